/** Figures and dates as English and French write them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresIn } from "../../../src/checks/text/figures/read.ts";

const values = (text: string, language: string) =>
  figuresIn(text, language).map(({ value }) => value);

describe("figures", () => {
  it.each<[string, string, (number | string)[]]>([
    [
      "en",
      "In May 2016, on 19 October 1956 and October 3, 1957; 2016-12",
      ["2016-05", "1956-10-19", "1957-10-03", "2016-12"],
    ],
    ["en", "2013–14, then 2015–2017, in the 1990s", ["2013", "2014", "2015", "2017", "1990"]],
    [
      "en",
      "1,200.5 km, 40–50 %, $3bn, 2 million, 12k, −4 degrees",
      [1200.5, 40, 50, 3e9, 2e6, 12000, 4],
    ],
    [
      "en",
      "twenty-two ships, an eight-point plan, three million people, a dozen",
      [22, 8, 3e6, 12],
    ],
    ["en", "One of two, the 3rd and 21st, G7, 2+2, 5G, F-35, A4, p12, TLP 2.0", []],
    [
      "fr",
      "En décembre 2016, le 1er mai 2017, 1 200,5 km, 3 milliards, 40 %",
      ["2016-12", "2017-05-01", 1200.5, 3e9, 40],
    ],
    ["fr", "huit points, vingt-deux navires, quatre-vingt-dix îles, neuf navires", [8, 22, 90, 9]],
    ["fr", "un ou deux, remis de neuf, du nouveau, le 2+2, le 21e siècle", []],
  ])("%s: %s", (language, text, expected) => {
    expect(values(text, language)).toEqual(expected);
  });

  it("stand where they are said to, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 3, max: 1e6 }), (head, n) => {
        const text = `${head} ; ${n} !`;
        for (const { text: written, offset } of figuresIn(text, "en"))
          expect(text.slice(offset, offset + written.length)).toBe(written);
        fc.pre(!/[–\-/.,+\d_]\s*$/.test(head));
        expect(figuresIn(text, "en").map(({ value }) => Number(value))).toContain(n);
      }),
    );
  });
});
