/** Holding a briefing to its sources: what is told, and at which character. */
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { verify } from "../../../src/checks/verify/index.ts";
import { lastVerification } from "../../../src/checks/verify/record.ts";
import type { Files } from "../../fixtures/briefing.ts";
import { ARTICLES, PARAGRAPHS, verified, verifiedFiles } from "../../fixtures/verified.ts";

const edit = (id: string, keys: Record<string, unknown>) => (data: Files) => {
  for (const claim of data["claims.yaml"].claims)
    if (claim["id"] === id) Object.assign(claim, keys);
};
const told = (change: (data: Files) => void, accept = false) =>
  verify(verified(change).briefing, ARTICLES, accept).diagnostics.map(
    ({ code, message }) => `${code} ${message}`,
  );

describe("verifying", () => {
  it("finds nothing wrong with what is right, and accounts for every paragraph", () => {
    const result = verify(verified().briefing, ARTICLES);
    expect(result.diagnostics).toEqual([]);
    expect(result).toMatchObject({ claims: 5, quotations: 2, unverified: 1 });
    expect(result.coverage).toMatchObject([{ source: "gazette", accounted: 4 }]);
    expect(result.coverage[0]?.paragraphs.map(({ claims }) => claims.length)).toEqual([1, 3, 2, 2]);
  });

  it("tells paragraphs that are changed, missing or new", () => {
    const paragraphs = [
      PARAGRAPHS[0] ?? "",
      (PARAGRAPHS[1] ?? "").replace("2.5", "3.5"),
      PARAGRAPHS[3] ?? "",
      "A paragraph that nobody has seen before stands here, and is long enough to be one of its own.",
    ];
    const { diagnostics } = verify(
      verified().briefing,
      new Map([["gazette", { file: "new.txt", paragraphs }]]),
    );
    const changed = diagnostics.filter(({ code }) => code === "SOURCE_CHANGED");
    expect(changed.map(({ message }) => message).sort()).toEqual([
      "new.txt has a paragraph 4 that is not in source.yaml",
      "paragraph `p2` reads otherwise in new.txt",
      "paragraph `p3` is missing in new.txt",
    ]);
    // Of what cites a paragraph that is missing nothing is said; the other must have the new figure.
    expect(diagnostics.filter(({ code }) => code !== "SOURCE_CHANGED")).toEqual([]);
  });

  it.each<[name: string, change: (data: Files) => void, told: RegExp]>([
    [
      "a number in words",
      edit("fact", { text: "Norby lost eleven boats." }),
      /the number “eleven” is not in p1/,
    ],
    [
      "a share",
      edit("secret", { text: "The bank lends 45 per cent." }),
      /the number “45 ?(?:per cent)?” is not in p2, p4/,
    ],
    ["an amount", edit("judgement", { text: "It costs 2.5 million." }), /the number “2.5 million”/],
    ["a year", edit("fact", { text: "Closed in March 2014." }), /the date “March 2014”/],
    ["a month", edit("words", { text: "In July the mayor spoke." }), /the date “July”/],
    ["a month of another year", edit("words", { date: "2016-06" }), /the date “2016-06”/],
    ["a date field", edit("fact", { date: "2015-04" }), /the date “2015-04” is not in p1/],
    [
      "two where there are others",
      edit("fact", { text: "Norby lost two boats." }),
      /the number “two”/,
    ],
    ["a sign with a figure", edit("judgement", { text: "The G8 will not pay." }), /the name “G8”/],
    [
      "a name",
      edit("judgement", { text: "Traders in Lund doubt it." }),
      /the name “Lund” is not in p2, p3/,
    ],
    [
      "quoted words within a text",
      edit("secret", { text: "The ‘first three’ piers." }),
      /QUOTE_DIFFERS/,
    ],
    [
      "a citation that it was verified with",
      edit("outlook", { source: ["p3"] }),
      /CITATION_DROPPED claim `outlook` no longer cites gazette:p4/,
    ],
    [
      "background that says something else",
      edit("known", { text: "Norby had a harbour of brick since 1804." }),
      /BACKGROUND_CHANGED claim `known`: `text`/,
    ],
    [
      "background that contradicts its own date",
      edit("known", { text: "Norby had a harbour since 1805." }),
      /“1805” is neither in its `date`/,
    ],
    [
      "an event dated otherwise than its claims",
      (data) => Object.assign(data["timeline.yaml"].events[0] ?? {}, { date: "2015-05" }),
      /event `e1`: “2015-05”/,
    ],
  ])("tells %s", (_, change, expected) => {
    expect(told(change).join("\n")).toMatch(expected);
  });

  it.each<[name: string, change: (data: Files) => void]>([
    [
      "figures in words or digits",
      edit("fact", { text: "Twelve boats, or 12, in 3 years, or three." }),
    ],
    ["a month of the source’s own year", edit("words", { date: "2017-06", text: "In June 2017." })],
    ["names by which an actor goes", edit("words", { text: "Holm, the mayor of Norby, said so." })],
    ["the source’s author", edit("judgement", { text: "Traders doubt it, writes Lind." })],
    [
      "typographic signs, spaces and line ends",
      edit("words", { quote: "we shall\u00a0build it\nof stone" }),
    ],
    [
      "an apostrophe of the other kind",
      edit("judgement", { text: "“The council's eight-point plan”." }),
    ],
    ["a dash of the other kind", edit("outlook", { text: "“agree on — and the winter of 2016”." })],
  ])("lets pass %s", (_, change) => {
    expect(told(change)).toEqual([]);
  });

  it("lets pass on --accept what a person means", () => {
    expect(told(edit("outlook", { source: ["p3"] }), true)).toEqual(
      [expect.stringContaining("uncited")].slice(1),
    );
    expect(told(edit("known", { text: "Norby had a harbour of brick since 1804." }), true)).toEqual(
      [],
    );
  });

  it.each<[style: string, yaml: (quote: string) => string]>([
    ["plain", (quote) => `quote: ${quote}`],
    ["quoted", (quote) => `quote: "${quote.replace("mayor", "m\\x61yor")}"`],
    ["folded", (quote) => `quote: >-\n      ${quote.replace(" the mayor", "\n      the mayor")}`],
    ["literal", (quote) => `quote: |-\n      ${quote.replace(" the mayor", "\n      the mayor")}`],
  ])("puts the caret under the first wrong character of a %s scalar", (_, yaml) => {
    const quote = "build it of stone”, the mayor, Ada H^elm, told the council";
    const [claims] = [verifiedFiles()["claims.yaml"].claims];
    const others = stringify({ claims: claims.filter(({ id }) => id !== "words") });
    const text = `${others}  - id: words\n    kind: quotation\n    text: The mayor spoke.\n    topics: [one]\n    holder: mayor\n    date: "2017-06"\n    source: [p2]\n    ${yaml(quote)}\n`;
    const before = text.slice(0, text.indexOf("^")).split("\n");
    const { briefing } = verified(() => undefined, { "claims.yaml": text.replace("^", "") });
    const { diagnostics } = verify(briefing, ARTICLES);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: "QUOTE_DIFFERS",
      line: before.length,
      column: (before.at(-1) ?? "").length + 1,
    });
    expect(diagnostics[0]?.message).toContain("Ada H›elm");
    expect(diagnostics[0]?.hint).toContain("Ada H›olm");
  });

  it("looks for the original of a quotation that is a translation", () => {
    const change = edit("words", {
      quote: "nous la bâtirons en pierre",
      original: "we shall build it of stone",
    });
    expect(told(change)).toEqual([]);
    expect(told(edit("words", { quote: "nous la bâtirons en pierre" }))).toEqual([
      expect.stringMatching(/QUOTE_DIFFERS claim `words` quotes words that are not in p2/),
    ]);
  });

  it("says nothing of sources that are not at hand", () => {
    const result = verify(verified().briefing, new Map());
    expect(result).toMatchObject({ claims: 0, quotations: 0, sources: [], diagnostics: [] });
  });
});

describe("the last verification", () => {
  it("is good until a claim or a source changes", () => {
    expect(lastVerification(verified().briefing)).toMatchObject({
      changedClaims: [],
      changedSources: [],
    });
    const changed = verified((data) => {
      edit("fact", { text: "Norby lost boats." })(data);
      const [first] = data["source.yaml"].sources[0]?.paragraphs.slice(3) ?? [];
      Object.assign(first ?? {}, { sha256: "0".repeat(64) });
    });
    // The last two cite the paragraph that is another now.
    expect(lastVerification(changed.briefing)).toMatchObject({
      changedClaims: ["fact", "outlook", "secret"],
      changedSources: ["gazette"],
    });
  });

  it("holds no word of the source, nor of the claims", () => {
    const text = verified().texts.get("verification.yaml") ?? "";
    expect(text).toContain("judgement");
    for (const word of ["Norby", "harbour", "stone", "mayor", "council"])
      expect(text).not.toContain(word);
  });
});
