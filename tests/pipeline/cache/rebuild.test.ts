/** A build after a build: nothing is done twice, and nothing is left as it was that should be another. */
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type BuildOptions, ownTemplate } from "../../../src/pipeline/options.ts";
import { type Rebuilt, rebuild } from "../../../src/pipeline/rebuild.ts";
import { type Files, files, filesWith, write } from "../../fixtures/briefing.ts";
import { sharedBrowser } from "../../fixtures/browser.ts";
import { folderWith, optionsIn } from "../../fixtures/build.ts";
import { PICTURE, pngPicture } from "../../fixtures/picture.ts";

let folder: string;
/** What it was after the first build. */
let first: string;
let told: string[];
let askedForBrowser: boolean;

/** Slides that show a claim, an event and a picture. */
const SHORT = ["cover", "bottom", "statement", "sides", "when", "shown"];

/** Of a few slides, so that tests may build often. `all` shows them all; `few` those that rest on `fact`, and no more. */
function briefing(change: (data: Files) => void = () => undefined): Files {
  const data = filesWith(...SHORT);
  change(data);
  return withFew(data);
}

function withFew(data: Files): Files {
  return Object.assign(data, {
    "audiences/few.yaml": {
      ...data["audiences/all.yaml"],
      name: "Few",
      replace: {},
      insert: [],
      include: [],
      order: [],
      omit: data["storyline.yaml"].slides
        .map(({ id }) => String(id))
        .filter((id) => !["cover", "bottom", "sides"].includes(id)),
    },
  });
}

function again(options: Partial<BuildOptions> = {}): Promise<Rebuilt> {
  told = [];
  askedForBrowser = false;
  return rebuild(
    optionsIn(folder, {
      formats: ["html", "md"],
      cache: join(folder, "cache"),
      debug: (line) => told.push(line),
      opened: () => {
        askedForBrowser = true;
        return sharedBrowser();
      },
      ...options,
    }),
  );
}
const replaced = (data: Files) => write(join(folder, "content", "fixture"), data);
const change = (make: (data: Files) => void) => replaced(briefing(make));

/** Every file below the output folder, with its bytes and when it was written. */
async function outputs(at = folder): Promise<Map<string, string>> {
  const out = join(at, "out");
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const found = paths.sort().map(async (path) => {
    const [bytes, { mtimeMs, ino }] = await Promise.all([readFile(path), stat(path)]);
    const state: [string, string] = [
      relative(out, path),
      `${bytes.toString("base64")} ${mtimeMs} ${ino}`,
    ];
    return state;
  });
  return new Map(await Promise.all(found));
}
const bytesOnly = (all: Map<string, string>) =>
  new Map([...all].map(([name, state]) => [name, state.split(" ")[0]]));
beforeAll(async () => {
  folder = await folderWith(briefing());
  await again();
  first = await mkdtemp(join(tmpdir(), "briefdeck-rebuild-"));
  await cp(folder, first, { recursive: true, preserveTimestamps: true });
});
afterAll(() => Promise.all([folder, first].map((one) => rm(one, { recursive: true }))));

/** Each test starts after one build, at its very place: what is kept names it. */
beforeEach(async () => {
  await rm(folder, { recursive: true });
  await cp(first, folder, { recursive: true, preserveTimestamps: true });
});

describe("a build of the very same", () => {
  it("writes nothing, starts no browser, and says the same", async () => {
    const before = await outputs();
    let report: unknown;
    const built = await again({ onReport: (one) => (report = one) });
    expect(built.made).toEqual([]);
    expect(askedForBrowser).toBe(false);
    expect(await outputs()).toEqual(before);
    let fresh: unknown;
    const { diagnostics, decks } = await again({
      cache: undefined,
      onReport: (one) => (fresh = one),
    });
    expect([built.diagnostics, built.decks, report]).toEqual([diagnostics, decks, fresh]);
  });

  it("puts back what was taken away or written over, without a browser", async () => {
    const before = bytesOnly(await outputs());
    await rm(join(folder, "out", "fixture", "few.html"));
    await writeFile(join(folder, "out", "fixture", "all.html"), "nothing");
    const { made } = await again();
    expect([made, askedForBrowser]).toEqual([[], false]);
    expect(bytesOnly(await outputs())).toEqual(before);
  });

  it("has the same bytes as one without what was kept", async () => {
    const before = bytesOnly(await outputs());
    await rm(join(folder, "out"), { recursive: true });
    expect((await again({ cache: undefined })).made).toEqual(["fixture/all", "fixture/few"]);
    expect(bytesOnly(await outputs())).toEqual(before);
  });

  it("makes again what was kept and is damaged", async () => {
    const before = bytesOnly(await outputs());
    const kept = await readdir(join(folder, "cache"), { recursive: true, withFileTypes: true });
    for (const [i, one] of kept.filter((entry) => entry.isFile()).entries()) {
      const path = join(one.parentPath, one.name);
      const bytes = await readFile(path);
      await writeFile(path, i % 2 ? bytes.subarray(0, bytes.length / 2) : bytes.fill(0, 100, 101));
    }
    await rm(join(folder, "out"), { recursive: true });
    expect((await again()).made).toEqual(["fixture/all", "fixture/few"]);
    expect(told.join("\n")).toContain("is damaged, and is made anew");
    expect(bytesOnly(await outputs())).toEqual(before);
    expect((await again()).made).toEqual([]);
  });

  it("is right when two build at once", async () => {
    const before = bytesOnly(await outputs());
    await rm(join(folder, "out"), { recursive: true });
    await rm(join(folder, "cache"), { recursive: true });
    await Promise.all([again(), again()]);
    expect(bytesOnly(await outputs())).toEqual(before);
    expect((await again()).made).toEqual([]);
  });
});

