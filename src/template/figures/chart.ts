/** Charts: bars, lines, and stances to either side of nought; labels stand at what they name. */
import { rawText, textView } from "../text-view.ts";
import type { View, ViewObject } from "../view.ts";
import { canvasHeight, list, object, rectView, shortName } from "./canvas.ts";
import { layBars } from "./chart/bars.ts";
import { layLines } from "./chart/lines.ts";
import { type Mark, shown } from "./chart/marks.ts";
import { layStances, type Stance } from "./chart/stances.ts";
import type { FigureInput } from "./index.ts";
import { position } from "./matrix.ts";

/** Px of the note under a chart, and of the row of keys over it. */
const NOTE = 28;
const KEYS = 36;

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
