/**
 * Makes content inert: the same characters in Markdown, in HTML and in a quoted attribute, whatever they are.
 *
 * CommonMark and HTML agree on numeric character references, and CommonMark gives them no meaning beyond the
 * character itself. So whatever could mean something becomes one; what cannot stays readable.
 */
import type { Span } from "../content/rich-text.ts";

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

/** Encodes any text; the result shows those very characters wherever a template puts it. */
export function encodeText(text: string): string {
  const characters = [...text];
  return characters
    .map((c, i) => (inert(c, characters[i - 1], characters[i + 1]) ? c : `&#${c.codePointAt(0)};`))
    .join("");
}

/** Encodes the spans of a rich text; only they bring markup. `slideNumber` resolves links such as `#slide-id`. */
export function encodeSpans(
  spans: readonly Span[],
  slideNumber: (id: string) => number | undefined,
): string {
  return spans
    .map(({ text, strong, em, href }) => {
      let out = encodeText(text);
      if (em) out = `<em>${out}</em>`;
      if (strong) out = `<strong>${out}</strong>`;
      const target = href?.startsWith("#") ? slideNumber(href.slice(1)) : undefined;
      const to = href?.startsWith("#") ? target && `#${target}` : href;
      return to ? `<a href="${encodeText(to)}">${out}</a>` : out;
    })
    .join("");
}

/** Directives and magic comments that Marp would take a comment for. */
const MEANT_FOR_MARP = /^\s*(["'{[?]|[\w$-]+\s*:|fit\s*$|(prettier|markdownlint|lint)\b)/;

/** Speaker notes as the inside of an HTML comment that Marp takes for notes and nothing else. */
export function encodeNotes(notes: string): string {
  const safe = notes
    .replace(/&(?=#\d+;)/g, "&#38;")
    .replace(/--|-$|^-|^>/g, (m) => m.replace(/[->]/g, numeric))
    .replace(/[<>](?=!|-)/g, numeric);
  return MEANT_FOR_MARP.test(safe) ? safe.replace(/\S/, numeric) : safe;
}

/** The inverse of `encodeNotes`. */
export const decodeNotes = (comment: string): string =>
  comment.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

const numeric = (c: string) => `&#${c.codePointAt(0)};`;
