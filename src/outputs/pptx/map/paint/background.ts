/** A box's background as a fill: colour or gradient. Pictures are not its business. */

import type { Fill, GradientStop } from "../../model.ts";
import type { Style } from "../../style.ts";
import { color, themed } from "../colour.ts";
import type { Context } from "../context.ts";
import { NO_FILL } from "../shape.ts";
import { gradientOf } from "./gradient.ts";
import { bandsOf } from "./gradient-bands.ts";

export function background(style: Style, context: Context): Fill {
  return gradient(style, context) ?? solid(style["background-color"], context);
}

function solid(value: string, context: Context): Fill {
  const found = color(value, context);
  return found ? { kind: "solid", color: found } : NO_FILL;
}

function gradient(style: Style, context: Context): Fill | undefined {
  const found = gradientOf(style);
  if (found === undefined) return undefined;
  const stops = found.stops.map(
    ({ rgba, at }): GradientStop => ({ color: themed(rgba, context), at }),
  );
  // Bands of plain colours are drawn as such: this is the ground under them.
  const [first, ...more] = bandsOf(found, style) ?? [];
  if (first && more.every(({ rgba }) => rgba.alpha === 1))
    return first.rgba.alpha > 0 ? { kind: "solid", color: themed(first.rgba, context) } : NO_FILL;
  if (first) return solid(style["background-color"], context);
  const [start, end] = [stops[0], stops.at(-1)];
  if (start === undefined || end === undefined) return undefined;
  // Office wants stops at both ends.
  if (start.at > 0) stops.unshift({ ...start, at: 0 });
  if (end.at < 1) stops.push({ ...end, at: 1 });
  // CSS counts from upwards, DrawingML from rightwards, both clockwise.
  const angle = found.angle === undefined ? undefined : (((found.angle - 90) % 360) + 360) % 360;
  return { kind: "gradient", angle, stops };
}
