/** The command line as a person meets it: words and exit codes. */
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { said } from "../fixtures/said.ts";

const root = join(import.meta.dirname, "..", "..");

/** In a process of its own, as it is started. */
const briefdeck = (...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(
      process.execPath,
      [join(root, "scripts", "start.mjs"), ...args],
      { cwd: root, env: { ...process.env, NO_COLOR: "1" } },
      (error, out, err) => resolve({ code: error ? Number(error.code ?? 3) : 0, out, err }),
    );
  });

describe("the command line", () => {
  it("validates the Japan–Russia content: exit code 0", async () => {
    const { code, out } = await said("check");
    expect(code).toBe(0);
    expect(out).toMatch(/japan-russia-2017\/minister: \d slides/);
    expect(out).toMatch(/0 errors in \d+ ms/);
  });

  it("shows a fault with place, line, caret and hint: exit code 1", async () => {
    const folder = await mkdtemp(join(tmpdir(), "briefdeck-cli-"));
    await cp(join(root, "content", "japan-russia-2017"), join(folder, "jr"), { recursive: true });
    const file = join(folder, "jr", "timeline.yaml");
    await writeFile(file, (await readFile(file, "utf8")).replace(/label:/, "lable:"));
    const { code, err } = await briefdeck("check", "--content", folder);
    await rm(folder, { recursive: true });
    expect(code).toBe(1);
    expect(err).toMatch(/timeline\.yaml:\d+:\d+ error KEY_UNKNOWN .*unknown key `lable`/);
    expect(err).toMatch(/\n +\d+ \| +lable: .*\n +\^\n +hint: did you mean `label`\?/);
    expect(err).toMatch(/2 errors$/m);
    expect(err).not.toMatch(/ {4}at /);
  });

  it.each([
    ["an unknown flag", ["build", "--frmat", "pdf"], /unknown option '--frmat'/],
    [
      "an unknown format",
      ["build", "--format", "docx"],
      /there is no format `docx`[\s\S]*html, pdf, pptx, md/,
    ],
    [
      "a browser that is not there",
      ["build", "--browser", "/no/such/browser", "--out", join(tmpdir(), "never")],
      /browser set by you is not there/,
    ],
    [
      "a template that is not there",
      ["build", "--template", "/no/such/folder"],
      /there is no template in .no.such.folder/,
    ],
    [
      "an unknown audience",
      ["check", "--audience", "minster"],
      /there is no audience `minster`[\s\S]*did you mean `minister`\?/,
    ],
  ])("refuses %s: exit code 2", async (_, args, words) => {
    const { code, err } = await said(...args);
    expect(code).toBe(2);
    expect(err).toMatch(words);
  });

  it("says when something broke: exit code 3", async () => {
    const { code, err } = await said(
      "build",
      "--browser",
      process.execPath,
      "--audience",
      "minister",
      "--out",
      join(tmpdir(), "never"),
    );
    expect(code).toBe(3);
    expect(err).toMatch(/Something broke\./);
  });

  it("explains itself", async () => {
    const { code, out } = await said("build", "--help");
    expect(code).toBe(0);
    for (const words of ["--audience", "--format", "--out", "Examples:"])
      expect(out).toContain(words);
  });
});
