/** How the page shows markings: each label in its own colours, and the highest of all at its head and on every sheet. */
import { html, type Markup } from "../markup.ts";
import type { DeckRecord } from "./record.ts";

export interface MarkLabels {
  mark(label: string, scheme: string): Markup;
  /** For each scheme the most restricted of all decks. */
  readonly highest: readonly DeckRecord["marking"][];
  css(): string;
}

export function markLabels(decks: readonly DeckRecord[]): MarkLabels {
  const known = new Map<string, DeckRecord["marking"]>();
  const highest = new Map<string, DeckRecord["marking"]>();
  for (const { marking, markings } of decks) {
    for (const one of [marking, ...markings]) known.set(key(one.label, one.scheme), one);
    const top = highest.get(marking.scheme);
    if (!top || marking.rank > top.rank) highest.set(marking.scheme, marking);
  }
  const keys = [...known.keys()].sort();
  return {
    mark: (label, scheme) =>
      html`<span class="mark m${keys.indexOf(key(label, scheme))}">${label}</span>`,
    highest: [...highest.values()],
    css: () =>
      keys
        .map((one, i) => {
          const { color, background } = known.get(one) ?? {};
          return `.m${i}{color:${color};background:${background}}`;
        })
        .join("\n"),
  };
}

const key = (label: string, scheme: string) => JSON.stringify([scheme, label]);
