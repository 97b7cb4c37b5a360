/** How the page shows markings: each label in its own colours, and the highest of all at its head and on every sheet. */
import { labelRule } from "../marking-css.ts";
import { html, type Markup } from "../markup.ts";
import type { DeckRecord } from "./record.ts";

export interface MarkLabels {
  mark(label: string, scheme: string): Markup;
  /** For each scheme the most restricted of all decks. */
  readonly highest: readonly DeckRecord["marking"][];
  /** Colours of all labels. */
  readonly css: string;
}

export function markLabels(decks: readonly DeckRecord[]): MarkLabels {
  const known = new Map<string, DeckRecord["marking"]>();
  const highest = new Map<string, DeckRecord["marking"]>();
  for (const { marking, markings } of decks) {
    for (const one of [marking, ...markings]) known.set(key(one.label, one.scheme), one);
    const top = highest.get(marking.scheme);
    if (!top || marking.rank > top.rank) highest.set(marking.scheme, marking);
  }
  const sorted = [...known].sort(([a], [b]) => (a < b ? -1 : 1));
  const keys = sorted.map(([name]) => name);
  return {
    mark: (label, scheme) =>
      html`<span class="mark m${keys.indexOf(key(label, scheme))}">${label}</span>`,
    highest: [...highest.values()],
    css: sorted.map(([, marking], i) => labelRule(i, marking)).join("\n"),
  };
}

const key = (label: string, scheme: string) => JSON.stringify([scheme, label]);
