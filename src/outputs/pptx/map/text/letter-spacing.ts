/** Room between pieces of one line, as padding makes it, kept as letter spacing. */
import type { Piece } from "./pieces.ts";

export const widened = (piece: Piece, width: number): Piece => {
  const spacing = Math.round((piece.style.spacing + width * 0.75) * 100) / 100;
  return { ...piece, style: { ...piece.style, spacing } };
};

/** In px: less is rounding, more is no padding. */
const GAPS = [0.75, 80] as const;

/** What pads inline boxes becomes spacing behind the last letter before it. */
export function spread(pieces: readonly Piece[]): Piece[] {
  let carried = 0;
  return pieces.flatMap((before, i): Piece[] => {
    const next = pieces[i + 1];
    const piece = carried > 0 ? widened(before, carried) : before;
    carried = 0;
    const [a, b] = [piece.fragments.at(-1)?.rect, next?.fragments[0]?.rect];
    if (!a || !b || piece.isBreak) return [piece];
    const width = b.x - a.x - a.w;
    const apart = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y) < Math.min(a.h, b.h) / 2;
    if (apart || width < GAPS[0] || width > GAPS[1]) return [piece];
    if (next?.inlay) {
      // The gap is wide already: what pads the picture widens it further.
      carried = width;
      return [piece];
    }
    const last = [...piece.text].at(-1) ?? "";
    const head = piece.text.slice(0, -last.length);
    if (head === "") return [widened(piece, width)];
    return [{ ...piece, text: head }, widened({ ...piece, text: last, fragments: [] }, width)];
  });
}
