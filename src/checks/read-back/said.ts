/** What a finished file says, read from its bytes alone: what parity compares and the search for leaks goes through. */
import { decodeHTML } from "entities";

/** One slide of a finished file. */
export interface SaidSlide {
  /** The words of its title and of all else, in the order in which they are read, without any white space. */
  readonly title: string;
  readonly body: string;
  readonly tables: number;
  readonly charts: number;
  /** Addresses on the web that it leads to, each once, sorted. */
  readonly links: readonly string[];
  /** What the speaker says, without white space; empty where there is nothing, undefined where the format holds none. */
  readonly notes?: string;
}

/** A finished file, opened once. */
export interface SaidFile {
  /** None in files that are no deck of slides. */
  readonly slides: (fold?: Fold) => SaidSlide[];
  readonly parts: () => SaidPart[];
}

/** Something in a file that a person, or a program, could read as text. */
export interface SaidPart {
  /** Where in the file: `ppt/notesSlides/notesSlide3.xml`, `page 4`. */
  readonly name: string;
  readonly text: string;
  /** Whether it is source, where words of code stand among those of people. */
  readonly source?: true;
  /** Its JSON, where it is the file's manifest. */
  readonly manifest?: string;
}

/** What a person could read of a manifest: names that programs go by are looked at by themselves. */
export const manifestPart = (name: string, json: string): SaidPart => ({
  name: `${name} (manifest)`,
  text: stringsOf(json).join("\n"),
  manifest: json,
});

/** Names that scripts go by: nobody reads them. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** All values of JSON that are words. */
export function stringsOf(json: string): string[] {
  const found: string[] = [];
  JSON.parse(json, (_, value) => {
    if (typeof value === "string" && !ID.test(value)) found.push(value);
    return value;
  });
  return found;
}

/** Line breaks, spaces and soft hyphens differ between formats that say the same. */
export const squash = (text: string): string =>
  text.normalize("NFC").replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]+/gu, "");

/** In PPTX the marking stands on every slide as its header; it is no part of what is said. */
export function withoutMarking(said: SaidSlide, marking: string, fold: Fold = squash): SaidSlide {
  const label = fold(marking);
  let { body } = said;
  if (said.notes !== undefined && label)
    while (body.endsWith(label)) body = body.slice(0, -label.length).trimEnd();
  return { ...said, body };
}

/** How text is folded: as it is compared, or with the breaks between its blocks, for people. */
export type Fold = (text: string) => string;

/** Words with single spaces, for people. */
export const spaced: Fold = (text) =>
  text
    .normalize("NFC")
    .replace(/[\s\u00a0]+/gu, " ")
    .trim();

/** Character references of HTML and XML. */
export const decodeReferences = (text: string): string =>
  text.includes("&") ? decodeHTML(text) : text;

/** Attributes whose values people read or hear. */
const SPOKEN = /\s(?:alt|title|aria-label|aria-description|content|descr|label|name)="([^"]*)"/g;

/** Tags between which words do not run on. */
const BLOCKS =
  /<\/?(?:p|div|li|t[dhr]|h[1-6]|[duo]l|d[td]|table|section|header|footer|figure|figcaption|blockquote|br|title|button|svg)\b[^>]*>/g;

/** What people can read or hear of markup: text, comments, and the attributes that stand for text. */
export function textOfMarkup(markup: string): string {
  const spoken = [...markup.matchAll(SPOKEN)].map(([, value = ""]) => value);
  const text = markup
    .replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/g, "")
    .replace(/<!--([\s\S]*?)-->/g, " $1 ")
    .replace(BLOCKS, "\n")
    .replace(/<[^>]*>/g, "");
  return decodeReferences(`${text}\n${spoken.join("\n")}`);
}

/** What programs alone read of markup: values of attributes, styles and scripts. */
export function sourceOf(markup: string): string {
  const values = [...markup.matchAll(/="([^"]{8,})"/g)].map(([, value = ""]) => value);
  const code = [...markup.matchAll(/<(style|script)\b[^>]*>([\s\S]*?)<\/\1>/g)];
  return decodeReferences([...values, ...code.map(([, , inner = ""]) => inner)].join("\n"));
}
