import { describe, expect, it } from "vitest";
import { pullUpWidth, textLines } from "../../../../../src/outputs/pptx/map/text/lines.ts";
import { piecesOf } from "../../../../../src/outputs/pptx/map/text/pieces.ts";
import { box, context, lines, rect } from "../../boxes.ts";

describe("a word that is longer than a line", () => {
  const part = (text: string, y: number, w: number) => ({ text, rect: rect(0, y, w, 24) });
  const fragments = [part("Dampfschiff", 0, 100), part("fahrt today", 28, 90)];
  const long = { ...lines(0, 0), text: "Dampfschifffahrt today", fragments };

  it("is cut where the page cut it, by a box in which not one letter more finds room", () => {
    const found = textLines(piecesOf(box({}, long), [long], context(), false));
    expect(found.map(({ cut }) => cut)).toEqual([true, false]);
    expect(pullUpWidth(found, 0)).toBeLessThan(110);
  });

  it("is not seen where lines break between words", () => {
    const text = lines(0, 0, ["Two words ", 100], ["and more", 80]);
    const found = textLines(piecesOf(box({}, text), [text], context(), false));
    expect(found.map(({ cut }) => cut)).toEqual([false, false]);
    expect(pullUpWidth(found, 0)).toBeGreaterThan(120);
  });
});
