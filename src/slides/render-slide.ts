/** One slide of a deck, rendered without the others: the same HTML as among them, and the style that is its own. */
import { lastFew } from "../core/last-few.ts";
import { rendererFor, resolveAnchors, stableScopes } from "./render.ts";

export interface RenderedSlide {
  /** One `<svg data-marpit-svg>`. */
  readonly html: string;
  /** Of its scoped styles alone. */
  readonly css: string;
}

/** The slide's place in its deck, from 1. */
export interface SlidePlace {
  readonly number: number;
  readonly count: number;
}

/**
 * @param markdown of a deck that has this slide alone
 * @param theme the CSS that the Markdown names in its front matter
 */
export function renderSlide(markdown: string, theme: string, place: SlidePlace): RenderedSlide {
  const { html, styles } = rendererFor(theme).alone(markdown);
  const stable = stableScopes(html, place.number);
  return { html: resolveAnchors(placed(stable(html), place)), css: stable(packed(styles)) };
}

/** Marp counts the slides that it sees. */
const placed = (html: string, { number, count }: SlidePlace): string =>
  html.replace(/<section id="1"[^>]*>/, (tag) =>
    tag
      .replace(' id="1"', ` id="${number}"`)
      .replace(' data-marpit-pagination="1"', ` data-marpit-pagination="${number}"`)
      .replace(' data-marpit-pagination-total="1"', ` data-marpit-pagination-total="${count}"`),
  );

/** The end of a theme that says nothing: to pack a slide's styles with a whole one takes longer than all else. */
const END = "--briefdeck-end:1}";
const NOTHING = `/* @theme nothing */\nsection{${END}`;

type Styles = ReturnType<ReturnType<typeof rendererFor>["alone"]>["styles"];

/** Scoped styles as they would stand in the packed theme: after its own rules, before those that Marpit adds to any. */
function packed({ after, ...rest }: Styles): string {
  if (!after) return "";
  const all = behindNothing({ ...rest, after });
  return all.slice(0, all.length - added(rest).length);
}

const behindNothing = (styles: Styles): string => {
  const css = rendererFor(NOTHING).themeSet.pack("nothing", styles);
  return css.slice(css.indexOf(END) + END.length);
};

/** What Marpit adds to any. */
const added = lastFew(4, behindNothing);
