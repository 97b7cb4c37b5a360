/** The registry of all gates and codes: the only place where a code is given out. */

import { CONVERT, INSPECT, PROJECT, RECIPIENTS } from "./codes/of-commands.ts";
import { error, fixed, type GateRules, ofWhole, type Rule, rule, warning } from "./codes/rules.ts";

export type { Rule };

/** All gates in the order that they are asked, each with its codes. */
export const GATES = {
  content: {
    asks: "Is the content complete, sourced, and of the right shape?",
    needs: "content",
    codes: {
      YAML_SYNTAX: fixed(
        "A content file, or the front matter of a Marp deck, is not well-formed YAML.",
      ),
      FILE_MISSING: fixed("A file that a briefing needs is not there."),
      FILE_UNKNOWN: rule(
        "warning",
        false,
        true,
      )("A file lies in the briefing's folder that nothing reads."),
      SCHEMA: fixed("A value has the wrong type or shape."),
      KEY_UNKNOWN: fixed("A key is not part of the schema."),
      KEY_MISSING: fixed("A required key is missing."),
      VALUE_UNKNOWN: fixed("A value is not one of those allowed."),
      TEXT_CONTROL: fixed("A text holds a control character that no format can show."),
      ID_DUPLICATE: fixed("Two things in one file have the same id."),
      REF_UNKNOWN: fixed("An id is named that nothing has."),
      CLAIM_UNSOURCED: fixed("A claim cites no paragraph and is not background."),
      PARAGRAPH_UNCITED: fixed("A paragraph is cited by no claim and not set aside with a reason."),
      LAYOUT_DATA: fixed("A slide's data do not fit its layout."),
      TRANSLATION: fixed("A translation changes more than words, or is of nothing."),
      GATE_FIXED: fixed("A briefing sets a severity that is not its own to set."),
      GATE_REASON: fixed("A briefing lowers a severity and does not say why."),
    },
  },
  verification: {
    asks: "Does each claim say what the source says?",
    needs: "article",
    codes: {
      SOURCE_CHANGED: fixed("A paragraph of a source is not the one that was fingerprinted."),
      QUOTE_DIFFERS: fixed(
        "Words in quotation marks are not in the paragraphs that a claim cites.",
      ),
      DETAIL_UNFOUND: rule(
        "error",
        false,
        true,
      )("A name, a date or a number of a claim is in none of the paragraphs that it cites."),
      CITATION_DROPPED: fixed("A claim no longer cites a paragraph that it was verified against."),
      BACKGROUND_CHANGED: fixed(
        "Background, which no source can verify, has changed since a person last let it pass.",
      ),
      VERIFICATION_STALE: ofWhole("A claim has changed since it was last verified."),
    },
  },
  audience: {
    asks: "Does each audience get a deck, and no longer than it allows?",
    needs: "content",
    codes: {
      AUDIENCE_EMPTY: fixed("An audience selects no slide."),
      AUDIENCE_TOO_LONG: error("An audience has more slides than it allows."),
    },
  },
  markings: {
    asks: "Is nothing in a deck marked above what its audience may see?",
    needs: "files",
    codes: {
      MARKING_CEILING: fixed("A slide needs content that is marked above the audience's ceiling."),
      MARKING_LEAK: fixed(
        "A file of a deck holds, in some part of it, a text that is marked above the audience's ceiling.",
      ),
    },
  },
  language: {
    asks: "Is every word in the deck's language, and spelt as elsewhere?",
    needs: "content",
    codes: {
      TRANSLATION_MISSING: warning("Text of a slide is not translated into the deck's language."),
      SPELLING: ofWhole(
        "A word is in neither the dictionary nor the briefing's own names and words.",
      ),
      NAME_SPELLING: ofWhole("A name is written in another way than elsewhere in the briefing."),
      DICTIONARY_MISSING: ofWhole(
        "No dictionary is shipped for a language, so its words are not checked.",
      ),
    },
  },
  time: {
    asks: "Can it be given in the minutes that there are?",
    needs: "content",
    codes: {
      TIME_OVER: warning("A deck takes longer than its audience has."),
      TIME_SLIDE: warning("A single slide takes longer than a listener follows."),
    },
  },
  argument: {
    asks: "Does it make its points, and is each of them held up by what is known?",
    needs: "content",
    codes: {
      TITLE_NO_POINT: warning("A title is no sentence that states a point."),
      TITLE_REPEATED: warning("Two titles of one deck say the same."),
      CLAIM_UNUSED: ofWhole("No deck uses a claim."),
      SCENARIO_UNWATCHED: ofWhole(
        "No deck shows what one would see first if a scenario came about.",
      ),
      ASK_UNSEEN: warning("No slide shows what an audience is asked."),
      LIKELIHOOD_WORD: warning("A judgement says how likely in other words than the scheme's."),
      LIKELIHOOD_DISAGREES: error("A text says another likelihood than the data behind it."),
      CONFIDENCE_DISAGREES: error("A text says another confidence than the data behind it."),
      LIKELIHOOD_UNBACKED: warning("A text uses a term of the scheme that no data stand behind."),
      NUMBER_UNSOURCED: warning("A figure on a slide is in none of the claims that it cites."),
    },
  },
  layout: {
    asks: "Does everything fit, and is it set well?",
    needs: "page",
    codes: {
      OVERFLOW: error("Something on a slide does not fit its slide or box."),
      TEXT_CUT: error("A text is cut off by what it stands in."),
      TEXT_OVERLAP: error("A text lies over another."),
      ORPHAN: warning("The last word of a text stands alone on a line that it does not half fill."),
      LINES_MANY: warning("A text takes more lines than its layout is made for."),
      WORDS_MANY: warning("A slide has more words than its layout and audience are made for."),
      FIGURE_ROOM: error("A figure has no room for something that it should show."),
      PICTURE_SMALL: warning(
        "A picture is shown at more than twice its own size, and will look soft.",
      ),
      MEMO_TOO_LONG: warning("A memo for the folder does not fit its two pages."),
    },
  },
  legibility: {
    asks: "Can everyone in the room read it?",
    needs: "page",
    codes: {
      TYPE_SMALL: error("Text is under 14 pt, or small print under 10 pt."),
      CONTRAST: error(
        "Text has less contrast with what is really behind it than WCAG 2.2 AA asks for.",
      ),
      COLOUR_ALONE: error("A piece of text is set off from the text around it by colour alone."),
      PALETTE: error(
        "Colours that mean different things look alike to readers with one of the colour-vision deficiencies.",
      ),
    },
  },
  glyphs: {
    asks: "Has a shipped font every character?",
    needs: "page",
    codes: {
      GLYPH_MISSING: warning("A character is in no font that is shipped."),
      GLYPH_FALLBACK: error(
        "A text is drawn in a font of the machine, or named in PPTX by a typeface that the template does not have.",
      ),
    },
  },
  template: {
    asks: "Does the template do what the deck asks of it, from itself alone?",
    needs: "page",
    codes: {
      TEMPLATE: fixed("A template cannot be read or rendered."),
      CITATION_STYLE: fixed("A citation style is not known, or cannot be used."),
      MAP_BOUNDARY: rule(
        "warning",
        true,
      )("A map colours a country whose outline is disputed in a way that no policy decides."),
      LINK_BROKEN: fixed("A link leads to a place that is not there."),
      REQUEST_REFUSED: fixed("A page asked for something outside itself."),
    },
  },
  outputs: {
    asks: "Do the files carry what the page shows?",
    needs: "files",
    codes: {
      FONT_NOT_EMBEDDED: warning("A font of the deck could not be put into the PPTX."),
      PPTX_RASTER: warning("A part of a slide has no native equal in PPTX and became a picture."),
    },
  },
  parity: {
    asks: "Do all formats say the same, in the same order?",
    needs: "files",
    codes: {
      PARITY: error(
        "A PDF or PPTX says other words than the page, or in another order, or has another number of slides, tables, charts, links or notes.",
      ),
    },
  },
  accessibility: {
    asks: "Can people who do not see it read it?",
    needs: "full",
    codes: {
      PDF_UA: error(
        "A PDF misses a condition of accessibility; the message names it, as `docs/pdf-accessibility.md` lists it.",
      ),
      HTML_ACCESS: error("axe objects to something in a deck's HTML; the message names its rule."),
      PPTX_ACCESS: error(
        "A slide of a PPTX has no title or does not begin with it, or lacks alternative text, header row or language.",
      ),
      PDF_UNREADABLE: fixed("A PDF is damaged, locked, or none at all."),
    },
  },
  inspect: INSPECT,
  project: PROJECT,
  recipients: RECIPIENTS,
  convert: CONVERT,
} as const satisfies Readonly<Record<string, GateRules>>;

/** The name of a gate. */
export type Gate = keyof typeof GATES;
/** A code of a diagnostic; codes are permanent. */
export type Code = { [G in Gate]: keyof (typeof GATES)[G]["codes"] }[Gate];

export const gateNames = Object.keys(GATES) as Gate[];

const OTHER_COMMANDS: ReadonlySet<Gate> = new Set(["recipients", "convert", "inspect", "project"]);

/** Those that are asked of each deck, whether or not they could be. */
export const deckGates = gateNames.filter(
  (gate) => !OTHER_COMMANDS.has(gate) && GATES[gate].needs !== "article",
);

/** Every code with its rule and its gate. */
export const CODES = Object.fromEntries(
  gateNames.flatMap((gate) =>
    Object.entries(GATES[gate].codes).map(([code, rule]) => [code, { ...rule, gate }]),
  ),
) as Readonly<Record<Code, Rule & { readonly gate: Gate }>>;
