/** The gallery: one page that lists every deck, lets people find one, and sets two side by side. */

import { cspHash } from "../../core/csp-hash.ts";
import { htmlHead, PRIVATE } from "../../core/html-head.ts";
import { footRule } from "../marking-css.ts";
import { html, type Markup, trusted } from "../markup.ts";
import { compareView } from "./compare-view.ts";
import { deckCard } from "./deck-card.ts";
import { filters } from "./filters.ts";
import { markLabels } from "./markings.ts";
import { PAGE } from "./page.generated.ts";
import { type DeckRecord, nameOf } from "./record.ts";
import { sheets } from "./sheets.ts";
import { WORDS } from "./words.ts";

export { changesSince } from "./changes.ts";
export { type DeckRecord, kindOf, nameOf, parseRecord, writeRecord } from "./record.ts";
export { type Screenshots, takeScreenshots } from "./screenshots.ts";
export { hashOf, slideHash } from "./slide-hash.ts";

/**
 * @param records of all decks, in any order; their files are named from the folder that the page will lie in.
 * @returns the page, the same for the same records. It loads nothing but the sheets that the records name.
 * @example
 * await writeFile("out/index.html", gallery(records));
 */
export function gallery(records: readonly DeckRecord[]): string {
  const decks = [...records].sort(byPlace);
  const briefings = [...new Map(decks.map((deck) => [deck.briefing.id, deck])).keys()];
  const marks = markLabels(decks);
  const slides = sheets();
  const sections = briefings.map((id) => {
    const own = decks.filter(({ briefing }) => briefing.id === id);
    return section(
      own,
      own.map((deck) => deckCard(deck, slides, marks.mark)),
    );
  });
  const labels = marks.highest.map(({ label }) => label);
  const banner = html`<p class="banner">${marks.highest.map(({ label, scheme }) => html`${marks.mark(label, scheme)} `)}<span>${WORDS.highest}</span></p>`;
  const foot = labels.length > 0 ? footRule(labels) : "";
  const css = [PAGE.css, marks.css, slides.css(), foot].filter(Boolean).join("\n");
  return html`<!DOCTYPE html>
<html lang="${WORDS.language}">
${trusted(
  htmlHead({
    title: [WORDS.title, ...labels].join(" · "),
    policy: policy(css, PAGE.code),
    meta: PRIVATE,
    styles: [css],
  }),
)}
<body>
<header class="top">
${labels.length > 0 && banner}
<h1>${WORDS.title}</h1>
<p class="totals">${WORDS.totals(decks.length, briefings.length)}. ${WORDS.house} <a href="report.html">${WORDS.report}</a></p>
</header>
${filters(decks)}
<main>
${decks.length ? html`<div id="list">${sections}<p id="nothing" hidden>${WORDS.nothing}</p></div>` : html`<p>${WORDS.none}</p>`}
${compareView(decks)}
</main>
<footer class="bottom">${labels.length > 0 && banner}</footer>
<script>${trusted(PAGE.code)}</script>
</body>
</html>
`.markup;
}

function section(decks: readonly DeckRecord[], cards: readonly Markup[]): Markup | undefined {
  const briefing = decks[0]?.briefing;
  if (!briefing) return undefined;
  const { id, title, occasion, place, date, language } = briefing;
  return html`<section class="briefing" data-briefing="${id}">
<h2 lang="${language}" dir="auto">${title}</h2>
<p class="occasion say" lang="${language}" dir="auto">${occasion} · ${place} · ${date}</p>
<ul class="decks">
${cards}</ul>
</section>
`;
}

/** By briefing, audience and language, a briefing's own language first. */
function byPlace(a: DeckRecord, b: DeckRecord): number {
  const key = (deck: DeckRecord) => [deck.briefing.id, deck.audience.id, nameOf(deck)];
  const [left, right] = [key(a), key(b)];
  const at = left.findIndex((part, i) => part !== right[i]);
  if (at < 0) return 0;
  return (left[at] ?? "") < (right[at] ?? "") ? -1 : 1;
}

/** `'self'` names the folder where a server gives the page, `file:` where it is opened from a disk. */
function policy(css: string, script: string): string {
  const named = (text: string) => `'${cspHash(text)}'`;
  return `default-src 'none'; img-src 'self' file: data:; style-src ${named(css)}; script-src ${named(script)}; base-uri 'none'; form-action 'none'`;
}
