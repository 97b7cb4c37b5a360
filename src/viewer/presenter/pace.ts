/** How the minutes are shared among the slides: by the words of their notes. */

/** The time, in seconds from the start, that a slide should be shown from and until. */
export interface Share {
  readonly from: number;
  readonly until: number;
}

/** So many seconds off are no reason to hurry. */
const LENIENT = 15;

/** A slide is looked at even where nothing is written to be said. */
const LEAST_WORDS = 10;

export function shares(notes: readonly string[], minutes: number, language: string): Share[] {
  const words = notes.map((text) => Math.max(LEAST_WORDS, countWords(text, language)));
  const all = words.reduce((sum, n) => sum + n, 0);
  let said = 0;
  return words.map((n) => {
    const from = (said / all) * minutes * 60;
    said += n;
    return { from, until: (said / all) * minutes * 60 };
  });
}

export type Pace =
  | { readonly is: "on-time" }
  | { readonly is: "ahead" | "behind"; readonly seconds: number };

/** Behind where the slide's time has been over for a while, ahead where it will not begin for a while. */
export function pace(elapsed: number, { from, until }: Share): Pace {
  if (elapsed > until + LENIENT) return { is: "behind", seconds: elapsed - until };
  if (elapsed < from - LENIENT) return { is: "ahead", seconds: from - elapsed };
  return { is: "on-time" };
}

/** Japanese and Chinese have no spaces between words. */
function countWords(text: string, language: string): number {
  const parts = new Intl.Segmenter(language, { granularity: "word" }).segment(text);
  return [...parts].filter(({ isWordLike }) => isWordLike).length;
}

/** 65 as `1:05`, 3665 as `1:01:05`. */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (n: number) => String(n).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
