/** What a figure cannot show is told at the slide's own line, not left out. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { select } from "../../src/audience/select.ts";
import { figureDiagnostics } from "../../src/template/compose.ts";
import { loadTemplate } from "../../src/template/template.ts";
import { type Files, load } from "../fixtures/briefing.ts";

const template = await loadTemplate(
  join(import.meta.dirname, "..", "..", "templates", "briefdeck"),
);

const faults = async (change: (data: Files) => void) => {
  const { briefing, diagnostics } = load(change);
  if (!briefing) throw new Error(JSON.stringify(diagnostics));
  return figureDiagnostics(select(briefing, "all").deck, template);
};

const withRange = (claims: string[]) => (data: Files) => {
  data["storyline.yaml"].slides.push({
    id: "ranges",
    layout: "chart",
    title: "How likely",
    chart: { type: "range", claims },
    takeaway: "So",
  });
};

describe("figureDiagnostics", () => {
  it("is silent where all can be shown", async () => {
    expect(await faults(() => undefined)).toEqual([]);
  });

  it("tells of a claim that has no likelihood to draw", async () => {
    const [fault, ...others] = await faults(withRange(["outlook", "fact"]));
    expect(others).toEqual([]);
    expect(fault).toMatchObject({
      code: "LAYOUT_DATA",
      severity: "error",
      message: /`ranges`.*`fact` has no likelihood/,
      file: /storyline\.yaml$/,
    });
    expect(fault?.line).toBeGreaterThan(1);
  });

  it("tells of a name that a map has no room for, and of an outline that no policy decides", async () => {
    const map = (data: Files) =>
      data["storyline.yaml"].slides.find(({ id }) => id === "where") ?? {};
    const at = (key: string) => {
      const { briefing } = load();
      const slides = briefing?.content.storyline.slides ?? [];
      const index = slides.findIndex(({ id }) => id === "where");
      return briefing?.locate({ file: "storyline.yaml", path: ["slides", index, key] });
    };
    const room = await faults((data) => {
      const [, far] = data["places.yaml"].places;
      Object.assign(far ?? {}, { at: [-33.9, 18.4] });
      Object.assign(map(data), { places: ["p-one", "p-two", "isle"] });
    });
    expect(room.map(({ code, line }) => [code, line])).toContainEqual([
      "FIGURE_ROOM",
      // The second of them.
      Number(at("places")?.line) + 1,
    ]);
    const outline = await faults((data) => {
      Object.assign(map(data), { areas: [{ country: "India", tone: "other" }] });
    });
    expect(outline.map(({ code, line }) => [code, line])).toEqual([
      ["MAP_BOUNDARY", at("areas")?.line],
    ]);
  });
});
