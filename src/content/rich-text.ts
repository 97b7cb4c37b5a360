/** The small subset of Markdown that rich fields may use: emphasis, strong, links. Everything else is plain text. */
import MarkdownIt from "markdown-it";

/** A stretch of text with the same look. */
export interface Span {
  readonly text: string;
  readonly strong: boolean;
  readonly em: boolean;
  /** `https:`, `http:`, `mailto:`, or `#id` of a slide. */
  readonly href?: string;
}

const parser = new MarkdownIt("zero", { html: false, linkify: false }).enable([
  "emphasis",
  "link",
  "escape",
]);
// Links are judged here, with a message to the writer, and not silently left as text.
parser.validateLink = () => true;

export function parseRich(source: string): Span[] {
  const tokens = parser.parseInline(source, {})[0]?.children ?? [];
  const spans: Span[] = [];
  let strong = 0;
  let em = 0;
  let href: string | undefined;
  for (const token of tokens) {
    if (token.type.startsWith("strong")) strong += token.nesting;
    else if (token.type.startsWith("em_")) em += token.nesting;
    else if (token.type === "link_open") href = token.attrGet("href") ?? undefined;
    else if (token.type === "link_close") href = undefined;
    else if (token.content)
      spans.push({
        text: token.content,
        strong: strong > 0,
        em: em > 0,
        ...(href === undefined ? {} : { href }),
      });
  }
  return spans;
}

/** What a reader sees of it, without its marks. */
export const plainOf = (source: string): string =>
  parseRich(source)
    .map((span) => span.text)
    .join("");

const ALLOWED = /^(https?:\/\/|mailto:|#[a-z0-9-]+$)/i;

/** The links of a rich text that lead where no slide may lead. */
export const refusedLinks = (source: string): string[] =>
  parseRich(source).flatMap(({ href }) =>
    href !== undefined && !ALLOWED.test(href) ? [href] : [],
  );
