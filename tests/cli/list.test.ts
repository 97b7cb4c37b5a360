import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { exampleSamples } from "../../scripts/reference/samples.ts";
import { SHOWN } from "../../src/cli/list/layouts-shown.generated.ts";
import { LAYOUTS } from "../../src/content/schema/layout-fields.ts";
import { slide } from "../../src/content/schema/layouts.ts";
import { CODES } from "../../src/core/codes.ts";
import { said } from "../fixtures/said.ts";

const listed = async (...args: string[]) => JSON.parse((await said("list", ...args, "--json")).out);

describe("briefdeck list", () => {
  it("lists briefings unless told otherwise", async () => {
    const { out } = await said("list");
    expect(out).toMatch(/^briefing +title +date +audiences$/m);
    expect(out).toMatch(/^japan-russia-2017 +Japan and Russia .* minister, parliament, press$/m);
  });

  it("lists each deck of each audience", async () => {
    const audiences = await listed("audiences");
    expect(audiences).toContainEqual(
      expect.objectContaining({ deck: "press.fr", id: "press", language: "fr", ceiling: "clear" }),
    );
  });

  it("lists the themes of the template, and every code", async () => {
    expect((await said("list", "themes")).out).toBe(
      "briefdeck-contrast\nbriefdeck-dark\nbriefdeck-light\nbriefdeck-print\n",
    );
    expect((await listed("codes")).map(({ code }: { code: string }) => code)).toEqual(
      Object.keys(CODES),
    );
  });

  it("shows every layout in characters, with what it takes", async () => {
    const { out } = await said("list", "layouts");
    for (const layout of Object.keys(LAYOUTS).filter((name) => name !== "chart"))
      expect(out).toMatch(new RegExp(`[│┐┤┬]+  ${layout}$`, "m"));
    expect(out).toContain("needs evidence");
    const one = await said("list", "layouts", "statement");
    expect(one.out).toMatch(/│ +title▓+/);
    expect(one.out).toMatch(/^evidence +needed +2–4 entries/m);
  });

  it.each([
    ["an unknown layout", ["layouts", "statment"], /did you mean `statement`\?/],
    ["an unknown kind", ["layout"], /Allowed choices are briefings, audiences/],
    ["a name of something else", ["themes", "x"], /only layouts can be named/],
    ["content that is not there", ["--content", "/nowhere"], /no content folder/],
  ])("explains %s: exit code 2", async (_, args, words) => {
    const { code, err } = await said("list", ...args);
    expect(code).toBe(2);
    expect(err).toMatch(words);
  });
});

describe("layouts in characters (npm run wireframes)", () => {
  it("are in step with the reference's examples", async () => {
    const samples = [...(await exampleSamples())].map(([name, { yaml }]) => [name, yaml]);
    expect(Object.entries(SHOWN).map(([name, { yaml }]) => [name, yaml])).toEqual(samples);
  });

  it.each(Object.entries(SHOWN))(
    "%s: its slide is valid, and its picture a rectangle",
    (_, shown) => {
      const { slides } = parse(shown.yaml);
      expect(slide.safeParse(slides[0]).error).toBeUndefined();
      const lines = shown.large.split("\n");
      expect(lines).toHaveLength(18);
      expect(new Set(lines.map((line) => [...line].length))).toEqual(new Set([64]));
    },
  );
});
