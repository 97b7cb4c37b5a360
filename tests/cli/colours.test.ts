import { describe, expect, it } from "vitest";
import { coloursOn } from "../../src/cli/colours.ts";

const terminal = { isTTY: true };

describe("colours", () => {
  it.each([
    ["a terminal", terminal, {}, [], true],
    ["a pipe", {}, {}, [], false],
    ["a dumb terminal", terminal, { TERM: "dumb" }, [], false],
    ["a pipe in CI, whose logs are read as text", {}, { CI: "true" }, [], false],
    ["NO_COLOR", terminal, { NO_COLOR: "1" }, [], false],
    ["an empty NO_COLOR, which says nothing", terminal, { NO_COLOR: "" }, [], true],
    ["FORCE_COLOR in a pipe", {}, { FORCE_COLOR: "1" }, [], true],
    ["FORCE_COLOR=0", terminal, { FORCE_COLOR: "0" }, [], false],
    ["both: no is no", terminal, { NO_COLOR: "1", FORCE_COLOR: "1" }, [], false],
    ["--no-color before FORCE_COLOR", terminal, { FORCE_COLOR: "1" }, ["--no-color"], false],
  ])("%s", (_, stream, env, args, on) => {
    expect(coloursOn(stream, env, args)).toBe(on);
  });
});
