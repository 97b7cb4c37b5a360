/** Words of likelihood and confidence against the data: each that differs is told at its first letter, and none that agrees. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { select } from "../../../src/audience/select.ts";
import {
  contentAgreementDiagnostics,
  slideAgreementDiagnostics,
} from "../../../src/checks/text/agreement.ts";
import { schemeTermsIn } from "../../../src/checks/text/scheme-terms.ts";
import { loadBriefing } from "../../../src/content/load.ts";
import {
  CONFIDENCES,
  LIKELIHOOD_IDS,
  type Likelihood,
} from "../../../src/content/schema/scales.ts";
import { schemeWords } from "../../../src/content/schema/scheme-words.ts";
import { files, texts } from "../../fixtures/briefing.ts";

const labels = (language: string) => schemeWords(language);

/** What a briefing with one more claim is told, with the text of that claim in a language. */
function told(claim: object, text: string, language: "en-GB" | "fr" = "en-GB") {
  const data = files();
  const whole = {
    id: "other",
    kind: "assessment",
    confidence: "low",
    topics: ["one"],
    source: ["p1"],
    ...claim,
  };
  data["claims.yaml"].claims.push({ ...whole, text: language === "fr" ? "A thing." : text });
  const all = new Map([
    ...texts(data),
    ...(language === "fr"
      ? [
          [
            "languages/fr/claims.yaml",
            `claims:\n  - id: other\n    text: ${JSON.stringify(text)}\n`,
          ] as const,
        ]
      : []),
  ]);
  const { briefing, diagnostics } = loadBriefing(
    "fixture",
    all,
    language === "fr" ? "fr" : undefined,
  );
  if (!briefing) throw new Error(JSON.stringify(diagnostics));
  return contentAgreementDiagnostics(briefing, labels, () => true).map(
    ({ code, file, line, column, message, hint }) => ({
      code,
      message,
      hint,
      at: all
        .get(String(file).replace("fixture/", ""))
        ?.split("\n")
        [Number(line) - 1]?.slice(Number(column) - 1),
    }),
  );
}

const FRAMES = {
  "en-GB": (term: string) => `It is ${term} — so the desk says — that talks go on.`,
  fr: (term: string) => `La suite des entretiens : ${term}, selon la cellule.`,
};
/** “Likely or probable” is either. */
const termsOf = (id: Likelihood, tag: string): string[] =>
  (schemeWords(tag)[id] ?? "").toLowerCase().split(" or ");

describe("a claim's text", () => {
  /** As it may be written. */
  const forms = [
    (term: string) => term,
    (term: string) => term.toUpperCase(),
    (term: string) => term.replaceAll(" ", "\u00a0"),
  ];

  it.each(["en-GB", "fr"] as const)(
    "is told where its term of likelihood is another than its data's, and at that word (%s)",
    (tag) => {
      for (const said of LIKELIHOOD_IDS)
        for (const [i, meant] of LIKELIHOOD_IDS.entries())
          for (const word of termsOf(said, tag)) {
            const term = forms[i % forms.length]?.(word) ?? word;
            const found = told({ likelihood: meant }, FRAMES[tag](term), tag);
            expect(found.map(({ code }) => code)).toEqual(
              said === meant ? [] : ["LIKELIHOOD_DISAGREES"],
            );
            for (const { at, message } of found) {
              expect(at?.startsWith(term)).toBe(true);
              expect(message).toContain(String(schemeWords(tag)[meant]).toLowerCase());
            }
          }
    },
  );

  it("is told where it is surer, or less sure, than its data", () => {
    for (const tag of ["en-GB", "fr"] as const)
      for (const said of CONFIDENCES)
        for (const meant of CONFIDENCES) {
          const term = String(schemeWords(tag)[said]).toLowerCase();
          const found = told({ confidence: meant }, FRAMES[tag](term), tag);
          expect(found.map(({ code }) => code)).toEqual(
            said === meant ? [] : ["CONFIDENCE_DISAGREES"],
          );
          if (said !== meant) expect(found[0]?.at?.startsWith(term)).toBe(true);
        }
  });

  it("names the line of the data, and what to write", () => {
    const [fault] = told({ likelihood: "highly-likely" }, "A deal is unlikely.");
    expect(fault?.message).toBe(
      "“unlikely” is not what claim `other` says: “highly likely” (80–90\u00a0%)",
    );
    expect(fault?.hint).toMatch(
      /^write “highly likely” \(80–90\u00a0%\), or change `likelihood` at fixture\/claims\.yaml:\d+$/,
    );
  });

  it("is told where no data stand behind a term, and of confidence only in a judgement", () => {
    expect(told({}, "A deal is likely.").map(({ code }) => code)).toEqual(["LIKELIHOOD_UNBACKED"]);
    expect(
      told(
        { kind: "forecast", confidence: undefined, likelihood: "likely" },
        "We say with low confidence.",
      ),
    ).toMatchObject([{ code: "LIKELIHOOD_UNBACKED" }]);
    const fact = { kind: "fact", confidence: undefined };
    expect(told(fact, "Firms act with low confidence.")).toEqual([]);
    expect(told(fact, "A deal is likely.")).toMatchObject([{ code: "LIKELIHOOD_UNBACKED" }]);
  });

  it("may quote what others say", () => {
    expect(told({ likelihood: "unlikely" }, "Putin called it “almost certain”.")).toEqual([]);
  });

  it("is asked for the scheme's own words", () => {
    expect(told({ likelihood: "highly-likely" }, "A deal is very likely.")).toMatchObject([
      { code: "LIKELIHOOD_WORD", hint: "the data say “highly likely” (80–90\u00a0%): write that" },
    ]);
  });
});

