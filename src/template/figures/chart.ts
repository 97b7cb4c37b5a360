/** Charts: from the grammar to shapes, words and native charts. What each kind looks like stands in `chart/`. */
import { LIKELIHOODS, type Likelihood } from "../../content/schema/scales.ts";
import { rawText, textView } from "../text-view.ts";
import type { View, ViewObject } from "../view.ts";
import { canvasHeight, list, object, rectView, WIDTH } from "./canvas.ts";
import { altText, likelihoodWords, type Spoken, stanceWord } from "./chart/alt.ts";
import { barChart } from "./chart/bars.ts";
import type { ChartDrawing, D3, Panel, Room, Word } from "./chart/chart-drawing.ts";
import { dotChart } from "./chart/dots.ts";
import { lineChart } from "./chart/lines.ts";
import { type Chart, chartOf } from "./chart/model.ts";
import { multiplesChart } from "./chart/multiples.ts";
import { formatter } from "./chart/numbers.ts";
import { rangeChart } from "./chart/range.ts";
import { slopeChart } from "./chart/slope.ts";
import { chartClaims, sourceLine } from "./chart/source-line.ts";
import { stackedChart } from "./chart/stacked.ts";
import { stancesChart } from "./chart/stances.ts";
import { waterfallChart } from "./chart/waterfall.ts";
import { LINE } from "./chart/words.ts";
import { drawingView } from "./drawing.ts";
import type { FigureInput } from "./index.ts";
import { textWidth } from "./measure.ts";

/** Px of the line of unit and key over a chart, and of each line under it. */
const HEAD = 36;
const FOOT = { above: 6, line: 22, size: 16 };

export async function chart(input: FigureInput): Promise<ViewObject> {
  const { slide, deck, labels } = input;
  const label = (key: string) => {
    const word = labels[key];
    if (word === undefined) throw new Error(`no label "${key}" for this language`);
    return word;
  };
  const fits = (text: string) =>
    textWidth(`${label("source")}: ${text}`, { size: FOOT.size }) < WIDTH - 8;
  const source = sourceLine(input, label, fits);
  const foot = [slide["note"], source].filter(Boolean).length;
  const data = object(slide["chart"]);
  const ranged = rawText(data["type"]) === "range";
  const model = ranged ? likelihoodsOf(input, label) : { chart: chartOf(input), spans: [] };
  const { chart: drawnOf } = model;
  const [only] = drawnOf.series;
  // One series has no key, and a line is named at its end.
  const named = drawnOf.series.length === 1 && drawnOf.type !== "line" && !drawnOf.stances;
  const unit = drawnOf.unit ?? (ranged ? textView(label("likelihood-scale")) : undefined);
  const d3 = await loadD3();
  const room = (head: number): Room => ({
    w: WIDTH,
    h: Math.floor(canvasHeight(slide) - head - (foot ? FOOT.above + FOOT.line * foot : 0)),
    d3,
    format: formatter(deck.language, drawnOf.decimals),
    label,
  });
  const headed = unit !== undefined || named;
  const tight = draw(drawnOf, model.spans, room(headed ? HEAD : 0));
  const drawn = !headed && tight.key.length ? draw(drawnOf, model.spans, room(HEAD)) : tight;
  const spoken = { format: formatter(deck.language, drawnOf.decimals), label };
  const spans = new Map(model.spans.map(({ said }, i) => [drawnOf.categories[i]?.name, said]));
  const alt = ranged
    ? `${label("chart-range")}: ${[...spans].map(([name, said]) => `${name} ${said}`).join("; ")}.`
    : altText(drawnOf, rawText(unit), spoken);
  return {
    keyed: headed || drawn.key.length > 0,
    unit,
    named: named ? only?.view : undefined,
    source,
    claims: chartClaims(input).map((id) => ({ id: textView(id) })),
    cited: chartClaims(input).map((id) => input.viewer.entry("claim", id)),
    key: drawn.key.map(({ text, paint }, n) => ({ n, text, token: textView(paint.token) })),
    keys: drawn.key.map(({ paint }, n) => ({ n, opacity: paint.opacity ?? 1 })),
    ...written(drawn, input, alt),
    alt: textView(alt),
    table: tableOf(drawnOf, model.spans, spoken),
  };
}

/** Loaded where a deck has a chart, and only then. */
async function loadD3(): Promise<D3> {
  const [scales, shapes] = await Promise.all([import("d3-scale"), import("d3-shape")]);
  return { ...scales, line: shapes.line };
}

