/** The briefing that ships: what it must hold, and figures typed into charts recounted from what they count. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Briefing } from "../../src/content/briefing.ts";
import { paragraphsOf } from "../../src/content/citations.ts";
import { loadBriefing } from "../../src/content/load.ts";
import { readBriefing } from "../../src/content/read.ts";
import { LAYOUTS } from "../../src/content/schema/layout-fields.ts";

const folder = join(import.meta.dirname, "..", "..", "content", "japan-russia-2017");
const { briefing, diagnostics } = loadBriefing(folder, await readBriefing(folder));
const { content, audiences } = briefing as Briefing;
const { slides } = content.storyline;

const chartOf = (id: string) => {
  const slide = slides.find((s) => s.id === id);
  if (slide?.layout !== "chart" || !("series" in slide.chart)) throw new Error(`no chart ${id}`);
  const { categories = [], series = [] } = slide.chart;
  return { categories, series };
};

describe("the Japan–Russia briefing", () => {
  it("is without fault or warning", () => {
    expect(diagnostics).toEqual([]);
  });

  it("is as rich as the brief asks", () => {
    expect(paragraphsOf(content.source)).toHaveLength(22);
    expect(content.claims.claims.length).toBeGreaterThanOrEqual(50);
    expect(content.actors.actors.length).toBeGreaterThanOrEqual(14);
    expect(
      content.actors.actors.filter(({ relations }) => relations.length).length,
    ).toBeGreaterThanOrEqual(8);
    expect(content.timeline.events.length).toBeGreaterThanOrEqual(9);
    expect(
      new Set(content.positions.positions.map(({ actor }) => actor)).size,
    ).toBeGreaterThanOrEqual(8);
    expect(content.positions.issues.length).toBeGreaterThanOrEqual(5);
    expect(content.scenarios.scenarios.length).toBeGreaterThanOrEqual(3);
    expect(content.glossary.terms.length).toBeGreaterThanOrEqual(12);
    expect(slides.length).toBeGreaterThanOrEqual(32);
    // Photographs are others' work, and none is shipped; what changed is told by `build --since`.
    const layouts = Object.keys(LAYOUTS).filter((layout) => !["photo", "changes"].includes(layout));
    expect(new Set(slides.map(({ layout }) => layout))).toEqual(new Set(layouts));
    expect([...audiences.keys()].sort()).toEqual([
      "business",
      "defence",
      "full",
      "minister",
      "parliament",
      "press",
    ]);
  });

  it("has speaker's notes on every slide that carries an argument", () => {
    const silent = new Set(["cover", "agenda", "section", "glossary", "sources"]);
    expect(
      slides.filter(({ layout, notes }) => !silent.has(layout) && !notes).map(({ id }) => id),
    ).toEqual([]);
  });

  it("gives every slide a title of its own", () => {
    expect(new Set(slides.map(({ title }) => title)).size).toBe(slides.length);
  });

  it("counts its claims as the chart says", () => {
    const { categories, series } = chartOf("claims-bar");
    const kinds = content.claims.claims.map(({ kind }) => kind);
    expect(series[0]?.values).toEqual(
      categories.map((name) => kinds.filter((kind) => kind === name.toLowerCase()).length),
    );
  });

  it("counts stances as the chart says", () => {
    const { categories, series } = chartOf("stances-bar");
    const count = (label: string, sign: number) => {
      const issue = content.positions.issues.find((i) => i.label === label)?.id;
      return content.positions.positions.filter(
        (p) => p.issue === issue && Math.sign(p.stance) === sign,
      ).length;
    };
    expect(series.map(({ values }) => values)).toEqual(
      [-1, 1].map((sign) => categories.map((label) => count(label, sign))),
    );
  });
});
