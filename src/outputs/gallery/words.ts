/** Every word that the gallery says of its own, for the page and its script. */
import { many } from "../../core/many.ts";

export const WORDS = {
  language: "en",
  title: "Briefing decks",
  house:
    "This page shows every deck listed, the most restricted too. It is for the house, not for circulation.",
  highest: "Highest marking on this page",
  totals: (decks: number, briefings: number) =>
    `${many(decks, "deck")} of ${many(briefings, "briefing")}`,
  report: "What the gates found at the last build",
  none: "No deck has been built yet.",

  filters: "Find decks",
  search: "Search words",
  searchHint: "in names, titles and slides",
  all: "All",
  briefing: "Briefing",
  audience: "Audience",
  languageOfDeck: "Language",
  marking: "Marking",
  format: "Format",
  reset: "Show all",
  found: (shown: number, all: number) =>
    shown === all ? `${many(all, "deck")}` : `${shown} of ${many(all, "deck")}`,
  nothing: "No deck is like that.",
  foundOn: "Found on",
  slideNumber: (n: number) => `slide ${n}`,

  minutes: (n: number) => many(n, "minute"),
  slides: (n: number) => many(n, "slide"),
  firstSlides: (audience: string, titles: string) => `First slides for ${audience}: ${titles}`,
  files: "Files",
  onPaper: "On paper",
  size: (bytes: number) => `${Math.max(1, Math.round(bytes / 1024))} KB`,
  earlier: "from an earlier build",
  allSlides: (n: number) => (n === 1 ? "The one slide" : `All ${n} slides`),
  text: "Text",
  compareWith: "Compare",

  firstBuild: "First build",
  unchanged: "No changes since the last build",
  since: "Since the last build: ",
  changed: (n: number) => `${many(n, "slide")} changed`,
  added: (n: number) => `${n} added`,
  removed: (n: number, titles: string) => `${n} removed (${titles})`,
  renoted: (n: number) => `notes of ${many(n, "slide")} changed`,
  moved: "other order",
  look: "other theme",
  slideAdded: "new",
  slideChanged: "changed",
  slideRenoted: "notes changed",

  compare: "Side by side",
  compareHint: "What one audience sees and another does not, slide by slide.",
  left: "Left",
  right: "Right",
  swap: "Swap",
  onlyDifferences: "Only what differs",
  close: "Back to the list",
  inBoth: (alike: number, differ: number) => `In both: ${alike} alike, ${differ} with other text`,
  onlyIn: (audience: string, n: number) => `Only ${audience}: ${many(n, "slide")}`,
  inBothLanguages: (n: number) => `In both: ${many(n, "slide")}`,
  otherLanguage: "The decks are in different languages: their texts are not compared.",
  alike: "Text alike",
  differs: "Text differs",
  onlyHere: "Only here:",
  absent: (audience: string) => `Not shown to: ${audience}`,
} as const;

/** What each kind of file is called; another is called by its ending. */
export const KINDS: Readonly<Record<string, string>> = {
  html: "HTML",
  pdf: "PDF",
  pptx: "PowerPoint",
  md: "Markdown",
  "handout-notes.pdf": "Notes",
  "handout-3.pdf": "3 a sheet",
  "handout-6.pdf": "6 a sheet",
  "handout-brief.pdf": "Memo",
};
