/** Lines. */
import { rawText } from "../../text-view.ts";
import type { View } from "../../view.ts";
import { WIDTH } from "../canvas.ts";
import { textWidth } from "../measure.ts";
import { placeInRow } from "../place.ts";
import { LINE, type Mark, niceScale, type Series, shown, TEXT, word } from "./marks.ts";

/** Lines over categories; each named at its end, names kept apart. */
export function layLines(
  categories: readonly View[],
  series: readonly Series[],
  height: number,
): Mark[] {
  const { min, max, step } = niceScale(series.flatMap(({ values }) => values));
  const axis = 48;
  const names = Math.min(
    340,
    Math.max(...series.map(({ name }) => textWidth(rawText(name), { ...TEXT, bold: true }))) + 56,
  );
  const top = 16;
  const left = axis + 24;
  const right = WIDTH - names - 24;
  // Categories that would touch stand on two lines in turn.
  const widest = Math.max(...categories.map((c) => textWidth(rawText(c), TEXT))) + 12;
  const staggered = widest > (right - left) / Math.max(1, categories.length - 1);
  const bottom = height - LINE * (staggered ? 2 : 1) - 12;
  const x = (c: number) => left + ((right - left) * c) / Math.max(1, categories.length - 1);
  const y = (value: number) => bottom - ((value - min) / (max - min)) * (bottom - top);
  const marks: Mark[] = [];
  for (let value = min; value <= max + step / 2; value += step) {
    const level = Number(value.toFixed(6));
    marks.push(
      {
        cls: level === 0 ? "zero" : "gridline",
        rect: { x: axis, y: y(level), w: right - axis, h: level === 0 ? 2 : 1 },
      },
      {
        cls: "number left",
        rect: { x: 0, y: y(level) - LINE / 2, w: axis - 8, h: LINE },
        text: word(shown(level)),
      },
    );
  }
  const share = (right - left) / Math.max(1, categories.length - 1);
  categories.forEach((category, c) => {
    marks.push({
      cls: "category under",
      rect: {
        x: x(c) - share / 2,
        y: bottom + 10 + (staggered ? (c % 2) * LINE : 0),
        w: share,
        h: LINE,
      },
      text: category,
    });
  });
  series.forEach(({ values }, s) => {
    values.slice(0, categories.length).forEach((value, c) => {
      const next = values[c + 1];
      if (next !== undefined && c + 1 < categories.length) {
        const dx = x(c + 1) - x(c);
        const dy = y(next) - y(value);
        marks.push({
          cls: `stroke series${s}`,
          rect: { x: x(c), y: y(value) - 2, w: Math.hypot(dx, dy), h: 4 },
          angle: (Math.atan2(dy, dx) * 180) / Math.PI,
        });
      }
      marks.push({ cls: `point series${s}`, rect: { x: x(c) - 6, y: y(value) - 6, w: 12, h: 12 } });
    });
  });
  const ends = series
    .map(({ name, values }, s) => ({
      name,
      s,
      value: values[Math.min(values.length, categories.length) - 1] ?? 0,
    }))
    .sort((a, b) => y(a.value) - y(b.value));
  const places = placeInRow(
    ends.map(({ value }) => y(value) - LINE / 2),
    LINE,
    4,
    height,
  );
  ends.forEach(({ name, s, value }, i) => {
    marks.push({
      cls: `name n${s}`,
      rect: { x: right + 20, y: places[i] ?? 0, w: names, h: LINE },
      text: name,
      number: shown(value),
    });
  });
  return marks;
}
