/** The citation styles that can be asked for by name, and the words that they are written with. */
import { createRequire } from "node:module";
import { CHICAGO } from "./styles/chicago.ts";
import { IEEE } from "./styles/ieee.ts";

const require = createRequire(import.meta.url);
const PACKAGE = "@citation-js/plugin-csl/lib";

/** By the name that `citationStyle` gives: those of a package under its names, and two of our own. */
const PACKAGED: Readonly<Record<string, string>> = {
  apa: "apa",
  harvard: "harvard1",
  vancouver: "vancouver",
};
const OWN: Readonly<Record<string, string>> = { "chicago-author-date": CHICAGO, ieee: IEEE };

/** All names that `citationStyle` knows. */
export const STYLES: readonly string[] = [...Object.keys(PACKAGED), ...Object.keys(OWN)].sort();

export const DEFAULT_STYLE = "chicago-author-date";

/** CSL; undefined for a name that is none of these. */
export function styleNamed(name: string): string | undefined {
  const packaged = PACKAGED[name];
  if (packaged === undefined) return OWN[name];
  return (require(`${PACKAGE}/styles.json`) as Readonly<Record<string, string>>)[packaged];
}

/** The words of a language, else of American English; British English has days before months. */
export function localeFor(language: string): string {
  const all = require(`${PACKAGE}/locales.json`) as Readonly<Record<string, string>>;
  const base = language.split("-")[0] ?? "";
  const name = Object.keys(all).find((one) => one === language || one.startsWith(`${base}-`));
  const words = all[name ?? "en-US"] ?? all["en-US"] ?? "";
  if (base !== "en" || language === "en-US") return words;
  return words
    .replace(
      /<date form="text">.*?<\/date>/s,
      '<date form="text"><date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/></date>',
    )
    .replace('punctuation-in-quote="true"', 'punctuation-in-quote="false"');
}
