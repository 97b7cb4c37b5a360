/** Numbers and months as words, by language. */

export interface Numerals {
  /** From three on: one and two are said of anything. */
  readonly words: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly months: readonly string[];
  /** Between thousands, and before decimals. */
  readonly thousands: string;
  readonly decimal: string;
}

const map = (text: string) =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split(":"))
      .map(([word = "", value]) => [word, Number(value)]),
  );

const ENGLISH: Numerals = {
  words:
    map(`three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14
    fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70
    eighty:80 ninety:90 hundred:100 thousand:1000 dozen:12`),
  scales: map(
    "thousand:1e3 million:1e6 mn:1e6 billion:1e9 bn:1e9 trillion:1e12 tn:1e12 hundred:100 k:1e3",
  ),
  months: [
    ..."january february march april may june july august september october november december".split(
      " ",
    ),
  ],
  thousands: ",",
  decimal: ".",
};

const FRENCH: Numerals = {
  words:
    map(`trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 onze:11 douze:12 treize:13 quatorze:14 quinze:15
    seize:16 dix-sept:17 dix-huit:18 dix-neuf:19 vingt:20 trente:30 quarante:40 cinquante:50 soixante:60 soixante-dix:70
    quatre-vingts:80 quatre-vingt:80 quatre-vingt-dix:90 cent:100 mille:1000 douzaine:12`),
  scales: map(
    "mille:1e3 million:1e6 millions:1e6 milliard:1e9 milliards:1e9 billion:1e12 billions:1e12",
  ),
  months: [
    ..."janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(
      " ",
    ),
  ],
  thousands: "[\\u00a0\\u202f ]",
  decimal: ",",
};

/** English for a language that has none of its own here: its figures in digits are read. */
export const numeralsOf = (language: string): Numerals =>
  /^fr\b/.test(language) ? FRENCH : ENGLISH;
