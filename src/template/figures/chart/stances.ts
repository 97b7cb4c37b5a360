/** Diverging bars. */
import type { View } from "../../view.ts";
import { WIDTH } from "../canvas.ts";
import { LINE, type Mark } from "./marks.ts";

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
