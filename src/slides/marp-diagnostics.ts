/** What is wrong with a Marp deck as its author would be told, with the line of the Markdown where it says so. */
import type { Diagnostic } from "../core/diagnostics.ts";
import { didYouMean } from "../core/nearest.ts";
import type { Missing } from "./assets.ts";

export const mathsDiagnostic = (markdown: string, file: string): Diagnostic => ({
  code: "MATHS_LIBRARY",
  severity: "warning",
  message: "maths is set by KaTeX; MathJax is not shipped",
  hint: "write `math: katex`, and look at the formulas",
  ...placeOf("mathjax", markdown, file),
});

export const assetDiagnostic = (
  { address, outside, hint }: Missing,
  markdown: string,
  file: string,
): Diagnostic =>
  outside
    ? {
        code: "ASSET_OUTSIDE",
        severity: "warning",
        message: `${address} lies outside the deck's own folder, and is not read`,
        hint: "copy it there: only files below that folder are put into the deck",
        ...placeOf(address, markdown, file),
      }
    : {
        code: "ASSET_MISSING",
        severity: "warning",
        message: `${address} is not a picture or font that can be read`,
        hint: hint ?? "its place is told from the deck's own folder",
        ...placeOf(address, markdown, file),
      };

/** Also for what only the browser finds the page asking for. */
export const requestDiagnostic = (url: string, markdown: string, file: string): Diagnostic => ({
  code: "REQUEST_REFUSED",
  severity: "warning",
  message: `${url} was not loaded: a deck carries all it shows`,
  hint: "save it below the deck's folder and refer to the file",
  ...placeOf(url, markdown, file),
});

/** What the page finds of links within a deck whose end is not there. */
export const linkDiagnostic = (
  { href, text }: { readonly href: string; readonly text: string },
  markdown: string,
  file: string,
): Diagnostic => ({
  code: "LINK_BROKEN",
  severity: "warning",
  message: `the link “${text}” leads to ${href}, which is not there`,
  hint: "slides are #1, #2 and so on; headings go by their words, as in #the-plan",
  ...placeOf(href, markdown, file),
});

export const emptyDiagnostic = (file: string): Diagnostic => ({
  code: "DECK_EMPTY",
  severity: "warning",
  message: "the deck shows nothing",
  file,
});

/** A theme that nobody brings: Marp takes its default without a word. */
export function unknownThemeDiagnostics(
  markdown: string,
  file: string,
  known: readonly string[],
): Diagnostic[] {
  const comments = /(?:^---\n(?:(?!---).*\n)*?|<!--[^>]*?)(\$?\btheme:[^\S\n]*["']?)([\w-]+)/g;
  return [...markdown.matchAll(comments)].flatMap(({ 0: whole, 2: name = "", index }) => {
    if (known.includes(name)) return [];
    return [
      {
        code: "THEME_UNKNOWN",
        severity: "warning",
        message: `there is no theme \`${name}\`: the deck gets the default one`,
        hint: didYouMean(name, known) ?? `give its CSS with --theme; known are ${known.join(", ")}`,
        ...placeAt(index + whole.length - name.length, markdown, file),
      },
    ];
  });
}

/** Where the Markdown first names an address, as a picture's if it does so. */
function placeOf(address: string, markdown: string, file: string) {
  const raw = address.replaceAll("%25", "%");
  const at = [`(${address})`, address, raw]
    .map((text) => markdown.indexOf(text) + (text.startsWith("(") ? 1 : 0))
    .find((index) => index > 0);
  return at === undefined ? { file } : placeAt(at, markdown, file);
}

function placeAt(index: number, markdown: string, file: string) {
  const before = markdown.slice(0, index).split("\n");
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
