/** Ctrl-C in the middle of a build, by a real signal to a real process. */
import { spawn } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesWith } from "../fixtures/briefing.ts";
import { folderWith } from "../fixtures/build.ts";

const root = join(import.meta.dirname, "..", "..");
let folder: string;
beforeAll(async () => {
  const data = filesWith("cover", "statement");
  // Of two decks, all files are still to be made when the first is laid out.
  folder = await folderWith({ ...data, "audiences/more.yaml": data["audiences/all.yaml"] });
});
afterAll(() => rm(folder, { recursive: true }));

/** Sends the signal as soon as the first step of a deck is told. */
function stopped(signal: NodeJS.Signals, out: string, temporary: string) {
  const child = spawn(
    process.execPath,
    [
      ...[join(root, "scripts", "start.mjs"), "build"],
      ...["--no-cache", "--content", join(folder, "content"), "--out", out],
    ],
    { cwd: root, env: { ...process.env, TMPDIR: temporary, NO_COLOR: "1" } },
  );
  let err = "";
  let sent = false;
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
    if (!sent && /\] \S+: laid out/.test(err)) sent = child.kill(signal);
  });
  return new Promise<{ code: number | null; err: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, err }));
  });
}

/** Processes whose command line names a folder; only where the system tells. */
async function running(name: string): Promise<string[]> {
  const ids = (await readdir("/proc").catch(() => [])).filter((id) => /^\d+$/.test(id));
  const lines = await Promise.all(
    ids.map((id) => readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "")),
  );
  return lines.filter((line) => line.includes(name));
}

describe("a build that is broken off", () => {
  it.each(["SIGINT", "SIGTERM"] as const)(
    "by %s leaves no half file, no browser and the last good output: exit code 130",
    async (signal) => {
      const out = join(folder, signal, "out");
      const temporary = join(folder, signal, "tmp");
      const deck = join(out, "fixture");
      for (const one of [deck, temporary]) await mkdir(one, { recursive: true });
      await writeFile(join(deck, "all.html"), "the last good one");
      const { code, err } = await stopped(signal, out, temporary);
      expect(err).toMatch(/stopped: nothing is half-made/);
      expect(code, err).toBe(130);
      expect(await readFile(join(deck, "all.html"), "utf8")).toBe("the last good one");
      expect(await readdir(out, { recursive: true })).toEqual(["fixture", "fixture/all.html"]);
      expect((await readdir(temporary)).filter((name) => name.includes("puppeteer"))).toEqual([]);
      expect(await running(temporary)).toEqual([]);
    },
  );
});
