import { expect, it } from "vitest";
import { select } from "../../../src/audience/select.ts";
import { cover, markSize } from "../../../src/template/figures/cover.ts";
import { viewer } from "../../../src/template/view.ts";
import { load } from "../../fixtures/briefing.ts";

it("has a mark for every claim that the audience may see and the deck rests on", async () => {
  const { briefing } = load();
  if (!briefing) throw new Error("the fixture does not load");
  const { deck } = select(briefing, "all");
  const view = viewer(deck);
  const [first] = deck.slides;
  if (!first) throw new Error("no slide");
  const { tally } = await cover({
    slide: view.slide(first),
    deck,
    viewer: view,
    labels: {},
    palette: () => "#000000",
    report: () => undefined,
  });
  const count = (tally as { marks: unknown[] }[]).reduce((sum, { marks }) => sum + marks.length, 0);
  expect(count).toBe(deck.claims.length);
});

it("draws few marks large and hundreds small", () => {
  expect(markSize([3, 2]).mark).toBe(24);
  expect(markSize([9, 25, 56, 6, 1, 13]).mark).toBeLessThan(24);
  expect(markSize([100, 100, 100, 100]).mark).toBe(10);
});
