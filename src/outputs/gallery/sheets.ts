/** Shows single slides out of sheets that hold many: the style sheet moves each to its slide. */
import { address, html, type Markup } from "../markup.ts";
import type { DeckRecord } from "./record.ts";
import { SCREENSHOT_WIDTH, screenshotHeight } from "./screenshots.ts";

export interface Sheets {
  /** @param i from 0. */
  slide(deck: DeckRecord, i: number, words: string): Markup | undefined;
  /** For what has been shown so far. */
  css(): string;
}

export function sheets(): Sheets {
  const places = new Set<string>();
  return {
    slide(deck, i, words) {
      let first = 0;
      for (const { name, slides } of deck.sheets) {
        const at = i - first;
        first += slides;
        if (i >= first) continue;
        const height = screenshotHeight(deck.size);
        const classes = [`at-${at}-${slides}`, `h-${height}`];
        for (const one of classes) places.add(one);
        return html`<img class="${classes.join(" ")}" src="${address(name)}" width="${SCREENSHOT_WIDTH}" height="${height}" alt="${words}" decoding="async">`;
      }
      return undefined;
    },
    css: () => [...places].sort().map(rule).join("\n"),
  };
}

function rule(name: string): string {
  const [kind, a = "", b = ""] = name.split("-");
  if (kind === "h") return `.${name}{aspect-ratio:${SCREENSHOT_WIDTH}/${a}}`;
  const share = Number(b) > 1 ? (100 * Number(a)) / (Number(b) - 1) : 0;
  return `.${name}{object-position:0 ${Number(share.toFixed(4))}%}`;
}
