/** The slides of one deck as it changes: only those are made again that read something which has changed. */
import { setImmediate as turn } from "node:timers/promises";
import type { Deck, DeckSlide } from "../audience/deck.ts";
import { sameParts } from "../core/same-parts.ts";
import type { Reads } from "../core/trace/reads.ts";
import { readsSame } from "../core/trace/same.ts";
import { traced } from "../core/trace/traced.ts";
import { renderSlide } from "../slides/render-slide.ts";
import { composeSlide } from "../template/compose.ts";
import type { Template } from "../template/template.ts";
import { type WholeDeck, wholeDeck } from "../template/whole-deck.ts";
import type { ShownSlide } from "./page-state.ts";

/** All that a slide is made of, besides the template. */
interface From {
  readonly deck: Deck;
  readonly slide: DeckSlide;
  readonly whole: WholeDeck;
}

interface Kept {
  readonly shown: ShownSlide;
  readonly from: From;
  readonly markdown: string;
  /** What was read to make it; not known at once, since to note it takes longer than to make a slide. */
  trace: { readonly reads: Reads; readonly objects: readonly object[] } | undefined;
}

/** How a deck is made. */
export interface Look {
  readonly template: Template;
  /** The theme that its Markdown names. */
  readonly css: string;
}

export interface SlideKeeper {
  /**
   * @param first is told of each slide that was there before and is another now, before all have been looked at.
   * @throws ContentError (TEMPLATE) where the template is at fault.
   */
  make(
    deck: Deck,
    look: Look,
    first?: (slide: ShownSlide) => Promise<void>,
  ): Promise<readonly ShownSlide[]>;
  /** Notes what slides read that were made without. To be called when nobody waits; ends where `stale` says so. */
  settle(stale: () => boolean): Promise<void>;
}

export function slideKeeper(): SlideKeeper {
  let kept = new Map<string, Kept>();
  let last: { readonly deck: Deck; readonly whole: WholeDeck; readonly look: Look } | undefined;
  return {
    make: async (now, look, first) => {
      const deck = sameParts(last?.deck, now);
      const whole = sameParts(last?.whole, await wholeDeck(deck));
      const sameLook = last?.look.template === look.template && last.look.css === look.css;
      const before: ReadonlyMap<string, Kept> = sameLook ? kept : new Map();
      const made = new Map<string, Kept>();
      // Whose own words are others is most likely what somebody waits for.
      const likely = (slide: DeckSlide) =>
        before.get(slide.slide.id)?.from.slide.slide === slide.slide ? 1 : 0;
      for (const slide of [...deck.slides].sort((a, b) => likely(a) - likely(b))) {
        const { id } = slide.slide;
        const was = before.get(id);
        const own = await slideOf({ deck, slide, whole }, look, was);
        made.set(id, own);
        if (was && was.shown !== own.shown) await first?.(own.shown);
      }
      const slides = deck.slides.flatMap(({ slide }) => made.get(slide.id) ?? []);
      kept = new Map(slides.map((slide) => [slide.shown.id, slide]));
      last = { deck, whole, look };
      return slides.map(({ shown }) => shown);
    },
    settle: async (stale) => {
      const template = last?.look.template;
      for (const slide of kept.values()) {
        if (slide.trace || !template) continue;
        await turn();
        if (stale()) return;
        const { value, reads, objects } = traced(slide.from);
        await composeSlide(value.deck, value.slide, template, value.whole);
        slide.trace = { reads, objects };
      }
    },
  };
}

async function slideOf(from: From, look: Look, was: Kept | undefined): Promise<Kept> {
  const { deck, slide, whole } = from;
  const place = { number: slide.number, count: deck.slides.length };
  const before = was?.from;
  const moved = before?.slide.number !== place.number || before.deck.slides.length !== place.count;
  const same = was?.trace && readsSame(from, was.trace.reads, was.trace.objects) ? was : undefined;
  if (same && !moved) return same;
  const markdown = same?.markdown ?? (await composeSlide(deck, slide, look.template, whole));
  const rendered =
    was?.markdown === markdown && !moved ? was.shown : renderSlide(markdown, look.css, place);
  return {
    shown: {
      id: slide.slide.id,
      number: slide.number,
      title: slide.slide.title,
      html: rendered.html,
      css: rendered.css,
    },
    from,
    markdown,
    trace: same?.trace,
  };
}
