import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Side, Tone } from "../../../src/content/schema/evidence.ts";
import { layActorMap } from "../../../src/template/figures/actor-map/layout.ts";
import type {
  ActorMap,
  MapActor,
  MapRelation,
} from "../../../src/template/figures/actor-map/model.ts";
import { WIDTH } from "../../../src/template/figures/canvas.ts";
import type { Rect } from "../../../src/template/figures/geometry.ts";
import {
  alongCurve,
  crossesRect,
  overlap,
  type Point,
} from "../../../src/template/figures/geometry.ts";

/** Under a title of one line, with a takeaway and a key. */
const HEIGHT = 410;

const side = fc.constantFrom<Side>("japan", "russia", "other");
const cast = fc
  .array(side, { minLength: 4, maxLength: 12 })
  .map((sides) => sides.map((one, i) => actor(`a${i}`, one)));
const actor = (id: string, one: Side): MapActor => ({
  id,
  side: one,
  name: `Actor ${id}`,
  role: "Does something of weight for those at home",
  interests: ["Better relations", "Economic co-operation with all"],
});
const relations = fc
  .array(
    fc.record({
      from: fc.integer({ min: 0, max: 11 }),
      to: fc.integer({ min: 0, max: 11 }),
      tone: fc.constantFrom<Tone>("support", "mixed", "opposition"),
      label: fc.constantFrom(
        "courts",
        "fears its front",
        "hardens against",
        "sanctions",
        "s’oppose à l’alliance américaine",
      ),
    }),
    { maxLength: 20 },
  )
  .map((list) =>
    list.map(({ from, to, ...rest }): MapRelation => ({ from: `a${from}`, to: `a${to}`, ...rest })),
  );

const known = (actors: readonly MapActor[], list: readonly MapRelation[]) =>
  list.flatMap(({ from, to }, i) =>
    from !== to && [from, to].every((id) => actors.some((a) => a.id === id)) ? [i] : [],
  );

const shrunk = ({ x, y, w, h }: Rect): Rect => ({ x: x + 1, y: y + 1, w: w - 2, h: h - 2 });

const cuts = (points: readonly Point[], rect: Rect): boolean =>
  points.slice(1).some((to, i) => crossesRect({ from: points[i] ?? to, to }, shrunk(rect)));

/** What no reader should see: words over words or boxes, and lines through any of them. */
function faults(map: ActorMap): string[] {
  const found: string[] = [];
  map.edges.forEach(({ label, halves }, i) => {
    map.boxes.forEach((box, b) => {
      if (overlap(label, box)) found.push(`label ${i} on box ${b}`);
      for (const half of halves)
        if (cuts(alongCurve({ from: half.start, to: half.end }), box))
          found.push(`line ${i} through box ${b}`);
    });
    map.edges.forEach((other, j) => {
      if (j < i && overlap(label, other.label)) found.push(`label ${i} on label ${j}`);
      for (const half of halves)
        if (cuts(alongCurve({ from: half.start, to: half.end }), other.label))
          found.push(`line ${i} through label ${j}`);
    });
  });
  map.boxes.forEach((box, i) => {
    if (map.boxes.some((other, j) => j < i && overlap(box, other))) found.push(`box ${i} on a box`);
  });
  for (const { x, y, w, h } of [...map.boxes, ...map.edges.map(({ label }) => label)])
    if (x < -0.1 || y < -0.1 || x + w > WIDTH + 0.1 || y + h > HEIGHT + 0.1)
      found.push("off the canvas");
  return found;
}

describe("layActorMap", () => {
  it("in 100 random networks, no label lies on anything, no line runs through a label or box, and what has no room is told", () => {
    fc.assert(
      fc.property(cast, relations, (actors, list) => {
        const map = layActorMap(actors, list, HEIGHT);
        expect(faults(map)).toEqual([]);
        const told = [...map.edges.map(({ relation }) => relation), ...map.undrawn];
        expect(told.sort((a, b) => a - b)).toEqual(known(actors, list));
      }),
      { seed: 4 },
    );
  });

  it("draws up to ten relations among eight actors of three sides, whichever they are", () => {
    const eight = (
      ["japan", "japan", "japan", "other", "other", "russia", "russia", "russia"] as const
    ).map((one, i) => actor(`a${i}`, one));
    const pair = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 7 })).map(
      ([from, by]): MapRelation => ({
        from: `a${from}`,
        to: `a${(from + by) % 8}`,
        tone: "mixed",
        label: "leans on",
      }),
    );
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 10 }), (list) => {
        expect(layActorMap(eight, list, HEIGHT).undrawn).toEqual([]);
      }),
      { numRuns: 30, seed: 4 },
    );
  });

  it("lets lines begin and end on their boxes' edges, and meet at their label", () => {
    const actors = [
      actor("a", "japan"),
      actor("b", "russia"),
      actor("c", "other"),
      actor("d", "other"),
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
    expect(first?.halves[0].start.x).toBeCloseTo(boxes[1]?.x ?? 0, 6);
    expect(first?.halves[1].end.x).toBeCloseTo((boxes[0]?.x ?? 0) + (boxes[0]?.w ?? 0), 6);
    expect(first?.halves[0].end.y).toBeCloseTo(first?.halves[1].start.y ?? 0, 6);
  });

  it("draws both ways of a pair, and knows no strangers", () => {
    const actors = [actor("a", "japan"), actor("b", "russia")];
    const tone = "support" as const;
    const { edges, undrawn } = layActorMap(
      actors,
      [
        { from: "a", to: "b", tone, label: "courts" },
        { from: "b", to: "a", tone, label: "receives" },
        { from: "a", to: "stranger", tone, label: "knows" },
      ],
      HEIGHT,
    );
    expect(edges.map(({ relation }) => relation)).toEqual([0, 1]);
    expect(undrawn).toEqual([]);
  });

  it("heads its columns with their sides, unless all are of one", () => {
    const mixed = [
      actor("a", "japan"),
      actor("b", "russia"),
      actor("c", "other"),
      actor("d", "other"),
    ];
    expect(layActorMap(mixed, [], HEIGHT).heads.map((head) => head.side)).toEqual([
      "japan",
      "other",
      "russia",
    ]);
    const own = ["a", "b", "c", "d"].map((id) => actor(id, "japan"));
    expect(layActorMap(own, [], HEIGHT).heads).toEqual([]);
  });

  it("tells what actors do, and what they want, as far as there is room", () => {
    const few = [
      actor("a", "japan"),
      actor("b", "russia"),
      actor("c", "other"),
      actor("d", "japan"),
    ];
    expect(layActorMap(few, [], HEIGHT).details).toEqual([
      "role",
      "interests",
      "interests",
      "role",
    ]);
    const many = Array.from({ length: 12 }, (_, i) =>
      actor(`a${i}`, (["japan", "russia"] as const)[i % 2] ?? "other"),
    );
    expect(new Set(layActorMap(many, [], HEIGHT).details)).toEqual(new Set(["name"]));
  });

  it("gives the same map for the same content", () => {
    const actors = Array.from({ length: 9 }, (_, i) =>
      actor(`a${i}`, (["japan", "russia", "other"] as const)[i % 3] ?? "other"),
    );
    const list = Array.from({ length: 12 }, (_, i) => ({
      from: `a${i % 9}`,
      to: `a${(i * 4 + 1) % 9}`,
      tone: "mixed" as const,
      label: "knows",
    }));
    expect(layActorMap(actors, list, HEIGHT)).toEqual(layActorMap(actors, list, HEIGHT));
  });
});
