/** From Marp Markdown to slides, through marp-core. */
import { Marp } from "@marp-team/marp-core";

/** The slides of a deck as marp-core renders them. */
export interface Slides {
  /** One `<svg data-marpit-svg>` each. */
  readonly html: readonly string[];
  /** Of the theme, scoped to the slides; without fonts. */
  readonly css: string;
  /** Per slide the presenter's notes, as the Markdown comments hold them. */
  readonly comments: readonly (readonly string[])[];
}

/** `theme` is the CSS that the Markdown names in its front matter. */
export function renderSlides(markdown: string, theme: string): Slides {
  const marp = new Marp({
    script: false,
    slug: false,
    math: false,
    minifyCSS: false,
    emoji: { shortcode: false, unicode: false },
    // Templates are trusted and content is encoded: no sanitizer stands between them and the page.
    html: true,
  });
  marp.themeSet.add(theme);
  const { html, css, comments } = marp.render(markdown, { htmlAsArray: true });
  return { html, css, comments };
}
