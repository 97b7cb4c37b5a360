/** Bars. */
import { rawText } from "../../text-view.ts";
import type { View } from "../../view.ts";
import { WIDTH } from "../canvas.ts";
import { textWidth } from "../measure.ts";
import { LINE, type Mark, niceScale, type Series, shown, TEXT, word } from "./marks.ts";

/** Horizontal bars, grouped by category, each with its number at its end. */
export function layBars(
  categories: readonly View[],
  series: readonly Series[],
  height: number,
): Mark[] {
  const labels = Math.min(
    400,
    Math.max(...categories.map((c) => textWidth(rawText(c), TEXT))) + 24,
  );
  const { min, max } = niceScale(series.flatMap(({ values }) => values));
  const number = 56;
  const left = labels + (min < 0 ? number : 0);
  const perUnit = (WIDTH - left - number) / (max - min);
  const zero = left - min * perUnit;
  const row = height / categories.length;
  const toLeft = (value: number) => value < 0 && min < 0;
  const gap = series.length > 1 ? 2 : 0;
  const bar = Math.min(64, (row * 0.72 - gap * (series.length - 1)) / series.length);
  const numbers = bar >= 17;
  const marks: Mark[] = [{ cls: "zero", rect: { x: zero - 1, y: 0, w: 2, h: height } }];
  categories.forEach((category, c) => {
    const middle = row * (c + 0.5);
    marks.push({
      cls: "category",
      rect: { x: 0, y: middle - LINE / 2, w: labels - 12, h: LINE },
      text: category,
    });
    const top = middle - (bar * series.length + gap * (series.length - 1)) / 2;
    series.forEach(({ values }, s) => {
      const value = values[c];
      if (value === undefined) return;
      const y = top + s * (bar + gap);
      const w = Math.abs(value) * perUnit;
      const x = toLeft(value) ? zero - w : zero;
      marks.push({ cls: `mark series${s}`, rect: { x, y, w: Math.max(w, 1), h: bar } });
      if (numbers)
        marks.push({
          cls: toLeft(value) ? "number left" : "number",
          rect: {
            x: toLeft(value) ? x - number : x + w,
            y: y + bar / 2 - LINE / 2,
            w: number,
            h: LINE,
          },
          text: word(shown(value)),
        });
    });
  });
  return marks;
}
