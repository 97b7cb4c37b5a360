/** Reads computed CSS gradients: direction, and stops at known places. */
import type { Style } from "../../style.ts";
import { commaList, mixed, px, type Rgba, rgba } from "../css.ts";

export interface Stop {
  readonly rgba: Rgba;
  /** 0 to 1, never less than the stop before. */
  readonly at: number;
}

export interface Gradient {
  /** CSS degrees, clockwise from upwards; absent for a radial one. */
  readonly angle: number | undefined;
  readonly stops: readonly Stop[];
}

/** @returns undefined where the background is not one gradient of two stops or more. */
export function gradientOf(style: Style): Gradient | undefined {
  const value = style["background-image"];
  const match = /^(linear|radial)-gradient\((.*)\)$/.exec(value);
  if (match === null || commaList(value).length > 1) return undefined;
  const parts = commaList(match[2] ?? "");
  const [first = ""] = parts;
  const directed = rgba(first) === undefined;
  const stops = onGround(clearEnds(placed(directed ? parts.slice(1) : parts)), style);
  if (stops.length < 2) return undefined;
  const angle = match[1] === "linear" ? angleOf(directed ? first : "", style) : undefined;
  return { angle, stops };
}

const ANGLES: Readonly<Record<string, number>> = { top: 0, right: 90, bottom: 180, left: 270 };

/** Towards a corner the middle colour runs through the two other corners, whatever the box's shape. */
function angleOf(direction: string, style: Style): number {
  const [, one = "", two] = /\bto (\w+)(?: (\w+))?/.exec(direction) ?? [];
  if (two === undefined)
    return ANGLES[one] ?? (/-?[\d.]+deg/.test(direction) ? px(direction) : 180);
  const sides = [one, two];
  const [w, h] = [px(style.width) || 1, px(style.height) || 1];
  const [dx, dy] = [sides.includes("right") ? h : -h, sides.includes("bottom") ? w : -w];
  return (Math.atan2(dx, -dy) * 180) / Math.PI;
}

/** Stops without a place share out what lies between their neighbours; hints are left out. */
function placed(parts: readonly string[]): Stop[] {
  const stops = parts.flatMap((part): { rgba: Rgba; at: number | undefined }[] => {
    const color = rgba(part);
    if (color === undefined) return [];
    const places = [...part.replace(/^.*?\)/, "").matchAll(/(-?[\d.]+)(%|px)/g)].map(
      ([, n, unit]) => (unit === "%" ? Number(n) / 100 : Number(n) === 0 ? 0 : undefined),
    );
    return (places.length === 0 ? [undefined] : places).map((at) => ({ rgba: color, at }));
  });
  let last = 0;
  return stops.map(({ rgba: color, at }, i): Stop => {
    const next = stops.findIndex((s, k) => k > i && s.at !== undefined);
    const end = next < 0 ? 1 : (stops[next]?.at ?? 1);
    const steps = (next < 0 ? stops.length - 1 : next) - i + 1;
    const own = at ?? (i === 0 ? 0 : last + (Math.max(last, end) - last) / Math.max(1, steps));
    last = Math.max(last, i === stops.length - 1 && at === undefined ? 1 : own);
    return { rgba: color, at: Math.min(1, Math.max(0, last)) };
  });
}

/** CSS fades a colour out; Office would blend it with the black that `transparent` is. */
function clearEnds(stops: readonly Stop[]): Stop[] {
  return stops.flatMap((stop, i): Stop[] => {
    if (stop.rgba.alpha > 0) return [stop];
    const [before, after] = [stops[i - 1], stops[i + 1]];
    const clear = ({ rgba: { hex } }: Stop): Stop => ({ rgba: { hex, alpha: 0 }, at: stop.at });
    const sides = [before, after].filter((s) => s !== undefined && s.rgba.alpha > 0);
    return sides.length === 0 ? [stop] : sides.map((s) => clear(s ?? stop));
  });
}

/** Half-clear stops on the box's own opaque colour, as they look. */
function onGround(stops: readonly Stop[], style: Style): readonly Stop[] {
  const ground = rgba(style["background-color"]);
  if (ground === undefined || ground.alpha < 0.98) return stops;
  return stops.map(({ rgba: { hex, alpha }, at }) => ({
    rgba: { hex: mixed(ground.hex, hex, alpha), alpha: 1 },
    at,
  }));
}
