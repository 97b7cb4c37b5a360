/**
 * Makes content inert: the same characters in Markdown, in HTML and in a quoted attribute, whatever they are.
 *
 * CommonMark and HTML agree on numeric character references, and CommonMark gives them no meaning beyond the
 * character itself. So whatever could mean something becomes one; what cannot stays readable.
 */
import type { Anchor, LinkedSpan } from "./links.ts";

const WORD = /[\p{L}\p{M}\p{N}]/u;
const LETTER = /[\p{L}\p{M}]/u;
const INVISIBLE = /[\p{Z}\p{Cf}\s]/u;

/** Whether a character means nothing between these two neighbours (undefined at the ends). */
function inert(c: string, before: string | undefined, after: string | undefined): boolean {
  if (WORD.test(c)) return true;
  const between = before !== undefined && after !== undefined;
  switch (c) {
    case " ":
      return between && !INVISIBLE.test(before) && !INVISIBLE.test(after);
    case ",":
    case ";":
    case "?":
    case "%":
    case "'":
      return true;
    case ".":
      // Not `1.` (a list) and not `ifri.org` (a link).
      return before !== undefined && LETTER.test(before) && (after === undefined || after === " ");
    case ":":
      return before !== undefined && LETTER.test(before) && after === " ";
    case "-":
      return between && WORD.test(before) && WORD.test(after);
    case "(":
      return after !== undefined && LETTER.test(after);
    case ")":
      return before !== undefined && LETTER.test(before);
  }
  return c > "\u007f" && !INVISIBLE.test(c);
}

/** Encodes the characters of a text; `span` is the part wanted, the rest its neighbourhood. */
function encodeWithin(characters: readonly string[], from: number, to: number): string {
  return characters
    .slice(from, to)
    .map((c, i) => (inert(c, characters[from + i - 1], characters[from + i + 1]) ? c : numeric(c)))
    .join("");
}

/** Encodes any text; the result shows those very characters wherever a template puts it. */
export function encodeText(text: string): string {
  const characters = [...text];
  return encodeWithin(characters, 0, characters.length);
}

/** Encodes the spans of a rich text; only they bring markup. `slideNumber` resolves links such as `#slide-id`. */
export function encodeSpans(
  spans: readonly LinkedSpan[],
  slideNumber: (id: string) => number | undefined,
): string {
  const characters = [...spans.map(({ text }) => text).join("")];
  let from = 0;
  return spans
    .map(({ text, strong, em, href, to: anchor }) => {
      const to = from + [...text].length;
      let out = encodeWithin(characters, from, to);
      from = to;
      if (em) out = `<em>${out}</em>`;
      if (strong) out = `<strong>${out}</strong>`;
      if (anchor) return anchorTo(anchor, out);
      const target = href?.startsWith("#") ? slideNumber(href.slice(1)) : undefined;
      const link = href?.startsWith("#") ? target && `#${target}` : href;
      return link ? `<a href="${encodeText(link)}">${out}</a>` : out;
    })
    .join("");
}

/** A link that looks like the text around it; `resolveAnchors` makes it lead to the very place. */
const anchorTo = ({ slide, id, title }: Anchor, inside: string): string =>
  `<a class="quiet" href="#${slide}" data-to="${id}"${title ? ` title="${encodeText(title)}"` : ""}>${inside}</a>`;

/** What YAML could take for a mapping, and so Marp for directives: it would have to start so, or have such a line. */
const MAY_BE_DIRECTIVE = /^\s*[^\p{L}\p{N}\s]|^\s*[\w$]+\s*:(\s|$)/mu;
/** Comments that Marp leaves to other tools. */
const MAGIC = /^\s*(?=prettier-ignore|markdownlint-|lint (disable|enable|ignore))\S/;

/** Notes as the inside of an HTML comment that Marp takes for notes and for nothing else. */
export function encodeNotes(notes: string): string {
  const escaped = notes
    .replace(/&(?=#\d+;)/g, numeric)
    // A comment ends at `-->`, and HTML has its own ideas of `<!--`, `--!>` and a dash or `>` at the edge.
    .replace(/-(?=-|$|!)|(?<=-)-|^-|^>|<(?=!)|>/g, numeric)
    .replace(MAGIC, (start) => start.replace(/\S/, numeric));
  return MAY_BE_DIRECTIVE.test(escaped) ? escaped.replace(/[:{?]/g, numeric) : escaped;
}

/** The inverse of `encodeNotes`. */
export const decodeNotes = (comment: string): string =>
  comment.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

const numeric = (c: string) => `&#${c.codePointAt(0)};`;
