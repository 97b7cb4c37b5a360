import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layActorMap } from "../../../src/template/figures/actor-map/layout.ts";
import type {
  ActorSide,
  MapActor,
  MapRelation,
  Tone,
} from "../../../src/template/figures/actor-map/model.ts";
import { WIDTH } from "../../../src/template/figures/canvas.ts";
import { crosses, crossesRect, overlap } from "../../../src/template/figures/geometry.ts";

const HEIGHT = 372;
const side = fc.constantFrom<ActorSide>("japan", "russia", "other");
const cast = fc.array(side, { minLength: 4, maxLength: 12 }).map((sides) =>
  sides.map(
    (one, i): MapActor => ({
      id: `a${i}`,
      side: one,
      name: `Actor ${i}`,
      role: "Does something of weight",
    }),
  ),
);
const relations = fc.array(
  fc.record({
    from: fc.integer({ min: 0, max: 11 }),
    to: fc.integer({ min: 0, max: 11 }),
    tone: fc.constantFrom<Tone>("support", "mixed", "opposition"),
    label: fc.constantFrom(
      "courts",
      "fears its front",
      "hardens against",
      "sanctions",
      "bars its bases",
    ),
  }),
  { maxLength: 24 },
);

const named = (
  list: readonly { from: number; to: number; tone: Tone; label: string }[],
): MapRelation[] =>
  list.map(({ from, to, ...rest }) => ({ from: `a${from}`, to: `a${to}`, ...rest }));

describe("layActorMap", () => {
  it("draws lines that cross neither boxes nor labels nor one another", () => {
    fc.assert(
      fc.property(cast, relations, (actors, list) => {
        const given = named(list);
        const { boxes, edges } = layActorMap(actors, given, HEIGHT);
        expect(edges.length).toBeLessThanOrEqual(8);
        for (const [i, { line, label, relation }] of edges.entries()) {
          const own = [given[relation]?.from, given[relation]?.to];
          boxes.forEach((box, b) => {
            if (!own.includes(actors[b]?.id)) expect(crossesRect(line, box)).toBe(false);
            expect(overlap(label, box)).toBe(false);
          });
          for (const [j, other] of edges.entries()) {
            if (i === j) continue;
            expect(crosses(line, other.line)).toBe(false);
            expect(crossesRect(line, other.label)).toBe(false);
            expect(overlap(label, other.label)).toBe(false);
          }
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it("keeps everything on the canvas, and boxes apart", () => {
    fc.assert(
      fc.property(cast, relations, (actors, list) => {
        const { boxes, edges } = layActorMap(actors, named(list), HEIGHT);
        for (const rect of [...boxes, ...edges.map(({ label }) => label)]) {
          expect(rect.x).toBeGreaterThanOrEqual(0);
          expect(rect.x + rect.w).toBeLessThanOrEqual(WIDTH);
          expect(rect.y).toBeGreaterThanOrEqual(-0.01);
        }
        boxes.forEach((box, i) => {
          for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
        });
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it("starts and ends each line on the edge of its boxes", () => {
    const actors: MapActor[] = [
      { id: "a", side: "japan", name: "A", role: "r" },
      { id: "b", side: "russia", name: "B", role: "r" },
      { id: "c", side: "other", name: "C", role: "r" },
      { id: "d", side: "other", name: "D", role: "r" },
    ];
    const { boxes, edges } = layActorMap(
      actors,
      [
        { from: "b", to: "a", tone: "support", label: "courts" },
        { from: "a", to: "c", tone: "mixed", label: "joins" },
      ],
      HEIGHT,
    );
    const [first] = edges;
    expect(edges).toHaveLength(2);
    expect(first?.line.from.x).toBe(boxes[1]?.x);
    expect(first?.line.to.x).toBe((boxes[0]?.x ?? 0) + (boxes[0]?.w ?? 0));
  });

  it("draws a pair once, and knows no strangers", () => {
    const actors: MapActor[] = ["a", "b"].map((id, i) => ({
      id,
      side: i ? "russia" : "japan",
      name: id,
      role: "r",
    }));
    const tone = "support" as const;
    const { edges } = layActorMap(
      actors,
      [
        { from: "a", to: "b", tone, label: "courts" },
        { from: "b", to: "a", tone, label: "receives" },
        { from: "a", to: "stranger", tone, label: "knows" },
      ],
      HEIGHT,
    );
    expect(edges.map(({ relation }) => relation)).toEqual([0]);
  });

  it("gives the same map for the same content", () => {
    const actors: MapActor[] = Array.from({ length: 9 }, (_, i) => ({
      id: `a${i}`,
      side: (["japan", "russia", "other"] as const)[i % 3] ?? "other",
      name: `${i}`,
      role: "r",
    }));
    const list = Array.from({ length: 12 }, (_, i) => ({
      from: `a${i % 9}`,
      to: `a${(i * 4 + 1) % 9}`,
      tone: "mixed" as const,
      label: "knows",
    }));
    expect(layActorMap(actors, list, HEIGHT)).toEqual(layActorMap(actors, list, HEIGHT));
  });
});
