/** Bars that lie, read from the top down. */
import { rawText } from "../../text-view.ts";
import type { DrawingShape } from "../drawing.ts";
import { ticksBelow } from "./axis-names.ts";
import { type Bands, type Bar, isBack, type LaidBands, spacing } from "./bands.ts";
import type { Room, Word } from "./chart-drawing.ts";
import { inkOn } from "./colours.ts";
import { notesBeside } from "./notes.ts";
import { stepOf } from "./scale.ts";
import { box, rule } from "./shapes.ts";
import { block, LINE, nameColumn, wide, word } from "./words.ts";

const MOST_THICK = 52;
/** The least thickness of a bar whose figure stands beside it. */
const READABLE = 19;
const GAP = 8;

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

  const notes = notesBeside(
    bands.map(({ note }) => note),
    room,
  );
  const column =
    indent +
    nameColumn(
      bands.map(({ name }) => name.name),
      row,
    );
  const left = column + 16;
  const right = room.w - notes.taken - (shown ? 0 : 24);
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
            ? word(bar.label, a - GAP, middle, { align: "right", bold: true })
            : word(bar.label, b + GAP, middle, { bold: true }),
        );
      else if (b - a >= wide(raw) + 8)
        figures.set(
          bar,
          word(bar.label, (a + b) / 2, middle, { align: "center", token: inkOn(bar.paint) }),
        );
    }
    const [last] = bars;
    if (spec.joined && last && i + 1 < bands.length)
      shapes.push(rule(at(last.to), start + thick, at(last.to), start + row, "ink-2"));
  });
  const nought = at(Math.max(0, min));
  shapes.push(rule(nought, top, nought, bottom, "ink", 2));
  const breaks = bands.some(({ name }) => block(name.name, column - indent, true).h > LINE);
  const names = bands.map(({ name: { view, high } }, i) =>
    indent || breaks
      ? word(view, indent, middles[i] ?? 0, { bold: indent > 0 || high }, column - indent)
      : word(view, column, middles[i] ?? 0, { align: "right", bold: high }, column),
  );
  return {
    height: bottom + foot,
    shapes,
    names,
    figures,
    ticks: ticksBelow(levels, at, bottom, room, spec.ticks ? 0 : undefined),
    notes: notes.words(middles),
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
