/** All that can be said of content and template without a browser. */
import { type Deck, deckName } from "../audience/deck.ts";
import type { Selected } from "../audience/select.ts";
import { judge, settingsOf } from "../checks/judge.ts";
import { type Judged, type Report, reportOf } from "../checks/report.ts";
import { briefingTextDiagnostics, deckTextDiagnostics } from "../checks/text/index.ts";
import { GATES, type Gate, gateNames } from "../core/codes.ts";
import { ContentError, type Diagnostic, eachOnce, hasErrors } from "../core/diagnostics.ts";
import { figureDiagnostics } from "../template/compose.ts";
import { citationStyleDiagnostics } from "../template/references/cited.ts";
import { loadTemplate, type Template } from "../template/template.ts";
import { themeDiagnostics } from "../template/theme-diagnostics.ts";
import { type Cache, closeCache, kept, openCache } from "./cache/cache.ts";
import { changesSince } from "./compare/changes-since.ts";
import { type DeckChoice, readBriefings, type SelectedDecks, selectFrom } from "./select-decks.ts";

/** Which decks are checked, and against which template. */
export interface CheckOptions extends DeckChoice {
  /** The template's folder. */
  readonly template: string;
  /** A git revision or a folder: each deck tells its readers what changed since. */
  readonly since?: string | undefined;
  /** The folder where what was made is kept for the next time; nothing is without one. */
  readonly cache?: string | undefined;
  /** Told once, before faults are thrown. */
  readonly onReport?: ((report: Report) => void) | undefined;
}

/** What a check that found no error gives back. */
export interface Checked {
  /** Selected for each audience and language. */
  readonly decks: readonly Deck[];
  /** As it was read. */
  readonly template: Template;
  /** Warnings; faults are thrown. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Asks the gates of content and audiences. @throws ContentError with every fault found, UsageError for unknown names. */
export async function check(options: CheckOptions): Promise<Checked> {
  const cache = await openCache(options);
  const { template, whole, judged } = await readGates(options, cache);
  await closeCache(cache);
  const { diagnostics } = conclude(whole, judged, options);
  return { decks: judged.map(({ deck }) => deck), template, diagnostics };
}

/** What the gates that need no page found. */
export interface Read {
  readonly template: Template;
  /** Of briefings as a whole. */
  readonly whole: readonly Diagnostic[];
  readonly judged: readonly Judged[];
}

const NEED_CONTENT: ReadonlySet<Gate> = new Set(
  gateNames.filter((gate) => GATES[gate].needs === "content"),
);

/** Faults come back among the rest. @param texts where they have been read already. @throws UsageError for unknown names. */
export async function readGates(
  options: CheckOptions,
  cache?: Cache,
  texts = readBriefings(options),
): Promise<Read> {
  const [briefings, template] = await Promise.all([
    texts.then((read) => selectFrom(read, options)),
    loadTemplate(options.template),
  ]);
  const updated = await changesSince(options.since, options, template);
  const named = [template.name, template.hash];
  const ofBriefings = briefings.map((found) =>
    kept(cache, ["briefing", ...named], found, (read) => briefingDiagnostics(read, template)),
  );
  const ofDecks = briefings
    .flatMap(({ decks }) => decks)
    .map(async ({ deck: written, diagnostics }): Promise<Judged> => {
      const deck = updated(written);
      const name = ["gates", ...named, deck.briefing.id, deckName(deck)];
      const read = { deck, written, diagnostics };
      const { product } = await kept(cache, name, read, (read) => deckDiagnostics(read, template));
      return { deck, diagnostics: product, ran: NEED_CONTENT };
    });
  const [whole, judged] = await Promise.all([Promise.all(ofBriefings), Promise.all(ofDecks)]);
  return { template, whole: whole.flatMap(({ product }) => product), judged };
}

/** Of a briefing as a whole. */
async function briefingDiagnostics(
  { briefing, diagnostics, decks }: SelectedDecks,
  template: Template,
): Promise<Diagnostic[]> {
  const read = await briefingTextDiagnostics(
    decks.map(({ deck }) => deck),
    (language) => template.labels(language),
  );
  return briefing
    ? judge(
        [...diagnostics, ...read, ...(await citationStyleDiagnostics(briefing))],
        settingsOf(briefing),
      )
    : [...diagnostics];
}

/** Of one deck, as it is and as it was written: what its slide of changes says has been read where it stands. */
async function deckDiagnostics(
  { deck, written, diagnostics }: Selected & { readonly written: Deck },
  template: Template,
): Promise<Diagnostic[]> {
  const settings = settingsOf(written.briefing, written.audienceId);
  const selected = judge([...diagnostics, ...themeDiagnostics(deck, template)], settings);
  const texts = await deckTextDiagnostics(written, (language) => template.labels(language));
  const read = judge(texts, settings);
  // Figures are drawn in the theme's colours: where it is at fault, they cannot be.
  const drawn = hasErrors(selected)
    ? []
    : judge(await figureDiagnostics(deck, template).catch(thrownDiagnostics), settings);
  return [...selected, ...read, ...drawn];
}

/** Faults that were thrown as such; bugs go on. */
export function thrownDiagnostics(thrown: unknown): readonly Diagnostic[] {
  if (thrown instanceof ContentError) return thrown.diagnostics;
  throw thrown;
}

/** What all gates have said where none found an error. */
export interface Concluded {
  /** Warnings; faults are thrown. */
  readonly diagnostics: readonly Diagnostic[];
  /** By deck and by gate. */
  readonly report: Report;
}

/** Tells the report. @throws ContentError if any gate found an error */
export function conclude(
  whole: readonly Diagnostic[],
  judged: readonly Judged[],
  { onReport }: Pick<CheckOptions, "onReport">,
): Concluded {
  const report = reportOf(whole, judged);
  onReport?.(report);
  const all = eachOnce([...whole, ...judged.flatMap(({ diagnostics }) => diagnostics)]).filter(
    ({ severity }) => severity !== "off",
  );
  if (hasErrors(all)) throw new ContentError(all);
  return { diagnostics: all, report };
}
