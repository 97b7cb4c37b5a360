/** Bars of every kind: each category is a band, each figure a bar in it from one value to another. Here lying, read down. */
import { rawText } from "../../text-view.ts";
import type { View } from "../../view.ts";
import type { DrawingShape } from "../drawing.ts";
import { type Named, said } from "./model.ts";
import type { NativeChart } from "./native.ts";
import {
  block,
  box,
  inside,
  LINE,
  type Paint,
  type Room,
  rule,
  type Word,
  wide,
  word,
} from "./parts.ts";

export interface Bar {
  readonly series: number;
  readonly from: number;
  readonly to: number;
  /** Beside which other bars it stands in its band, from 0. */
  readonly slot: number;
  readonly paint: Paint;
  readonly label: View;
  /** Whether it goes to the left even where it is nought. */
  readonly back?: boolean;
}

export interface Band {
  readonly name: Named;
  readonly bars: readonly Bar[];
  /** What is said of it behind its bars. */
  readonly note?: View;
}

export interface Bands {
  readonly bands: readonly Band[];
  readonly slots: number;
  readonly min: number;
  readonly max: number;
  /** Where a figure stands: past the bar's end, or in it where it fits. */
  readonly labels: "end" | "inside";
  /** Bars that follow from one another are joined by thin lines. */
  readonly joined?: boolean;
  /** Px over the bars, for heads. */
  readonly head?: number;
  /** Px left of the names, for signs; names then start there instead of ending at the bars. */
  readonly indent?: number;
  /** Figures of the axis besides the labels. */
  readonly ticks?: readonly number[];
}

export interface LaidBands {
  readonly height: number;
  readonly shapes: readonly DrawingShape[];
  readonly ticks: readonly Word[];
  readonly names: readonly Word[];
  readonly figures: ReadonlyMap<Bar, Word>;
  readonly notes: readonly Word[];
  readonly plot: NativeChart["plot"];
  /** Whether a native chart would write the names in the same way. */
  readonly plain: boolean;
  /** Px of a value. */
  readonly at: (value: number) => number;
  /** Px of the middle of each band. */
  readonly middles: readonly number[];
  readonly thick: number;
}

const MOST_THICK = 52;
/** The least thickness of a bar whose figure stands beside it. */
const READABLE = 19;
const GAP = 8;

/** Names at the left: the narrowest column, within limits, in which each takes the lines that its band has. */
export function nameColumn(names: readonly string[], row: number): number {
  const most = Math.max(1, Math.min(3, Math.floor((row - 2) / LINE)));
  const widest = Math.ceil(Math.max(...names.map((name) => wide(name, true))));
  for (let width = 260; width < Math.min(600, widest); width += 20)
    if (names.every((name) => block(name, width, true).h <= most * LINE)) return width;
  return Math.min(600, widest);
}

/** A label pushes away from the bar's end: to the left only from a bar that goes below nought. */
export const isBack = ({ from, to, back }: Pick<Bar, "from" | "to" | "back">): boolean =>
  back ?? (to < from && to < 0);

/** The largest scale at which bars and the labels at their ends stay between two edges. */
function fitted(spec: Bands, left: number, right: number, room: Room) {
  const ends = spec.bands.flatMap(({ bars }) =>
    bars.map((bar) => ({
      back: isBack(bar),
      low: Math.min(bar.from, bar.to),
      high: Math.max(bar.from, bar.to),
      label: spec.labels === "end" ? wide(rawText(bar.label), true) + GAP : 0,
    })),
  );
  const lows = [{ low: spec.min, label: 0 }, ...ends.filter(({ back }) => back)];
  const highs = [{ high: spec.max, label: 0 }, ...ends.filter(({ back }) => !back)];
  let unit = (right - left) / (spec.max - spec.min);
  for (const a of lows)
    for (const b of highs)
      if (b.high > a.low)
        unit = Math.min(unit, (right - left - a.label - b.label) / (b.high - a.low));
  unit = Math.max(unit, (0.15 * (right - left)) / (spec.max - spec.min));
  const nought = left + Math.max(...lows.map(({ low, label }) => label - low * unit));
  return room.d3
    .scaleLinear()
    .domain([spec.min, spec.max])
    .range([nought + spec.min * unit, nought + spec.max * unit]);
}

