/** CSS colours to theme slots where they are the theme's, else to RGB; shadows. */

import type { PptxTheme } from "../deck.ts";
import type { Color, Fill, Shadow } from "../model.ts";
import type { Style } from "../style.ts";
import { SLOT_NAMES, THEME_SLOTS } from "../theme-slots.ts";
import type { Context } from "./context.ts";
import { commaList, px, type Rgba, rgba } from "./css.ts";

export function themed(value: Rgba, context: Context): Color {
  const slot = slotsOf(context.theme).get(value.hex);
  const alpha = Math.round(value.alpha * context.opacity * 1000) / 1000;
  return { value: slot ?? value.hex, scheme: slot !== undefined, alpha };
}

/** The names of a theme's slots by colour. */
const SLOTS = new WeakMap<PptxTheme, ReadonlyMap<string, string>>();

function slotsOf(theme: PptxTheme): ReadonlyMap<string, string> {
  const known = SLOTS.get(theme);
  if (known) return known;
  // Of equal colours the first slot counts, and of equal keys a map keeps the last.
  const pairs = THEME_SLOTS.map((s) => [theme.colors[s].toUpperCase(), SLOT_NAMES[s]] as const);
  const made = new Map(pairs.reverse());
  SLOTS.set(theme, made);
  return made;
}

/** @returns undefined for what is wholly transparent. */
export function color(value: string, context: Context): Color | undefined {
  const parsed = rgba(value);
  return parsed && parsed.alpha > 0 ? themed(parsed, context) : undefined;
}

/** The colour as it looks on its ground, without transparency. */
export function opaque(value: string, context: Context): string {
  const top = rgba(value);
  if (top === undefined || top.alpha === 0 || top.alpha === 1) return value;
  const part = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const mixed = [0, 2, 4].map((at) =>
    Math.round(part(top.hex, at) * top.alpha + part(context.ground, at) * (1 - top.alpha)),
  );
  return `rgb(${mixed.join(", ")})`;
}

export const NO_FILL: Fill = { kind: "none" };

/** The first outer shadow. */
export function shadow(style: Style, context: Context): Shadow | undefined {
  for (const part of commaList(style["box-shadow"])) {
    if (part === "none" || part.includes("inset")) continue;
    const found = color(part, context);
    const [x = 0, y = 0, blur = 0] = part
      .replace(/^.*?\)/, "")
      .trim()
      .split(/\s+/)
      .map(px);
    if (found === undefined) continue;
    const angle = ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360;
    return { color: found, blur, distance: Math.hypot(x, y), angle };
  }
  return undefined;
}
