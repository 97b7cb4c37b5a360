/** Bars that stand side by side. */
import { rawText } from "../../text-view.ts";
import type { DrawingShape } from "../drawing.ts";
import { axisNames, ticksBeside } from "./axis-names.ts";
import { type Bands, type Bar, isBack, type LaidBands, spacing } from "./bands.ts";
import type { Room, Word } from "./chart-drawing.ts";
import { inkOn } from "./colours.ts";
import { notesOver } from "./notes.ts";
import { stepOf } from "./scale.ts";
import { box, rule } from "./shapes.ts";
import { LINE, wide, word } from "./words.ts";

/** Whether the names fit under their columns in one row. */
export const canStand = ({ bands }: Bands, { w }: Room): boolean => {
  const step = Math.min(w / bands.length, 176);
  const names = bands.map(({ name }) => name);
  const { words } = axisNames(
    names,
    names.map((_, i) => step * (i + 0.5)),
    w,
    "all",
  );
  return words.every(({ rect }) => rect.y === 0 && rect.h <= 3 * LINE && rect.w <= step);
};

export function standingBands(spec: Bands, room: Room): LaidBands {
  const { bands, slots } = spec;
  const between = slots > 1 ? 2 : 0;
  const bars = bands.flatMap((band) => band.bars);
  const thickAt = (step: number) => Math.min(96, (step * 0.72 - between * (slots - 1)) / slots);
  const widest = Math.max(...bars.map(({ label }) => wide(rawText(label), true)));
  const most = Math.max(176, 112 * slots);
  const whole = Math.min(room.w / bands.length, most);
  const airy = slots > 1 ? thickAt(whole) + between : whole - 6;
  const ends = spec.labels === "end" && widest <= airy;
  const shown = ends || spec.labels === "inside";
  const scale = room.d3.scaleLinear().domain([spec.min, spec.max]);
  if (!shown) scale.nice(4);
  const levels = shown ? [] : scale.ticks(4);
  const texts = levels.map((tick) => room.format(tick));
  const axis = shown ? 0 : Math.max(...texts.map((text) => wide(text))) + 12;
  const step = Math.min((room.w - axis) / bands.length, most);
  const thick = thickAt(step);
  const used = thick * slots + between * (slots - 1);

  const middles = bands.map((_, i) => axis + step * (i + 0.5));
  const foot = axisNames(
    bands.map(({ name }) => name),
    middles,
    room.w,
    "all",
  );
  const notes = notesOver(
    bands.map(({ note }) => note),
    middles,
    room,
  );
  const top = notes.height + (ends ? LINE + 2 : 8);
  const below = bars.some(isBack) && ends ? LINE + 2 : 0;
  const bottom = room.h - foot.height - 8 - below;
  scale.range([bottom, top]);
  const at = (value: number) => scale(value) ?? bottom;
  const [min = 0, max = 1] = scale.domain();
  const end = axis + step * bands.length;

  const shapes: DrawingShape[] = levels.map((tick) => rule(axis, at(tick), end, at(tick), "rule"));
  const figures = new Map<Bar, Word>();
  bands.forEach((band, i) => {
    const start = (middles[i] ?? 0) - used / 2;
    for (const bar of band.bars) {
      const [a, b] = [at(Math.max(bar.from, bar.to)), at(Math.min(bar.from, bar.to))];
      const x = start + bar.slot * (thick + between);
      shapes.push(box({ x, y: a, w: thick, h: Math.max(b - a, 1) }, bar.paint));
      const raw = rawText(bar.label);
      if (!raw) continue;
      const middle = x + thick / 2;
      if (ends)
        figures.set(
          bar,
          word(bar.label, middle, isBack(bar) ? b + LINE / 2 : a - LINE / 2, {
            align: "center",
            bold: true,
          }),
        );
      else if (shown && b - a >= LINE && thick >= wide(raw) + 4)
        figures.set(
          bar,
          word(bar.label, middle, (a + b) / 2, { align: "center", token: inkOn(bar.paint) }),
        );
    }
    const [last] = band.bars;
    if (spec.joined && last && i + 1 < bands.length)
      shapes.push(rule(start + thick, at(last.to), start + step, at(last.to), "ink-2"));
  });
  const nought = at(Math.max(0, min));
  shapes.push(rule(axis, nought, end, nought, "ink", 2));
  return {
    height: room.h,
    shapes,
    figures,
    names: foot.words.map((w) => ({
      ...w,
      rect: { ...w.rect, y: bottom + below + 8 + w.rect.y },
    })),
    ticks: ticksBeside(levels, texts, axis - 10, at),
    notes: notes.words,
    plot: {
      area: { x: axis, y: top, w: end - axis, h: bottom - top },
      min,
      max,
      ...stepOf(levels),
      ...spacing(step, used, thick, slots, between),
    },
    plain: foot.plain && below === 0,
    at,
    middles,
    thick,
  };
}