export function lyingBands(spec: Bands, room: Room): LaidBands {
  const { bands, slots, head = 0, indent = 0 } = spec;
  const between = slots > 1 ? 2 : 0;
  const thickest = slots > 1 ? 36 : MOST_THICK;
  const thickAt = (row: number) => Math.min(thickest, (row * 0.7 - between * (slots - 1)) / slots);
  const footOf = (shown: boolean) => (shown && !spec.ticks ? 0 : LINE + 8);
  const shown = thickAt((room.h - head - footOf(true)) / bands.length) >= READABLE;
  const foot = footOf(shown);
  const row = Math.min(
    (room.h - head - foot) / bands.length,
    thickest * slots + between * (slots - 1) + 40,
  );
  const thick = thickAt(row);
  const used = thick * slots + between * (slots - 1);

  const noteWidth = Math.min(
    360,
    Math.max(0, ...bands.map(({ note }) => (note ? wide(rawText(note)) : 0))),
  );
  const column =
    indent +
    nameColumn(
      bands.map(({ name }) => name.name),
      row,
    );
  const left = column + 16;
  const right = room.w - (noteWidth ? noteWidth + 24 : 0) - (shown ? 0 : 24);
  const labels = shown ? spec.labels : "inside";
  const scale = fitted({ ...spec, labels }, left, right, room);
  if (!shown && !spec.ticks) scale.nice(4);
  const at = (value: number) => scale(value) ?? left;
  const [min = 0, max = 1] = scale.domain();
  const levels = spec.ticks ?? (shown ? [] : scale.ticks(4));
  const [top, bottom] = [head, head + row * bands.length];
  const middles = bands.map((_, i) => top + row * (i + 0.5));

  const shapes: DrawingShape[] = levels.map((tick) =>
    rule(at(tick), top, at(tick), bottom, "rule"),
  );
  const figures = new Map<Bar, Word>();
  bands.forEach(({ bars }, i) => {
    const start = (middles[i] ?? 0) - used / 2;
    for (const bar of bars) {
      const [a, b] = [at(Math.min(bar.from, bar.to)), at(Math.max(bar.from, bar.to))];
      const y = start + bar.slot * (thick + between);
      shapes.push(box({ x: a, y, w: Math.max(b - a, 1), h: thick }, bar.paint));
      const raw = rawText(bar.label);
      if (!shown || !raw) continue;
      const middle = y + thick / 2;
      if (labels === "end")
        figures.set(
          bar,
          isBack(bar)
            ? word(bar.label, raw, a - GAP, middle, { align: "right", bold: true })
            : word(bar.label, raw, b + GAP, middle, { bold: true }),
        );
      else if (b - a >= wide(raw) + 8)
        figures.set(
          bar,
          word(bar.label, raw, (a + b) / 2, middle, { align: "center", token: inkOn(bar.paint) }),
        );
    }
    const [last] = bars;
    if (spec.joined && last && i + 1 < bands.length)
      shapes.push(rule(at(last.to), start + thick, at(last.to), start + row, "ink-2"));
  });
  const nought = at(Math.max(0, min));
  shapes.push(rule(nought, top, nought, bottom, "ink", 2));
  const breaks = bands.some(({ name }) => block(name.name, column - indent, true).h > LINE);
  const names = bands.map(({ name: { view, name, high } }, i) =>
    indent || breaks
      ? word(view, name, indent, middles[i] ?? 0, { bold: indent > 0 || high }, column - indent)
      : word(view, name, column, middles[i] ?? 0, { align: "right", bold: high }, column),
  );
  return {
    height: bottom + foot,
    shapes,
    names,
    figures,
    ticks: levels.map((tick) => {
      const label = room.format(tick, spec.ticks ? 0 : undefined);
      const placed = word(said(label), label, at(tick), bottom + 6 + LINE / 2, {
        align: "center",
        token: "ink-2",
      });
      return inside(placed, room.w);
    }),
    notes: bands.flatMap(({ note }, i) =>
      note
        ? [
            word(
              note,
              rawText(note),
              room.w - noteWidth,
              middles[i] ?? 0,
              { token: "ink-2" },
              noteWidth,
            ),
          ]
        : [],
    ),
    plot: {
      area: { x: at(min), y: top, w: at(max) - at(min), h: bottom - top },
      min,
      max,
      ...stepOf(levels),
      ...spacing(row, used, thick, slots, between),
    },
    // A native chart writes names at its plot's edge, where labels of bars to the left may stand.
    plain: indent === 0 && !breaks && at(min) - column < 24,
    at,
    middles,
    thick,
  };
}

export const stepOf = ([a, b]: readonly number[]): { step?: number } =>
  a === undefined || b === undefined ? {} : { step: b - a };

/** In percent of a bar's thickness, as PPTX has it. */
export const spacing = (
  row: number,
  used: number,
  thick: number,
  slots: number,
  between: number,
) => ({
  gap: Math.round(Math.min(500, Math.max(0, ((row - used) / thick) * 100))),
  overlap: slots > 1 ? -Math.round((between / thick) * 100) : 100,
});

/** What is read on a colour: paper, or ink where the colour is pale. */
export const inkOn = ({ opacity = 1 }: Paint): string => (opacity < 0.6 ? "ink" : "paper");
