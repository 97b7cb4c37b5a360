/** Sources in a briefing's citation style. */
import { expect, it } from "vitest";
import type { Briefing } from "../../../src/content/briefing.ts";
import {
  bibliographyOf,
  citationStyleDiagnostics,
  plain,
} from "../../../src/template/references/cited.ts";
import { load } from "../../fixtures/briefing.ts";

function briefingIn(style: string | undefined, csl: Record<string, string> = {}): Briefing {
  const { briefing } = load((data) => {
    if (style) Object.assign(data["briefing.yaml"], { citationStyle: style });
    const [source] = data["source.yaml"].sources;
    Object.assign(source ?? {}, {
      title: "<b>A</b> & “B” *c*",
      author: [{ family: "Pajon", given: "Céline" }],
    });
  }, csl);
  if (!briefing) throw new Error("the fixture is broken");
  return briefing;
}
const entry = async (style: string | undefined) =>
  plain((await bibliographyOf(briefingIn(style))).get("article") ?? []);

it.each([undefined, "apa", "chicago-author-date", "harvard", "ieee", "vancouver"])(
  "writes a source as %s has it, with the very characters of its title",
  async (style) => {
    const text = await entry(style);
    expect(text).toContain("<b>A</b> & “B” *c*");
    expect(text).toContain("Pajon");
    expect(text).toContain("2017");
    expect(await citationStyleDiagnostics(briefingIn(style))).toEqual([]);
  },
);

it("writes each style in its own way", async () => {
  const all = await Promise.all(["apa", "ieee", "vancouver", "chicago-author-date"].map(entry));
  expect(new Set(all).size).toBe(4);
});

it("tells of a style that is not known, and of one that is none, at its line", async () => {
  const [unknown] = await citationStyleDiagnostics(briefingIn("chicago-author-dat"));
  expect(unknown).toMatchObject({
    code: "CITATION_STYLE",
    file: expect.stringMatching(/briefing\.yaml$/),
    hint: expect.stringContaining("chicago-author-date"),
  });
  expect(unknown?.line).toBeGreaterThan(1);
  const [broken] = await citationStyleDiagnostics(
    briefingIn("house", { "house.csl": "<style>not CSL</style>" }),
  );
  expect(broken).toMatchObject({
    code: "CITATION_STYLE",
    message: expect.stringContaining("house.csl"),
  });
});
