/** The frame of the side-by-side view; the page's script fills it with slides out of the list. */

import { html, type Markup } from "../markup.ts";
import { LABELS } from "./labels.ts";
import { type DeckRecord, nameOf } from "./record.ts";

export function compareView(decks: readonly DeckRecord[]): Markup {
  const several = new Set(decks.map(({ briefing }) => briefing.id)).size > 1;
  const options = decks.map(
    (deck) =>
      html`<option value="${deck.briefing.id}/${nameOf(deck)}" data-briefing="${deck.briefing.id}">${deck.audience.name} (${deck.language})${several && `, ${deck.briefing.title}`}</option>`,
  );
  return html`<section id="compare" aria-labelledby="compare-title" hidden>
<div class="compare-head">
<div><h2 id="compare-title" tabindex="-1">${LABELS.compare}</h2>
<p>${LABELS.compareHint}</p></div>
<button type="button" id="close-compare">${LABELS.close}</button>
</div>
<div class="choices">
<label>${LABELS.left} <select id="left">${options}</select></label>
<button type="button" id="swap">${LABELS.swap}</button>
<label>${LABELS.right} <select id="right">${options}</select></label>
<label class="check"><input type="checkbox" id="only-differences"> ${LABELS.onlyDifferences}</label>
</div>
<p id="compare-summary" role="status"></p>
<table id="pairs">
<thead><tr><th scope="col" id="left-name"></th><th scope="col" id="right-name"></th></tr></thead>
<tbody id="rows"></tbody>
</table>
</section>`;
}
