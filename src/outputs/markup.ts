/** Writes HTML into which no text can put markup: whatever is not markup already is escaped. */
import { escapeHtml } from "../core/escape.ts";

export interface Markup {
  readonly markup: string;
}

export type Part = string | number | Markup | undefined | false | readonly Part[];

/**
 * Attributes stand between double quotes.
 * @example
 * html`<p title="${title}">${text}</p>`
 */
export const html = (parts: TemplateStringsArray, ...values: readonly Part[]): Markup => ({
  markup: parts.reduce((text, part, i) => `${text}${written(values[i - 1])}${part}`),
});

/** Markup from a trusted place, such as our own style sheet. */
export const trusted = (markup: string): Markup => ({ markup });

/** @param between what stands between each two, as a comma. */
export const joined = (parts: readonly Part[], between: string): Part =>
  parts.flatMap((part, i) => (i ? [between, part] : [part]));

function written(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  return "markup" in part ? part.markup : part.map(written).join("");
}

/** The address of a file from the folder that the page lies in. */
export const address = (file: string, fragment?: string): string =>
  `${file.split("/").map(encodeURIComponent).join("/")}${fragment ? `#${fragment}` : ""}`;
