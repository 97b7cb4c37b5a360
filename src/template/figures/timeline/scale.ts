/** Years to px, and the years that are written on the axis. */
import { WIDTH } from "../canvas.ts";

/** Px. */
const INSET = 28;
/** Px that stand for years left out. */
const BREAK = 64;

export interface Tick {
  readonly year: number;
  /** Px. */
  readonly at: number;
}

/** Years to px. Where years without events are most of the whole, they are left out: a broken axis of one scale. */
export function yearScale(years: readonly number[]): {
  at(year: number): number;
  readonly parts: readonly (readonly [number, number])[];
  readonly breaks: readonly number[];
} {
  const sorted = [...years].sort((a, b) => a - b);
  const first = sorted[0] ?? 0;
  const last = sorted.at(-1) ?? first;
  const whole = Math.max(last - first, 0.5);
  // Each part begins with its year, so that the year can be written there.
  const parts: [number, number][] = [[Math.floor(first), first]];
  sorted.forEach((year, i) => {
    const before = sorted[i - 1] ?? year;
    const part = parts.at(-1);
    if (part && year - before <= Math.max(whole / 2, 8)) part[1] = year;
    else parts.push([Math.floor(year), year]);
  });
  const shown = parts.reduce((sum, [from, to]) => sum + to - from, 0);
  const room = WIDTH - 2 * INSET - BREAK * (parts.length - 1);
  const perYear = room / Math.max(shown, 0.5);
  const starts: number[] = [];
  let x = INSET;
  for (const [from, to] of parts) {
    starts.push(x);
    x += (to - from) * perYear + BREAK;
  }
  const at = (year: number) => {
    const i = Math.max(
      0,
      parts.findLastIndex(([from]) => year >= from),
    );
    const [from = 0, to = 0] = parts[i] ?? [];
    const next = starts[i + 1];
    const within = (starts[i] ?? 0) + (year - from) * perYear;
    return next !== undefined && year > to ? Math.min(within, next - BREAK / 2) : within;
  };
  return { at, parts, breaks: starts.slice(1).map((start) => start - BREAK / 2) };
}

/** The years whose beginnings are written on the band: as many as there is room for. */
export function yearTicks({ at, parts }: ReturnType<typeof yearScale>): readonly Tick[] {
  const ticks: { year: number; at: number }[] = [];
  const perYear = parts.map(([from]) => at(from + 0.01) - at(from)).map((px) => px * 100)[0] ?? 1;
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((years) => years * perYear >= 64) ?? 200;
  for (const [from, to] of parts) {
    let any = false;
    for (let year = Math.ceil(from / step) * step; year <= to; year += step) {
      ticks.push({ year, at: at(year) });
      any = true;
    }
    if (!any) ticks.push({ year: Math.floor(from), at: at(from) });
  }
  // A tick needs room for its year to its right.
  return ticks.filter(
    (tick, i) => tick.at <= WIDTH - 48 && (i === 0 || tick.at - (ticks[i - 1]?.at ?? 0) >= 56),
  );
}
