/** Command lines in the docs are run as they stand there. `DOCS_COMMANDS=all` runs those that start Chromium, too. */
import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { said } from "../../fixtures/said.ts";
import { blocks, root } from "../pages.ts";
import { bundledMain, folderOfTheDocs } from "./folder.ts";
import { commandLines } from "./shell.ts";
import { TRIALS, type Trial } from "./trials.ts";

/** Without its comment; the same command by another name is the same line. */
const plainLine = (line: string) =>
  line
    .replace(/\s+#.*$/, "")
    .replace(/ {2,}/g, " ")
    .replace(/\bnpx (?=briefdeck)/, "")
    .replace(/\bnpm run (build|check|convert|diff|preview)( --)?(?= |$)/, "briefdeck $1");

const lines = new Set(
  blocks
    .filter(({ language, about }) => language === "sh" && !about.startsWith("unchecked:"))
    .flatMap(({ text }) => text.split("\n"))
    .map(plainLine)
    .filter(Boolean),
);
const isRun = ({ unrun, browser }: Trial = {}) =>
  !unrun && (!browser || process.env.DOCS_COMMANDS === "all");
const tried = [...lines].filter((line) => isRun(TRIALS[line]));
/** What is printed may go into a file or not. */
const unwritten = (line: string) => line.replace(/ > \S+$/, "");
/** A command and its words, without what only a shell gives: it need not start a process. */
const isPlain = (line: string) =>
  /^briefdeck [^|<>*]*$/.test(unwritten(line)) && !/\s~/.test(unwritten(line));

const bundle = join(root, "node_modules", ".cache", "briefdeck", `docs-${process.pid}`);
let folder: string;
beforeAll(async () => {
  folder = await folderOfTheDocs(await bundledMain(bundle));
  vi.stubEnv("BRIEFDECK_CACHE", join(bundle, "cache"));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
  await rm(bundle, { recursive: true });
});

async function inCopy<T>(work: (own: string) => Promise<T>): Promise<T> {
  const own = await mkdtemp(join(tmpdir(), "briefdeck-docs-line-"));
  try {
    await cp(folder, own, { recursive: true });
    return await work(own);
  } finally {
    await rm(own, { recursive: true });
  }
}

/** @throws where it ends with another code than 0 */
async function inShell(line: string, own: string): Promise<void> {
  const path = `${join(own, "bin")}${delimiter}${process.env.PATH}`;
  const env = { ...process.env, PATH: path, HOME: own, NO_COLOR: "1" };
  await promisify(execFile)("sh", ["-c", line], { cwd: own, env });
}

/** In this process. @returns its exit code, and what it said of it */
async function here(line: string, own: string): Promise<readonly [number, string]> {
  const [[, ...words] = []] = commandLines(unwritten(line));
  const before = process.cwd();
  process.chdir(own);
  try {
    const { code, err } = await said(...words);
    return [code, code ? err : ""];
  } finally {
    process.chdir(before);
  }
}

describe("command lines in the docs", () => {
  it("are all meant where this says how they are tried", () => {
    expect(Object.keys(TRIALS).filter((line) => !lines.has(line))).toEqual([]);
  });

  it.each(tried.filter(isPlain))("can be run: %s", (line) =>
    inCopy(async (own) => {
      const { before } = TRIALS[line] ?? {};
      if (before) await inShell(before, own);
      expect(await here(line, own)).toEqual([0, ""]);
    }),
  );

  it("are told where they cannot", async () => {
    const [code, err] = await inCopy((own) => here("briefdeck check --content nowhere", own));
    expect(code).toBe(2);
    expect(err).toContain("nowhere");
  });
});

describe.concurrent("command lines in the docs for a shell", () => {
  it.each(tried.filter((line) => !isPlain(line)))("can be run: %s", (line) =>
    inCopy(async (own) => {
      const { before } = TRIALS[line] ?? {};
      await inShell(before ? `{ ${before}; } >/dev/null 2>&1; ${line}` : line, own);
    }),
  );

  it("are told where they cannot", async () => {
    const run = inCopy((own) => inShell("npm run diff -- minister nobody", own));
    await expect(run).rejects.toThrow();
  });
});
