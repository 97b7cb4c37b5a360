/** The frame of the side-by-side view; the page's script fills it with slides out of the list. */

import { html, type Markup } from "../markup.ts";
import { type DeckRecord, nameOf } from "./record.ts";
import { WORDS } from "./words.ts";

export function compareView(decks: readonly DeckRecord[]): Markup {
  const several = new Set(decks.map(({ briefing }) => briefing.id)).size > 1;
  const options = decks.map(
    (deck) =>
      html`<option value="${deck.briefing.id}/${nameOf(deck)}" data-briefing="${deck.briefing.id}">${deck.audience.name} (${deck.language})${several && `, ${deck.briefing.title}`}</option>`,
  );
  return html`<section id="compare" aria-labelledby="compare-title" hidden>
<div class="compare-head">
<div><h2 id="compare-title" tabindex="-1">${WORDS.compare}</h2>
<p>${WORDS.compareHint}</p></div>
<button type="button" id="close-compare">${WORDS.close}</button>
</div>
<div class="choices">
<label>${WORDS.left} <select id="left">${options}</select></label>
<button type="button" id="swap">${WORDS.swap}</button>
<label>${WORDS.right} <select id="right">${options}</select></label>
<label class="check"><input type="checkbox" id="only-differences"> ${WORDS.onlyDifferences}</label>
</div>
<p id="compare-summary" role="status"></p>
<table id="pairs">
<thead><tr><th scope="col" id="left-name"></th><th scope="col" id="right-name"></th></tr></thead>
<tbody id="rows"></tbody>
</table>
</section>`;
}
