/** A word of a text is found in the YAML that the text was written as, however it was written. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Document, Scalar, stringify } from "yaml";
import { parseYamlFile } from "../../src/content/yaml-file.ts";

/** The line and column of a needle in YAML text, and what the file says of the same needle in the value. */
function both(yaml: string, needle: string, value = needle) {
  const { file } = parseYamlFile("x.yaml", "x.yaml", yaml);
  const text = (file.data as { a: string }).a;
  const { line, column } = file.place(["a"], text.indexOf(value));
  const before = yaml.slice(0, yaml.indexOf(needle)).split("\n");
  return { found: [line, column], wanted: [before.length, (before.at(-1)?.length ?? 0) + 1] };
}

describe("the place of a word", () => {
  it.each([
    ["plain", "a: one two wrod\n", "wrod"],
    ["plain over lines", "a: one two\n   three wrod\n   four\n", "wrod"],
    ["single quotes", "a: 'it''s a wrod'\n", "wrod"],
    ["double quotes", 'a: "caf\\u00e9 \\t and \\\\ a wrod"\n', "wrod"],
    ["a continued line", 'a: "one \\\n   two wrod"\n', "wrod"],
    ["a literal block", "a: |-\n  one\n\n  two wrod\n", "wrod"],
    ["a folded block with a comment", "a: >- # why\n  one\n  two wrod\n", "wrod"],
    ["a block with more indentation", "a: |2\n    one\n  wrod\n", "wrod"],
    ["an emoji before it", 'a: "\\U0001F600 wrod"\n', "wrod"],
  ])("in %s", (_, yaml, needle) => {
    const { found, wanted } = both(yaml, needle);
    expect(found).toEqual(wanted);
  });

  it("is the escape itself where the word begins with one", () => {
    const { found, wanted } = both('a: "the \\u00e9tat"\n', "\\u00e9tat", "état");
    expect(found).toEqual(wanted);
  });

  const styles = [
    "PLAIN",
    "QUOTE_SINGLE",
    "QUOTE_DOUBLE",
    "BLOCK_LITERAL",
    "BLOCK_FOLDED",
  ] as const;
  it("is right for any text in any style", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 120 }),
        fc.string({ unit: "grapheme", maxLength: 40 }),
        fc.constantFrom(...styles),
        fc.constantFrom(0, 20, 80),
        (head, tail, style, lineWidth) => {
          const scalar = new Scalar(`${head} zq${"X"}wv ${tail}`);
          scalar.type = style;
          const yaml = stringify(new Document({ a: scalar }), { lineWidth });
          const { data } = parseYamlFile("x.yaml", "x.yaml", yaml).file;
          fc.pre((data as { a?: unknown } | undefined)?.a === scalar.value);
          fc.pre(yaml.split("zqXwv").length === 2);
          const { found, wanted } = both(yaml, "zqXwv");
          expect(found).toEqual(wanted);
        },
      ),
    );
  });
});
