/**
 * The pictures in git that layouts are held to: one sheet a layout. Light and dark with all four lengths; print and high
 * contrast, which change only colours, with typical and long content.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import type { Theme } from "./briefing.ts";
import { halved, paletted } from "./png.ts";
import { type Drawn, SIZE } from "./render.ts";
import type { Length } from "./words.ts";

export const FOLDER = join(import.meta.dirname, "..", "..", "tests", "layouts");

/** Rows of a sheet. */
export const CELLS: readonly (readonly (readonly [Theme, Length])[])[] = [
  [
    ["light", "short"],
    ["light", "typical"],
    ["light", "long"],
    ["light", "extreme"],
  ],
  [
    ["dark", "short"],
    ["dark", "typical"],
    ["dark", "long"],
    ["dark", "extreme"],
  ],
  [
    ["print", "typical"],
    ["print", "long"],
    ["contrast", "typical"],
    ["contrast", "long"],
  ],
];
/** Px, halved. */
const CELL = { width: SIZE.width / 2, height: SIZE.height / 2 };
/** Of a cell's pixels: less is the anti-aliasing of another build of Chromium. */
export const TOLERANCE = 0.004;

/** The sheet of one layout as a palette PNG. */
export function sheet(drawn: readonly Drawn[]): Buffer {
  const out = new PNG({ width: CELL.width * 4, height: CELL.height * CELLS.length });
  CELLS.forEach((row, y) => {
    row.forEach(([theme, length], x) => {
      const one = drawn.find((d) => d.theme === theme && d.length === length);
      if (!one) throw new Error(`${theme}, ${length} was not drawn`);
      const small = halved(one.picture);
      PNG.bitblt(small, out, 0, 0, CELL.width, CELL.height, x * CELL.width, y * CELL.height);
    });
  });
  return paletted(out);
}

/** The cells that look otherwise than in git, each with the share of its pixels; or that there is no sheet. */
export function differences(name: string, drawn: Buffer): string[] {
  const path = join(FOLDER, `${name}.png`);
  if (!existsSync(path)) return [`${name}: has no picture to be held to`];
  const [was, is] = [PNG.sync.read(readFileSync(path)), PNG.sync.read(drawn)];
  return CELLS.flatMap((row, y) =>
    row.flatMap(([theme, length], x) => {
      const [a, b] = [cell(was, x, y), cell(is, x, y)];
      const share =
        pixelmatch(a.data, b.data, undefined, CELL.width, CELL.height, { threshold: 0.2 }) /
        (CELL.width * CELL.height);
      const percent = (100 * share).toFixed(1);
      return share > TOLERANCE ? [`${name}, ${theme}, ${length}: ${percent} % of its pixels`] : [];
    }),
  );
}

function cell(from: PNG, x: number, y: number): PNG {
  const out = new PNG(CELL);
  PNG.bitblt(from, out, x * CELL.width, y * CELL.height, CELL.width, CELL.height, 0, 0);
  return out;
}
