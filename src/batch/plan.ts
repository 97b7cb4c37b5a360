/** What is to be made of a row, before anything is: for whom, in which language, under which name. */
import type { Recipient } from "../content/recipients/form.ts";
import type { Recipients } from "../content/schema/recipients.ts";
import { type Diagnostic, hasErrors } from "../core/diagnostics.ts";
import { shortHash } from "../core/hash.ts";
import { nearOrAll } from "../core/nearest.ts";
import type { Target } from "../pipeline/select-decks.ts";
import type { Columns } from "./columns.ts";
import { fileName } from "./file-name.ts";
import { type Row, rowFault } from "./rows/row.ts";

export interface Plan extends Target {
  readonly row: Row;
  readonly recipient: Recipient;
  /** At the foot of every slide, where the row has one. */
  readonly stamp: string | undefined;
  /** Of its files, without ending, below the briefing's folder. */
  readonly file: string;
  readonly key: string;
}

export interface PlanContext {
  /** Of the snapshot. */
  readonly id: string;
  readonly list: string;
  readonly targets: readonly Target[];
  readonly recipients: Recipients | undefined;
  /** Whether texts show a row's number. */
  readonly numbered: boolean;
}

/** Faults of the row come back instead of a plan. */
export function planRow(
  row: Row,
  columns: Columns,
  { id, list, targets, recipients, numbered }: PlanContext,
): Plan | readonly Diagnostic[] {
  const { recipient, diagnostics } = columns.read(row);
  const target = targetOf(row, targets);
  const faults = [
    ...diagnostics,
    ...("message" in target ? [rowFault(list, row, target.message, target.hint)] : []),
  ];
  if ("message" in target || hasErrors(faults)) return faults;
  const cell = (name: string) => row.values[name]?.trim() || undefined;
  const said = (field: string) =>
    recipient.fields.get(field) || (recipients?.fields[field]?.otherwise ?? "");
  const own = cell("file");
  const file = own
    ? fileName("{{recipient.own}}", () => own)
    : fileName(recipients?.file ?? `${target.audience}-{{recipient.number}}`, said);
  const plan = { ...target, row, recipient, stamp: cell("stamp"), file };
  // Where rows are put in above, a row's number changes: that matters only where it is shown.
  const values = [Object.entries(row.values).sort(), numbered ? row.number : undefined];
  return { ...plan, key: shortHash(JSON.stringify([id, file, values])) };
}

function targetOf(
  { values }: Row,
  targets: readonly Target[],
): Target | { message: string; hint?: string | undefined } {
  const audiences = [...new Set(targets.map(({ audience }) => audience))];
  const wanted = values["audience"]?.trim() || (audiences.length === 1 ? audiences[0] : undefined);
  if (!wanted)
    return {
      message: "says no audience, and there are several",
      hint: `fill the column \`audience\`, or choose one with --audience: ${audiences.join(", ")}`,
    };
  const ofAudience = targets.filter(({ audience }) => audience === wanted);
  if (!ofAudience.length)
    return {
      message: `there is no audience \`${wanted}\` in this batch`,
      hint: nearOrAll(wanted, audiences),
    };
  const language = values["language"]?.trim();
  const found = language ? ofAudience.find((one) => one.language === language) : ofAudience[0];
  const languages = ofAudience.map((one) => one.language);
  return (
    found ?? {
      message: `audience \`${wanted}\` has no deck in \`${language}\``,
      hint: nearOrAll(language ?? "", languages),
    }
  );
}
