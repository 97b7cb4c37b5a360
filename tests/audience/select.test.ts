import { describe, expect, it } from "vitest";
import { select } from "../../src/audience/select.ts";
import { type Files, load } from "../fixtures/briefing.ts";

function deckOf(audience: object = {}, change: (data: Files) => void = () => undefined) {
  const { briefing, diagnostics } = load((data) => {
    Object.assign(data["audiences/all.yaml"], audience);
    change(data);
  });
  if (!briefing) throw new Error(JSON.stringify(diagnostics));
  return select(briefing, "all");
}
const ids = (selected: ReturnType<typeof deckOf>) =>
  selected.deck.slides.map(({ slide }) => slide.id);

describe("selecting for an audience", () => {
  it("takes everything where depth and ceiling allow it", () => {
    expect(ids(deckOf())).toHaveLength(24);
  });

  it("selects by depth", () => {
    const shallow = deckOf({ depth: 1 }, (data) => {
      data["storyline.yaml"].slides[0] = { ...data["storyline.yaml"].slides[0], depth: 1 };
    });
    expect(ids(shallow)).toEqual(["cover", "sources"]);
  });

  it("selects by topic; slides without topics are for all", () => {
    const two = ids(deckOf({ topics: ["two"] }));
    expect(two).not.toContain("statement");
    expect(two).toContain("cover");
    expect(ids(deckOf({ withoutTopics: ["one"] }))).not.toContain("statement");
    expect(ids(deckOf({ topics: ["two"], include: ["statement"] }))).toContain("statement");
  });

  it("omits, orders and inserts", () => {
    const deck = deckOf({
      omit: ["agenda"],
      order: ["sources", "cover"],
      insert: [
        { after: "cover", slide: { id: "own-1", layout: "section", title: "One" } },
        {
          after: "cover",
          slide: { id: "own-2", layout: "quotation", title: "Two", claim: "words", context: "x" },
        },
      ],
    });
    expect(ids(deck).slice(0, 3)).toEqual(["sources", "cover", "own-1"]);
    expect(ids(deck)).not.toContain("agenda");
  });

  it("rephrases keys, and knows where they were written", () => {
    const { deck } = deckOf({ replace: { statement: { title: "Said otherwise" } } });
    const statement = deck.slides.find(({ slide }) => slide.id === "statement");
    expect(statement?.slide.title).toBe("Said otherwise");
    expect(statement?.origin(["title"])).toEqual({
      file: "audiences/all.yaml",
      path: ["replace", "statement", "title"],
    });
    expect(statement?.origin(["lead"])).toEqual({
      file: "storyline.yaml",
      path: ["slides", 4, "lead"],
    });
  });

  it("drops a divider whose section has fewer than two other slides", () => {
    const slides = [
      "statement",
      "sides",
      "when",
      "matrix",
      "map",
      "chain",
      "hurdles",
      "quote",
      "bars",
      "lines",
      "diverging",
      "outlook",
      "signs",
      "where",
    ];
    expect(ids(deckOf({ omit: slides }))).not.toContain("divider");
    expect(ids(deckOf({ omit: slides.slice(2) }))).toContain("divider");
  });

  it("says when nothing or too much is selected", () => {
    const none = deckOf({ omit: [], depth: 1 }, (data) => {
      for (const slide of data["storyline.yaml"].slides) slide["depth"] = 3;
    });
    expect(none.diagnostics.map(({ code }) => code)).toEqual(["AUDIENCE_EMPTY"]);
    // The slide of sources is an annex, and counts for none.
    const told = ids(deckOf({})).filter((id) => id !== "sources").length;
    expect(deckOf({ maxSlides: told }).diagnostics).toEqual([]);
    expect(deckOf({ maxSlides: told - 1 }).diagnostics.map(({ code }) => code)).toEqual([
      "AUDIENCE_TOO_LONG",
    ]);
  });
});

describe("the marking ceiling", () => {
  const slideWith = (keys: object) => (data: Files) => {
    data["storyline.yaml"].slides.push({
      id: "extra",
      layout: "statement",
      title: "Extra",
      ...keys,
    });
  };
  const evidence = (...claims: string[]) => ({
    evidence: claims.map((claim) => ({ text: `About ${claim}`, claim })),
  });

  it("takes out list entries above it and keeps the places of the others", () => {
    const { deck, diagnostics } = deckOf({}, slideWith(evidence("secret", "fact", "judgement")));
    const extra = deck.slides.find(({ slide }) => slide.id === "extra");
    expect(diagnostics).toEqual([]);
    expect(JSON.stringify(extra?.slide)).not.toContain("secret");
    expect(extra?.origin(["evidence", 0, "text"]).path.slice(2)).toEqual(["evidence", 1, "text"]);
    expect(extra?.claims).toEqual(["fact", "judgement"]);
  });

  it("leaves a slide out that cannot do without", () => {
    const { deck, diagnostics } = deckOf({}, slideWith(evidence("secret", "fact")));
    expect(deck.slides.some(({ slide }) => slide.id === "extra")).toBe(false);
    expect(diagnostics).toEqual([]);
  });

  it("is a fault where such a slide was asked for, at the reference", () => {
    const { diagnostics } = deckOf({ include: ["extra"] }, slideWith(evidence("secret", "fact")));
    expect(diagnostics.map(({ code }) => code)).toEqual(["MARKING_CEILING"]);
    expect(diagnostics[0]?.file).toBe("fixture/storyline.yaml");
  });

  it("holds for the slide's own marking, and unmarked is the scheme's default", () => {
    const clear = deckOf({ ceiling: "clear" }, (data) => {
      for (const slide of data["storyline.yaml"].slides.slice(0, 2)) slide["marking"] = "clear";
    });
    expect(ids(clear)).toEqual(["cover", "bottom"]);
    expect(clear.deck.marking.id).toBe("clear");
  });

  it("marks a deck as its highest slide", () => {
    const red = deckOf({ ceiling: "red" }, slideWith(evidence("secret", "fact")));
    expect(red.deck.marking.id).toBe("red");
    expect(deckOf().deck.marking.id).toBe("green");
  });
});
