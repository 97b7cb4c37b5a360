/** A deck's theme: the template's CSS under the deck's own name, with the marking's label and colours. */
import type { MarkingLevel } from "../content/briefing.ts";
import { cssString } from "../core/escape.ts";
import { labelWidth } from "../template/foot.ts";

/** The CSS that Marp is given. It has no fonts in it: they are many kilobytes that Marp need not parse. */
export const themeCss = (name: string, css: string, marking: MarkingLevel): string =>
  `/* @theme ${name} */\n${css}\nsection{--marking-color:${marking.color};--marking-background:${marking.background};--marking-label:${cssString(marking.label)};--marking-width:${labelWidth(marking.label)}px}\n`;
