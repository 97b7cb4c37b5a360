/** Every code is explained, and its example gives that very code: the starter's right lines are made wrong, and checked. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Example } from "../../src/cli/explanations/explanation.ts";
import { EXPLANATIONS } from "../../src/cli/explanations/index.ts";
import { CODES, type Code } from "../../src/core/codes.ts";
import { ContentError } from "../../src/core/diagnostics.ts";
import { initBriefing } from "../../src/pipeline/briefing/init.ts";
import { check } from "../../src/pipeline/check.ts";
import { checkFull } from "../../src/pipeline/check-full.ts";
import { ownTemplate } from "../../src/pipeline/options.ts";
import { sharedBrowser } from "../fixtures/browser.ts";
import { said } from "../fixtures/said.ts";

/** Codes whose example no test has seen at work. This list may only become shorter. */
const UNTRIED: readonly Code[] = [
  "ASSET_MISSING",
  "ASSET_OUTSIDE",
  "BACKGROUND_CHANGED",
  "CITATION_DROPPED",
  "COLOUR_ALONE",
  "CONFIG_UNREADABLE",
  "CONTRAST",
  "DECK_EMPTY",
  "DETAIL_UNFOUND",
  "FIGURE_ROOM",
  "FILE_EDITED",
  "FILE_UNREADABLE",
  "FONT_NOT_EMBEDDED",
  "GLYPH_FALLBACK",
  "HTML_ACCESS",
  "LINK_BROKEN",
  "MANIFEST_MISSING",
  "MAP_BOUNDARY",
  "MARKING_LEAK",
  "MATHS_LIBRARY",
  "MEMO_TOO_LONG",
  "ORPHAN",
  "PALETTE",
  "PARITY",
  "PDF_UA",
  "PDF_UNREADABLE",
  "PICTURE_SMALL",
  "PPTX_ACCESS",
  "PPTX_RASTER",
  "QUOTE_DIFFERS",
  "RECIPIENT_COLUMN",
  "RECIPIENT_FILE",
  "RECIPIENT_MARK",
  "RECIPIENT_ROW",
  "RECIPIENT_UNUSED",
  "REQUEST_REFUSED",
  "SOURCE_CHANGED",
  "TEMPLATE",
  "TEXT_CUT",
  "TEXT_OVERLAP",
  "THEME_UNKNOWN",
  "TIME_OVER",
  "TIME_SLIDE",
  "TRANSLATION",
  "TYPE_SMALL",
  "VERIFICATION_STALE",
];

const all = Object.entries(EXPLANATIONS) as [Code, (typeof EXPLANATIONS)[Code]][];
const tried = all.flatMap(([code, { example }]) =>
  example?.tried ? [[code, example] as const] : [],
);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "briefdeck-explain-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function codesOf(code: Code, { file, wrong, right, tried }: Example): Promise<Set<Code>> {
  const content = join(folder, code);
  const template = ownTemplate();
  const made = await initBriefing({
    content,
    id: "x",
    language: "en-GB",
    template,
    date: "2026-11-28",
  });
  const path = join(made.folder, file);
  if (right === undefined) await writeFile(path, wrong ?? "");
  else {
    const text = await readFile(path, "utf8");
    expect(text).toContain(right);
    if (wrong === undefined) await rm(path);
    else
      await writeFile(
        path,
        text.replace(right, () => wrong),
      );
  }
  const options = {
    content,
    template,
    cache: undefined,
    briefings: [],
    audiences: [],
    languages: [],
  };
  const asked =
    tried === "build"
      ? checkFull({
          ...options,
          opened: sharedBrowser,
          onProgress: () => undefined,
          debug: () => undefined,
        })
      : check(options);
  const { diagnostics } = await asked.catch((error: unknown) => {
    if (error instanceof ContentError) return error;
    throw error;
  });
  return new Set(diagnostics.map((one) => one.code));
}

describe("explanations", () => {
  it.each(all)(
    "%s says in sentences why it matters and what to do",
    (_, { why, todo, example }) => {
      for (const text of [why, todo]) expect(text).toMatch(/^[A-Z`“].*[.]$/s);
      if (example) expect(example.wrong).not.toBe(example.right);
    },
  );

  it.each(tried)("%s is what its example gives", async (code, example) => {
    expect(await codesOf(code, example)).toEqual(new Set([code, ...(example.also ?? [])]));
  });

  it("are tried, but for some that may only become fewer", () => {
    const untried = all.filter(([, { example }]) => !example?.tried).map(([code]) => code);
    expect(untried.sort()).toEqual([...UNTRIED].sort());
  });
});

describe("briefdeck explain", () => {
  it("tells one code, however it is typed", async () => {
    const { code, out } = await said("explain", "ref-unknown");
    expect(code).toBe(0);
    expect(out).toContain(CODES.REF_UNKNOWN.means);
    expect(out).toMatch(/✗ claim: first-findng\n\s+✓ claim: first-finding/);
  });

  it("knows what was meant", async () => {
    const { code, err } = await said("explain", "OVERFLW");
    expect(code).toBe(2);
    expect(err).toContain("did you mean `OVERFLOW`?");
  });

  it("answers machines", async () => {
    const { out } = await said("explain", "ORPHAN", "--json");
    expect(JSON.parse(out)).toMatchObject({ code: "ORPHAN", severity: "warning", gate: "layout" });
  });
});
