/** What the list can be narrowed by; hidden until the page's script runs. */

import { html, type Markup } from "../markup.ts";
import { type DeckRecord, kindOf } from "./record.ts";
import { KINDS, WORDS } from "./words.ts";

export function filters(decks: readonly DeckRecord[]): Markup {
  const briefings = new Map(decks.map(({ briefing }) => [briefing.id, briefing.title]));
  const kinds = new Set(decks.flatMap((deck) => deck.files.map(({ name }) => kindOf(deck, name))));
  const levels = [...decks]
    .sort((a, b) => a.marking.rank - b.marking.rank)
    .map(({ marking }) => marking.label);
  return html`<form id="filters" role="search" aria-label="${WORDS.filters}" hidden>
<label class="wide">${WORDS.search} <input type="search" name="search" autocomplete="off" spellcheck="false" placeholder="${WORDS.searchHint}"></label>
${briefings.size > 1 && choice("briefing", WORDS.briefing, [...briefings])}
${choice("audience", WORDS.audience, plain(decks.map(({ audience }) => audience.name)))}
${choice("language", WORDS.languageOfDeck, plain(decks.map(({ language }) => language)))}
${choice("marking", WORDS.marking, plain(levels))}
${choice(
  "format",
  WORDS.format,
  Object.entries(KINDS).filter(([kind]) => kinds.has(kind)),
)}
<button type="reset">${WORDS.reset}</button>
<output id="found" aria-live="polite"></output>
<button type="button" id="to-compare">${WORDS.compare}</button>
</form>`;
}

const plain = (values: readonly string[]): [string, string][] =>
  [...new Set(values)].map((value) => [value, value]);

const choice = (name: string, label: string, options: readonly (readonly [string, string])[]) =>
  html`<label>${label} <select name="${name}"><option value="">${WORDS.all}</option>${options.map(
    ([value, words]) => html`<option value="${value}">${words}</option>`,
  )}</select></label>`;
