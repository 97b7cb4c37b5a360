/** Charts: bars, lines, and stances to either side of nought; labels stand at what they name. */
import { rawText, textView } from "../text-view.ts";
import type { View, ViewObject } from "../view.ts";
import { canvasHeight, list, object, type Rect, rectView, shortName, WIDTH } from "./canvas.ts";
import type { FigureInput } from "./index.ts";
import { position } from "./matrix.ts";
import { textWidth } from "./measure.ts";
import { placeInRow } from "./place.ts";

/** A part of a chart: what it looks like (a class), where it is, what it says. */
export interface Mark {
  readonly cls: string;
  readonly rect: Rect;
  readonly angle?: number;
  readonly text?: View;
  /** A number that stands behind the text. */
  readonly number?: string;
  /** Key of a label of the template's. */
  readonly word?: string | undefined;
}

export interface Series {
  readonly name: View;
  readonly values: readonly number[];
}

const TEXT = { size: 18.67 };
const LINE = 24;
const NOTE = 28;
const KEYS = 36;

const word = (text: string): View => textView(text);
const shown = (value: number): string => String(value).replace("-", "−");

/** Round numbers that cover the values and nought; at most six steps. */
export function niceScale(values: readonly number[]): { min: number; max: number; step: number } {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const rough = Math.max((high - low || 1) / 5, 1e-9);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((n) => n * power >= rough) ?? 10) * power;
  const min = Math.floor(low / step + 1e-9) * step;
  const max = Math.ceil(high / step - 1e-9) * step;
  return { min, max: max > min ? max : min + step, step };
}

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

export interface Stance {
  readonly name: View;
  readonly side: string;
  readonly stance: number;
  readonly phrase: View;
}

/** Bars from a middle line: against to the left, for to the right; what is said stands at the bar's end. */
export function layStances(stances: readonly Stance[], height: number): Mark[] {
  const names = 192;
  const head = 40;
  const zero = names + (WIDTH - names) / 2;
  const unit = 124;
  const row = Math.min(88, (height - head) / stances.length);
  const bar = Math.min(48, row * 0.66);
  const marks: Mark[] = [
    { cls: "zero", rect: { x: zero - 1, y: head - 8, w: 2, h: row * stances.length + 8 } },
    ...WORDS.map(
      (word, i): Mark => ({
        cls: "head",
        rect: { x: zero + (i - 2) * unit - 62, y: 0, w: 124, h: LINE },
        word,
      }),
    ),
  ];
  stances.forEach(({ name, side, stance, phrase }, i) => {
    const middle = head + row * (i + 0.5);
    const w = Math.max(Math.abs(stance) * unit, 6);
    const label = { y: middle - LINE / 2, h: LINE };
    const end = stance < 0 ? zero - w : zero + w;
    marks.push(
      { cls: `side ${side}`, rect: { x: 0, y: middle - 7, w: 14, h: 14 } },
      { cls: "category at-left", rect: { x: 24, w: names - 24, ...label }, text: name },
      {
        cls: `mark ${stance > 0 ? "for" : stance < 0 ? "against" : "nought"}`,
        rect: {
          x: stance === 0 ? zero - w : Math.min(zero, end),
          y: middle - bar / 2,
          w: stance === 0 ? 2 * w : w,
          h: bar,
        },
      },
      stance < 0
        ? { cls: "phrase left", rect: { x: names, w: end - 12 - names, ...label }, text: phrase }
        : { cls: "phrase", rect: { x: end + 12, w: WIDTH - end - 12, ...label }, text: phrase },
    );
  });
  return marks;
}

/** Heads of the five stances; the middle one says nothing that the line does not. */
const WORDS = ["firmly-against", "against", undefined, "for", "firmly-for"] as const;

export function chart(input: FigureInput): ViewObject {
  const { slide } = input;
  const data = object(slide["chart"]);
  const type = rawText(data["type"]);
  const room = canvasHeight(slide) - (slide["note"] ? NOTE : 0);
  if (type === "diverging") return diverging(input, data, room);
  const categories = [...((data["categories"] ?? []) as readonly View[])];
  const series = list(data["series"]).map(({ name, values }) => ({
    name,
    values: [...((values ?? []) as readonly number[])],
  }));
  const keyed = data["unit"] !== undefined || type === "bar";
  const height = room - (keyed ? KEYS : 0);
  const marks =
    type === "line" ? layLines(categories, series, height) : layBars(categories, series, height);
  return {
    ...written(marks, height, type),
    keyed,
    unit: data["unit"],
    // Lines are named at their ends.
    legend: type === "bar" ? series.map(({ name }, n) => ({ n, text: name })) : [],
    data: json({
      type,
      title: rawText(slide["title"]),
      horizontal: type === "bar",
      categories: categories.map(rawText),
      series: series.map(({ name, values }, s) => ({
        name: rawText(name),
        values,
        color: COLORS[s],
      })),
    }),
    alt: textView(
      series
        .map(
          ({ name, values }) =>
            `${rawText(name)}: ${categories.map((c, i) => `${rawText(c)} ${values[i] ?? "–"}`).join(", ")}`,
        )
        .join("; "),
    ),
  };
}

function diverging(input: FigureInput, data: ViewObject, height: number): ViewObject {
  const issue = object(data["issue"]);
  const stances = list(data["actors"])
    .flatMap((actor): Stance[] => {
      const found = position(input, rawText(actor["id"]), rawText(issue["id"]));
      return found ? [{ name: shortName(actor), side: rawText(actor["side"]), ...found }] : [];
    })
    .sort((a, b) => b.stance - a.stance);
  return {
    ...written(layStances(stances, height), height, "diverging"),
    keyed: false,
    unit: undefined,
    legend: [],
    data: json({
      type: "bar",
      title: rawText(input.slide["title"]),
      horizontal: true,
      categories: stances.map(({ name }) => rawText(name)),
      series: [
        {
          name: rawText(issue["label"]),
          values: stances.map(({ stance }) => stance),
          color: "accent2",
        },
      ],
    }),
    alt: textView(
      stances.map(({ name, stance }) => `${rawText(name)} ${shown(stance)}`).join("; "),
    ),
  };
}

/** Theme colours of the series, in order; as in `base.css`. */
const COLORS = ["accent2", "accent3", "accent5", "accent4"] as const;

const json = (value: unknown): View => textView(JSON.stringify(value));

const written = (marks: readonly Mark[], height: number, type: string): ViewObject => ({
  type: textView(type),
  height: Math.round(height),
  marks: marks.map(({ cls, text, number, word }, n) => ({
    cls: textView(`${cls} k${n}`),
    text,
    number: number === undefined ? undefined : textView(number),
    word: word === undefined ? undefined : textView(word),
    hidden: text === undefined && word === undefined,
  })),
  rects: marks.map(({ rect, angle }, n) => rectView(`k${n}`, rect, angle)),
});
