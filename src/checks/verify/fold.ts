/** Text in which only what a typesetter may choose is made alike: quotation marks, dashes, kinds of space, line ends. */

export interface Folded {
  readonly text: string;
  /** For each character of `text`, where it stood before, in UTF-16 units. */
  readonly at: readonly number[];
}

const SIGNS: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  "‚": "'",
  "‛": "'",
  ʼ: "'",
  "‹": "'",
  "›": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "‟": '"',
  "«": '"',
  "»": '"',
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "−": "-",
  "…": "...",
};

/** Nothing is seen of these: soft hyphens, joiners, marks of direction. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/u;

/** A line end with the white space round it is one space; two spaces within a line stay two. */
export function fold(text: string): Folded {
  const out: string[] = [];
  const at: number[] = [];
  const put = (written: string, from: number) => {
    for (const unit of written.split("")) {
      out.push(unit);
      at.push(from);
    }
  };
  for (const { 0: match, index } of text.matchAll(/[^\S\n]*\n\s*|\s|\P{M}\p{M}*|[\s\S]/gu)) {
    if (/\s/u.test(match)) put(" ", index);
    else if (!UNSEEN.test(match)) put(SIGNS[match] ?? match.normalize("NFC"), index);
  }
  return { text: out.join(""), at };
}