describe("schemeTermsIn", () => {
  const read = (text: string, tag = "en") =>
    schemeTermsIn(text, tag, schemeWords(tag)).map(({ word, means }) => `${word}: ${means}`);

  it.each([
    ["It isn’t likely.", ["isn’t likely: unlikely"]],
    ["It is not at all probable.", ["not at all probable: unlikely"]],
    ["It is not almost certain.", ["not almost certain: off"]],
    ["It is likely, if not almost certain.", ["likely: likely", "almost certain: almost-certain"]],
    ["It is more likely than not.", ["more likely than not: likely"]],
    ["It is roughly even odds.", ["roughly even odds: realistic-possibility"]],
    ["It will almost certainly fail.", ["almost certainly: almost-certain"]],
    [
      "It is near-certain, and *highly* **likely**.",
      ["near-certain: almost-certain", "highly* **likely: highly-likely"],
    ],
    ["We hold it with a high degree of confidence.", ["high degree of confidence: high"]],
    ["A thing less likely, the most likely of all, as likely as ever.", []],
    ["Likelihood, probability, confidence-building, unlikelihood.", []],
    ["It is certain; it is possible; investors lack confidence.", []],
  ])("reads “%s”", (text, found) => {
    expect(read(text)).toEqual(found);
  });

  it.each([
    ["Une percée est quasi exclue.", ["quasi exclue: remote-chance"]],
    ["Un accord n’est pas probable.", ["pas probable: unlikely"]],
    [
      "C’est peu probable, voire très improbable.",
      ["peu probable: unlikely", "très improbable: highly-unlikely"],
    ],
    ["De petits pas sont très probables.", ["très probables: highly-likely"]],
    ["Il échouera probablement.", ["probablement: likely"]],
    ["Notre confiance est faible.", ["confiance est faible: low"]],
    ["Moins probable, plus improbable, la confiance mutuelle.", []],
  ])("reads «%s»", (text, found) => {
    expect(read(text, "fr")).toEqual(found);
  });

  it("reads other languages by the scheme's terms alone", () => {
    const german = { likely: "Wahrscheinlich", "highly-likely": "Sehr wahrscheinlich" };
    expect(schemeTermsIn("Das ist sehr wahrscheinlich.", "de", german)).toMatchObject([
      { word: "sehr wahrscheinlich", offset: 8, means: "highly-likely" },
    ]);
    expect(schemeTermsIn("それは可能性が高い。", "ja", { likely: "可能性が高い" })).toMatchObject([
      { offset: 3, means: "likely" },
    ]);
  });

  it("finds words where they stand, whatever is around them", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        const text = `${a} ${b}`;
        for (const { word, offset } of schemeTermsIn(text, "en", {}))
          expect(text.slice(offset, offset + word.length)).toBe(word);
      }),
    );
  });
});

describe("a slide", () => {
  /** The fixture's statement, its first point resting on a judgement. */
  function slideTold(keys: object, point = "A thing.") {
    const data = files();
    data["claims.yaml"].claims.push({
      id: "other",
      kind: "forecast",
      text: "A thing.",
      likelihood: "highly-likely",
      topics: ["one"],
      source: ["p1"],
    });
    const slide = data["storyline.yaml"].slides.find(({ id }) => id === "statement");
    Object.assign(slide ?? {}, {
      evidence: [
        { text: point, claim: "other" },
        { text: "Talks go on.", claim: "fact" },
      ],
      ...keys,
    });
    const { briefing, diagnostics } = loadBriefing("fixture", texts(data));
    if (!briefing) throw new Error(JSON.stringify(diagnostics));
    return slideAgreementDiagnostics(select(briefing, "all").deck, labels).map(({ code }) => code);
  }

  it("says in its points what their claims say, and in its title what one of its judgements says", () => {
    expect(slideTold({})).toEqual([]);
    expect(slideTold({}, "It is *highly* likely.")).toEqual([]);
    expect(slideTold({}, "It is unlikely.")).toEqual(["LIKELIHOOD_DISAGREES"]);
    expect(slideTold({ title: "A deal is highly likely" })).toEqual([]);
    expect(slideTold({ title: "A deal is a remote chance" })).toEqual(["LIKELIHOOD_DISAGREES"]);
    expect(slideTold({ takeaway: "A deal is almost certain." })).toEqual(["LIKELIHOOD_DISAGREES"]);
    expect(slideTold({ notes: "I call it unlikely." })).toEqual(["LIKELIHOOD_DISAGREES"]);
  });
});
