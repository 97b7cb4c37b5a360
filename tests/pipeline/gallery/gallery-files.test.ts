/** The gallery over several builds: what was built before stays listed, changes are told, and nothing stale is left. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { select } from "../../../src/audience/select.ts";
import { loadBriefing } from "../../../src/content/load.ts";
import { writeFiles } from "../../../src/core/write-files.ts";
import { hashOf } from "../../../src/outputs/gallery/index.ts";
import { build } from "../../../src/pipeline/build.ts";
import type { DeckFiles } from "../../../src/pipeline/deck/deck-files.ts";
import {
  earlierRecords,
  galleryFiles,
  keptSheets,
  removeFiles,
} from "../../../src/pipeline/gallery/gallery-files.ts";
import type { BuildOptions } from "../../../src/pipeline/options.ts";
import { type Files, filesWith, texts, write } from "../../fixtures/briefing.ts";
import { optionsIn } from "../../fixtures/build.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "briefdeck-gallery-"));
});
afterEach(() => rm(folder, { recursive: true }));

const out = (...path: string[]) => join(folder, "out", ...path);

/** Two audiences with four slides each. */
function content(change: (data: Files) => void) {
  const data = filesWith("cover", "bottom", "agenda", "sources");
  const press = { ...data["audiences/all.yaml"], name: "The press" };
  const two = { ...data, "audiences/press.yaml": press };
  change(two);
  return two;
}

/** As a build keeps the gallery, but with files and pictures that no browser made. */
async function run(
  change: (data: Files) => void = () => undefined,
  { audiences = [], formats = ["html"] }: { audiences?: string[]; formats?: string[] } = {},
) {
  const { briefing } = loadBriefing("fixture", texts(content(change)));
  if (!briefing) throw new Error("the fixture is at fault");
  const made = [...briefing.audiences.keys()]
    .filter((id) => !audiences.length || audiences.includes(id))
    .map((id): DeckFiles => {
      const { deck } = select(briefing, id);
      const titles = deck.slides.map(({ slide }) => slide.title);
      return {
        deck,
        files: formats.map((ending) => ({
          name: `fixture/${id}.${ending}`,
          bytes: new TextEncoder().encode(`${ending} of ${id}`),
        })),
        shown: {
          sheets: [
            {
              bytes: new TextEncoder().encode(titles.join()),
              slides: titles.length,
              made: hashOf(id, ...titles),
            },
          ],
          lines: titles.map((title) => [title]),
          size: { width: 1280, height: 720 },
          hashes: titles.map((title) => hashOf(title, briefing.content.briefing.occasion)),
          notes: titles.map(() => hashOf("")),
          look: hashOf("theme"),
        },
        diagnostics: [],
        ran: new Set(),
        kept: false,
        seconds: 0,
      };
    });
  const gallery = galleryFiles(made, await earlierRecords(out()), {
    out: out(),
    audiences,
    languages: [],
  });
  await writeFiles([
    ...made.flatMap((deck) => deck.files.map(({ name, bytes }) => ({ path: out(name), bytes }))),
    ...gallery.files,
  ]);
  await removeFiles(gallery.outdated);
}

const listed = async () => {
  const html = await readFile(out("index.html"), "utf8");
  return [...html.matchAll(/data-deck="([^"]*)"[\s\S]*?class="changes">([^<]*)/g)].map(
    ([, deck, changes]) => `${deck}: ${changes}`,
  );
};

