/**
 * How wide text will be, without a browser: the advance widths of Carlito (= Calibri), in 1/2048 em.
 * Figures need it to keep labels apart; the browser's own layout is measured later by the gates.
 */
const WIDTHS: Readonly<Record<string, number>> = {
  " ": 463,
  "!": 667,
  '"': 821,
  "'": 452,
  "(": 621,
  ")": 621,
  "+": 1020,
  ",": 511,
  "-": 627,
  ".": 517,
  "/": 791,
  ":": 548,
  ";": 548,
  "?": 949,
  "–": 1020,
  "—": 1855,
  "‘": 510,
  "’": 510,
  "“": 837,
  "”": 837,
  "−": 1020,
  a: 981,
  b: 1076,
  c: 866,
  d: 1076,
  e: 1019,
  f: 625,
  g: 964,
  h: 1076,
  i: 470,
  j: 490,
  k: 931,
  l: 470,
  m: 1636,
  n: 1076,
  o: 1080,
  p: 1076,
  q: 1076,
  r: 714,
  s: 801,
  t: 686,
  u: 1076,
  v: 925,
  w: 1464,
  x: 887,
  y: 927,
  z: 809,
  A: 1185,
  B: 1114,
  C: 1092,
  D: 1260,
  E: 1000,
  F: 941,
  G: 1292,
  H: 1276,
  I: 516,
  J: 653,
  K: 1064,
  L: 861,
  M: 1751,
  N: 1322,
  O: 1356,
  P: 1058,
  Q: 1378,
  R: 1112,
  S: 941,
  T: 998,
  U: 1314,
  V: 1162,
  W: 1822,
  X: 1063,
  Y: 998,
  Z: 959,
};
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{3fffd}]/u;
const MARK = /\p{M}|\p{Cf}/u;

/** Serif, bold: how much wider than Carlito, measured over the storyline so that nothing comes out too narrow. */
const FACTORS: Readonly<Record<`${boolean}-${boolean}`, number>> = {
  "false-false": 1.005,
  "false-true": 1.03,
  "true-false": 1.03,
  "true-true": 1.14,
};

export interface Face {
  /** Px. */
  readonly size: number;
  readonly bold?: boolean;
  /** Caladea, which runs wider. */
  readonly serif?: boolean;
}

/** As titles are set. */
export const HEADLINE = { bold: true, serif: true };

/** Px, rather too much than too little. */
export function textWidth(text: string, { size, bold = false, serif = false }: Face): number {
  let units = 0;
  for (const c of text.normalize("NFD")) {
    if (MARK.test(c)) continue;
    units += WIDE.test(c) ? 2048 : (WIDTHS[c] ?? 1110);
  }
  return (units / 2048) * size * FACTORS[`${serif}-${bold}`];
}

/** How many lines a text takes within a width in px. */
export function countLines(text: string, width: number, face: Face): number {
  let lines = 1;
  let used = 0;
  const space = textWidth(" ", face);
  for (const word of breakable(text)) {
    const needed = textWidth(word.text, face);
    const gap = used > 0 && word.spaced ? space : 0;
    if (used > 0 && used + gap + needed > width) {
      lines++;
      used = needed;
    } else used += gap + needed;
    // A word longer than the line is broken anywhere.
    while (used > width && width > 0) {
      lines++;
      used -= width;
    }
  }
  return lines;
}

/** Words, and each wide character on its own, since lines may break between those. */
function breakable(text: string): { text: string; spaced: boolean }[] {
  return text.split(/\s+/).flatMap((word) => {
    const parts = word.match(/[^\u2e80-\uffe6]+|[\u2e80-\uffe6]/gu) ?? [];
    return parts.map((part, i) => ({ text: part, spaced: i === 0 }));
  });
}