function draw(chart: Chart, spans: Ranged["spans"], room: Room): ChartDrawing {
  switch (chart.type) {
    case "range":
      return rangeChart(chart, spans, room);
    case "stacked":
      return stackedChart(chart, room);
    case "waterfall":
      return waterfallChart(chart, room);
    case "line":
      return lineChart(chart, room);
    case "slope":
      return slopeChart(chart, room);
    case "dot":
      return dotChart(chart, room);
    case "small-multiples":
      return multiplesChart(chart, room);
    default:
      return chart.stances ? stancesChart(chart, room) : barChart(chart, room);
  }
}

interface Ranged {
  readonly chart: Chart;
  readonly spans: readonly { readonly from: number; readonly to: number; readonly said: string }[];
}

/** Scenarios or claims with the span that their likelihood stands for. */
function likelihoodsOf(input: FigureInput, label: (key: string) => string): Ranged {
  const data = object(input.slide["chart"]);
  const named = list(data["scenarios"] ?? data["claims"]);
  for (const thing of named)
    if (!thing["likelihood"])
      input.report(
        ["chart", "claims"],
        `\`${rawText(thing["id"])}\` has no likelihood, so no range can be drawn for it`,
        "leave it out of `claims`, or give the claim a likelihood",
        "error",
        "LAYOUT_DATA",
      );
  const things = named.filter((thing) => thing["likelihood"]);
  const high = new Set(((data["highlight"] ?? []) as readonly View[]).map(rawText));
  const spans = things.map((thing) => {
    const term = rawText(thing["likelihood"]) as Likelihood;
    return { ...LIKELIHOODS[term], said: likelihoodWords(term, label) };
  });
  const categories = things.map((thing) => {
    const view = thing["title"] ?? thing["text"];
    return { view, name: rawText(view), high: high.has(rawText(thing["id"])) };
  });
  return {
    chart: { ...chartOf(input), categories, highlights: high.size > 0, decimals: 0 },
    spans,
  };
}

function written(drawn: ChartDrawing, { palette }: FigureInput, alt: string): ViewObject {
  const all = [...drawn.panels.flatMap(({ words }) => words), ...drawn.words];
  const classes = new Map(all.map((word, n) => [word, `k${n}`]));
  const whole = { x: 0, y: 0, w: WIDTH, h: drawn.height };
  const under = drawn.under.length ? drawingView(0, whole, drawn.under, palette) : undefined;
  const panels = drawn.panels.map(({ rect, shapes, words, native }: Panel, n) => ({
    cls: textView(`pane${n}`),
    alt: textView(drawn.panels.length > 1 ? native.title : alt),
    drawing: drawingView(n + 1, { ...rect, x: 0, y: 0 }, shapes, palette),
    words: words.map((word) => wordView(word, classes)),
    data: textView(JSON.stringify(native)),
  }));
  return {
    height: Math.round(drawn.height),
    under,
    panels,
    drawings: [...(under ? [under] : []), ...panels.map(({ drawing }) => drawing)],
    words: drawn.words.map((word) => wordView(word, classes)),
    rects: [
      ...drawn.panels.map(({ rect }, n) => rectView(`pane${n}`, rect)),
      ...all.map(({ rect }, n) => rectView(`k${n}`, rect)),
    ],
  };
}

const wordView = (word: Word, classes: ReadonlyMap<Word, string>): ViewObject => ({
  text: word.text,
  before: word.before === undefined ? undefined : textView(word.before),
  after: word.after === undefined ? undefined : textView(word.after),
  cls: textView(
    `w ${classes.get(word)} ${word.align} t-${word.token}${word.bold ? " strong" : ""}${word.rect.h > LINE ? "" : " one"}`,
  ),
});

/** The figures as a table, for those who do not see the picture. */
function tableOf(chart: Chart, spans: Ranged["spans"], { format, label }: Spoken): ViewObject {
  const written = (value: number) => (chart.stances ? stanceWord(value, label) : format(value));
  const ranged = spans.length > 0;
  return {
    head: ranged ? [textView(label("likelihood"))] : chart.series.map(({ view }) => view),
    rows: chart.categories.map(({ view }, i) => ({
      name: view,
      cells: ranged
        ? [textView(spans[i]?.said ?? "–")]
        : chart.series.map(({ values }) => textView(written(values[i] ?? Number.NaN))),
    })),
  };
}
