/** Command lines in the docs are run as they stand there. `DOCS_COMMANDS=all` runs those that start Chromium, too. */
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blocks, root } from "../pages.ts";
import { bundledMain, folderOfTheDocs } from "./folder.ts";
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

const bundle = join(root, "node_modules", ".cache", "briefdeck", `docs-${process.pid}`);
let folder: string;
beforeAll(async () => {
  folder = await folderOfTheDocs(await bundledMain(bundle));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(bundle, { recursive: true });
});

/** In a copy of its own. @throws where it ends with another code than 0 */
async function runHere(line: string): Promise<string> {
  const own = await mkdtemp(join(tmpdir(), "briefdeck-docs-line-"));
  await cp(folder, own, { recursive: true });
  for (const one of [
    ".zfunc",
    ".config/fish/completions",
    ".local/share/bash-completion/completions",
  ])
    await mkdir(join(own, one), { recursive: true });
  const env = {
    ...process.env,
    PATH: `${join(own, "bin")}${delimiter}${process.env.PATH}`,
    HOME: own,
    NO_COLOR: "1",
    BRIEFDECK_CACHE: join(bundle, "cache"),
  };
  try {
    const { stdout } = await promisify(execFile)("sh", ["-c", line], { cwd: own, env });
    return stdout;
  } finally {
    await rm(own, { recursive: true });
  }
}

describe.concurrent("command lines in the docs", () => {
  it("are all meant where this says how they are tried", () => {
    expect(Object.keys(TRIALS).filter((line) => !lines.has(line))).toEqual([]);
  });

  it.each([...lines].filter((line) => isRun(TRIALS[line])))("can be run: %s", async (line) => {
    const { before } = TRIALS[line] ?? {};
    await runHere(before ? `{ ${before}; } >/dev/null 2>&1; ${line}` : line);
  });

  it("are told where they cannot", async () => {
    await expect(runHere("briefdeck check --content nowhere")).rejects.toThrow();
    await expect(runHere("npm run diff -- minister nobody")).rejects.toThrow();
  });
});
