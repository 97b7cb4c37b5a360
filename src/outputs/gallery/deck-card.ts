/** One deck in the list: what it looks like, what it is, what has changed, and its files. */

import { address, html, type Markup } from "../markup.ts";
import { type Changes, type DeckRecord, kindOf, nameOf } from "./record.ts";
import type { Sheets } from "./sheets.ts";
import { KINDS, WORDS } from "./words.ts";

export type MarkOf = (label: string, scheme: string) => Markup;

/** Slides at the head of a card. */
const SHOWN = 3;

export function deckCard(deck: DeckRecord, sheets: Sheets, mark: MarkOf): Markup {
  const { briefing, audience, language, marking, slides } = deck;
  const id = `${briefing.id}/${nameOf(deck)}`;
  const kinds = deck.files.map(({ name }) => kindOf(deck, name));
  return html`<li><article class="deck" aria-label="${audience.name} (${language})" data-deck="${id}" data-briefing="${briefing.id}" data-audience="${audience.name}" data-language="${language}" data-marking="${marking.label}" data-kinds="${kinds.join(" ")}">
${firstSlides(deck, sheets)}
<div class="facts">
<h3><span dir="auto">${audience.name}</span> <span class="tongue">${language}</span></h3>
<p class="say purpose" lang="${language}" dir="auto">${audience.purpose}</p>
<p class="figures">${mark(marking.label, marking.scheme)} <span>${WORDS.minutes(audience.minutes)}</span> <span>${WORDS.slides(slides.length)}</span></p>
<p class="changes">${changeLine(deck)}</p>
${fileList(deck, WORDS.files, (kind) => !kind.startsWith("handout-"))}
${fileList(deck, WORDS.onPaper, (kind) => kind.startsWith("handout-"))}
<p class="hits" hidden></p>
<button type="button" class="compare-with" hidden aria-label="${WORDS.compareWith}: ${audience.name} (${language})">${WORDS.compareWith}</button>
</div>
<details class="slides"><summary>${WORDS.allSlides(slides.length)}</summary>
<ol>
${slides.map((_, i) => slideItem(deck, i, sheets, mark))}
</ol>
</details>
</article></li>
`;
}

/** The HTML deck at a slide, or the PDF at its page. */
function slideAddress(deck: DeckRecord, number: number): string | undefined {
  const file = (kind: string) => deck.files.find(({ name }) => kindOf(deck, name) === kind)?.name;
  const [page, print] = [file("html"), file("pdf")];
  if (page) return address(page, String(number));
  return print && address(print, `page=${number}`);
}

function firstSlides(deck: DeckRecord, sheets: Sheets): Markup {
  const first = deck.slides.slice(0, SHOWN);
  const words = WORDS.firstSlides(deck.audience.name, first.map(({ title }) => title).join("; "));
  const shown = first.map((_, i) => sheets.slide(deck, i, i ? "" : words));
  const to = slideAddress(deck, 1);
  return to
    ? html`<a class="first" href="${to}">${shown}</a>`
    : html`<div class="first">${shown}</div>`;
}

function slideItem(deck: DeckRecord, i: number, sheets: Sheets, mark: MarkOf): Markup | undefined {
  const slide = deck.slides[i];
  if (!slide) return undefined;
  const inside = html`${sheets.slide(deck, i, "")}<span class="name"><span class="number">${i + 1}</span> <span class="say" lang="${deck.language}" dir="auto">${slide.title}</span></span>`;
  const to = slideAddress(deck, i + 1);
  const news = slideNews(deck.changes, slide.id);
  return html`<li class="slide" data-slide="${slide.id}">
${to ? html`<a class="open" href="${to}">${inside}</a>` : html`<div class="open">${inside}</div>`}
<p class="small">${mark(slide.marking, deck.marking.scheme)}${news && html` <span class="news">${news}</span>`}</p>
<details class="text"><summary>${WORDS.text}<span class="bd-unseen"> ${WORDS.slideNumber(i + 1)}</span></summary>
${slide.lines.map((line) => html`<p class="line say" lang="${deck.language}" dir="auto">${line}</p>`)}
</details>
</li>
`;
}

function slideNews(changes: Changes | undefined, id: string): string | undefined {
  if (changes?.added.includes(id)) return WORDS.slideAdded;
  if (changes?.changed.includes(id)) return WORDS.slideChanged;
  return changes?.renoted.includes(id) ? WORDS.slideRenoted : undefined;
}

function changeLine({ changes }: DeckRecord): string {
  if (!changes) return WORDS.firstBuild;
  const { changed, added, removed, renoted, moved, look } = changes;
  const all = [
    changed.length && WORDS.changed(changed.length),
    added.length && WORDS.added(added.length),
    removed.length && WORDS.removed(removed.length, removed.join("; ")),
    renoted.length && WORDS.renoted(renoted.length),
    moved && WORDS.moved,
    look && WORDS.look,
  ].filter(Boolean);
  return all.length ? `${WORDS.since}${all.join(", ")}` : WORDS.unchanged;
}

function fileList(
  deck: DeckRecord,
  heading: string,
  wanted: (kind: string) => boolean,
): Markup | undefined {
  const order = Object.keys(KINDS);
  const place = ({ name }: { readonly name: string }) => order.indexOf(kindOf(deck, name));
  const files = deck.files
    .filter(({ name }) => wanted(kindOf(deck, name)))
    .sort((a, b) => place(a) - place(b));
  if (!files.length) return undefined;
  const items = files.map(({ name, bytes, of }) => {
    const kind = kindOf(deck, name);
    const label = KINDS[kind] ?? kind;
    return html`<li><a href="${address(name)}">${label}</a> <span class="size">${WORDS.size(bytes)}</span>${of !== deck.content && html` <span class="earlier">${WORDS.earlier}</span>`}</li>`;
  });
  return html`<div class="files"><span class="key">${heading}</span><ul>${items}</ul></div>`;
}
