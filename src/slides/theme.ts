/** A deck's theme: the template's CSS under the deck's own name, with the marking's colours. */
import type { MarkingLevel } from "../content/briefing.ts";

/** The CSS that Marp is given. It has no fonts in it: they are many kilobytes that Marp need not parse. */
export const themeCss = (name: string, css: string, marking: MarkingLevel): string =>
  `/* @theme ${name} */\n${css}\nsection{--marking-color:${marking.color};--marking-background:${marking.background}}\n`;
