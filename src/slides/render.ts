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

/** What templates say of their elements beside what stock Marp lets through; it has no influence on looks. */
const OWN_ATTRIBUTES = [
  "id",
  "role",
  "aria-label",
  "aria-hidden",
  "aria-describedby",
  "dir",
  "scope",
  "data-content",
  "data-role",
  "data-node",
  "data-from",
  "data-to",
  "data-chart",
  "data-kind",
  "data-claim",
];

/** Stock Marp's allowlist with our attributes added: what stock Marp would not show, our decks do not show either. */
const HTML = Object.fromEntries(
  Object.entries(Marp.html).map(([tag, attributes]) => [
    tag,
    {
      ...asRecord(attributes),
      ...Object.fromEntries(OWN_ATTRIBUTES.map((name) => [name, true as const])),
    },
  ]),
);

function asRecord<T>(attributes: readonly string[] | Record<string, T>): Record<string, T | true> {
  return Array.isArray(attributes)
    ? Object.fromEntries(attributes.map((name: string) => [name, true as const]))
    : { ...(attributes as Record<string, T>) };
}

/** `theme` is the CSS that the Markdown names in its front matter. */
export function renderSlides(markdown: string, theme: string): Slides {
  const marp = new Marp({
    script: false,
    slug: false,
    math: false,
    minifyCSS: false,
    emoji: { shortcode: false, unicode: false },
    html: HTML,
  });
  marp.themeSet.add(theme);
  const { html, css, comments } = marp.render(markdown, { htmlAsArray: true });
  return { html, css, comments };
}
