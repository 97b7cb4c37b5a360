/** Which paragraphs of a source are used how much, as a strip of blocks for a terminal. */
import { type CoveredParagraph, heat } from "../../checks/verify/coverage.ts";
import { onOut } from "../colours.ts";

/** From no claim to eight or more: legible without colour, too. */
const BLOCKS = ["·", "░", "▒", "▓", "█"] as const;
const COLOURS = [onOut.red, onOut.cyan, onOut.cyan, onOut.blue, onOut.blue] as const;
/** Columns of a paragraph: its name fits below. */
const WIDTH = 4;
const PER_ROW = 20;

export function heatStrip(paragraphs: readonly CoveredParagraph[]): string {
  const rows = Array.from({ length: Math.ceil(paragraphs.length / PER_ROW) }, (_, i) =>
    paragraphs.slice(i * PER_ROW, (i + 1) * PER_ROW),
  );
  return rows
    .map((row) =>
      [
        row.map(cell).join(""),
        row
          .map(({ id }) => id.slice(-(WIDTH - 1)).padEnd(WIDTH))
          .join("")
          .trimEnd(),
      ].join("\n"),
    )
    .concat(
      `${BLOCKS[0]} none  ${BLOCKS[1]} 1  ${BLOCKS[2]} 2–3  ${BLOCKS[3]} 4–7  ${BLOCKS[4]} 8 claims or more  × set aside`,
    )
    .join("\n");
}

function cell({ claims, unused }: CoveredParagraph): string {
  if (!claims.length && unused) return onOut.dim("×××".padEnd(WIDTH));
  const level = heat(claims.length);
  const paint = COLOURS[level] ?? onOut.red;
  return paint((BLOCKS[level] ?? "·").repeat(WIDTH - 1).padEnd(WIDTH));
}
