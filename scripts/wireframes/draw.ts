/** A slide in characters: frames by lines, words by shades, each with the name of its field where it has room. */
import type { Measured } from "./measure.ts";

/** A cell is half as wide as it is high: 64 by 18 is 16 to 9. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
  /** Whether fields are named. */
  readonly named: boolean;
}

/** Up, right, down, left. */
const LINES = " ╵╶└╷│┌├╴┘─┴┐┤┬┼";
const SHADES = { loud: "▓", quiet: "░" } as const;

export function wireframe({ words, frames }: Measured, { columns, rows, named }: Size): string {
  const cells = Array.from({ length: rows }, () => Array<string>(columns).fill(" "));
  const strokes = Array.from({ length: rows }, () => Array<number>(columns).fill(0));
  const column = (x: number) => Math.max(0, Math.min(columns - 1, Math.round(x * columns)));
  const row = (y: number) => Math.max(0, Math.min(rows - 1, Math.round(y * rows)));
  const stroke = (r: number, c: number, arms: number) => {
    const line = strokes[r];
    if (line) line[c] = (line[c] ?? 0) | arms;
  };
  const box = (left: number, top: number, right: number, bottom: number) => {
    for (let c = left; c < right; c++)
      for (const r of [top, bottom]) {
        stroke(r, c, 2);
        stroke(r, c + 1, 8);
      }
    for (let r = top; r < bottom; r++)
      for (const c of [left, right]) {
        stroke(r, c, 4);
        stroke(r + 1, c, 1);
      }
  };
  for (const { x, y, w, h } of frames) {
    const left = snapped(column(x), columns);
    const right = snapped(column(x + w) - 1, columns);
    const top = snapped(row(y), rows);
    const bottom = snapped(row(y + h) - 1, rows);
    if (right - left >= 3 && bottom - top >= 2) box(left, top, right, bottom);
  }
  box(0, 0, columns - 1, rows - 1);
  strokes.forEach((line, r) => {
    line.forEach((arms, c) => {
      if (arms) put(cells, r, c, LINES[arms] ?? " ");
    });
  });
  const told = new Set<string>();
  for (const { x, y, w, h, field, loud } of words) {
    const r = Math.max(1, Math.min(rows - 2, Math.floor((y + h / 2) * rows)));
    const [from, to] = [Math.max(1, column(x)), Math.min(columns - 2, column(x + w))];
    for (let c = from; c < Math.max(to, from + 1); c++)
      put(cells, r, c, loud ? SHADES.loud : SHADES.quiet);
    if (!named || !field || told.has(`${field} ${r}`) || told.has(field)) continue;
    told.add(field);
    [...field].forEach((letter, i) => {
      if (from + i < columns - 1) put(cells, r, from + i, letter);
    });
  }
  return cells.map((line) => line.join("").trimEnd()).join("\n");
}

/** What almost reaches the edge of the slide does. */
const snapped = (at: number, count: number): number =>
  at <= 1 ? 0 : at >= count - 3 ? count - 1 : at;

function put(cells: string[][], row: number, column: number, character: string): void {
  const line = cells[row];
  if (line) line[column] = character;
}
