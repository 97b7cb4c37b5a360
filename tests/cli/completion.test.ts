/** Tab, as the engine answers it and as a real bash asks. */
import { execFileSync } from "node:child_process";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { said } from "../fixtures/said.ts";

const root = join(import.meta.dirname, "..", "..");
const words = async (...typed: string[]) =>
  (await said("completion", "words", "--", ...typed)).out.split("\n").filter(Boolean);

describe("completion", () => {
  it.each([
    ["commands", ["bu"], ["build"]],
    ["commands below one", ["source", "a"], ["add"]],
    ["flags", ["build", "--aud"], ["--audience"]],
    ["choices", ["build", "--paper", ""], ["a4", "letter"]],
    ["audiences", ["build", "--audience", "m"], ["minister"]],
    ["after a comma", ["check", "-a", "press,m"], ["press,minister"]],
    ["briefings", ["verify", "-b", ""], ["japan-russia-2017"]],
    ["themes", ["init", "--theme", "briefdeck-d"], ["briefdeck-dark"]],
    ["codes", ["explain", "ORP"], ["ORPHAN"]],
    ["kinds of lists", ["list", "au"], ["audiences"]],
    ["layouts", ["list", "layouts", "two"], ["two-sides"]],
    ["nothing where a file is meant", ["convert", ""], []],
  ])("knows %s", async (_, typed, found) => {
    expect(await words(...typed)).toEqual(found);
  });

  it("is asked by a real bash", async () => {
    const folder = await mkdtemp(join(tmpdir(), "briefdeck-bash-"));
    const command = join(folder, "briefdeck");
    const start = `cd ${root} && exec ${process.execPath} --import tsx src/cli/main.ts "$@"`;
    await writeFile(command, `#!/bin/sh\n${start}\n`);
    await chmod(command, 0o755);
    await writeFile(join(folder, "script"), (await said("completion", "bash")).out);
    const asked = `source ${folder}/script; COMP_WORDS=(briefdeck build --audience mi); COMP_CWORD=3; _briefdeck; echo "\${COMPREPLY[*]}"`;
    const out = execFileSync("bash", ["--norc", "-c", asked], {
      env: { ...process.env, PATH: `${folder}:${process.env["PATH"]}` },
      encoding: "utf8",
    });
    await rm(folder, { recursive: true });
    expect(out).toBe("minister\n");
  });
});
