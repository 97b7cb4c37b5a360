/** Bars that stand side by side; as `bands.ts`, turned. */
import { rawText } from "../../text-view.ts";
import type { DrawingShape } from "../drawing.ts";
import { type Bands, type Bar, inkOn, isBack, type LaidBands, spacing, stepOf } from "./bands.ts";
import { footLabels } from "./foot.ts";
import { said } from "./model.ts";
import { block, box, LINE, type Room, rule, type Word, wide, word } from "./parts.ts";

/** Whether the names fit under their columns in one row. */
export const canStand = ({ bands }: Bands, { w }: Room): boolean => {
  const step = Math.min(w / bands.length, 176);
  const names = bands.map(({ name }) => name);
  const { words } = footLabels(
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
  const axis = shown ? 0 : Math.max(...levels.map((tick) => wide(room.format(tick)))) + 12;
  const step = Math.min((room.w - axis) / bands.length, most);
  const thick = thickAt(step);
  const used = thick * slots + between * (slots - 1);

  const middles = bands.map((_, i) => axis + step * (i + 0.5));
  const foot = footLabels(
    bands.map(({ name }) => name),
    middles,
    room.w,
    "all",
  );
  const notes = noteWords(spec, middles, room);
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
          word(bar.label, raw, middle, isBack(bar) ? b + LINE / 2 : a - LINE / 2, {
            align: "center",
            bold: true,
          }),
        );
      else if (shown && b - a >= LINE && thick >= wide(raw) + 4)
        figures.set(
          bar,
          word(bar.label, raw, middle, (a + b) / 2, { align: "center", token: inkOn(bar.paint) }),
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
    ticks: levels.map((tick) => {
      const label = room.format(tick);
      return word(said(label), label, axis - 10, at(tick), { align: "right", token: "ink-2" });
    }),
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

/** Over the columns, at the top, side by side: each as wide as its share of the room. */
export function noteWords(
  { bands }: Pick<Bands, "bands">,
  middles: readonly number[],
  room: Room,
): { words: Word[]; height: number } {
  const noted = bands.flatMap(({ note }, i) => (note ? [{ note, x: middles[i] ?? 0 }] : []));
  let from = 0;
  const words = noted.map(({ note, x }, k) => {
    const next = noted[k + 1];
    const until = next ? (x + next.x) / 2 : room.w;
    const raw = rawText(note);
    const { w, h } = block(raw, until - from - 12);
    const left = Math.max(0, Math.min(Math.max(from, x - w / 2), until - w));
    from = until + 12;
    return word(note, raw, left, h / 2, { token: "ink-2" }, w);
  });
  const height = Math.max(0, ...words.map(({ rect }) => rect.h));
  return { words, height: height ? height + 6 : 0 };
}
