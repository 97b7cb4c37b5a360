/**
 * Sources in the form that a citation style gives them, through citeproc-js, as stretches of text: what comes out is
 * encoded like any content, and italics are the only mark that it may bring.
 */
import type CSL from "citeproc";
import type { Source } from "../../content/briefing.ts";
import { localeFor } from "./styles.ts";

/** A stretch of a reference. */
export interface Run {
  readonly text: string;
  readonly em?: true;
  readonly href?: string;
}

/** What citeproc would read as markup or set otherwise passes it as characters that it has no opinion of. */
const GUARDED = ["<", ">", "&", '"', "'", "“", "”", "‘", "’", "«", "»"] as const;
const GUARD = 0xe000;
const EM = ["\ue0f0", "\ue0f1"] as const;
const LABEL = ["\ue0f2", "\ue0f3"] as const;
const guarded = (text: string): string =>
  text
    .replace(/[\ue000-\ue0ff]/g, "\ufffd")
    .replace(/[<>&"'“”‘’«»]/g, (c) =>
      String.fromCharCode(GUARD + GUARDED.indexOf(c as (typeof GUARDED)[number])),
    );
const unguarded = (text: string): string =>
  text.replace(/[\ue000-\ue00a]/g, (c) => GUARDED[c.charCodeAt(0) - GUARD] ?? "");

/**
 * By the id of each source. The same for the same input.
 * @param style as CSL
 * @throws Error where the style is none
 */
export async function bibliography(
  sources: readonly Source[],
  style: string,
  language: string,
): Promise<ReadonlyMap<string, readonly Run[]>> {
  const { default: csl } = await import("citeproc");
  csl.Output.Formats["briefdeck"] ??= format(csl);
  const items = new Map(sources.map((source) => [source.id, itemOf(source)]));
  const engine = new csl.Engine(
    { retrieveLocale: () => localeFor(language), retrieveItem: (id) => items.get(id) },
    style,
    language,
    true,
  );
  engine.setOutputFormat("briefdeck");
  engine.updateItems([...items.keys()], true);
  const made = engine.makeBibliography();
  if (!made) return new Map();
  const [{ entry_ids }, texts] = made;
  const urls = new Map(sources.map((source) => [source.id, linksOf(source)]));
  return new Map(
    entry_ids.map(([id = ""], i) => [id, runsOf(texts[i] ?? "", urls.get(id) ?? [])] as const),
  );
}

/** Plain text but for what is read back from it: italics, and a style's own number, which the deck's replace. */
const format = ({ Output }: typeof CSL) => ({
  ...Output.Formats["text"],
  "@font-style/italic": `${EM[0]}%%STRING%%${EM[1]}`,
  "@font-style/oblique": `${EM[0]}%%STRING%%${EM[1]}`,
  "@display/left-margin": (_: unknown, text: string) => `${LABEL[0]}${text}${LABEL[1]}`,
  "@display/right-inline": (_: unknown, text: string) => text,
});

/** A source in CSL's own data model. */
function itemOf(source: Source): object {
  const words = (text: string | undefined) => (text === undefined ? undefined : guarded(text));
  const date = (edtf: string | undefined) =>
    edtf && { "date-parts": [edtf.split("-").map(Number)] };
  const item = {
    id: source.id,
    type: source.type,
    title: words(source.title),
    author: source.author.map(({ family, given, literal }) =>
      literal === undefined
        ? { family: words(family), given: words(given) }
        : { literal: words(literal) },
    ),
    "container-title": words(source.containerTitle),
    publisher: words(source.publisher),
    volume: words(source.volume),
    issue: words(source.issue),
    page: words(source.page),
    issued: date(source.issued),
    accessed: date(source.accessed),
    URL: words(source.URL),
    DOI: words(source.DOI),
    language: source.language,
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

const linksOf = ({ URL: url, DOI }: Source): string[] =>
  [url, DOI && `https://doi.org/${DOI}`].filter((one): one is string => Boolean(one));

function runsOf(text: string, links: readonly string[]): Run[] {
  const bare = text.replace(/\ue0f2[^\ue0f3]*\ue0f3\s*/g, "").trim();
  let depth = 0;
  return bare.split(/([\ue0f0\ue0f1])/).flatMap((part): Run[] => {
    if (part === EM[0]) depth++;
    else if (part === EM[1]) depth--;
    else if (part) {
      const em = depth % 2 ? { em: true as const } : {};
      return linked(unguarded(part), links).map((run) => ({ ...run, ...em }));
    }
    return [];
  });
}

/** Addresses lead to where they say. */
function linked(text: string, links: readonly string[]): Run[] {
  const href = links.find((link) => text.includes(link));
  if (href === undefined) return text ? [{ text }] : [];
  const at = text.indexOf(href);
  return [
    ...linked(text.slice(0, at), links),
    { text: href, href },
    ...linked(text.slice(at + href.length), links),
  ];
}
