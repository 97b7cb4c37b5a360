/** Terms and cited paragraphs lead to where they are explained and listed, and only in decks that have such slides. */
import { describe, expect, it } from "vitest";
import { select } from "../../src/audience/select.ts";
import { deckLinks } from "../../src/template/links.ts";
import { type Files, load } from "../fixtures/briefing.ts";

function made(change: (data: Files) => void = () => undefined) {
  const { briefing } = load(change);
  if (!briefing) throw new Error("the fixture is at fault");
  const { deck } = select(briefing, "all");
  return { deck, links: deckLinks(deck) };
}

type Slides = Files["storyline.yaml"]["slides"];
const statement = (slides: Slides) => slides.find(({ id }) => id === "statement") ?? {};

/** The words of each link on the statement, and where they lead. */
function linked(change: (slide: Record<string, unknown>, data: Files) => void) {
  const { deck, links } = made((data) => change(statement(data["storyline.yaml"].slides), data));
  const found = deck.slides.find(({ slide }) => slide.id === "statement");
  if (found?.slide.layout !== "statement") throw new Error("the fixture has no statement");
  const { lead = "", evidence } = found.slide;
  return [
    ...links.spans(lead, found.origin(["lead"])),
    ...evidence.flatMap(({ text }, i) => links.spans(text, found.origin(["evidence", i, "text"]))),
  ].flatMap(({ text, to }) => (to ? [`${text} → ${to.id}`] : []));
}

describe("deckLinks", () => {
  it("knows the slides that explain and list", () => {
    const { deck, links } = made();
    const number = (id: string) => deck.slides.find(({ slide }) => slide.id === id)?.number;
    expect(links.sources).toBe(number("sources"));
    expect(links.term("t1")).toBe(number("terms"));
    expect(links.slide("agenda")).toBe(number("agenda"));
    expect([links.term("no-such"), links.slide("no-such")]).toEqual([undefined, undefined]);
  });

  it("links a term where a slide first says it, as a whole word", () => {
    expect(
      linked((slide) => {
        slide["lead"] = "COMETIX is none, METI is one, METI again";
        slide["evidence"] = [{ text: "METI and a 2+2" }, { text: "no meti, nor 12+2" }];
      }),
    ).toEqual(["METI → term_t1", "2+2 → term_t2"]);
  });

  it("knows terms of plain words in any case, and the longer before one within it", () => {
    expect(
      linked((slide, data) => {
        data["glossary.yaml"].terms.push(
          { id: "treaty", term: "Treaty", definition: "It.", knownFrom: "x" },
          { id: "peace", term: "Peace treaty", definition: "It.", knownFrom: "x" },
        );
        const glossary = data["storyline.yaml"].slides.find(({ id }) => id === "terms");
        if (glossary) glossary["terms"] = ["treaty", "peace"];
        slide["lead"] = "A peace treaty, and another treaty";
      }),
    ).toEqual(["peace treaty → term_peace", "treaty → term_treaty"]);
  });

  it("leaves emphasis as it is, and what leads elsewhere", () => {
    const { deck, links } = made();
    const pointer = { file: "scenarios.yaml", path: ["scenarios", 0, "summary"] };
    expect(links.spans("**The METI** and [METI](https://example.org/)", pointer)).toEqual([
      { text: "The ", strong: true, em: false },
      {
        text: "METI",
        strong: true,
        em: false,
        to: { slide: deck.slides.length - 1, id: "term_t1", title: "A ministry" },
      },
      { text: " and ", strong: false, em: false },
      { text: "METI", strong: false, em: false, href: "https://example.org/" },
    ]);
  });

  it("links no term in a deck that does not explain it, nor within the glossary", () => {
    const pointer = { file: "scenarios.yaml", path: ["scenarios", 0, "summary"] };
    const { links } = made((data) => {
      data["audiences/all.yaml"]["omit"] = ["terms", "sources"];
    });
    expect(links.spans("METI", pointer)).toEqual([{ text: "METI", strong: false, em: false }]);
    expect(links.sources).toBeUndefined();
    const glossary = { file: "glossary.yaml", path: ["terms", 1, "definition"] };
    expect(made().links.spans("METI", glossary)).toHaveLength(1);
  });
});
