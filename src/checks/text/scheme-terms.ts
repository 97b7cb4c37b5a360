/** The terms of the scheme: found in a text, in its words or in its neighbours', and as messages show them. */
import {
  CONFIDENCES,
  type Confidence,
  LIKELIHOOD_IDS,
  type Likelihood,
  rangeOf,
} from "../../content/schema/scales.ts";
import { escapeRegExp } from "../../core/escape.ts";
import { ENGLISH, FRENCH, type Pattern } from "./scheme-patterns.ts";

/** The template's words by language, those for the scheme's terms among them. */
export type LabelsIn = (language: string) => Readonly<Record<string, string>>;

/** “likely or probable” (55–75 %). */
export function shownTerm(
  id: SchemeTerm["means"],
  labels: Readonly<Record<string, string>>,
): string {
  const term = `“${(labels[id] ?? id).toLowerCase()}”`;
  const likelihood = LIKELIHOOD_IDS.find((one) => one === id);
  return likelihood ? `${term} (${rangeOf(likelihood)})` : term;
}

/** What says in a text how likely a thing is, or how sure one is of it. */
export interface SchemeTerm extends Pick<Pattern, "own"> {
  /** As written. */
  readonly word: string;
  /** In the text that it was found in, in UTF-16 units. */
  readonly offset: number;
  readonly scale: "likelihood" | "confidence";
  /** What it amounts to; `off` where that is no place on the scale: “not almost certain”. */
  readonly means: Pattern["means"];
}

/** @param labels the scheme's terms in that language: how a language is read that has no patterns of its own */
export function schemeTermsIn(
  text: string,
  language: string,
  labels: Readonly<Record<string, string>>,
): SchemeTerm[] {
  const patterns = patternsOf(language, labels);
  const { plain, at } = bare(text);
  const found: SchemeTerm[] = [];
  let left = plain;
  for (const { words, scale, means, own } of patterns)
    left = left.replace(words, (word: string, ...rest: unknown[]) => {
      const offset = rest.find((one): one is number => typeof one === "number") ?? 0;
      if (scale) {
        const [from = 0, to = 0] = [at[offset], at[offset + word.length - 1]];
        found.push({ word: text.slice(from, to + 1), offset: from, scale, means, own });
      }
      return "\u0000".repeat(word.length);
    });
  return found.sort((a, b) => a.offset - b.offset);
}

/** Without emphasis and what no reader sees, with the place of each character that is left. */
function bare(text: string): { plain: string; at: readonly number[] } {
  const kept = [...text.matchAll(/[^*\\\u00ad\u200b-\u200d\u2060\ufeff]/g)];
  return { plain: kept.map(([c]) => c).join(""), at: kept.map(({ index }) => index) };
}

const known = new WeakMap<object, readonly Pattern[]>();

function patternsOf(language: string, labels: Readonly<Record<string, string>>) {
  if (/^en\b/.test(language)) return ENGLISH;
  if (/^fr\b/.test(language)) return FRENCH;
  const patterns = known.get(labels) ?? literally(labels);
  known.set(labels, patterns);
  return patterns;
}

/** The labels themselves, the longer first. */
function literally(labels: Readonly<Record<string, string>>): Pattern[] {
  const pattern = (id: Likelihood | Confidence, scale: SchemeTerm["scale"]): Pattern[] => {
    const label = labels[id];
    if (!label) return [];
    const quoted = escapeRegExp(label);
    // Where words are not spaced, one begins wherever it stands.
    const edge = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(
      label,
    )
      ? ""
      : "[\\p{L}-]";
    const words = edge ? `(?<!${edge})${quoted}(?!${edge})` : quoted;
    return [{ words: new RegExp(words, "giu"), scale, means: id, own: true }];
  };
  return [
    ...LIKELIHOOD_IDS.flatMap((id) => pattern(id, "likelihood")),
    ...CONFIDENCES.flatMap((id) => pattern(id, "confidence")),
  ].sort((a, b) => b.words.source.length - a.words.source.length);
}
