/** Holds the floors of the house: imports go down, and on the floor of the stages to the left. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { floorsDiagram } from "../scripts/house/diagram.ts";
import { duplicates, places, readTree, UNWANTED } from "../scripts/house/figures.ts";
import { FLOORS, importsIn, roomOf } from "../scripts/house/floors.ts";

const ROOT = join(import.meta.dirname, "..");
const SRC = join(ROOT, "src");
const floorOf = (file: string) => FLOORS.findIndex(({ rooms }) => rooms.includes(roomOf(file)));
const all = importsIn(SRC);

describe("the floors", () => {
  it("hold every room of src/", () => {
    const rooms = readdirSync(SRC);
    expect(rooms.filter((name) => floorOf(name) < 0)).toEqual([]);
    expect(all.length).toBeGreaterThan(30);
  });

  it("are never climbed, and no file imports from its right", () => {
    const wrong = all.filter(({ from, to }) => {
      const [a, b] = [floorOf(from), floorOf(to)];
      if (a !== b) return a < b;
      const rooms = FLOORS[a]?.rooms ?? [];
      return rooms.indexOf(roomOf(from)) < rooms.indexOf(roomOf(to));
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it("hold no circle", () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of all) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, trail: readonly string[]) => {
      if (trail.includes(file))
        circles.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
      if (done.has(file) || trail.includes(file)) return;
      for (const to of next.get(file) ?? []) visit(to, [...trail, file]);
      done.add(file);
    };
    for (const file of next.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });

  it("are drawn in docs/architecture.md as they are: npm run generate", () => {
    const page = readFileSync(join(ROOT, "docs", "architecture.md"), "utf8");
    expect(page).toContain(floorsDiagram(SRC));
  });
});

describe("the rooms", () => {
  const trees = ["src", "scripts", "tests"].map((name) => readTree(join(ROOT, name)));

  it("have files small enough to be read", () => {
    const long = trees
      .slice(0, 2)
      .flat()
      .filter(({ lines }) => lines.length > 250);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it.each(Object.entries(UNWANTED))("have no %s", (_, pattern) => {
    expect(trees.flatMap((files) => places(files, pattern))).toEqual([]);
  });

  it("say nothing twice", () => {
    expect(trees.flatMap(duplicates)).toEqual([]);
  });
});
