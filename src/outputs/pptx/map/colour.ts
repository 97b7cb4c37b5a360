/** CSS colours to theme slots where they are the theme's, else to RGB. */
import type { PptxTheme } from "../deck.ts";
import type { Color } from "../model.ts";
import { SLOT_NAMES, THEME_SLOTS } from "../theme-slots.ts";
import type { Context } from "./context.ts";
import { mixed, type Rgba, rgba } from "./css.ts";

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

/**
 * The colour as it looks on a ground, RRGGBB, without transparency.
 * @returns undefined for what is wholly transparent.
 */
export function opaque(value: string, ground: string, context: Context): Color | undefined {
  const top = rgba(value);
  return top && top.alpha > 0
    ? themed({ hex: mixed(ground, top.hex, top.alpha), alpha: 1 }, context)
    : undefined;
}
