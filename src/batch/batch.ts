/** A briefing made ready for many recipients: read and checked once, and then filled in for one row after another. */

import { basename } from "node:path";
import { deckName } from "../audience/deck.ts";
import { select } from "../audience/select.ts";
import type { DeckBrowser } from "../browser/launch.ts";
import { judge, settingsOf } from "../checks/judge.ts";
import { briefingTextDiagnostics, deckTextDiagnostics } from "../checks/text/index.ts";
import { type BriefingForm, briefingForm } from "../content/load.ts";
import type { Recipients } from "../content/schema/recipients.ts";
import { readNoOthers } from "../content/texts.ts";
import { type Diagnostic, hasErrors } from "../core/diagnostics.ts";
import { sha256, shortHash } from "../core/hash.ts";
import { ownVersion } from "../core/own-package.ts";
import type { OutputFile } from "../outputs/output-file.ts";
import { thrownDiagnostics } from "../pipeline/check.ts";
import { PLAIN } from "../pipeline/deck/circulation.ts";
import { deckFiles } from "../pipeline/deck/deck-files.ts";
import { type Target, targetsOf } from "../pipeline/select-decks.ts";
import { withContinuations } from "../template/references/pages.ts";
import type { Template } from "../template/template.ts";
import { type Columns, columnsOf } from "./columns.ts";
import type { Outcome } from "./outcome.ts";
import { type Plan, planRow } from "./plan.ts";
import type { Row } from "./rows/row.ts";
import type { Snapshot } from "./snapshot.ts";

export interface Batch {
  /** Of all that decks are made of but the rows: the same id, the same decks. */
  readonly id: string;
  readonly targets: readonly Target[];
  /** Faults come back instead of a plan. @param columns from `columnsFor` */
  plan(row: Row, columns: Columns): Plan | readonly Diagnostic[];
  columnsFor(names: readonly string[], line: number): Columns;
  /** What is thrown is no fault of the row: the browser is gone, or there is a bug. */
  make(plan: Plan, openBrowser: () => Promise<DeckBrowser>): Promise<MadeRow>;
}

export interface MadeRow {
  readonly outcome: Outcome;
  /** With their bytes; none where the row is at fault. */
  readonly files: readonly OutputFile[];
}

/** @param snapshot must be without fault: what is wrong with all decks is told before any is made. */
export function openBatch(
  { briefing: { folder, texts }, settings }: Snapshot,
  template: Template,
): Batch {
  const forms = new Map<string | undefined, BriefingForm>();
  const formIn = (language: string | undefined) => {
    const form = forms.get(language) ?? briefingForm(folder, texts, language);
    forms.set(language, form);
    return form;
  };
  const base = formIn(undefined).load().briefing;
  if (!base) throw new Error("a batch is opened of a briefing that is at fault");
  const { recipients } = base.content.briefing;
  const targets = targetsOf(base, settings);
  const { list, ...rest } = settings;
  const id = shortHash(
    JSON.stringify([ownVersion(), template.hash, basename(folder), [...texts].sort(), rest]),
  );
  const numbered = [...texts.values()].some((text) => text.includes("recipient.number"));
  const context = { id, list, targets, recipients, numbered };
  return {
    id,
    targets,
    plan: (row, columns) => planRow(row, columns, context),
    columnsFor: (names, line) =>
      columnsOf(names, recipients?.fields ?? {}, formIn(undefined).files, list, line),
    make: async (plan, openBrowser) => {
      const form = formIn(plan.language === base.language ? undefined : plan.language);
      const made = await makeDeck(plan, form, recipients, template, settings, openBrowser).catch(
        (thrown) => ({ files: [], diagnostics: thrownDiagnostics(thrown) }),
      );
      return madeRow(plan, made.files, made.diagnostics, list);
    },
  };
}

interface MadeDeck {
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

async function makeDeck(
  plan: Plan,
  form: BriefingForm,
  recipients: Recipients | undefined,
  template: Template,
  settings: Snapshot["settings"],
  openBrowser: () => Promise<DeckBrowser>,
): Promise<MadeDeck> {
  const { briefing, diagnostics, filled } = form.load(plan.recipient);
  if (!briefing) return { files: [], diagnostics };
  // All other texts were read when the batch began, and a recipient's own words are in no dictionary.
  readNoOthers(briefing, filled);
  const { deck: selected, diagnostics: chosen } = select(briefing, plan.audience);
  const deck = await withContinuations(selected);
  const labels = (language: string) => template.labels(language);
  const found = judge(
    [
      ...diagnostics,
      ...chosen,
      ...(await deckTextDiagnostics(deck, labels)),
      ...(await briefingTextDiagnostics([deck], labels)),
    ],
    settingsOf(briefing, plan.audience),
  );
  if (hasErrors(found)) return { files: [], diagnostics: found };
  const circulation = settings.circulation ?? PLAIN;
  const stamp =
    plan.stamp ??
    (recipients?.stamp && briefing.content.briefing.recipients?.stamp) ??
    circulation.stamp;
  const made = await deckFiles(
    deck,
    template,
    { ...settings, circulation: { ...circulation, stamp } },
    openBrowser,
    () => undefined,
  );
  const prefix = `${briefing.id}/${deckName(deck)}`;
  return {
    diagnostics: [...found, ...made.diagnostics],
    files: made.files.map(({ name, bytes }) => ({
      name: `${briefing.id}/${plan.file}${name.slice(prefix.length)}`,
      bytes,
    })),
  };
}

function madeRow(
  { row, key }: Plan,
  files: readonly OutputFile[],
  found: readonly Diagnostic[],
  list: string,
): MadeRow {
  const of = { row: row.number, line: row.line, key };
  if (hasErrors(found)) {
    const errors = found.filter(({ severity }) => severity === "error");
    const diagnostics = errors.map((one) => inRow(one, list, row));
    return { outcome: { state: "at fault", ...of, diagnostics }, files: [] };
  }
  const warnings = found.filter(({ severity }) => severity === "warning");
  const names = files.map(({ name, bytes }) => ({ name, sha256: sha256(bytes) }));
  return { outcome: { state: "made", ...of, files: names, warnings }, files };
}

/** The content is without fault for others: it is the row's line that must change. */
const inRow = (found: Diagnostic, list: string, { line }: Row): Diagnostic => {
  const { file, line: at, column: _, ...rest } = found;
  const where = file ? ` (${file}${at === undefined ? "" : `:${at}`})` : "";
  return { ...rest, message: `${rest.message}${where}`, file: list, line, column: 1 };
};
