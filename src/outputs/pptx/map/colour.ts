/** CSS colours to theme slots where they are the theme's, else to RGB; gradients. */
import type { Style } from "../boxes.ts";
import type { ThemeSlot } from "../deck.ts";
import type { Color, Fill, GradientStop, Shadow } from "../model.ts";
import type { Context } from "./context.ts";
import { commaList, px, type Rgba, rgba } from "./css.ts";

/** How slides name the slots (through the master's colour map); the first equal colour wins. */
const SLOT_NAMES: Readonly<Record<ThemeSlot, string>> = {
  dk1: "tx1",
  lt1: "bg1",
  dk2: "tx2",
  lt2: "bg2",
  accent1: "accent1",
  accent2: "accent2",
  accent3: "accent3",
  accent4: "accent4",
  accent5: "accent5",
  accent6: "accent6",
  hlink: "hlink",
  folHlink: "folHlink",
};

export function themed(value: Rgba, context: Context): Color {
  const slots = Object.keys(SLOT_NAMES) as ThemeSlot[];
  const slot = slots.find((s) => context.theme.colors[s].toUpperCase() === value.hex);
  const alpha = Math.round(value.alpha * context.opacity * 1000) / 1000;
  return { value: slot ? SLOT_NAMES[slot] : value.hex, scheme: slot !== undefined, alpha };
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

function solid(value: string, context: Context): Fill {
  const found = color(value, context);
  return found ? { kind: "solid", color: found } : NO_FILL;
}

/** Background colour or gradient. Pictures are not its business. */
export function background(style: Style, context: Context): Fill {
  return gradient(style["background-image"], context) ?? solid(style["background-color"], context);
}

const DIRECTIONS: Readonly<Record<string, number>> = {
  "to top": 0,
  "to right": 90,
  "to bottom": 180,
  "to left": 270,
  "to top right": 45,
  "to right top": 45,
  "to bottom right": 135,
  "to right bottom": 135,
  "to bottom left": 225,
  "to left bottom": 225,
  "to top left": 315,
  "to left top": 315,
};

function gradient(value: string, context: Context): Fill | undefined {
  const match = /^(linear|radial)-gradient\((.*)\)$/.exec(value);
  if (match === null) return undefined;
  const parts = commaList(match[2] ?? "");
  const linear = match[1] === "linear";
  const first = parts[0] ?? "";
  const directed = !/^(rgb|color)/.test(first);
  const css = directed ? (DIRECTIONS[first] ?? px(first)) : 180;
  const stops = (directed ? parts.slice(1) : parts).map((part) => {
    const at = /\)\s+(-?[\d.]+)%/.exec(part)?.[1];
    return { rgba: rgba(part), at: at === undefined ? undefined : Number(at) / 100 };
  });
  const placed = stops.flatMap((stop, i): GradientStop[] => {
    if (stop.rgba === undefined) return [];
    const at = stop.at ?? i / Math.max(1, stops.length - 1);
    return [{ color: themed(stop.rgba, context), at: Math.min(1, Math.max(0, at)) }];
  });
  const [start, end] = [placed[0], placed.at(-1)];
  if (start === undefined || end === undefined || placed.length < 2) return undefined;
  // Office wants stops at both ends.
  if (start.at > 0) placed.unshift({ ...start, at: 0 });
  if (end.at < 1) placed.push({ ...end, at: 1 });
  // CSS counts from upwards, DrawingML from rightwards, both clockwise.
  const angle = linear ? (((css - 90) % 360) + 360) % 360 : undefined;
  return { kind: "gradient", angle, stops: placed };
}

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
