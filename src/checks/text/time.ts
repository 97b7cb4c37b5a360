/** Whether a deck can be given in the minutes that its audience has. */

import type { Deck, DeckSlide } from "../../audience/deck.ts";
import { audienceFile } from "../../content/files.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { slideLeaves } from "./slide-leaves.ts";
import { countWords } from "./words.ts";

interface Rates {
  /** Words a minute (characters, for Chinese and Japanese) of a person who presents. */
  readonly speaking: number;
  /** Of a person who reads a slide to himself. */
  readonly reading: number;
}

/**
 * English: 130 of speech, 238 of silent reading (M. Brysbaert, “How many words do we read per minute?”, 2019).
 * The others take the same time for the same thing: in proportion to what people read aloud a minute in each language, of
 * texts made to match (S. Trauzettel-Klosinski, K. Dietz, IReST, doi:10.1167/iovs.11-8284): English 228 words.
 */
const ALOUD: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 357,
  nl: 202,
  pl: 166,
  ru: 184,
  zh: 255,
};

const ratesOf = (language: string): Rates => {
  const share = (ALOUD[language.split("-")[0] ?? ""] ?? 184) / 228;
  return { speaking: Math.round(130 * share), reading: Math.round(238 * share) };
};

/** What looks at one slide for longer than this has lost its reader. */
const LONGEST_MINUTES = 2.5;
/** Shown for reference, and looked up: nobody reads them out. */
const REFERENCE: ReadonlySet<string> = new Set(["glossary", "sources"]);

export interface SlideTime {
  readonly slide: DeckSlide;
  readonly minutes: number;
  readonly spoken: number;
  readonly shown: number;
}

/** A slide takes as long as its notes are spoken, or as what it shows is read, whichever is longer. */
export function slideTimes(deck: Deck): SlideTime[] {
  const { speaking, reading } = ratesOf(deck.language);
  return deck.slides.map((slide) => {
    const spoken = countWords(slide.slide.notes ?? "", deck.language);
    const shown = REFERENCE.has(slide.slide.layout) ? 0 : shownWords(slide, deck);
    return { slide, spoken, shown, minutes: Math.max(spoken / speaking, shown / reading) };
  });
}

/** Words on a slide: its own, and those of the events, scenarios and stances that it shows. */
function shownWords({ slide }: DeckSlide, { briefing, language }: Deck): number {
  let words = 0;
  for (const { value, meta, path } of slideLeaves(slide)) {
    if (meta.text && path[0] !== "notes") words += countWords(value, language);
    if (meta.ref === "event") {
      const event = briefing.content.timeline.events.find(({ id }) => id === value);
      words += countWords(`${event?.label} ${event?.text}`, language);
    }
    if (meta.ref === "scenario") {
      const scenario = briefing.content.scenarios.scenarios.find(({ id }) => id === value);
      const shown =
        slide.layout === "indicators"
          ? [scenario?.title, ...(scenario?.indicators ?? [])]
          : [scenario?.title, scenario?.summary, ...(scenario?.drivers ?? [])];
      words += countWords(shown.join(" "), language);
    }
  }
  return words;
}

export function timeDiagnostics(deck: Deck): Diagnostic[] {
  const times = slideTimes(deck);
  const total = times.reduce((sum, { minutes }) => sum + minutes, 0);
  const { minutes } = deck.audience;
  const { speaking } = ratesOf(deck.language);
  const unit = /^(ja|zh)\b/.test(deck.language) ? "characters" : "words";
  const longest = [...times].sort((a, b) => b.minutes - a.minutes).slice(0, 3);
  const faults: Diagnostic[] = times
    .filter((time) => time.minutes > LONGEST_MINUTES)
    .map(({ slide, spoken, shown, minutes: takes }) => ({
      code: "TIME_SLIDE",
      severity: "warning",
      message: `${deck.audience.name}: slide \`${slide.slide.id}\` takes ${round(takes)} minutes; ${LONGEST_MINUTES} are a lot for one slide`,
      hint:
        spoken / speaking >= takes
          ? `its notes have ${spoken} ${unit}: shorten them by ${spoken - Math.floor(LONGEST_MINUTES * speaking)}, or split the slide`
          : `it shows ${shown} ${unit}: take some off, or split the slide`,
      ...deck.briefing.locate(slide.origin([spoken / speaking >= takes ? "notes" : "id"])),
    }));
  if (total > minutes)
    faults.push({
      code: "TIME_OVER",
      severity: "warning",
      message: `${deck.audience.name}: ${round(total)} minutes at ${speaking} ${unit} a minute, ${round(total - minutes)} more than the ${minutes} there are`,
      hint: `the longest: ${longest.map(({ slide, minutes: takes }) => `\`${slide.slide.id}\` ${round(takes)}`).join(", ")}; shorten notes, or leave slides out`,
      ...deck.briefing.locate({ file: audienceFile(deck.audienceId), path: ["minutes"] }),
    });
  return faults;
}

/** Never “0 more”. */
const round = (minutes: number): string => Math.max(0.1, minutes).toFixed(1);