const everything = async () => {
  const names = (await readdir(out(), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(names.map(async (name) => [name, (await readFile(name)).toString("base64")]));
};

it("comes with a build that asks for it, with the same bytes wherever it is built", {
  timeout: 60_000,
}, async () => {
  await write(
    join(folder, "content", "fixture"),
    content(() => undefined),
  );
  const built = (options: Partial<BuildOptions>) =>
    build(optionsIn(folder, { formats: ["html"], gallery: true, out: out(), ...options }));
  expect((await built({})).summary.gallery).toBe(out("index.html"));
  expect(await listed()).toEqual(["fixture/all: First build", "fixture/press: First build"]);
  expect((await readdir(out("gallery", "fixture"))).sort()).toEqual([
    "all.1.jpg",
    "all.json",
    "press.1.jpg",
    "press.json",
  ]);
  const first = await everything();
  await rm(out(), { recursive: true });
  await built({});
  expect(await everything()).toEqual(first);
  await rm(out(), { recursive: true });
  expect((await built({ gallery: false })).summary.gallery).toBeUndefined();
  expect((await readdir(out())).sort()).toEqual(["fixture", "report.html"]);
});

it("tells what has changed since the last build, and then that nothing has", async () => {
  await run();
  const title = (data: Files) => {
    const slides = data["storyline.yaml"].slides;
    data["storyline.yaml"].slides = slides.map((slide) =>
      slide["id"] === "bottom" ? { ...slide, title: "Another title" } : slide,
    );
    data["audiences/all.yaml"] = { ...data["audiences/all.yaml"], omit: ["sources"] };
  };
  await run(title);
  expect(await listed()).toEqual([
    "fixture/all: Since the last build: 1 slide changed, 1 removed (Sources title)",
    "fixture/press: Since the last build: 1 slide changed",
  ]);
  await run(title);
  const unchanged = ["all", "press"].map((id) => `fixture/${id}: No changes since the last build`);
  expect(await listed()).toEqual(unchanged);
  const before = await everything();
  await run(title);
  expect(await everything()).toEqual(before);
});

it("keeps decks that a build was not asked for, and drops those whose files are gone or record is damaged", async () => {
  await run();
  await run(undefined, { audiences: ["press"] });
  expect(await listed()).toEqual([
    "fixture/all: First build",
    "fixture/press: No changes since the last build",
  ]);
  await rm(out("fixture", "all.html"));
  await run(undefined, { audiences: ["press"] });
  expect(await listed()).toHaveLength(1);
  await run();
  await writeFile(out("gallery", "fixture", "all.json"), '{"version":1,');
  await writeFile(
    out("gallery", "fixture", "stray.json"),
    await readFile(out("gallery", "fixture", "press.json")),
  );
  await run(undefined, { audiences: ["press"] });
  expect(await listed()).toEqual(["fixture/press: No changes since the last build"]);
});

it("tells files that an earlier build left, and only those, apart", async () => {
  await run(undefined, { formats: ["html", "md"], audiences: ["press"] });
  await run(undefined, { formats: ["html"], audiences: ["press"] });
  const page = () => readFile(out("index.html"), "utf8");
  expect(await page()).toContain('href="fixture/press.md"');
  expect(await page()).not.toContain('class="earlier"');
  await run((data) => Object.assign(data["briefing.yaml"], { occasion: "Another occasion" }), {
    formats: ["html"],
    audiences: ["press"],
  });
  expect(await page()).toMatch(/href="fixture\/press\.md">Markdown<\/a>[^\n]*class="earlier"/);
  expect(await page()).not.toMatch(
    /href="fixture\/press\.html">HTML<\/a>[^\n]*class="earlier"[^\n]*press\.md/,
  );
});

it("finds pictures again that were made of the same things, unless they are damaged", async () => {
  await run();
  const records = await earlierRecords(out());
  const [sheet] = records[0]?.sheets ?? [];
  const path = out(sheet?.name ?? "");
  const kept = keptSheets(records, out());
  expect(await kept(sheet?.made ?? "")).toEqual(await readFile(path));
  expect(await kept(hashOf("something else"))).toBeUndefined();
  await writeFile(path, "half");
  expect(await kept(sheet?.made ?? "")).toBeUndefined();
});

it("forgets a deck whose audience is gone, and its pictures", async () => {
  await run();
  await run((data) => delete (data as Partial<Record<string, unknown>>)["audiences/press.yaml"]);
  expect(await listed()).toEqual(["fixture/all: No changes since the last build"]);
  expect((await readdir(out("gallery", "fixture"))).sort()).toEqual(["all.1.jpg", "all.json"]);
});
