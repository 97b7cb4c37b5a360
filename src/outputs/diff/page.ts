/** A comparison as one page that needs nothing but itself: what changed in words, and both slides side by side. */
import {
  type BriefingChange,
  type Comparison,
  type DeckChange,
  differs,
  type FieldChange,
  type SlideChange,
  type SlideSide,
  type ThingChange,
} from "../../compare/model.ts";
import { cspHash } from "../../core/csp-hash.ts";
import { htmlHead, PRIVATE } from "../../core/html-head.ts";
import { many } from "../../core/many.ts";
import { html, type Markup, trusted } from "../markup.ts";
import * as say from "./phrases.ts";
import type { Screenshot } from "./screenshots.ts";
import { pageCss } from "./style.ts";

/** By `screenshotKey`; slides without one are told in words. */
export type SlideScreenshots = ReadonlyMap<string, Screenshot>;
export const screenshotKey = (
  briefing: string,
  deck: string,
  side: "before" | "after",
  number: number,
): string => JSON.stringify([briefing, deck, side, number]);

interface Context {
  readonly comparison: Comparison;
  readonly screenshots: SlideScreenshots;
}

/** @returns the same for the same comparison and screenshots. */
export function comparisonHtml(comparison: Comparison, screenshots: SlideScreenshots): string {
  const context = { comparison, screenshots };
  const { briefings, of } = comparison;
  const markings = [...new Map(briefings.map(({ marking }) => [marking.label, marking])).values()];
  const css = pageCss(markings);
  const title = of === "audiences" ? "What differs" : "What changed";
  const banner = html`<p class="banner">${markings.map(({ label }, i) => html`<span class="mark m${i}">${label}</span> `)}<span>Highest marking on this page</span></p>`;
  const policy = `default-src 'none'; img-src data:; style-src '${cspHash(css)}'; base-uri 'none'; form-action 'none'`;
  const head = htmlHead({
    title: [title, say.heading(comparison), ...markings.map(({ label }) => label)].join(" · "),
    policy,
    meta: PRIVATE,
    styles: [css],
  });
  return html`<!DOCTYPE html>
<html lang="en">
${trusted(head)}
<body>
<header class="top">
${banner}
<h1>${title}</h1>
<p class="sides">${say.heading(comparison)}</p>
<p><label class="check"><input type="checkbox" id="boxes" checked> Box the changes on slides</label></p>
</header>
<main>
${differs(comparison) ? briefings.map((briefing, b) => briefingSection(briefing, b, context)) : html`<p>No difference.</p>`}
</main>
<footer class="bottom">${banner}</footer>
</body>
</html>
`.markup;
}

const anchor = (b: number, deck: string, number?: number) =>
  `b${b}-${deck.replace(/[^\w.-]+/g, "-")}${number === undefined ? "" : `-${number}`}`;

function briefingSection(briefing: BriefingChange, b: number, context: Context): Markup {
  const { title, things, decks, only } = briefing;
  const { of, before, after } = context.comparison;
  if (only)
    return html`<section><h2 dir="auto">${title}</h2><p>Only ${only === "before" ? before : after} has it.</p></section>`;
  const links = decks.map(
    (deck) =>
      html`<li>${deck.change === "same" ? html`<span>${deck.deck}</span>` : html`<a href="#${anchor(b, deck.deck)}">${deck.deck}</a>`}: ${say.deckVerb(deck, context.comparison)}</li>`,
  );
  const lists =
    of === "audiences"
      ? say
          .byAudience(context.comparison, things)
          .map(
            ({ own, head }) =>
              html`<details><summary>${head}</summary>${thingList(own, b, context)}</details>`,
          )
      : things.length > 0 &&
        html`<h3>Changes, the most important first</h3>${thingList(things, b, context)}`;
  return html`<section>
<h2 dir="auto">${title}</h2>
${of === "versions" && html`<p class="tally">${say.tally(briefing, of).join(" · ")}</p>`}
<nav aria-label="Decks"><ul class="decks">${links}</ul></nav>
${lists}
${decks.filter(({ change }) => change !== "same").map((deck) => deckSection(deck, briefing, b, context))}
</section>`;
}

const thingList = (things: readonly ThingChange[], b: number, { comparison }: Context): Markup =>
  html`<ol class="things">${things.map((thing) => thingItem(thing, b, comparison))}</ol>`;

function thingItem(thing: ThingChange, b: number, { of }: Comparison): Markup {
  const where = thing.on.flatMap(({ deck, slides }) =>
    slides.map(
      (n, i) =>
        html`${i === 0 && html` <span class="deck">${deck}</span>`} <a href="#${anchor(b, deck, n)}">${n}</a>`,
    ),
  );
  const verb = of === "audiences" ? "" : ` ${say.thingVerb(thing)}`;
  const says =
    thing.change === "dropped" && of === "versions" ? html`<del>${thing.says}</del>` : thing.says;
  return html`<li class="${thing.change}"><p><strong>${say.kindName(thing)}${verb}</strong>${thing.language && ` in ${thing.language}`} <code>${thing.id}</code>${thing.wasId && html` (was <code>${thing.wasId}</code>)`}</p>
${!say.fieldsTellAll(thing) && html`<p class="says" dir="auto">${says}</p>`}
${fieldList(thing.fields)}
${of === "versions" && where.length > 0 && html`<p class="where">on${where}</p>`}</li>`;
}

