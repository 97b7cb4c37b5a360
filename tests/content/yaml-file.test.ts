import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseYamlFile } from "../../src/content/yaml-file.ts";

const content = join(import.meta.dirname, "..", "..", "content", "japan-russia-2017");
const files = readdirSync(content, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".yaml"),
);

const ODD = `
date: 2017-09-06
month: 2016-12
yes-word: yes
null-word: ~
octal: 0o14
float: 1.50
hex: 0xFF
text: "caf\\u00e9 \\t tab"
folded: >-
  one
  two

  three
literal: |
  keeps
    its lines
anchor: &a [1, two, "3"]
alias: *a
empty:
quoted: 'it''s'
key with spaces: {flow: true, list: [a, b]}
`;

describe("the two YAML readers", () => {
  it.each(files)("read %s alike", (name) => {
    const text = readFileSync(join(content, name), "utf8");
    expect(parseYamlFile(name, name, text)).toMatchObject({
      diagnostics: [],
      file: { data: parse(text) },
    });
  });

  it("read odd values alike, and dates as text", () => {
    const { data } = parseYamlFile("x", "x", ODD).file;
    expect(data).toEqual(parse(ODD));
    expect(data).toMatchObject({ date: "2017-09-06", month: "2016-12", "yes-word": "yes" });
  });

  it.each([
    "a: b: c",
    "a: 'x",
    "a: [1, 2",
    "\t- a",
    "a: 1\na: 2",
    "a: *nothing",
    "a: !strange b",
    "- a\nb: c",
    "{a: 1",
  ])("refuse %j with a place", (yaml) => {
    const { diagnostics } = parseYamlFile("x", "x", yaml);
    expect(diagnostics[0]).toMatchObject({
      code: "YAML_SYNTAX",
      file: "x",
      line: expect.any(Number),
    });
  });
});
