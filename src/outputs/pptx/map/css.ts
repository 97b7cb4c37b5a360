/** Reads computed CSS values: lengths, lists, colours, transforms. */
import type { Box } from "../boxes.ts";
import { perStyle, type Style, type StyleKey } from "../style.ts";

/** @returns px; 0 for `normal`, `none` and `auto`. */
export const px = (value: string | undefined): number => Number.parseFloat(value ?? "") || 0;

export interface Rgba {
  /** RRGGBB */
  readonly hex: string;
  readonly alpha: number;
}

const hex2 = (value: number): string =>
  Math.round(Math.min(255, Math.max(0, value)))
    .toString(16)
    .padStart(2, "0")
    .toUpperCase();

const numbers = (text: string): number[] =>
  [...text.matchAll(/-?[\d.]+(?:e-?\d+)?%?/g)].map(([n]) =>
    n.endsWith("%") ? Number.parseFloat(n) / 100 : Number.parseFloat(n),
  );

/** A deck has few colours, and asks for them thousands of times. */
const KNOWN = new Map<string, Rgba | undefined>();
const MOST_KNOWN = 4096;

export function rgba(value: string): Rgba | undefined {
  if (KNOWN.has(value)) return KNOWN.get(value);
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const found = readColour(value);
  KNOWN.set(value, found);
  return found;
}

/** Understands `rgb()`, `rgba()` and `color(srgb …)`, the forms that Chromium computes. */
function readColour(value: string): Rgba | undefined {
  const [, kind, inside = ""] = /^(rgba?|color)\(([^)]*)\)/.exec(value) ?? [];
  if (kind === undefined || (kind === "color" && !inside.startsWith("srgb "))) return undefined;
  const [r = 0, g = 0, b = 0, alpha = 1] = numbers(inside);
  const whole = kind === "color" ? 255 : 1;
  return { hex: hex2(r * whole) + hex2(g * whole) + hex2(b * whole), alpha };
}

/** Of two colours, RRGGBB: the second has this share of what comes out. */
export const mixed = (one: string, other: string, share: number): string =>
  [0, 2, 4]
    .map((at) => {
      const [a, b] = [one, other].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
      return hex2((b ?? 0) * share + (a ?? 0) * (1 - share));
    })
    .join("");

/** Splits at commas that stand in no brackets. */
export function commaList(value: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < value.length; i++) {
    if (value[i] === "(") depth++;
    else if (value[i] === ")") depth--;
    else if (value[i] === "," && depth === 0) {
      parts.push(value.slice(start, i).trim());
      start = i + 1;
    }
  }
  return [...parts, value.slice(start).trim()];
}

export const SIDES = ["top", "right", "bottom", "left"] as const;
export type Side = (typeof SIDES)[number];

export interface Border {
  /** Px; 0 where nothing is drawn. */
  readonly width: number;
  readonly style: string;
  readonly color: string;
}

export function border(style: Style, side: Side): Border {
  const keys = BORDER[side];
  const [kind, color] = [style[keys.style], style[keys.color]];
  const drawn = kind !== "none" && kind !== "hidden" && (rgba(color)?.alpha ?? 0) > 0;
  return { width: drawn ? px(style[keys.width]) : 0, style: kind, color };
}

/** All four, clockwise from the top. */
export const borders = perStyle((style) => SIDES.map((side) => ({ side, ...border(style, side) })));

const keysOf = <S extends Side>(side: S) =>
  ({
    style: `border-${side}-style`,
    color: `border-${side}-color`,
    width: `border-${side}-width`,
  }) as const;

const BORDER = {
  top: keysOf("top"),
  right: keysOf("right"),
  bottom: keysOf("bottom"),
  left: keysOf("left"),
};

/** Rotation in degrees clockwise and scale; `plain` is false for what is more than that. */
interface Transform {
  readonly angle: number;
  readonly scale: number;
  readonly plain: boolean;
}

const STILL: Transform = { angle: 0, scale: 1, plain: true };

export const transform = perStyle((style): Transform => {
  if (style.transform === "none" && style.rotate === "none" && style.scale === "none") return STILL;
  let [a, b, c, d] = [1, 0, 0, 1];
  let plain = true;
  if (style.transform.startsWith("matrix(")) {
    [a = 1, b = 0, c = 0, d = 1] = numbers(style.transform.slice(7));
  } else if (style.transform !== "none" && style.transform !== "") plain = false;
  const turned = style.rotate === "none" || style.rotate === "" ? 0 : px(style.rotate);
  const grown = numbers(style.scale === "none" ? "" : style.scale)[0] ?? 1;
  const sx = Math.hypot(a, b);
  const sy = Math.hypot(c, d);
  if (Math.abs(sx - sy) > 0.01 || Math.abs(a * c + b * d) > 0.01 * sx * sy) plain = false;
  const angle = Math.round(((Math.atan2(b, a) * 180) / Math.PI + turned) * 1000) / 1000;
  return { angle, scale: sx * grown, plain };
});

/** The border box in px, as computed before any transform. */
export function ownSize(box: Box): { w: number; h: number } {
  const { style } = box;
  const sum = (...keys: StyleKey[]) => keys.reduce((total, key) => total + px(style[key]), 0);
  if (style.width === "auto" || style.height === "auto") return { w: box.rect.w, h: box.rect.h };
  const inside = { w: px(style.width), h: px(style.height) };
  if (style["box-sizing"] === "border-box") return inside;
  return {
    w: inside.w + sum("padding-left", "padding-right", "border-left-width", "border-right-width"),
    h: inside.h + sum("padding-top", "padding-bottom", "border-top-width", "border-bottom-width"),
  };
}

export const isInline = (box: Box): boolean =>
  box.style.display.startsWith("inline") || box.style.display === "contents" || box.tag === "br";

export const isOutOfFlow = (box: Box): boolean =>
  box.style.position === "absolute" || box.style.position === "fixed";