const fieldList = (fields: readonly FieldChange[]): Markup | false =>
  fields.length > 0 &&
  html`<ul class="fields">${fields.map((field) => html`<li><span class="label">${say.fieldVerb(field)}</span> ${fieldText(field)}</li>`)}</ul>`;

const fieldText = (field: FieldChange): Markup =>
  html`<span dir="auto">${say.fieldParts(field).map(({ text, is }) => (is === "same" ? text : is === "dropped" ? html`<del>${text}</del>` : html`<ins>${text}</ins>`))}</span>`;

function deckSection(
  deck: DeckChange,
  { briefing }: BriefingChange,
  b: number,
  context: Context,
): Markup {
  const { of } = context.comparison;
  const alike = deck.slides.filter((slide) => !say.isOther(slide));
  return html`<section class="deck-section" id="${anchor(b, deck.deck)}">
<h3>${deck.deck}</h3>
<p>${say.deckVerb(deck, context.comparison)}${deck.withheld > 0 && html` · ${many(deck.withheld, "slide")} may not be shown here`}</p>
${fieldList(deck.fields)}
${deck.slides.filter(say.isOther).map((slide) => slideArticle(slide, deck, briefing, b, context))}
${alike.length > 0 && html`<details><summary>${many(alike.length, "slide")} ${of === "audiences" ? "alike" : "unchanged"}</summary><ol class="alike">${alike.map(({ after }) => html`<li value="${after?.number ?? 0}" dir="auto">${after?.title ?? ""}</li>`)}</ol></details>`}
</section>`;
}

function slideArticle(
  slide: SlideChange,
  deck: DeckChange,
  briefing: string,
  b: number,
  { comparison, screenshots }: Context,
): Markup {
  const { before, after } = slide;
  const number = after?.number ?? before?.number ?? 0;
  const { of } = comparison;
  const screenshotOf = (side: "before" | "after") => {
    const there = slide[side];
    return there && screenshots.get(screenshotKey(briefing, deck.deck, side, there.number));
  };
  const [was, now] = [screenshotOf("before"), screenshotOf("after")];
  const names = { before: comparison.before, after: comparison.after };
  const said =
    of === "audiences" && slide.change !== "changed" && slide.change !== "same"
      ? `only ${slide.change === "added" ? names.after : names.before} has it`
      : say.slideVerb(slide);
  const place =
    !after || !before || before.number === after.number
      ? `${number}`
      : `${before.number} → ${after.number}`;
  // What is gone shares its number with what stands there now.
  const id = after ? anchor(b, deck.deck, number) : `${anchor(b, deck.deck, number)}-before`;
  return html`<article id="${id}" class="${slide.change}">
<h4><span class="number">${place}</span> <span dir="auto">${(after ?? before)?.title ?? slide.id}</span></h4>
<p class="verb">${said}</p>
${
  (was || now) &&
  html`<div class="pair">
${figure(before, was, "before", names.before, slide)}
${figure(after, now, "after", names.after, slide)}
</div>`
}
${fieldList(slide.fields)}
${slide.things.length > 0 && html`<ul class="fields">${slide.things.map((thing) => html`<li><span class="label">${say.kindName(thing)} ${say.thingVerb(thing)}</span> <span dir="auto">${thing.says}</span></li>`)}</ul>`}
</article>`;
}

function figure(
  side: SlideSide | undefined,
  screenshot: Screenshot | undefined,
  which: "before" | "after",
  name: string,
  slide: SlideChange,
): Markup {
  const caption = (rest: string) => html`<figcaption>${name}${rest}</figcaption>`;
  if (!side) return html`<figure class="gap">${caption("")}<p>Not in this deck</p></figure>`;
  if (!screenshot)
    return html`<figure class="gap">${caption(`, slide ${side.number}`)}<p>${side.whole ? "Not pictured" : "Not pictured: a part of it may not be shown here"}</p></figure>`;
  const { width, height } = screenshot.size;
  const rects = screenshot.boxes.map(
    ({ x, y, width: w, height: h }) =>
      html`<rect class="halo" x="${x}" y="${y}" width="${w}" height="${h}" rx="4"/><rect x="${x}" y="${y}" width="${w}" height="${h}" rx="4"/>`,
  );
  const alt = `Slide ${side.number}, ${side.title}. ${many(screenshot.boxes.length, "place")} boxed; what changed is told below.`;
  return html`<figure class="${which}${slide.change === "changed" ? "" : " whole"}">${caption(`, slide ${side.number} · ${side.marking.label}`)}
<div class="shot"><img src="data:image/webp;base64,${Buffer.from(screenshot.bytes).toString("base64")}" width="${width}" height="${height}" alt="${alt}">
<svg class="boxes" viewBox="0 0 ${width} ${height}" aria-hidden="true">${rects}</svg></div></figure>`;
}
