/** Writes HTML into which no text can put markup: whatever is not markup already is escaped. */
import { escapeHtml } from "../core/escape.ts";

export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | undefined | false | readonly Part[];

/**
 * @example
 * html`<p title="${title}">${text}</p>`
 */
export const html = (parts: TemplateStringsArray, ...values: readonly Part[]): Markup => ({
  markup: parts.reduce((text, part, i) => `${text}${written(values[i - 1])}${part}`),
});

/** Markup from a trusted place, such as our own style sheet. */
export const trusted = (markup: string): Markup => ({ markup });

function written(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  return "markup" in part ? part.markup : part.map(written).join("");
}

const escaped = (text: string) => escapeHtml(text).replaceAll("'", "&#39;");

/** The address of a file from the folder that the page lies in. */
export const address = (file: string, fragment?: string): string =>
  `${file.split("/").map(encodeURIComponent).join("/")}${fragment ? `#${fragment}` : ""}`;
