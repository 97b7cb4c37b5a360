/** Which colour each series, bar and name takes, as tokens of the theme. */
import type { Paint } from "./chart-drawing.ts";
import type { Chart, Named } from "./model.ts";

/** Tokens of series where none is singled out; first those that also differ in grey. */
const HUES = ["accent-2", "accent-3", "accent-5", "accent-4", "accent-6", "ink-2"];
const PALER = [0.75, 0.55, 0.4, 0.28, 0.2];
/** Of what steps back behind what is singled out. */
export const MUTED: Paint = { token: "accent-6", opacity: 0.6 };

/** A series that is singled out takes the accent, and the others step back. @returns by a series' number, from 0 */
export function paintsOf({
  type,
  series,
  highlights,
}: Pick<Chart, "type" | "series" | "highlights">): (series: number) => Paint {
  const some = highlights && series.some(({ high }) => high);
  let [front, back] = [0, 0];
  const paints = series.map(({ high }, i): Paint => {
    // Against stands at the left, for at the right, in the colours that they have elsewhere.
    if (!some && type === "diverging" && series.length === 2)
      return { token: i === 0 ? "accent-3" : "accent-2" };
    if (!some) return { token: HUES[i % HUES.length] ?? "ink" };
    if (high) return { token: ["accent-1", ...HUES][front++] ?? "accent-1" };
    // Bars that touch have to differ; lines and dots are named where they end.
    const parted = type === "bar" || type === "stacked";
    return parted ? { ...MUTED, opacity: PALER[back++ % PALER.length] ?? 1 } : MUTED;
  });
  return (i) => paints[i] ?? { token: "ink" };
}

/** Of one series, a category that is singled out takes the accent. */
export function pointPaint(chart: Chart, paint: Paint, category: Named): Paint {
  const some = chart.series.length === 1 && chart.categories.some(({ high }) => high);
  if (!some) return paint;
  return category.high ? { token: "accent-1" } : MUTED;
}

/** What is read on a colour: paper, or ink where the colour is pale. */
export const inkOn = ({ opacity = 1 }: Paint): string => (opacity < 0.6 ? "ink" : "paper");

/** A line's name is in its colour, where that is dark enough to be read. */
export const nameToken = ({ token, opacity }: Paint): string =>
  opacity === undefined && token !== "accent-6" ? token : "ink-2";
