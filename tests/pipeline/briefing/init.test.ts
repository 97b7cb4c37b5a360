/** A new briefing: whatever is typed arrives, nothing is overwritten, and it builds at once without a word. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { line } from "../../../src/content/schema/text.ts";
import { fingerprint } from "../../../src/content/source/fingerprint.ts";
import { initBriefing, STARTERS } from "../../../src/pipeline/briefing/init.ts";
import { make } from "../../../src/pipeline/build.ts";
import { ownTemplate } from "../../../src/pipeline/options.ts";
import { optionsIn } from "../../fixtures/build.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "briefdeck-init-"));
});
afterEach(() => rm(folder, { recursive: true }));

const init = (more: Partial<Parameters<typeof initBriefing>[0]> = {}) =>
  initBriefing({
    content: join(folder, "content"),
    id: "new",
    language: "en-GB",
    template: ownTemplate(),
    date: "2026-11-28",
    ...more,
  });
const read = async (name: string, id = "new") =>
  parse(await readFile(join(folder, "content", id, name), "utf8"));

describe("a new briefing", () => {
  it.each(STARTERS)("in %s is built at once, without fault or warning", async (language) => {
    await init({ language });
    const { decks, diagnostics } = await make(optionsIn(folder));
    expect(diagnostics).toEqual([]);
    expect(decks.map(({ deck }) => deck.slides.length)).toEqual([3, 3]);
  });

  it("holds any title and author as they were typed", async () => {
    const typed = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
      .filter((text) => line().safeParse(text).success);
    let n = 0;
    await fc.assert(
      fc.asyncProperty(typed, typed, async (title, author) => {
        const id = `n${n++}`;
        await init({ id, title, author });
        expect(await read("briefing.yaml", id)).toMatchObject({ title, author });
        expect((await read("storyline.yaml", id)).slides[0].title).toBe(title);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['The "summit": part #1', "- [x] {{y}} & *z*", "🚀 私たち", "'tis", "yes", "1.0", "~"])(
    "may be called %s",
    async (title) => {
      await init({ title });
      expect((await read("briefing.yaml")).title).toBe(title);
    },
  );

  it("points its editor at schemas that are there", async () => {
    const { files } = await init();
    for (const file of files.filter((name) => name.endsWith(".yaml"))) {
      const [, schema = ""] =
        /^# yaml-language-server: \$schema=(\S+)/.exec(await readFile(file, "utf8")) ?? [];
      expect(JSON.parse(await readFile(join(dirname(file), schema), "utf8"))).toHaveProperty(
        "$schema",
      );
    }
  });

  it("is given its theme", async () => {
    await init({ theme: "briefdeck-dark" });
    expect((await read("audiences/press.yaml")).theme).toBe("briefdeck-dark");
  });

  it("overwrites nothing", async () => {
    await init({ title: "First" });
    await expect(init({ title: "Second" })).rejects.toThrow(/is there already/);
    expect((await read("briefing.yaml")).title).toBe("First");
  });

  it.each([
    ["an id that is none", { id: "../x" }, /the id must be an id/],
    ["a title of two lines", { title: "a\nb" }, /the title must stand on one line/],
    ["a control character", { author: "\u0007" }, /the author holds a control character/],
    ["a language without a starter", { language: "de" }, /no starter in `de`/],
    ["an unknown theme", { theme: "dark" }, /no theme `dark`/],
  ])("is refused for %s, and nothing is written", async (_, wrong, words) => {
    await expect(init(wrong)).rejects.toThrow(words);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("starters", () => {
  it.each(STARTERS)("in %s have the fingerprints of their placeholder text", async (language) => {
    const starter = join(import.meta.dirname, "..", "..", "..", "starters", language);
    const { sources } = parse(await readFile(join(starter, "source.yaml"), "utf8"));
    const text = await readFile(join(starter, "article.txt"), "utf8");
    expect(sources[0].paragraphs).toMatchObject(
      text
        .trim()
        .split("\n\n")
        .map((paragraph) => ({ sha256: fingerprint(paragraph, "").sha256 })),
    );
  });
});
