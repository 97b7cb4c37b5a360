/** "Since you last saw this": what a deck's readers are told, and what not. */
import { describe, expect, it } from "vitest";
import type { Deck } from "../../src/audience/deck.ts";
import { select } from "../../src/audience/select.ts";
import { compareVersions } from "../../src/compare/index.ts";
import { ownTemplate } from "../../src/pipeline/options.ts";
import { withChanges } from "../../src/template/changes.ts";
import { compose } from "../../src/template/compose.ts";
import { loadTemplate } from "../../src/template/template.ts";
import { type Files, load } from "../fixtures/briefing.ts";

type Change = (data: Files) => void;
const template = await loadTemplate(ownTemplate());
const NONE: Change = () => undefined;

const deckOf = (change: Change): Deck => {
  const { briefing, diagnostics } = load((data) => {
    // Without the example of the layout that the fixture has itself.
    data["storyline.yaml"].slides = data["storyline.yaml"].slides.filter(({ id }) => id !== "news");
    change(data);
  });
  if (!briefing) throw new Error(JSON.stringify(diagnostics));
  return select(briefing, "all").deck;
};
const updated = (after: Change, before: Change = NONE, language = "en"): Deck => {
  const [was, now] = [deckOf(before), deckOf(after)];
  const { decks } = compareVersions(
    {
      before: { briefing: was.briefing, decks: [was] },
      after: { briefing: now.briefing, decks: [now] },
    },
    "all",
  );
  const [change] = decks;
  if (!change) throw new Error("no deck");
  return withChanges(now, change, template.labels(language), "2017-09-01");
};
const claim = (data: Files, id: string) =>
  data["claims.yaml"].claims.find((one) => one["id"] === id) ?? {};
const slide = (data: Files, id: string) =>
  data["storyline.yaml"].slides.find((one) => one["id"] === id) ?? {};
const news = (deck: Deck) => {
  const found = deck.slides[1]?.slide;
  return found?.layout === "changes" ? found : undefined;
};

describe("the slide of changes", () => {
  it("is left out where nothing changed that readers see", () => {
    const deck = updated((d) => {
      Object.assign(slide(d, "statement"), { notes: "Other." });
      Object.assign(claim(d, "secret"), { text: "Another secret." });
    });
    expect(deck.slides.map(({ slide }) => slide.layout)).not.toContain("changes");
  });

  it("stands after the cover, and all after it count on", () => {
    const [without, deck] = [
      deckOf(NONE),
      updated((d) => Object.assign(claim(d, "fact"), { text: "Other." })),
    ];
    expect(deck.slides.map(({ number }) => number)).toEqual(deck.slides.map((_, i) => i + 1));
    expect(deck.slides).toHaveLength(without.slides.length + 1);
    expect(deck.sections[0]?.first).toBe((without.sections[0]?.first ?? 0) + 1);
    expect(news(deck)?.title).toBe(
      "This briefing has changed since the version of 1 September 2017",
    );
  });

  it("tells the most important first, with the slides they are on", async () => {
    const deck = updated(
      (d) => {
        Object.assign(claim(d, "judgement"), { confidence: "high" });
        Object.assign(slide(d, "bottom"), { takeaway: "It counts 45 boats" });
        d["storyline.yaml"].slides.splice(-1, 0, {
          ...slide(d, "faq"),
          id: "more",
          title: "More that is asked",
        });
      },
      (d) => Object.assign(slide(d, "bottom"), { takeaway: "It counts 42 boats" }),
    );
    expect(news(deck)?.items).toEqual([
      {
        what: "raised",
        text: "A judgement.",
        detail: "Confidence: moderate, now high",
        slide: "statement",
      },
      { what: "added", text: "More that is asked", slide: "more" },
      { what: "figure", text: "Bottom title", detail: "42, now 45", slide: "bottom" },
    ]);
    expect(news(deck)?.takeaway).toMatch(/^Slides: 1 new, \d changed\.$/);
    const number = deck.slides.find(({ slide }) => slide.id === "more")?.number;
    expect(await compose(deck, template)).toContain(`href="#${number}">`);
  });

  it("leads nowhere for what is gone", async () => {
    const deck = updated((d) => {
      d["storyline.yaml"].slides = d["storyline.yaml"].slides.filter(({ id }) => id !== "faq");
    });
    expect(news(deck)?.items).toEqual([{ what: "dropped", text: "Questions title" }]);
    expect(await compose(deck, template)).not.toMatch(/slide 0|href="#0"/);
  });

  it("speaks the deck's language", () => {
    const deck = updated(
      (d) => Object.assign(claim(d, "judgement"), { confidence: "low" }),
      NONE,
      "fr",
    );
    expect(news(deck)?.items[0]?.detail).toBe("Confiance: modérée, désormais faible");
  });

  it("has room for what is told, however long the record", () => {
    const long = "A very long claim indeed. ".repeat(40);
    const deck = updated((d) => {
      for (const one of d["claims.yaml"].claims) one["text"] = `${one["id"]} ${long}`;
    });
    const { items = [] } = news(deck) ?? {};
    expect(items.length).toBeLessThanOrEqual(4);
    for (const { text } of items) expect(text.length).toBeLessThanOrEqual(171);
  });

  it("shows content as the very same characters", async () => {
    const deck = updated((d) =>
      Object.assign(claim(d, "fact"), { text: "<script>x</script> **b** ![](y)" }),
    );
    const markdown = await compose(deck, template);
    expect(markdown).not.toMatch(/<script>|\*\*b\*\*|!\[\]\(/);
    expect(news(deck)?.items[0]?.text).toBe("<script>x</script> **b** ![](y)");
  });

  it("tells nothing above the ceiling, and carries the marking of what it tells", () => {
    const deck = updated(
      (d) => {
        Object.assign(claim(d, "judgement"), { marking: "red", text: "zzsecretzz" });
        Object.assign(claim(d, "fact"), { text: "Another fact." });
      },
      (d) => Object.assign(claim(d, "judgement"), { text: "zzsecretzz before" }),
    );
    expect(JSON.stringify(news(deck))).not.toContain("zzsecretzz");
    expect(deck.slides[1]?.marking.id).toBe("clear");
  });
});
