/** A deck's theme: the template's CSS under the deck's own name, with the marking's colours. */
import type { MarkingLevel } from "../content/briefing.ts";

/** The CSS that Marp is given. It has no fonts in it: they are many kilobytes that Marp need not parse. */
export const themeCss = (name: string, css: string, marking: MarkingLevel): string =>
  `/* @theme ${name} */\n${css}\nsection{--marking-color:${marking.color};--marking-background:${marking.background}}\n`;

/** Custom properties of a theme that are plain colours, by name without `--`; the last definition holds. */
export function tokens(css: string): ReadonlyMap<string, string> {
  return new Map(
    [...css.matchAll(/--([\w-]+):\s*#([0-9a-fA-F]{6})\b/g)].map(([, name = "", color = ""]) => [
      name,
      color.toUpperCase(),
    ]),
  );
}
