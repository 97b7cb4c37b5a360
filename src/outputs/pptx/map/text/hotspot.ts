/**
 * Links in running text that is not underlined. Office underlines every linked run, so these runs stay plain, and a clear
 * shape over each is what one clicks.
 */
import type { Box, Fragment, Rect } from "../../boxes.ts";
import type { Link, Run, Shape, TextBody } from "../../model.ts";
import { item, RECTANGLE } from "../shape.ts";
import type { Block } from "./flow.ts";
import type { Piece } from "./pieces.ts";

/** Clear, and not empty: PowerPoint takes no clicks where a shape has no fill. */
const CLEAR: Shape["fill"] = {
  kind: "solid",
  color: { value: "bg1", scheme: true, alpha: 0 },
};

/** The same text without links that Office would underline. */
export function withoutQuietLinks(text: TextBody): TextBody {
  const paragraphs = text.paragraphs.map((p) => ({ ...p, runs: joined(p.runs.map(plain)) }));
  return { ...text, paragraphs };
}

const plain = (run: Run): Run =>
  run.style.link && !run.style.underline
    ? { ...run, style: { ...run.style, link: undefined } }
    : run;

/** Neighbours that differed by their links alone are one run again. */
function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const same =
      run.kind === "text" &&
      last?.kind === "text" &&
      JSON.stringify(last.style) === JSON.stringify(run.style);
    if (same) out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
  }
  return out;
}

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
        kind: "shape",
        ...item(box, "Link", rect),
        // After the text, and no part of what its box says.
        order: box.order + 0.25,
        alt: words,
        node: undefined,
        geometry: RECTANGLE,
        fill: CLEAR,
        textBox: false,
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
