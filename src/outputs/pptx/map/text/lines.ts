/** Finds the lines that Chromium broke a block into, from the fragments of its text. */

import { EAST_ASIAN } from "../../../../core/east-asian.ts";
import type { Fragment } from "../../boxes.ts";
import { shareOf } from "./letter-widths.ts";
import type { Piece } from "./pieces.ts";

/** In px. */
export interface TextLine {
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
  /** Ended by `<br>` or a preserved newline, not for want of room. */
  readonly hard: boolean;
  /** Ended inside a word that is longer than a line. */
  readonly cut: boolean;
}

interface Growing {
  left: number;
  right: number;
  baseline: number;
  top: number;
  bottom: number;
  text: string;
  hard: boolean;
  cut: boolean;
  size: number;
}

export function textLines(pieces: readonly Piece[]): TextLine[] {
  const lines: Growing[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (piece.isBreak && last) last.hard = true;
    const first = piece.fragments[0];
    let read = 0;
    for (const fragment of piece.fragments) {
      const from = piece.text.indexOf(fragment.text, read);
      const inWord = from > 0 && from === read && /[\p{L}\p{N}]/u.test(piece.text[from - 1] ?? "");
      read = from < 0 ? read : from + fragment.text.length;
      const { rect, text } = fragment === first ? trimmed(piece, fragment, lines.at(-1)) : fragment;
      if (rect.w === 0 && text.trim() === "") continue;
      const line = lines.at(-1);
      // Chromium lays out in fractions of a px, and paints letters on whole ones.
      const baseline = Math.round(rect.y + piece.ascent);
      if (line && overlap(line, rect.y, rect.y + rect.h)) {
        line.left = Math.min(line.left, rect.x);
        line.right = Math.max(line.right, rect.x + rect.w);
        line.top = Math.min(line.top, rect.y);
        line.bottom = Math.max(line.bottom, rect.y + rect.h);
        line.text += text;
        if (piece.size > line.size) [line.baseline, line.size] = [baseline, piece.size];
        continue;
      }
      const [left, right, top, bottom] = [rect.x, rect.x + rect.w, rect.y, rect.y + rect.h];
      if (line) line.cut = inWord && !EAST_ASIAN.test(text[0] ?? "");
      lines.push({
        ...{ left, right, top, bottom, baseline, text },
        ...{ hard: false, cut: false, size: piece.size },
      });
    }
  }
  return lines;
}

/** A space that begins a line shows behind a box in the page, but is none of the text's own. */
function trimmed(piece: Piece, fragment: Fragment, line: Growing | undefined): Fragment {
  const { rect, text } = fragment;
  const space = /^\s+/.exec(text)?.[0].length ?? 0;
  const inside = line && overlap(line, rect.y, rect.y + rect.h);
  if (space === 0 || rect.w === 0 || inside || /^\s/.test(piece.text)) return fragment;
  const rest = text.slice(space);
  const w = shareOf(rest, ` ${rest}`, rect.w);
  return { text: rest, rect: { ...rect, x: rect.x + rect.w - w, w } };
}

function overlap(line: Growing, top: number, bottom: number): boolean {
  const shared = Math.min(line.bottom, bottom) - Math.max(line.top, top);
  return shared > 0.6 * Math.min(line.bottom - line.top, bottom - top);
}

/** Without the space that it ends with, which Chromium measures where it balances lines, and no program needs room for. */
export function inkWidth({ left, right, text, hard }: TextLine): number {
  const space = hard ? "" : (/\s+$/.exec(text)?.[0] ?? "");
  return right - left - shareOf(space, text, right - left);
}

/** Share of a word's estimated width that it has for certain. */
const SURE = 0.93;

/**
 * The width in px at which some line would pull up the first word of the next one.
 * @param start of the lines from the box's edge.
 */
export function pullUpWidth(lines: readonly TextLine[], start: number): number {
  let limit = Number.POSITIVE_INFINITY;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (next === undefined || line.hard) return;
    const text = next.text.trim();
    const word =
      line.cut || EAST_ASIAN.test(text[0] ?? "")
        ? text.slice(0, 1)
        : (/^[^\s–—/-]+[–—/-]?/.exec(text)?.[0] ?? "");
    const end = line.text.trimEnd().at(-1) ?? "";
    const space = line.cut || EAST_ASIAN.test(end) || /[–—/-]/.test(end) ? "" : " ";
    const pulled = SURE * shareOf(space + word, text, inkWidth(next));
    limit = Math.min(limit, inkWidth(line) + start + pulled);
  });
  return limit;
}
