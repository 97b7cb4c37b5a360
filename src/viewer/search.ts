/** Finds slides by number, title or words; accents and capitals do not matter. */

export interface Searched {
  readonly title: string;
  readonly text: string;
}

export interface Hit {
  /** From 0. */
  readonly slide: number;
  /** Around the first place where the words stand; empty where only the number or nothing was asked for. */
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** How much is shown around what was found, in characters. */
const AROUND = 40;

export function find(slides: readonly Searched[], query: string): Hit[] {
  const wanted = folded(query.trim());
  const whole = (slide: number): Hit => ({ slide, before: "", match: "", after: "" });
  if (!wanted.length) return slides.map((_, i) => whole(i));
  const number = /^\d+$/.test(query.trim()) ? Number(query.trim()) - 1 : -1;
  const hits = slides.flatMap(({ text }, i): Hit[] => {
    const letters = [...text];
    const at = indexOf(folded(text), wanted);
    if (at < 0) return [];
    const from = Math.max(0, at - AROUND);
    const end = at + wanted.length;
    const part = (a: number, b: number) => letters.slice(a, b).join("");
    return [
      {
        slide: i,
        before: `${from > 0 ? "…" : ""}${part(from, at)}`,
        match: part(at, end),
        after: `${part(end, end + AROUND)}${end + AROUND < letters.length ? "…" : ""}`,
      },
    ];
  });
  return number in slides ? [whole(number), ...hits.filter((hit) => hit.slide !== number)] : hits;
}

/** One entry for each character, so that places stay what they were. */
function folded(text: string): string[] {
  return [...text].map((c) => {
    const plain = [...c.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()];
    return plain.length === 1 ? (plain[0] ?? c) : c.toLowerCase();
  });
}

function indexOf(letters: readonly string[], wanted: readonly string[]): number {
  for (let at = 0; at + wanted.length <= letters.length; at++)
    if (wanted.every((c, i) => letters[at + i] === c)) return at;
  return -1;
}
