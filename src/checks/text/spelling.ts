/** Spelling by dictionary, with the briefing's names and words allowed, and one spelling for each name. */
import type { Briefing } from "../../content/briefing.ts";
import { type Text, textsOf } from "../../content/texts.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { type Dictionary, dictionaryFor } from "./dictionary.ts";
import { type Found, type Names, namesIn, namesOf, variants, wordsOfNames } from "./names.ts";
import type { Quotable } from "./quotable.ts";
import { wordsIn, wordsOnly } from "./words.ts";

/** To find what a word was meant to be takes up to half a second; who has more to mend mends the first ones first. */
const MOST_SUGGESTED = 20;

export async function spellingDiagnostics(
  briefing: Briefing,
  may: Quotable,
): Promise<Diagnostic[]> {
  const dictionary = await dictionaryFor(briefing.language);
  if (!dictionary) return [missing(briefing)];
  const texts = textsOf(briefing).filter(({ pointer }) => may(pointer));
  const common = await dictionary.known(wordsOfNames(briefing, may));
  const names = namesOf(briefing, common, may);
  const found = foundWords(briefing, texts);
  const unknown = await unknownWords([...found.keys()], dictionary, names, briefing.language);
  const told: Diagnostic[] = [];
  for (const [i, word] of unknown.entries())
    told.push(
      ...(await misspelt(word, found.get(word) ?? [], briefing, names, (one) =>
        i < MOST_SUGGESTED ? dictionary.suggest(one) : [],
      )),
    );
  return [...told, ...(await nameDiagnostics(briefing, texts, dictionary, new Set(unknown)))];
}

/** The dictionaries know no other letters: names in Japanese or Russian are quoted as they are. */
const LATIN = /^[\p{Script=Latin}\p{M}’'ʼ\-\u2010\u2011]{1,60}$/u;

function foundWords(briefing: Briefing, texts: readonly Text[]): Map<string, Found[]> {
  const found = new Map<string, Found[]>();
  for (const at of texts) {
    if (isId(briefing, at.value)) continue;
    for (const word of wordsIn(wordsOnly(at.value, at.rich))) {
      if (!LATIN.test(word.text)) continue;
      const before = found.get(word.text);
      if (before) before.push({ ...word, at });
      else found.set(word.text, [{ ...word, at }]);
    }
  }
  return found;
}

/** A chart names what it highlights by id, or by name. */
const isId = ({ index }: Briefing, text: string) =>
  /^[a-z0-9-]+$/.test(text) && Object.values(index).some((entries) => entries.has(text));

async function unknownWords(
  words: readonly string[],
  dictionary: Dictionary,
  names: Names,
  language: string,
): Promise<string[]> {
  const others = words.filter((word) => !names.has(word));
  const readings = new Map(others.map((word) => [word, readingsOf(word, language)]));
  const known = await dictionary.known([...readings.values()].flat(2));
  const isKnown = (part: string) => part.length < 2 || names.has(part) || known.has(part);
  return others.filter((word) => !readings.get(word)?.some((parts) => parts.every(isKnown)));
}

/** The ways in which a word may be right: as it stands; without ’s or an elided article; as its parts. */
function readingsOf(word: string, language: string): string[][] {
  const plain = word.replace(/[’ʼ]/g, "'").replace(/[\u2010\u2011]/g, "-");
  const bare = plain.replace(/'s?$/, "").replace(/^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'/i, "");
  const parts = bare.split("-").flatMap((part) => part.split("'"));
  const readings = [[plain], [bare], parts.filter((part) => !PREFIX.test(part))];
  if (!/^en\b/.test(language)) return readings;
  // What English makes as it goes, writes with z as well as with s, or has borrowed with its marks.
  return [
    ...readings,
    [bare.replace(/(?<=i|y)z(?=(?:e[ds]?|ers?|ing|ations?|ational)$)/, "s")],
    [bare.replace(/(?<=\p{L}{3})(?:able|ness|less|like|wise)$/u, "")],
    [bare.normalize("NFD").replace(/\p{M}/gu, "")],
  ];
}

/** Are no words, but begin them. */
const PREFIX =
  /^(?:anti|arch|auto|bi|co|counter|ex|extra|infra|inter|intra|macro|mega|meta|micro|mid|multi|neo|non|post|pre|pro|pseudo|quasi|re|semi|sub|super|trans|tri|ultra|un|contre|euro|néo|pré|sino|russo|franco|anglo|nippo)$/i;

async function misspelt(
  word: string,
  places: readonly Found[],
  briefing: Briefing,
  names: Names,
  suggest: (word: string) => Promise<readonly string[]> | readonly string[],
): Promise<Diagnostic[]> {
  const [first] = places;
  if (!first) return [];
  const bare = word.replace(/[’']s?$/, "");
  const name = names.near(bare);
  const place = briefing.locate(first.at.pointer, first.offset);
  const more = places.length > 1 ? `, ${places.length} times` : "";
  if (name)
    return [
      {
        code: "NAME_SPELLING",
        severity: "warning",
        message: `“${bare}”${more}: the briefing’s names have “${name}”`,
        hint: `write “${name}”; if it is another name, put it into glossary.yaml or under \`words\` in briefing.yaml`,
        ...place,
      },
    ];
  const meant = (await suggest(bare.replace(/[’ʼ]/g, "'")))
    .filter((one) => !/[ -]/.test(one))
    .slice(0, 3);
  const isName = /^\p{Lu}/u.test(bare);
  return [
    {
      code: "SPELLING",
      severity: "warning",
      message: `“${bare}”${more} is in neither the dictionary nor the briefing’s names`,
      hint: `${meant.length ? `did you mean ${meant.map((one) => `“${one}”`).join(", ")}? ` : ""}If it is right, put it ${isName ? "into glossary.yaml, actors.yaml or places.yaml, or " : ""}under \`words\` in briefing.yaml`,
      ...place,
    },
  ];
}

async function nameDiagnostics(
  briefing: Briefing,
  texts: readonly Text[],
  dictionary: Dictionary,
  told: ReadonlySet<string>,
): Promise<Diagnostic[]> {
  const names = namesIn(texts);
  const common = await dictionary.known(names.map(({ text }) => text.toLowerCase()));
  return variants(names, common)
    .filter(({ found }) => !told.has(found.text))
    .map(({ found, usual, times }) => {
      const there = briefing.locate(usual.at.pointer, usual.offset);
      return {
        code: "NAME_SPELLING" as const,
        severity: "warning" as const,
        message: `“${found.text}” is written “${usual.text}” elsewhere${times > 1 ? `, ${times} times` : ""}`,
        hint: `one name, one spelling: compare ${there.file}:${there.line}`,
        ...briefing.locate(found.at.pointer, found.offset),
      };
    });
}

const missing = (briefing: Briefing): Diagnostic => ({
  code: "DICTIONARY_MISSING",
  severity: "warning",
  message: `there is no dictionary for \`${briefing.language}\`: words in it are not checked`,
  hint: "dictionaries are shipped for English and French",
  ...briefing.locate({ file: "briefing.yaml", path: ["language"] }),
});
