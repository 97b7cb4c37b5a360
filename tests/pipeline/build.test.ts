/** The way as a user goes it: a folder of YAML in, files out, and nothing half-made. */
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Report } from "../../src/checks/report.ts";
import { ContentError, type Diagnostic } from "../../src/core/diagnostics.ts";
import { UsageError } from "../../src/core/usage-error.ts";
import { build } from "../../src/pipeline/build.ts";
import { checkFull } from "../../src/pipeline/check-full.ts";
import type { BuildOptions, Progress } from "../../src/pipeline/options.ts";
import { type Files, files, filesWith, write } from "../fixtures/briefing.ts";
import { folderWith, optionsIn } from "../fixtures/build.ts";

let folder: string;
const few = () => filesWith("cover", "statement", "when", "bars");

beforeEach(async () => {
  folder = await folderWith(few());
});
afterEach(() => rm(folder, { recursive: true }));

const out = () => join(folder, "out");

/** @param options where a test does not ask for all layouts: a few do */
async function run(
  change: (data: Files) => void = () => undefined,
  options: Partial<BuildOptions> = {},
  data = few(),
) {
  change(data);
  await write(join(folder, "content", "fixture"), data);
  const progress: Progress[] = [];
  const onProgress = (event: Progress) => progress.push(event);
  const built = await build(optionsIn(folder, { onProgress, ...options }));
  return { built, progress };
}

const made = async () =>
  (await readdir(out(), { recursive: true })).filter((name) => name.includes(".")).sort();

describe("building", () => {
  it("makes every format of every deck, and but for the PDF the same each time", async () => {
    const { built, progress } = await run(() => undefined, {}, files());
    expect(await made()).toEqual([
      ...["css", "html", "md", "pdf", "pptx"].map((ending) => `fixture/all.${ending}`),
      "report.html",
    ]);
    const bytes = (ending: string) => readFile(join(out(), "fixture", `all.${ending}`));
    const start = async (ending: string) => (await bytes(ending)).subarray(0, 5).toString("latin1");
    expect([await start("html"), await start("pdf"), (await start("pptx")).slice(0, 2)]).toEqual([
      "<!DOC",
      "%PDF-",
      "PK",
    ]);
    expect(built.decks[0]?.deck.slides).toHaveLength(24);
    expect(progress.at(-1)).toMatchObject({ done: progress.length, total: progress.length });
    const read = () => Promise.all(["html", "md", "css", "pptx"].map(bytes));
    const first = await read();
    await rm(out(), { recursive: true });
    await run(() => undefined, { formats: ["html", "md", "pptx"] }, files());
    expect(await read()).toEqual(first);
  });

  it("makes only what was asked for", async () => {
    await run(() => undefined, { formats: ["pdf"], audiences: ["all"] });
    expect(await made()).toEqual(["fixture/all.pdf", "report.html"]);
  });

  it("makes an HTML file that asks for nothing and allows nothing", async () => {
    await run(() => undefined, { formats: ["html"] });
    const html = await readFile(join(out(), "fixture", "all.html"), "utf8");
    expect(html).toContain("default-src 'none'");
    expect(html.replace(/data-seal="\w{64}"/, "data-seal").match(/<script[^>]*>/g)).toEqual([
      '<script type="application/json" id="bd-data">',
      '<script id="bd-viewer">',
      '<script type="application/json" id="bd-manifest" data-seal>',
    ]);
    expect(html).not.toMatch(/src="http|url\((?!"?data:|%23)/i);
  });

  it("leaves the last good deck where a new one is at fault, and tells the line", async () => {
    await run(() => undefined, { formats: ["html"] });
    const good = await readFile(join(out(), "fixture", "all.html"), "utf8");
    const tooLong = run(
      (data) => {
        data["storyline.yaml"].slides[0] = {
          ...data["storyline.yaml"].slides[0],
          title: "word ".repeat(400).trim(),
        };
      },
      { formats: ["html", "pdf"] },
    );
    const fault = await tooLong.catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(ContentError);
    const first = (fault as ContentError).diagnostics.find(({ code }) => code === "OVERFLOW");
    expect(first?.file).toMatch(/storyline\.yaml$/);
    expect(await readFile(join(out(), "fixture", "all.html"), "utf8")).toBe(good);
    expect(await made()).toEqual(["fixture/all.html", "report.html"]);
    expect(await readFile(join(out(), "report.html"), "utf8")).toMatch(/not passed[\s\S]*OVERFLOW/);
  });

  it("goes on where the briefing says why it may, and stops where it asks for more", async () => {
    const tooLong = (gates: object) =>
      run(
        (data) => {
          Object.assign(data["audiences/all.yaml"], { maxSlides: 3, gates });
        },
        { formats: ["html"] },
      );
    const reason = "The desk reads all of it.";
    const { built } = await tooLong({ AUDIENCE_TOO_LONG: { severity: "warning", reason } });
    const told = (diagnostics: readonly Diagnostic[]) =>
      diagnostics.filter(({ code }) => code === "AUDIENCE_TOO_LONG");
    expect(told(built.diagnostics)).toMatchObject([{ severity: "warning" }]);
    const off = await tooLong({ AUDIENCE_TOO_LONG: { severity: "off", reason } });
    expect(told(off.built.diagnostics)).toEqual([]);
    expect(await readFile(join(out(), "report.html"), "utf8")).toContain(reason);
    await expect(tooLong({})).rejects.toThrow(ContentError);
  });

  it("can be asked for every gate without writing anything", async () => {
    let report: Report | undefined;
    const onReport = (told: Report) => {
      report = told;
    };
    await checkFull(optionsIn(folder, { onReport }));
    expect(report?.passed).toBe(true);
    expect(report?.decks[0]?.gates.filter(({ state }) => state === "not run")).toEqual([]);
    await expect(made()).rejects.toThrow(/ENOENT/);
  });

  it("tells names that are not there", async () => {
    await expect(run(() => undefined, { audiences: ["al"] })).rejects.toThrow(UsageError);
    await expect(run(() => undefined, { briefings: ["fixtur"] })).rejects.toMatchObject({
      hint: "did you mean `fixture`?",
    });
    await expect(run(() => undefined, { content: "/no/such/folder" })).rejects.toThrow(UsageError);
  });

  it("tells a theme that the template lacks, at its line", async () => {
    const fault = await run((data) =>
      Object.assign(data["audiences/all.yaml"], { theme: "nosuch" }),
    ).catch((e: unknown) => e);
    const errors = (fault as ContentError).diagnostics.filter(
      ({ severity }) => severity === "error",
    );
    expect(errors[0]).toMatchObject({ code: "REF_UNKNOWN", message: /nosuch/ });
  });

  it("warns of a character that no font has", async () => {
    const { built } = await run(
      (data) => {
        data["storyline.yaml"].slides[0] = {
          ...data["storyline.yaml"].slides[0],
          title: "A 𓀀 title",
        };
      },
      { formats: ["html"] },
    );
    const glyphs = built.diagnostics.filter(({ code }) => code === "GLYPH_MISSING");
    expect(glyphs).toMatchObject([{ severity: "warning" }]);
  });
});
