/** What one clicks where running text has links that are not underlined: a clear shape over each, for the text itself has none. */
import type { Box, Fragment, Rect } from "../../boxes.ts";
import type { Link, Shape } from "../../model.ts";
import { RECTANGLE, shapeOf } from "../shape.ts";
import type { Block } from "./flow.ts";
import type { Piece } from "./pieces.ts";

/** Clear, and not empty: PowerPoint takes no clicks where a shape has no fill. */
const CLEAR: Shape["fill"] = {
  kind: "solid",
  color: { value: "bg1", scheme: true, alpha: 0 },
};

interface Spot {
  readonly link: Link;
  readonly words: string;
  readonly step: number | undefined;
  readonly rects: Rect[];
}

/** What lies over the links of a text; nothing where one link has all of it, and so the shape itself. */
export function hotspots(box: Box, blocks: readonly Block[]): Shape[] {
  const pieces = blocks.flatMap((block) => block.pieces);
  const first = keyOf(pieces[0]);
  if (!pieces.some(isQuiet) || pieces.every((p) => isQuiet(p) && keyOf(p) === first)) return [];
  return blocks.flatMap(spotsIn).flatMap(({ link, words, step, rects }) =>
    rects.map(
      (rect): Shape => ({
        ...shapeOf(box, rect, RECTANGLE, CLEAR),
        name: "Link",
        // After the text, and no part of what its box says.
        order: box.order + 0.25,
        alt: words,
        node: undefined,
        link,
        step,
      }),
    ),
  );
}

const isQuiet = ({ style }: Piece): boolean => style.link !== undefined && !style.underline;
const keyOf = (piece: Piece | undefined): string => JSON.stringify(piece?.style.link ?? null);

/** Pieces in a row with the same link are one, with a rectangle a line. */
function spotsIn({ pieces, step }: Block): Spot[] {
  const spots: Spot[] = [];
  let open: Spot | undefined;
  for (const piece of pieces) {
    const { link } = piece.style;
    if (!isQuiet(piece) || !link) {
      open = undefined;
      continue;
    }
    if (open && JSON.stringify(open.link) === JSON.stringify(link))
      open = { ...open, words: open.words + piece.text };
    else open = { link, words: piece.text, step, rects: [] };
    for (const fragment of piece.fragments) addTo(open.rects, fragment);
    if (spots.at(-1)?.rects === open.rects) spots.pop();
    spots.push(open);
  }
  return spots.map((spot) => ({ ...spot, words: spot.words.trim() }));
}

function addTo(rects: Rect[], { rect, text }: Fragment): void {
  if (!text.trim() || rect.w <= 0) return;
  const last = rects.at(-1);
  const sameLine = last && Math.min(last.y + last.h, rect.y + rect.h) - Math.max(last.y, rect.y);
  if (!last || (sameLine ?? 0) < 0.5 * rect.h) {
    rects.push(rect);
    return;
  }
  const [x, y] = [Math.min(last.x, rect.x), Math.min(last.y, rect.y)];
  const w = Math.max(last.x + last.w, rect.x + rect.w) - x;
  rects[rects.length - 1] = { x, y, w, h: Math.max(last.y + last.h, rect.y + rect.h) - y };
}
