/** How large a quotation can be set: the fewer the words, the larger. */
import { withRefs } from "../references/room.ts";
import { rawText } from "../text-view.ts";
import { object, underTitle } from "./canvas.ts";
import { largest, TITLES, type Type, tagHeight, textHeight } from "./fit.ts";
import type { Figure } from "./index.ts";

/** Px; as in `base.css`. */
const WORDS = 704;
const NOTES = { width: 344, height: 584 };
/** The mark above the words, and under them who said them and when. */
const AROUND = 72 + 28 + 28 + 16;
const TYPES: readonly Type[] = [
  { size: 80, line: 88 },
  { size: 64, line: 72 },
  { size: 44, line: 54 },
  { size: 32, line: 42 },
  { size: 24, line: 32 },
];
const NOTE_TYPES: readonly Type[] = [
  { size: 24, line: 30 },
  { size: 20, line: 25 },
  { size: 18.67, line: 23 },
];

/** In a height in px. */
export const quoteType = (quote: string, height: number): Type =>
  largest(TYPES, height, (type) => textHeight(quote, WORDS, type, { serif: true }));

export const quotation: Figure = ({ slide }) => {
  const claim = object(slide["claim"]);
  const title = largest(TITLES, 624 - 400, (type) => 624 - underTitle(slide, WORDS, type));
  const notes = [slide["context"], slide["reading"]].map(rawText).filter(Boolean);
  const note = largest(NOTE_TYPES, NOTES.height - tagHeight(claim, NOTES.width), (type) =>
    notes.reduce((sum, text) => sum + 56 + textHeight(text, NOTES.width, type, { serif: true }), 0),
  );
  return {
    title: { ...title },
    quote: {
      ...quoteType(withRefs(claim["quote"], claim), underTitle(slide, WORDS, title) - AROUND),
    },
    note: { ...note },
  };
};
