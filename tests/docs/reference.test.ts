/** The reference is what the schemas say: in step, with a word on every field and a picture of every layout. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { merged } from "../../scripts/reference/merge.ts";
import { referencePages } from "../../scripts/reference/pages.ts";
import { exampleSamples } from "../../scripts/reference/samples.ts";

const root = join(import.meta.dirname, "..", "..");
const pages = await referencePages();

describe("the reference", () => {
  it.each([...pages])("%s is in step (npm run generate)", (name, text) => {
    expect(readFileSync(join(root, name), "utf8")).toBe(text);
  });

  it("has no page that nothing makes", () => {
    const there = readdirSync(join(root, "docs", "reference"), {
      recursive: true,
      encoding: "utf8",
    })
      .filter((name) => name.endsWith(".md"))
      .map((name) => join("docs", "reference", name));
    expect(there.sort()).toEqual([...pages.keys()].sort());
  });

  it("says what each field is for", () => {
    const rows = [...pages].flatMap(([name, text]) =>
      [...text.matchAll(/^\| `(.+?)` \| .* \| (.*) \|$/gm)].map(([, field, what]) => ({
        name,
        field,
        what,
      })),
    );
    expect(rows.length).toBeGreaterThan(200);
    expect(rows.filter(({ what }) => !what)).toEqual([]);
  });

  it("shows a small picture of each layout and each type of chart (npm run layout-pictures)", async () => {
    const folder = join(root, "docs", "pictures", "layouts");
    const pictures = readdirSync(folder);
    expect(pictures.sort()).toEqual(
      [...(await exampleSamples()).keys()].map((name) => `${name}.png`).sort(),
    );
    const large = pictures.filter((name) => statSync(join(folder, name)).size > 30 * 1024);
    expect(large).toEqual([]);
  });
});

describe("a sample put into a file", () => {
  it("takes the place of the things with its ids, and leaves the others", () => {
    const base = {
      a: 1,
      list: [
        { id: "x", n: 1 },
        { id: "y", n: 2 },
      ],
      plain: [1, 2],
    };
    const sample = {
      list: [
        { id: "y", n: 3 },
        { id: "z", n: 4 },
      ],
      plain: [3],
    };
    expect(merged(base, sample)).toEqual({
      a: 1,
      list: [
        { id: "x", n: 1 },
        { id: "y", n: 3 },
        { id: "z", n: 4 },
      ],
      plain: [3],
    });
  });
});