describe("a build after a change", () => {
  it.each<[string, (data: Files) => void, readonly string[]]>([
    [
      "a claim that one deck shows",
      (data) => Object.assign(data["claims.yaml"].claims[1] ?? {}, { text: "A new judgement." }),
      ["fixture/all"],
    ],
    [
      "a claim that both show",
      (data) => Object.assign(data["claims.yaml"].claims[0] ?? {}, { text: "A new fact." }),
      ["fixture/all", "fixture/few"],
    ],
    [
      "an event",
      (data) => Object.assign(data["timeline.yaml"].events[0] ?? {}, { text: "A new event." }),
      ["fixture/all"],
    ],
    [
      "a picture's bytes",
      (data) => Object.assign(data, { [PICTURE.file]: pngPicture(320, 180) }),
      ["fixture/all"],
    ],
    [
      "the author",
      (data) => Object.assign(data["briefing.yaml"], { author: "A new author" }),
      ["fixture/all", "fixture/few"],
    ],
    [
      "what an audience is asked",
      (data) => Object.assign(data["audiences/all.yaml"], { handling: "For them alone" }),
      ["fixture/all", "fixture/few"],
    ],
  ])("makes those decks that show it: %s", async (_, make, decks) => {
    const before = await outputs();
    await change(make);
    const built = await again();
    expect(built.made).toEqual(decks);
    const after = await outputs();
    for (const [name, state] of before)
      if (name.startsWith("fixture/") && !decks.some((deck) => name.startsWith(`${deck}.`)))
        expect([name, after.get(name)]).toEqual([name, state]);
    await rm(join(folder, "out"), { recursive: true });
    await again({ cache: undefined });
    expect(bytesOnly(await outputs())).toEqual(bytesOnly(after));
  });

  it("knows an earlier state again", async () => {
    const before = bytesOnly(await outputs());
    await change((data) =>
      Object.assign(data["claims.yaml"].claims[0] ?? {}, { text: "A new fact." }),
    );
    await again();
    await change(() => undefined);
    expect((await again()).made).toEqual([]);
    expect(bytesOnly(await outputs())).toEqual(before);
  });

  it("searches decks that are as they were for what has become secret", async () => {
    const template = join(folder, "template");
    await cp(ownTemplate(), template, { recursive: true });
    const page = join(template, "deck.hbs");
    const text = await readFile(page, "utf8");
    await writeFile(page, `${text}\n\n<p>The plan nobody knows of.</p>\n`);
    expect((await again({ template })).made).toHaveLength(2);
    await change((data) =>
      Object.assign(data["claims.yaml"].claims[4] ?? {}, { text: "The plan nobody knows of." }),
    );
    await expect(again({ template })).rejects.toMatchObject({
      diagnostics: expect.arrayContaining([expect.objectContaining({ code: "MARKING_LEAK" })]),
    });
  });

  it.each<[string, Partial<BuildOptions>]>([
    ["formats", { formats: ["html"] }],
    ["a stamp", { circulation: { stamp: "For A", attach: false, protection: { forbid: [] } } }],
  ])("makes a deck where an option is another: %s", async (_, options) => {
    const audiences = ["few"];
    expect((await again({ audiences })).made).toEqual([]);
    expect((await again({ ...options, audiences })).made).toEqual(["fixture/few"]);
  });

  it("makes both where the template is another, or the date that files carry", async () => {
    const template = join(folder, "template");
    await cp(ownTemplate(), template, { recursive: true });
    // The same elsewhere is no other.
    expect((await again({ template })).made).toEqual([]);
    const partial = join(template, "partials", "head.hbs");
    await writeFile(partial, `${await readFile(partial, "utf8")}{{! another }}`);
    expect((await again({ template })).made).toHaveLength(2);
    process.env["SOURCE_DATE_EPOCH"] = "0";
    try {
      expect((await again({ template })).made).toHaveLength(2);
    } finally {
      delete process.env["SOURCE_DATE_EPOCH"];
    }
  });

  it("keeps nothing of what is locked, or made for one reader", async () => {
    const cache = join(folder, "locked");
    const circulation = { attach: false, protection: { password: "word", forbid: [] } };
    await again({ cache, circulation });
    expect(await readdir(cache).catch(() => [])).toEqual([]);
  });
});

describe("any edit", () => {
  /** Texts of the content that may read otherwise, each with how it is changed. */
  function texts(value: unknown, change: (text: string) => void = () => undefined): (() => void)[] {
    if (typeof value === "string") return [() => change(`${value} anew`)];
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, one]) =>
      typeof one === "string" && !WORDS.has(key)
        ? []
        : texts(one, (text) => Object.assign(value, { [key]: text })),
    );
  }
  const WORDS = new Set(
    "text title subtitle name label phrase summary definition role lead takeaway notes meaning handling place ask purpose".split(
      " ",
    ),
  );

  it("gives the bytes of a build that keeps nothing, whatever the layout", async () => {
    await replaced(withFew(files()));
    await again({ formats: ["md"] });
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (choice) => {
        const data = files();
        const edits = texts(data);
        edits[choice % edits.length]?.();
        await replaced(withFew(data));
        const bytes = async (cache: string | undefined) => {
          await rm(join(folder, "out"), { recursive: true, force: true });
          await again({ cache, formats: ["md"] }).catch(() => undefined);
          return bytesOnly(await outputs());
        };
        const kept = await bytes(join(folder, "cache"));
        expect(kept).toEqual(await bytes(undefined));
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });
});
