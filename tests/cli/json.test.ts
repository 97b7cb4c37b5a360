/** With --json there is one document on stdout, also where things go wrong. */
import { describe, expect, it } from "vitest";
import { said } from "../fixtures/said.ts";

describe("--json", () => {
  it.each([
    ["a check", ["check"], 0],
    ["an unknown audience", ["check", "--audience", "minster"], 2],
    ["an unknown flag", ["check", "--frmat"], 2],
    ["content that is not there", ["check", "--content", "/nowhere"], 2],
    ["a config that is not there", ["build", "--config", "/no/briefdeck.config.ts"], 2],
    ["a file that is none of ours", ["inspect", "package.json"], 1],
    ["a PDF that is none", ["check", "--pdf", "package.json"], 1],
    ["an unknown code", ["explain", "NOPE"], 2],
    ["a list", ["list", "themes"], 0],
  ])("%s", async (_, args, exit) => {
    const { code, out } = await said(...args, "--json");
    expect(code).toBe(exit);
    expect(() => JSON.parse(out)).not.toThrow();
  });
});
