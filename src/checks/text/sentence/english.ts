/** Whether an English title has a verb, told by compromise's tags; in doubt it has. */
import { createRequire } from "node:module";
import { verdicts } from "../../../core/verdicts.ts";
import type { Dictionary } from "../dictionary.ts";

/** What is read of a word that compromise has tagged. */
interface Term {
  readonly tags?: ReadonlySet<string>;
  /** The two kinds that a word may be of: `Noun|Verb`. */
  readonly switch?: string;
  readonly normal: string;
}
type Tagger = (text: string) => { termList(): Term[] };

const require = createRequire(import.meta.url);
/** Changes with the rule below. */
const RULE = "english-verbs-14.17.0-3";

/** The tagger is loaded only where a title was never asked for before. */
export async function hasEnglishVerb(
  titles: readonly string[],
  dictionary: Dictionary,
): Promise<ReadonlySet<string>> {
  const kept = await verdicts(RULE);
  const unasked = titles.filter((title) => kept.get(title) === undefined);
  if (unasked.length) {
    const tag = require("compromise/two") as Tagger;
    for (const title of unasked) {
      const terms = tag(title).termList();
      kept.set(title, terms.some(isVerb) || (await conjugates(terms, dictionary)));
    }
    await kept.save();
  }
  return new Set(titles.filter((title) => kept.get(title)));
}

/** A verb as it is tagged, or a word that may be one where a verb could stand: at the start, or after its subject. */
function isVerb(term: Term, i: number, terms: readonly Term[]): boolean {
  const is = (tag: string) => term.tags?.has(tag) === true;
  if (is("Verb")) return !is("Gerund");
  const either = /Verb|Present/.test(term.switch ?? "");
  if (i === 0) return either && terms[1]?.normal !== "of";
  // A word that the tagger does not know is a noun to it; between a noun and an article it is none.
  const object = is("Noun") && terms[i + 1]?.tags?.has("Determiner") === true;
  return followsNoun(terms, i) && (either || object);
}

const followsNoun = (terms: readonly Term[], i: number) =>
  ["Noun", "Pronoun"].some((tag) => terms[i - 1]?.tags?.has(tag));

/** Whether a word after a noun is one that has both -ed and -ing: “Tokyo hesitates”. */
async function conjugates(terms: readonly Term[], dictionary: Dictionary): Promise<boolean> {
  const stems = terms.flatMap(({ normal }, i) => (followsNoun(terms, i) ? stemsOf(normal) : []));
  const pairs = stems.map((stem) => [`${stem}ed`, `${stem}ing`]);
  const known = await dictionary.known(pairs.flat());
  return pairs.some((pair) => pair.every((form) => known.has(form)));
}

/** What -ed and -ing follow: hesitate is hesitat-, plummets is plummet-. */
const stemsOf = (word: string): string[] => {
  const bare = word.replace(/[^\p{L}]/gu, "");
  const singular = [bare, bare.replace(/s$/, ""), bare.replace(/es$/, "")];
  return [...new Set(singular.flatMap((form) => [form, form.replace(/e$/, "")]))];
};
