/** A cover's title, as large as it can be, and the claims that its deck rests on, one mark each. */
import { CLAIM_KINDS } from "../../content/schema/scales.ts";
import { rawText, textView } from "../text-view.ts";
import type { ViewObject } from "../view.ts";
import { largest, type Type, textHeight } from "./fit.ts";
import type { Figure } from "./index.ts";
import { HEADLINE } from "./measure.ts";
import { framed } from "./picture.ts";

/** Px; as in `base.css`. */
const WIDTH = 736;
const PANEL = { width: 320, height: 496 };
/** Above and below title and subtitle: the occasion, and the four lines of the imprint. */
const AROUND = 30 + 44 + 112 + 56;
/** One more of the imprint. */
const LINE = 28;
const TITLES: readonly Type[] = [
  { size: 76, line: 84 },
  { size: 64, line: 72 },
  { size: 56, line: 64 },
  { size: 48, line: 56 },
  { size: 40, line: 48 },
  { size: 32, line: 40 },
];
const MARKS = [
  { mark: 24, gap: 16 },
  { mark: 20, gap: 12 },
  { mark: 16, gap: 8 },
  { mark: 12, gap: 8 },
  { mark: 10, gap: 4 },
] as const;

/** The largest marks at which rows of as many as each kind has fit the panel. */
export function markSize(counts: readonly number[]): (typeof MARKS)[number] {
  const needed = (pitch: number) =>
    counts.reduce(
      (sum, count) => sum + 40 + pitch * Math.ceil(count / Math.floor(PANEL.width / pitch)),
      0,
    );
  return MARKS.find(({ mark, gap }) => needed(mark + gap) <= PANEL.height) ?? MARKS[4];
}

export const cover: Figure = ({ slide, deck, viewer }) => {
  const claims = deck.claims.flatMap((id) => {
    const view = viewer.entry("claim", id) as ViewObject | undefined;
    return view ? [rawText(view["kind"])] : [];
  });
  const tally = CLAIM_KINDS.flatMap((kind) => {
    const marks = claims.filter((one) => one === kind).map(() => true);
    return marks.length ? [{ kind: textView(kind), marks }] : [];
  });
  const subtitle = textHeight(rawText(slide["subtitle"]), WIDTH, { size: 28, line: 36 });
  const imprint = deck.embargo ? LINE : 0;
  const title = largest(TITLES, 600 - AROUND - imprint - subtitle, (type) =>
    textHeight(rawText(slide["title"]), WIDTH, type, HEADLINE),
  );
  return {
    title: { ...title },
    tally,
    ...markSize(tally.map(({ marks }) => marks.length)),
    picture: framed(slide["picture"], { w: 416, h: 720 }, deck),
  };
};
