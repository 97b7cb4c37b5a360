/** Units of the file format. */
import type { Rect } from "../boxes.ts";

/** English metric units in a px at 96 dpi. */
const EMU_PER_PX = 9525;

export const emu = (px: number): number => Math.round(px * EMU_PER_PX);

/** Of a font, from pt to hundredths, within the format's limits. */
export const fontSize = (pt: number): number =>
  Math.min(400000, Math.max(100, Math.round(pt * 100)));

/** 60 000ths of a degree, from 0 up to a full turn. */
export const angle = (degrees: number): number =>
  Math.round((((degrees % 360) + 360) % 360) * 60000) % 21600000;

/** 1000ths of a percent. */
export const share = (value: number): number => Math.round(value * 100000);

export const emuRect = ({ x, y, w, h }: Rect) => ({
  x: emu(x),
  y: emu(y),
  w: Math.max(0, emu(w)),
  h: Math.max(0, emu(h)),
});
