/** Codes of content, its sources and audiences, explained. */
import { lines, shown, type Told } from "./explanation.ts";

export const CONTENT: Told<"content"> = {
  YAML_SYNTAX: {
    why: "Nothing after the fault can be read, so nothing else in the file is checked.",
    todo: "Look at the line before the one named, too: a quotation mark that is never closed is told where the file ends. Texts with `: ` or ` #` in them need quotation marks.",
    example: lines(
      "storyline.yaml",
      "title: Two findings lead to one judgement",
      'title: "Two findings lead to one judgement',
    ),
  },
  FILE_MISSING: {
    why: "A briefing without it would be half of one, and its ids would lead nowhere.",
    todo: "Add the file; an empty list will do where there is nothing to say: `terms: []`.",
    example: { file: "glossary.yaml", right: "terms: []", tried: "check" },
  },
  FILE_UNKNOWN: {
    why: "What nothing reads is often a file whose name is misspelt.",
    todo: "Rename it, or keep it somewhere else.",
    example: { file: "timelines.yaml", wrong: "events: []", tried: "check" },
  },
  SCHEMA: {
    why: "A value of the wrong shape cannot be shown as it was meant.",
    todo: "Write what the message asks for. Editors that know the JSON Schemas say so while you write.",
    example: lines("audiences/press.yaml", "minutes: 10", "minutes: ten"),
  },
  KEY_UNKNOWN: {
    why: "A misspelt key would be left out of the deck without a word.",
    todo: "Take the key that the hint names; `briefdeck list layouts NAME` shows those of a layout.",
    example: lines("storyline.yaml", "subtitle: What", "subtitel: What"),
  },
  KEY_MISSING: {
    why: "Without it the deck would say less than it seems to.",
    todo: "Add the key.",
    example: lines("claims.yaml", "kind: fact\n    text: The first", "text: The first"),
  },
  VALUE_UNKNOWN: {
    why: "Terms of a scale mean the same in every briefing only if no others are used.",
    todo: "Choose one of those that the hint lists.",
    example: lines("claims.yaml", "confidence: moderate", "confidence: medium"),
  },
  TEXT_CONTROL: {
    why: "Control characters come along when text is pasted; no format can show them, and PowerPoint refuses files that hold them.",
    todo: "Delete the character; type the text anew where it cannot be seen.",
    example: lines(
      "briefing.yaml",
      "author: Your name or desk",
      'author: "Your name\\u0007 or desk"',
    ),
  },
  ID_DUPLICATE: {
    why: "Whatever names the id would mean one of the two, and nobody could tell which.",
    todo: "Give one of them another id, and see which of the two each mention means.",
    example: lines("storyline.yaml", "id: what-to-do", "id: findings"),
  },
  REF_UNKNOWN: {
    why: "A point that names a claim which is not there rests on nothing.",
    todo: "Correct the id, or add what it names.",
    example: lines("storyline.yaml", "claim: first-finding", "claim: first-findng"),
  },
  CLAIM_UNSOURCED: {
    why: "A claim is as good as where it is from, and readers will ask.",
    todo: "Cite the paragraphs in `source`. What is known from elsewhere is `kind: background` with `knownFrom`.",
    example: lines("claims.yaml", "    source: [p1]\n", "", ["PARAGRAPH_UNCITED"]),
  },
  PARAGRAPH_UNCITED: {
    why: "A paragraph that no claim is taken from may have been overlooked.",
    todo: "Cite it, or set it aside with a reason: `unused: …` at the paragraph in source.yaml.",
    example: lines("claims.yaml", "source: [p1]", "source: [p2]"),
  },
  LAYOUT_DATA: {
    why: "Each layout is made for so many points; with others it would look empty, or not fit.",
    todo: "Give it what the message asks for, or take another layout: `briefdeck list layouts`.",
    example: lines(
      "storyline.yaml",
      "      - text: Put the second finding here, in one sentence.\n        claim: second-finding\n",
      "",
    ),
  },
  TRANSLATION: {
    why: "Decks of one audience must say the same in each language.",
    todo: "Translate words only, by the ids of the base file; dates, ids and figures stay there.",
    example: shown("languages/fr/briefing.yaml", "title: Un nouveau dossier", 'date: "2018-01-01"'),
  },
  GATE_FIXED: {
    why: "Some faults leave no deck to speak of, or break a promise that is not the writer's to lift.",
    todo: "Delete the line below `gates`, and mend what the code tells of.",
    example: lines(
      "briefing.yaml",
      "words: []",
      "words: []\ngates:\n  REF_UNKNOWN: { severity: off, reason: We know. }",
    ),
  },
  GATE_REASON: {
    why: "Whoever reads the briefing after you must know why a check was set aside.",
    todo: "Say why in `reason`.",
    example: lines("briefing.yaml", "words: []", "words: []\ngates:\n  ORPHAN: { severity: off }"),
  },
};

export const VERIFICATION: Told<"verification"> = {
  SOURCE_CHANGED: {
    why: "Claims were checked against another wording, and may not hold any more.",
    todo: "Run `briefdeck source diff FILE` to see what a revised text puts in doubt, then `source update`.",
  },
  QUOTE_DIFFERS: {
    why: "Words in quotation marks are somebody's own; one letter off and they are yours.",
    todo: "Copy the words from the source, or take the quotation marks away.",
    example: shown(
      "claims.yaml",
      'quote: "we will see what comes of it"',
      'quote: "we shall see what comes of it"',
    ),
  },
  DETAIL_UNFOUND: {
    why: "Names, dates and numbers are where memory slips, and what readers check first.",
    todo: "Correct it, or cite the paragraph that has it.",
  },
  CITATION_DROPPED: {
    why: "A claim that once was verified against a paragraph, and no longer cites it, may have lost its ground by accident.",
    todo: "Cite it again, or run `briefdeck verify --accept` where it is meant.",
  },
  BACKGROUND_CHANGED: {
    why: "No source can verify background, so a person must let each change of it pass.",
    todo: "Read it over, then run `briefdeck verify --accept`.",
  },
  VERIFICATION_STALE: {
    why: "What was verified is not what is written now.",
    todo: "Run `briefdeck verify --article FILE` again.",
  },
};

export const AUDIENCE: Told<"audience"> = {
  AUDIENCE_EMPTY: {
    why: "An audience that selects nothing would get an empty file.",
    todo: "Widen `depth` or `topics`, or name slides in `include`.",
    example: lines(
      "audiences/decision-maker.yaml",
      "depth: 2",
      "depth: 2\nomit: [cover, findings, what-to-do]",
      ["ASK_UNSEEN", "CLAIM_UNUSED"],
    ),
  },
  AUDIENCE_TOO_LONG: {
    why: "The reader has said how much they will take.",
    todo: "Lower `depth`, narrow `topics`, or name slides in `omit`.",
    example: lines("audiences/decision-maker.yaml", "minutes: 10", "minutes: 10\nmaxSlides: 2"),
  },
};
