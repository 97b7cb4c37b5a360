/** From Marp Markdown to slides, through marp-core. */
import { Marp } from "@marp-team/marp-core";
import { lastFew } from "../core/last-few.ts";

/** The slides of a deck as marp-core renders them. */
export interface Slides {
  /** One `<svg data-marpit-svg>` each. */
  readonly html: readonly string[];
  /** Of the theme, scoped to the slides; without fonts. */
  readonly css: string;
  /** Of a slide, in px at 96 dpi. */
  readonly size: { readonly width: number; readonly height: number };
  /** Per slide the presenter's notes, as the Markdown comments hold them. */
  readonly comments: readonly (readonly string[])[];
}

/** What Marpit names the scope of a scoped style, at random. */
const SCOPE = /data-marpit-scope-[\w-]{8}/g;

/** To pack a theme takes longer than all the Markdown: decks with the same styles share it. */
class Renderer extends Marp {
  #packed:
    | { readonly of: string; readonly scopes: readonly string[]; readonly css: string }
    | undefined;

  protected override renderStyle(theme?: string): string {
    const asked = JSON.stringify([theme, this.themeSetPackOptions()]);
    const scopes = [...new Set(asked.match(SCOPE) ?? [])];
    const of = asked.replace(SCOPE, (name) => `scope ${scopes.indexOf(name)}`);
    if (this.#packed?.of !== of) this.#packed = { of, scopes, css: super.renderStyle(theme) };
    const { css, scopes: old } = this.#packed;
    return css.replace(SCOPE, (name) => scopes[old.indexOf(name)] ?? name);
  }

  /** The only slide, and what is packed into the theme for it: its scoped styles. */
  alone(markdown: string) {
    // Typed as the one text that it is without `htmlAsArray`.
    const slides: unknown = this.renderMarkdown(markdown, { htmlAsArray: true });
    const [html = ""] = Array.isArray(slides) ? slides.map(String) : [];
    return { html, styles: this.themeSetPackOptions() };
  }
}

/** Of a deck's own theme. */
export const rendererFor = lastFew(8, (theme: string) => {
  const marp = new Renderer({
    script: false,
    slug: false,
    math: false,
    minifyCSS: false,
    emoji: { shortcode: false, unicode: false },
    // Templates are trusted and content is encoded: no sanitizer stands between them and the page.
    html: true,
  });
  marp.themeSet.add(theme);
  return marp;
});

/** `theme` is the CSS that the Markdown names in its front matter. */
export function renderSlides(markdown: string, theme: string): Slides {
  const marp = rendererFor(theme);
  const { html, css, comments } = marp.render(markdown, { htmlAsArray: true });
  const stable = stableScopes(html.join(""));
  return {
    html: html.map((slide) => resolveAnchors(stable(slide))),
    css: stable(css),
    comments,
    size: sizeOf(html[0]),
  };
}

/**
 * A link of a template's that names a slide, for stock Marp, which strips ids, and the very place on it, leads to that
 * place.
 */
export const resolveAnchors = (html: string): string =>
  html.replace(/href="#\d+" data-to="([\w-]+)"/g, 'href="#$1"');

/** The size that Marp gives its slides, by theme and `size` directive. */
export function sizeOf(slide: string | undefined): Slides["size"] {
  const [, width = "1280", height = "720"] =
    /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(slide ?? "") ?? [];
  return { width: Number(width), height: Number(height) };
}

/** Marpit names the scope of each scoped style at random; numbers, from `first`, make the same deck give the same bytes. */
export function stableScopes(html: string, first = 1): (text: string) => string {
  const names = [
    ...new Set(
      [...html.matchAll(/<section[^>]*? (data-marpit-scope-[\w-]+)/g)].map(([, name = ""]) => name),
    ),
  ];
  const numbers = new Map(names.map((name, i) => [name, `data-marpit-scope-${first + i}`]));
  return (text) => text.replace(SCOPE, (name) => numbers.get(name) ?? name);
}
