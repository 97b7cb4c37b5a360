/** Codes of what is read: markings, language, time, argument. */
import { lines, shown, type Told } from "./explanation.ts";

export const MARKINGS: Told<"markings"> = {
  MARKING_CEILING: {
    why: "An audience would see what it may not.",
    todo: "Leave the slide out for this audience, give it another in `replace` or `insert`, or lower the marking where that is yours to decide.",
    example: lines(
      "audiences/press.yaml",
      "depth: 1\ninsert:",
      "depth: 1\ninclude: [what-to-do]\ninsert:",
    ),
  },
  MARKING_LEAK: {
    why: "A text above the ceiling stands somewhere in a finished file, where a reader may find it: in notes, in metadata, in a chart's workbook.",
    todo: "The message says where. Say it in other words for this audience, or move the text to a marked claim.",
  },
};

export const LANGUAGE: Told<"language"> = {
  TRANSLATION_MISSING: {
    why: "A deck in two languages at once looks unfinished.",
    todo: "Add the text to `languages/<tag>/`, under the same id.",
    example: lines(
      "audiences/press.yaml",
      "depth: 1\ninsert:",
      "depth: 1\nlanguages: [en-GB, fr]\ninsert:",
      ["TITLE_NO_POINT"],
    ),
  },
  SPELLING: {
    why: "A misspelt word is the first thing that a reader sees.",
    todo: "Correct it. A word that is right and in no dictionary goes under `words` in briefing.yaml.",
    example: lines("storyline.yaml", "takeaway: The one line that", "takeaway: The one line taht"),
  },
  NAME_SPELLING: {
    why: "Two spellings look like two people, or like carelessness.",
    todo: "Use one spelling throughout; names stand in actors, places and glossary.",
    example: lines(
      "storyline.yaml",
      "takeaway: The one line that a reader should leave with.",
      "takeaway: Franco-British talks go on, and Franco–British trade does.",
    ),
  },
  DICTIONARY_MISSING: {
    why: "Words of this deck are not checked, and you should know.",
    todo: "Have somebody read it who knows the language; `gates: { DICTIONARY_MISSING: … }` lowers the warning with a reason.",
    example: lines("briefing.yaml", "language: en-GB", "language: cy", ["TRANSLATION_MISSING"]),
  },
};

export const TIME: Told<"time"> = {
  TIME_OVER: {
    why: "Who speaks would have to hurry, or drop the end, where the ask is.",
    todo: "Shorten the notes, lower `depth`, or ask for more `minutes`.",
    example: shown("audiences/minister.yaml", "minutes: 10", "minutes: 3"),
  },
  TIME_SLIDE: {
    why: "Nobody listens to one picture for three minutes.",
    todo: "Shorten the notes, or make two slides of it.",
  },
};

export const ARGUMENT: Told<"argument"> = {
  TITLE_NO_POINT: {
    why: "Titles read alone should tell the story; a heading without a verb tells only the subject.",
    todo: "Write the sentence that the slide proves.",
    example: lines(
      "storyline.yaml",
      "title: Two findings lead to one judgement",
      "title: Two findings and one judgement",
    ),
  },
  TITLE_REPEATED: {
    why: "Two slides that say the same make a reader look for a difference.",
    todo: "Say what the second adds, or make one slide of both.",
    example: lines(
      "storyline.yaml",
      "title: This judgement asks for a decision",
      "title: Two findings lead to one judgement",
    ),
  },
  CLAIM_UNUSED: {
    why: "Evidence that no deck shows was either forgotten, or is not needed.",
    todo: "Name it on a slide, or delete it.",
    example: lines("storyline.yaml", "\n        claim: judgement", ""),
  },
  SCENARIO_UNWATCHED: {
    why: "A reader who is told what may come wants to know what they would see first.",
    todo: "Show the scenario on a slide of the layout `indicators`.",
    example: lines(
      "scenarios.yaml",
      "scenarios: []",
      "scenarios:\n  - id: calm\n    title: Things stay calm\n    summary: Nothing changes.\n    likelihood: likely\n    confidence: low\n    drivers: [Patience]\n    indicators: [Talks go on]\n    claims: [judgement]",
    ),
  },
  ASK_UNSEEN: {
    why: "A briefing that asks for nothing leaves its reader to guess.",
    todo: "Add an `implications` slide that leaves `ask` to the audience.",
    example: lines(
      "storyline.yaml",
      "- text: Say what happens if nobody acts.",
      "- text: Say what happens if nobody acts.\n    ask: Decide soon.",
    ),
  },
  LIKELIHOOD_WORD: {
    why: "“Might” means one thing to the writer and another to each reader.",
    todo: "Use a term of the scheme, and give the claim its `likelihood`.",
    example: lines(
      "storyline.yaml",
      "text: Say what follows from the judgement.",
      "text: The talks might go on.",
    ),
  },
  LIKELIHOOD_DISAGREES: {
    why: "The text says one likelihood and the data another; readers see both.",
    todo: "Decide which is right, and change the other.",
    example: lines(
      "claims.yaml",
      "text: What the author of the source concludes from both.\n    confidence: moderate",
      "text: The talks are unlikely to fail.\n    confidence: moderate\n    likelihood: likely",
    ),
  },
  CONFIDENCE_DISAGREES: {
    why: "The text says one level of confidence and the data another.",
    todo: "Decide which is right, and change the other.",
    example: lines(
      "claims.yaml",
      "text: What the author of the source concludes from both.",
      "text: We have high confidence that the talks go on.",
    ),
  },
  LIKELIHOOD_UNBACKED: {
    why: "A term of the scheme promises that somebody has weighed it.",
    todo: "Cite a claim with that `likelihood`, or use other words.",
    example: lines(
      "storyline.yaml",
      "text: Say what follows from the judgement.",
      "text: The talks are likely to go on.",
    ),
  },
  NUMBER_UNSOURCED: {
    why: "A figure without a source is the first that is asked about.",
    todo: "Cite the claim that has it, or correct the figure.",
    example: lines(
      "storyline.yaml",
      "text: Put the first finding here, in one sentence.",
      "text: Trade grew by 40 per cent.",
    ),
  },
};
