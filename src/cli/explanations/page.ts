/** Codes of the page as Chromium lays it out: layout, legibility, letters, template. */
import { built, lines, shown, type Told } from "./explanation.ts";

const FINDING = "text: Put the first finding here, in one sentence.";
const LONGER =
  "Put the first finding here, in one sentence that goes on and on, with clause after clause, until nobody who reads it knows any more how it began or where it is to end, and then goes on a little more, and once it is there goes on again, and will not end";
const LONGEST = `${LONGER}; and then let it go on for as long again, with more commas, more asides, and one more thought that could well have been left out, since nobody will miss it, and another that nobody asked for`;

export const LAYOUT: Told<"layout"> = {
  OVERFLOW: {
    why: "What runs out of its box is lost in print and covers other things on the screen.",
    todo: "Shorten the text; `fit: shrink` on the slide sets it smaller, down to 14 pt.",
    example: built(
      "storyline.yaml",
      FINDING,
      `text: The report is at https://example.org/${"thereportofthecommission".repeat(4)}.`,
    ),
  },
  TEXT_CUT: {
    why: "Readers see half a line and cannot know what it said.",
    todo: "Shorten the text; where a template cuts it, give its box room.",
  },
  TEXT_OVERLAP: {
    why: "Neither of two texts that lie over one another can be read.",
    todo: "Shorten one of them, or show fewer things.",
  },
  ORPHAN: {
    why: "A last word alone on its line draws the eye to the least of the text.",
    todo: "Make the text a word shorter or longer.",
  },
  LINES_MANY: {
    why: "The layout is made for shorter texts; longer ones are not read.",
    todo: "Say it in fewer words, or take a layout with more room.",
    example: built("storyline.yaml", FINDING, `text: ${LONGER}.`),
  },
  WORDS_MANY: {
    why: "While people read, they do not listen.",
    todo: "Move words into the notes, or make two slides; an audience of readers may have `density: dense`.",
    example: built("storyline.yaml", FINDING, `text: ${LONGEST}.`, ["LINES_MANY"]),
  },
  FIGURE_ROOM: {
    why: "A figure that leaves something out without saying so misleads.",
    todo: "Shorten its labels, or show fewer things.",
  },
  PICTURE_SMALL: {
    why: "A picture blown up to twice its size looks soft on a large screen.",
    todo: "Take a larger file.",
  },
  MEMO_TOO_LONG: {
    why: "A memo for the folder has two pages; a third is lost.",
    todo: "Shorten notes and claims of the slides, or leave some out for this audience.",
  },
};

export const LEGIBILITY: Told<"legibility"> = {
  TYPE_SMALL: {
    why: "Under 14 pt nobody in the second row can read it.",
    todo: "Shorten the text that was shrunk, or mend the theme's size.",
  },
  CONTRAST: {
    why: "Under WCAG's ratio many cannot read it, and nobody in a bright room.",
    todo: "Change one of the two colours in the theme.",
    example: shown("themes/own.css", "--ink-2: #4A5560;", "--ink-2: #9AA5B0;"),
  },
  COLOUR_ALONE: {
    why: "Who does not see the colour does not see the difference.",
    todo: "Underline it, or set it in another weight.",
  },
  PALETTE: {
    why: "One man in twelve would take one for the other.",
    todo: "Move the two colours apart in lightness, too.",
  },
};

export const GLYPHS: Told<"glyphs"> = {
  GLYPH_MISSING: {
    why: "Each machine would draw its own, or an empty box.",
    todo: "Write it otherwise, or add a font that has it to template.yaml.",
    example: built(
      "storyline.yaml",
      "title: This judgement asks for a decision",
      "title: This ⟴ judgement asks for a decision",
      ["PARITY"],
    ),
  },
  GLYPH_FALLBACK: {
    why: "The deck would look otherwise on another machine.",
    todo: "Name a font of the template; it is told which one was used instead.",
  },
};

export const TEMPLATE: Told<"template"> = {
  TEMPLATE: {
    why: "Without its template no deck can be drawn.",
    todo: "The message names the file and line of the template; docs/designers.md tells what it must have.",
    example: shown("layouts/statement.hbs", "{{#if lead}}…{{/if}}", "{{#if lead}}…"),
  },
  CITATION_STYLE: {
    why: "Sources would be cited in no style, or in another than was asked for.",
    todo: "Take one of the styles that the hint names, or put a CSL file into the briefing's folder.",
    example: lines("briefing.yaml", "words: []", "words: []\ncitationStyle: appa"),
  },
  MAP_BOUNDARY: {
    why: "To colour disputed land is to take a side, and that must be somebody's decision.",
    todo: "Look at the line that is drawn; where it should be another, draw the area with `outline`.",
  },
  LINK_BROKEN: {
    why: "Readers who follow the link get nowhere.",
    todo: "Name a slide of this deck, or an address; a template's own links need an element with that id.",
    example: shown("layouts/sources.hbs", '<a href="#sources">', '<a href="#source">'),
  },
  REQUEST_REFUSED: {
    why: "A deck that loads something from elsewhere looks otherwise offline, and tells others who reads it.",
    todo: "Bring the file along: pictures in the briefing, fonts in the template.",
  },
};
