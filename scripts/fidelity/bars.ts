/** What a PPTX must reach (issue 3), of our own decks and of any Marp deck. */
import { mean, median, plainSlides, ratio, sumOf } from "./figures.ts";
import type { DeckResult } from "./report.ts";
import type { Share, Structure } from "./structure.ts";

export interface Bars {
  readonly mean: number;
  readonly worst: number;
  readonly ink: number;
  /** Share of neighbours. */
  readonly breaks: number;
  /** Of the median word, in whole px. */
  readonly shift: number;
  readonly shapes: number;
}

export const OUR_BARS: Bars = {
  mean: 0.975,
  worst: 0.955,
  ink: 0.78,
  breaks: 0,
  shift: 0,
  shapes: 1,
};
export const FIXTURE_BARS: Bars = {
  mean: 0.965,
  worst: 0.93,
  ink: 0.72,
  breaks: 0.01,
  shift: 1,
  shapes: 1.1,
};

export interface Verdict {
  readonly measure: string;
  readonly figure: string;
  readonly bar: string;
  readonly verdict: "met" | "missed" | "not checked" | "told";
}

export function judge(decks: readonly DeckResult[], bars: Bars): Verdict[] {
  const all = decks.flatMap(({ slides }) => slides);
  const plain = plainSlides(all);
  const worst = Math.min(...plain.map(({ ssim }) => ssim));
  const broken = sumOf(all, ({ breaks }) => breaks.changed.length);
  const pairs = sumOf(all, ({ breaks }) => breaks.pairs);
  const shiftOf = (slides: DeckResult["slides"]) =>
    Math.abs(Math.round(median(slides.flatMap((s) => s.shifts.px))));
  const [worstDeck] = [...decks].sort((a, b) => shiftOf(b.slides) - shiftOf(a.slides));
  const count = (pick: (structure: Structure) => number) =>
    sumOf(decks, ({ structure }) => pick(structure));
  const whole = (measure: string, pick: (structure: Structure) => Share): Verdict => {
    const [have, of] = [count((s) => pick(s)[0]), count((s) => pick(s)[1])];
    return verdict(measure, `${ratio(have, of)} (${have} of ${of})`, "100 %", have === of);
  };
  const none = (measure: string, pick: (structure: Structure) => number) =>
    verdict(measure, String(count(pick)), "0", count(pick) === 0);
  const shapes = count((s) => s.textShapes) / count((s) => s.textBlocks);
  const unchecked = decks.some(({ structure }) => structure.schema === undefined);
  return [
    atLeast("SSIM, mean", mean(plain.map(({ ssim }) => ssim)), bars.mean),
    atLeast("SSIM, worst slide", worst, bars.worst),
    atLeast("ink SSIM, mean", mean(plain.map(({ ink }) => ink)), bars.ink),
    verdict(
      "line breaks changed",
      `${ratio(broken, pairs)} (${broken} of ${pairs})`,
      `≤ ${100 * bars.breaks} %`,
      broken <= bars.breaks * pairs,
    ),
    verdict(
      "median vertical shift",
      `${shiftOf(all)} px`,
      `≤ ${bars.shift} px`,
      shiftOf(all) <= bars.shift,
    ),
    {
      measure: "the same of the worst deck",
      figure: worstDeck ? `${shiftOf(worstDeck.slides)} px (${worstDeck.deck})` : "-",
      bar: "none",
      verdict: "told",
    },
    whole("visible words in runs", (s) => s.words),
    whole("formulas as text or with alt text", (s) => s.formulas),
    whole("headings as titles", (s) => s.titles),
    whole("notes", (s) => s.notes),
    whole("alt text", (s) => s.alt),
    whole("native tables", (s) => s.tables),
    none("pictures of text", (s) => s.picturesOfText),
    unchecked
      ? { measure: "schema faults", figure: "-", bar: "0", verdict: "not checked" }
      : none("schema faults", (s) => s.schema ?? 0),
    none("lint faults", (s) => s.lint),
    verdict(
      "text shapes per text block",
      shapes.toFixed(2),
      `≤ ${bars.shapes.toFixed(1)}`,
      shapes <= bars.shapes,
    ),
  ];
}

const atLeast = (measure: string, figure: number, bar: number) =>
  verdict(measure, figure.toFixed(4), `≥ ${bar}`, figure >= bar);

const verdict = (measure: string, figure: string, bar: string, met: boolean): Verdict => ({
  measure,
  figure,
  bar,
  verdict: met ? "met" : "missed",
});
