/** The examples in the library's own documentation are run, each in a folder of its own, against the library as it is. */
import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as library from "../../src/index.ts";
import { keepSlides } from "../fixtures/briefing.ts";
import { folderWith } from "../fixtures/build.ts";
import { verified } from "../fixtures/verified.ts";
import { root } from "./pages.ts";

/** By the name of what an example is of. */
const examples = await examplesIn(join(root, "src"));
const SAYS: Readonly<Record<string, RegExp>> = {
  addSource: /^2 paragraphs$/m,
  build: /minister: \d+ slides/,
  check: /\d+ decks are sound/,
  checkFull: /1 deck passed every gate/,
  checkPdfs: /report\.pdf: 1 faults/,
  convert: /2 slides as deck\.pptx and deck\.html/,
  defineConfig: /^$/,
  diffSource: /^\d+ paragraphs, \d+ claims in doubt$/,
  jsonSchemas: /claims\.schema\.json/,
  ownTemplate: /templates\/briefdeck$/,
  runBatch: /2 made, 0 at fault/,
  serve: /^http:\/\/127\.0\.0\.1:\d+\/$/,
  updateSource: /source\.yaml is up to date; \d+ claims are in doubt/,
  verifyBriefing: /last verified on \d{4}-\d{2}-\d{2}/,
};

/** What opens something that a program has to close again: a browser, a server. */
const OPENS: readonly string[] = ["build", "checkFull", "convert", "runBatch", "serve"];

const work = join(root, "node_modules", ".cache", "briefdeck", `examples-${process.pid}`);

beforeAll(async () => {
  await mkdir(work, { recursive: true });
  for (const [name, code] of examples) await writeFile(join(work, `${name}.ts`), code);
  await build({
    entryPoints: [...examples.keys()].map((name) => join(work, `${name}.ts`)),
    outdir: work,
    alias: { briefdeck: join(root, "src", "index.ts") },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
});
afterAll(() => rm(work, { recursive: true, force: true }));

/** What the examples speak of: a small briefing, verified once, with the audiences that they name. */
const { texts } = verified((data) => {
  const { "audiences/all.yaml": all } = keepSlides(data, "cover", "statement", "sources");
  const scenarios = data["scenarios.yaml"].scenarios.map((one) => ({ ...one, implications: {} }));
  Object.assign(data, {
    "scenarios.yaml": { scenarios },
    "audiences/minister.yaml": all,
    "audiences/press.yaml": { ...all, name: "The press" },
  });
  Reflect.deleteProperty(data, "audiences/all.yaml");
});

async function folderForOne(): Promise<string> {
  const folder = await folderWith(Object.fromEntries(texts));
  const files = {
    "deck.md": "---\nmarp: true\n---\n\n# One\n\n---\n\n# Two\n",
    "memo.txt": "The first paragraph of a memo.\n\nAnd the second one.\n",
    "revised.txt": "A text that is another.\n",
    "people.csv": "audience,stamp\nminister,Copy 1\nminister,Copy 2\n",
    "report.pdf": "no PDF",
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

describe("examples of the library", () => {
  it("are there for whatever a program can call", () => {
    const functions = Object.entries(library).filter(
      ([, one]) => typeof one === "function" && !(one.prototype instanceof Error),
    );
    expect([...examples.keys()].sort()).toEqual(functions.map(([name]) => name).sort());
    expect(Object.keys(SAYS).sort()).toEqual([...examples.keys()].sort());
  });

  it.each(Object.entries(SAYS))("run and say what they should: %s", async (name, says) => {
    const out = OPENS.includes(name) ? (await opening()).get(name) : await imported(name);
    expect(out?.trim()).toMatch(says);
  });
});

let started: Promise<ReadonlyMap<string, string>> | undefined;
const opening = () => {
  started ??= startedTogether(OPENS);
  return started;
};

/** One after another in one program, which must come to its end by itself. @returns what each said */
async function startedTogether(names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const folders = await Promise.all(names.map(folderForOne));
  const program = names.map(
    (name, i) =>
      `console.log("\\f");process.chdir(${JSON.stringify(folders[i])});await import("./${name}.js");`,
  );
  const file = join(work, "together.mjs");
  await writeFile(file, program.join("\n"));
  const { stdout } = await promisify(execFile)("node", [file]);
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
  const [, ...said] = stdout.split("\f");
  return new Map(names.map((name, i) => [name, said[i] ?? ""]));
}

/** In this process, which has loaded most of the library by then. */
async function imported(name: string): Promise<string> {
  const folder = await folderForOne();
  let out = "";
  const log = vi.spyOn(console, "log").mockImplementation((...words: unknown[]) => {
    out += `${words.join(" ")}\n`;
  });
  const before = process.cwd();
  process.chdir(folder);
  try {
    await import(join(work, `${name}.js`));
    return out;
  } finally {
    process.chdir(before);
    log.mockRestore();
    await rm(folder, { recursive: true, force: true });
  }
}

async function examplesIn(src: string): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(src, { recursive: true })).filter((name) => name.endsWith(".ts"));
  const found = new Map<string, string>();
  for (const file of files) {
    const text = await readFile(join(src, file), "utf8");
    const comments = /@example\n((?: \*.*\n)*?) \*\/\nexport (?:async )?(?:function|const) (\w+)/g;
    for (const [, comment = "", name = ""] of text.matchAll(comments)) {
      const [, code = ""] = /```ts\n([\s\S]*?)```/.exec(comment.replace(/^ \* ?/gm, "")) ?? [];
      const known = name === "rebuild" ? "build" : name;
      if (known in library) found.set(known, code);
    }
  }
  return found;
}
