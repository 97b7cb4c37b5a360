/** What the gates found, by deck and by gate: what `out/report.html` and `--json` show. */
import { type Deck, deckName } from "../audience/deck.ts";
import type { MarkingLevel } from "../content/briefing.ts";
import { CODES, deckGates, type Gate } from "../core/codes.ts";
import { type Diagnostic, isLower, sortDiagnostics } from "../core/diagnostics.ts";
import { slideTimes } from "./text/time.ts";
import { type LastVerification, lastVerification } from "./verify/record.ts";

/** One deck on its way through the gates. */
export interface Judged {
  readonly deck: Deck;
  /** With the severities that the briefing gives them. */
  readonly diagnostics: readonly Diagnostic[];
  /** The gates that were asked all that they ask. */
  readonly ran: ReadonlySet<Gate>;
}

/** What one gate found of one deck. */
export interface GateOutcome {
  /** Its name, as in `GATES`. */
  readonly gate: Gate;
  /** `not run`: not all that it asks was asked, and nothing was found by what was. */
  readonly state: "passed" | "warnings" | "errors" | "not run";
  readonly errors: number;
  readonly warnings: number;
  /** Of all found, those with less severity than the check gave them. */
  readonly lowered: number;
}

/** What the gates found of one deck. */
export interface DeckReport {
  /** The name of its folder. */
  readonly briefing: string;
  /** As its files are called: `press`, `press.fr`. */
  readonly deck: string;
  readonly audience: string;
  readonly language: string;
  readonly marking: string;
  /** Titles, read in order, are the storyline. */
  readonly slides: readonly {
    readonly number: number;
    readonly id: string;
    readonly title: string;
    /** That it takes, by its notes or by what it shows. */
    readonly minutes: number;
  }[];
  /** That the audience has. */
  readonly minutes: number;
  readonly gates: readonly GateOutcome[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What the gates found of all decks that were asked for. */
export interface Report {
  /** Whether no gate found an error. */
  readonly passed: boolean;
  /** The highest of the decks, for the report quotes them. */
  readonly marking: MarkingLevel | undefined;
  /** Of briefings as a whole. */
  readonly diagnostics: readonly Diagnostic[];
  /** Of each briefing that decks were made from: what the last verification is worth. */
  readonly verifications: readonly { readonly briefing: string; readonly last: LastVerification }[];
  readonly decks: readonly DeckReport[];
}

/** Each once, whatever its languages. */
const briefingsOf = (judged: readonly Judged[]) => [
  ...new Map(judged.map(({ deck: { briefing } }) => [briefing.id, briefing] as const)).values(),
];

/** @param whole what was found of briefings, and of no single deck. */
export function reportOf(whole: readonly Diagnostic[], judged: readonly Judged[]): Report {
  const all = [...whole, ...judged.flatMap(({ diagnostics }) => diagnostics)];
  return {
    passed: !all.some(({ severity }) => severity === "error"),
    marking: highest(judged.map(({ deck }) => deck)),
    diagnostics: sortDiagnostics(whole),
    verifications: briefingsOf(judged).map((briefing) => ({
      briefing: briefing.id,
      last: lastVerification(briefing),
    })),
    decks: judged.map(({ deck, diagnostics, ran }) => ({
      briefing: deck.briefing.id,
      deck: deckName(deck),
      audience: deck.audience.name,
      language: deck.language,
      marking: deck.marking.label,
      minutes: deck.audience.minutes,
      slides: slideTimes(deck).map(({ slide: { number, slide }, minutes }) => ({
        number,
        id: slide.id,
        title: slide.title,
        minutes: Number(minutes.toFixed(2)),
      })),
      gates: deckGates.map((gate) => outcome(gate, diagnostics, ran.has(gate))),
      diagnostics: sortDiagnostics(diagnostics),
    })),
  };
}

function outcome(gate: Gate, diagnostics: readonly Diagnostic[], ran: boolean): GateOutcome {
  const own = diagnostics.filter(({ code }) => CODES[code].gate === gate);
  const count = (wanted: Diagnostic["severity"]) =>
    own.filter(({ severity }) => severity === wanted).length;
  const [errors, warnings] = [count("error"), count("warning")];
  return {
    gate,
    state: errors ? "errors" : warnings ? "warnings" : ran ? "passed" : "not run",
    errors,
    warnings,
    lowered: own.filter(({ severity, set }) => set && isLower(severity, set.from)).length,
  };
}

/** Of several briefings with their own schemes, the one that ranks highest in its own. */
const highest = (decks: readonly Deck[]): MarkingLevel | undefined => {
  const rank = ({ briefing, marking }: Deck) =>
    briefing.content.briefing.marking.levels.findIndex(({ id }) => id === marking.id);
  return [...decks].sort((a, b) => rank(b) - rank(a))[0]?.marking;
};
