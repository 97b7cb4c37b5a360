/** What a box casts on the ground behind it. */
import type { Shadow } from "../../model.ts";
import type { Style } from "../../style.ts";
import { color } from "../colour.ts";
import type { Context } from "../context.ts";
import { commaList, px } from "../css.ts";

/** The first outer shadow. */
export function shadowOf(style: Style, context: Context): Shadow | undefined {
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
