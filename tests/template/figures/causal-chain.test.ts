import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chainLinks } from "../../../src/content/chain.ts";
import { WIDTH } from "../../../src/template/figures/canvas.ts";
import {
  columnsOf,
  layGraph,
  MOST_COLUMNS,
  roomOf,
} from "../../../src/template/figures/causal-chain/layout.ts";
import type { ChainDrawing } from "../../../src/template/figures/causal-chain/model.ts";
import { layRows } from "../../../src/template/figures/causal-chain/rows.ts";
import type { Rect } from "../../../src/template/figures/geometry.ts";
import { alongCurve, crossesRect, overlap } from "../../../src/template/figures/geometry.ts";

const HEIGHT = 400;
/** Each step leads to one to three later ones, or to the outcome. */
const graph = fc.integer({ min: 3, max: 8 }).chain((n) =>
  fc
    .tuple(
      ...Array.from({ length: n }, (_, i) =>
        fc.uniqueArray(fc.integer({ min: i + 1, max: n }), { minLength: 1, maxLength: 3 }),
      ),
    )
    .map((targets) =>
      targets.map((to, i) => ({
        id: `s${i}`,
        leads_to: to.map((place) => (place === n ? "outcome" : `s${place}`)),
      })),
    ),
);

const inner = ({ x, y, w, h }: Rect): Rect => ({ x: x + 1, y: y + 1, w: w - 2, h: h - 2 });

function faults({ steps, outcome, stretches }: ChainDrawing): string[] {
  const found: string[] = [];
  const cards = [...steps, outcome];
  cards.forEach((card, i) => {
    if (cards.some((other, j) => j < i && overlap(card, other))) found.push(`card ${i} on another`);
    if (
      card.x < -0.1 ||
      card.y < -0.1 ||
      card.x + card.w > WIDTH + 0.1 ||
      card.y + card.h > HEIGHT + 0.1
    )
      found.push(`card ${i} off the canvas`);
    for (const { start, end, from, to } of stretches) {
      const points = alongCurve({ from: start, to: end });
      if (points.slice(1).some((p, k) => crossesRect({ from: points[k] ?? p, to: p }, inner(card))))
        found.push(`${from} → ${to} through card ${i}`);
    }
  });
  return found;
}

describe("layGraph", () => {
  it("in 200 random chains, cards lie on nothing and arrows run through none", () => {
    let drawn = 0;
    fc.assert(
      fc.property(graph, (steps) => {
        const links = chainLinks(steps);
        const columns = columnsOf(steps.length, links);
        if (columns.count > MOST_COLUMNS) return;
        const tall = Math.min(150, roomOf(links, columns, HEIGHT) - 4);
        const laid = layGraph(steps.length, links, columns, tall, HEIGHT);
        if (!laid) return;
        drawn++;
        expect(faults(laid)).toEqual([]);
      }),
      { numRuns: 200, seed: 4 },
    );
    expect(drawn).toBeGreaterThan(80);
  });

  it("draws what leads back under the cards, and ends it at its step", () => {
    const steps = [{ id: "a" }, { id: "b", leads_to: ["a", "c"] }, { id: "c" }];
    const links = chainLinks(steps);
    const laid = layGraph(3, links, columnsOf(3, links), 150, HEIGHT);
    const back = laid?.stretches.filter(({ feedback }) => feedback) ?? [];
    expect(back.at(0)?.from).toBe("step2");
    expect(back.at(-1)).toMatchObject({ to: "step1", arrow: true });
    expect(Math.max(...back.map(({ end }) => end.y))).toBeGreaterThan(
      Math.max(...(laid?.steps ?? []).map(({ y, h }) => y + h)),
    );
    expect(laid && faults(laid)).toEqual([]);
  });
});

describe("layRows", () => {
  it("reads like two lines of text", () => {
    for (const count of [6, 7, 8]) {
      const laid = layRows(count, HEIGHT);
      expect(faults(laid)).toEqual([]);
      expect(laid.steps.filter(({ y }) => y === 0)).toHaveLength(Math.ceil(count / 2));
      expect(laid.stretches.at(-1)).toMatchObject({ from: `step${count}`, to: "outcome" });
    }
  });
});
