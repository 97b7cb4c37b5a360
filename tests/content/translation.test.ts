import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { select } from "../../src/audience/select.ts";
import { loadBriefing } from "../../src/content/load.ts";
import { files, texts } from "../fixtures/briefing.ts";

/** The fixture with translations, by file name. */
function load(translations: Record<string, unknown>, language: string | undefined = "fr") {
  const words = Object.entries(translations).map(
    ([name, data]) => [`languages/fr/${name}`, stringify(data)] as const,
  );
  return loadBriefing("fixture", new Map([...texts(files()), ...words]), language);
}

const slides = (...list: object[]) => ({ "storyline.yaml": { slides: list } });

describe("a translation", () => {
  it("puts its words in the place of the base's, by id, and leaves the rest", () => {
    const { briefing, diagnostics } = load({
      ...slides({
        id: "statement",
        title: "Titre",
        evidence: [
          { text: "Un", claim: "fact" },
          { text: "Deux", claim: "judgement" },
        ],
      }),
      "positions.yaml": { positions: [{ actor: "b", issue: "i2", phrase: "Une position" }] },
      "briefing.yaml": {
        marking: { levels: [{ id: "red", meaning: "Pour les personnes nommées" }] },
      },
      "audiences/all.yaml": { ask: "Décidez." },
    });
    expect(diagnostics).toEqual([]);
    const statement = briefing?.content.storyline.slides.find(({ id }) => id === "statement");
    expect(statement).toMatchObject({
      title: "Titre",
      lead: "Statement lead",
      evidence: [{ text: "Un" }, { text: "Deux" }],
    });
    expect(
      briefing?.content.positions.positions.find(({ phrase }) => phrase === "Une position"),
    ).toMatchObject({ actor: "b", issue: "i2" });
    expect(briefing?.content.briefing.marking.levels.map(({ meaning }) => meaning)).toContain(
      "Pour les personnes nommées",
    );
    expect(briefing?.audiences.get("all")?.ask).toBe("Décidez.");
    expect(briefing?.language).toBe("fr");
  });

  it("is not seen where its language is not asked for", () => {
    const { briefing, diagnostics } = load(slides({ id: "statement", title: "Titre" }), "");
    expect(diagnostics).toEqual([]);
    expect(briefing?.content.storyline.slides.some(({ title }) => title === "Titre")).toBe(false);
  });

  it("has its faults told at its own lines", () => {
    const { diagnostics } = load(slides({ id: "statement", titel: "Titre" }));
    expect(diagnostics).toMatchObject([
      {
        code: "KEY_UNKNOWN",
        file: "fixture/languages/fr/storyline.yaml",
        line: 3,
        hint: "did you mean `title`?",
      },
    ]);
  });

  it.each([
    ["a marking", slides({ id: "cover", marking: "clear" }), 3],
    ["a claim named", slides({ id: "quote", claim: "fact" }), 3],
    [
      "a claim named in a list",
      slides({
        id: "statement",
        evidence: [
          { text: "Un", claim: "fact" },
          { text: "Deux", claim: "secret" },
        ],
      }),
      7,
    ],
    [
      "the number of entries",
      slides({
        id: "statement",
        evidence: [
          { text: "Un", claim: "fact" },
          { text: "Deux", claim: "judgement" },
          { text: "Trois" },
        ],
      }),
      8,
    ],
    ["an id that the base lacks", slides({ id: "statment", title: "Titre" }), 2],
    ["a stance", { "positions.yaml": { positions: [{ actor: "b", issue: "i2", stance: 2 }] } }, 4],
    [
      "the words of a quotation",
      { "claims.yaml": { claims: [{ id: "words", quote: "les mots mêmes" }] } },
      3,
    ],
    ["a ceiling", { "audiences/all.yaml": { ceiling: "red" } }, 1],
  ])("may not change %s", (_, translations, line) => {
    const { briefing, diagnostics } = load(translations);
    expect(briefing).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code: "TRANSLATION", line });
    expect(diagnostics[0]?.file).toContain("languages/fr/");
  });

  it("of a file that is not there is a fault", () => {
    const { diagnostics } = load({ "audiences/nobody.yaml": { name: "Personne" } });
    expect(diagnostics).toMatchObject([
      { code: "TRANSLATION", file: "fixture/languages/fr/audiences/nobody.yaml" },
    ]);
  });

  it("that is not complete is told, once a slide", () => {
    const { briefing } = load(slides({ id: "cover", title: "Titre", subtitle: "Sous-titre" }));
    if (!briefing) throw new Error("the fixture is broken");
    const missing = select(briefing, "all").diagnostics.filter(
      ({ code }) => code === "TRANSLATION_MISSING",
    );
    expect(missing).toHaveLength(23);
    expect(missing.some(({ message }) => message.includes("`cover`"))).toBe(false);
    expect(missing[0]).toMatchObject({ severity: "warning", file: "fixture/storyline.yaml" });
  });
});
