/** How wide letters are, roughly and for any typeface: enough to share out a line whose width is known. */
import { EAST_ASIAN } from "../../../../core/east-asian.ts";

/** In hundredths of an em. */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  [" .,:;'’‘|!ijlIˈ", 24],
  ['ftr()[]{}/\\-“”"`', 33],
  ["sczJ?*", 41],
  ["vxykLFETZ", 47],
  ["CPRSBKXYV", 55],
  ["ADGHNUOQ&", 64],
  ["wW%", 76],
  ["mM—…@", 83],
];
const USUAL = 51;

const KNOWN = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((c) => [c, width])));

const widthOf = (text: string): number => {
  let sum = 0;
  for (const letter of text) sum += KNOWN.get(letter) ?? (EAST_ASIAN.test(letter) ? 100 : USUAL);
  return sum;
};

/** The width of `part` where `whole`, of the same font, is `width` wide. */
export const shareOf = (part: string, whole: string, width: number): number =>
  (width * widthOf(part)) / Math.max(1, widthOf(whole));
