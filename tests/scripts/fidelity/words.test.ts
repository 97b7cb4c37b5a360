/** Line breaks: a changed one counts, another typeface or another cell does not. */
import { describe, expect, it } from "vitest";
import { compareBreaks, type Word } from "../../../scripts/fidelity/words.ts";

const word = (text: string, x: number, y: number, height = 24): Word => ({
  text,
  x,
  y,
  width: 12 * text.length,
  height,
});
const page = [word("calm", 0, 0), word("words", 60, 0), word("below", 0, 30)].map((w) => ({
  ...w,
  block: 0,
}));

describe("line breaks", () => {
  it("are the same where LibreOffice sets the same lines, if lower and of another height", () => {
    const office = page.map(({ text, x, y }) => word(text, x + 2, y + 5, 28));
    expect(compareBreaks(page, office)).toEqual({ pairs: 2, changed: [], unfound: 0 });
  });

  it("count where a word went down to the next line", () => {
    const office = [word("calm", 0, 0), word("words", 0, 30), word("below", 70, 30)];
    expect(compareBreaks(page, office).changed).toEqual(["calm words", "words below"]);
  });

  it("do not count between neighbours of other ascents on one line", () => {
    const office = [word("calm", 0, 0), word("words", 60, -6, 36), word("below", 0, 30)];
    expect(compareBreaks(page, office).changed).toEqual([]);
  });

  it("do not count between blocks, as two cells of a row are", () => {
    const cells = page.map((w, block) => ({ ...w, block }));
    const office = page.map(({ text, x }, i) => word(text, x, 100 * i));
    expect(compareBreaks(cells, office)).toMatchObject({ pairs: 0, changed: [] });
  });

  it("cannot be judged at words that are not there", () => {
    const office = [word("calm", 0, 0), word("below", 0, 30)];
    expect(compareBreaks(page, office)).toMatchObject({ pairs: 0, unfound: 1 });
  });

  it("takes the nearest of equal words", () => {
    const twice = [word("so", 0, 0), word("so", 0, 30)].map((w) => ({ ...w, block: 0 }));
    const office = [word("so", 1, 31), word("so", 1, 1)];
    expect(compareBreaks(twice, office).changed).toEqual([]);
  });
});
