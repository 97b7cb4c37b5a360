/** What the columns of a list mean: fields that the briefing declares, columns that every list may have, and places in the content. */
import type { Recipient } from "../content/recipients/form.ts";
import { type ContentPlace, findPlace, namesPlace } from "../content/recipients/places.ts";
import { OWN_COLUMNS, type Recipients } from "../content/schema/recipients.ts";
import type { YamlFile } from "../content/yaml-file.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import { didYouMean } from "../core/nearest.ts";
import { type Row, rowFault } from "./rows/row.ts";

export interface Columns {
  /** Faults of the header: no row can be made then; and warnings. */
  readonly diagnostics: readonly Diagnostic[];
  /** What a row says, and its own faults. */
  read(row: Row): { readonly recipient: Recipient; readonly diagnostics: readonly Diagnostic[] };
}

/**
 * @param list how the list's file is named to people
 * @param line where the columns are named
 */
export function columnsOf(
  names: readonly string[],
  fields: Recipients["fields"],
  files: ReadonlyMap<string, YamlFile>,
  list: string,
  line: number,
): Columns {
  const places = new Map<string, ContentPlace>();
  const known = [...Object.keys(fields), ...OWN_COLUMNS];
  const at = { line };
  const told = (message: string, hint?: string) =>
    rowFault(list, at, message, hint, "RECIPIENT_COLUMN");
  const diagnostics = names.flatMap((name, i): Diagnostic[] => {
    if (names.indexOf(name) < i) return [told(`column \`${name}\` is there twice`)];
    if (known.includes(name)) return [];
    if (namesPlace(name)) {
      const place = findPlace(name, files);
      if (place === "nowhere")
        return [
          told(
            `column \`${name}\` leads to no place in the content`,
            "a file, then keys and ids: claims.<id>.text, storyline.<slide>.title, audiences.<id>.ask",
          ),
        ];
      if (place === "fixed")
        return [
          told(
            `column \`${name}\`: only words for a reader and numbers may differ by row`,
            "what a deck may show is decided by its audience, and never by a list",
          ),
        ];
      places.set(name, place);
      return [];
    }
    const unused = told(
      `nothing uses column \`${name}\``,
      didYouMean(name, known) ?? "declare it in briefing.yaml below `recipients: fields:`",
    );
    return [{ ...unused, code: "RECIPIENT_UNUSED", severity: "warning" }];
  });
  for (const name of Object.keys(fields))
    if (!names.includes(name))
      diagnostics.push(
        told(
          `column \`${name}\` is missing`,
          "the briefing declares it below `recipients: fields:`",
        ),
      );
  return {
    diagnostics,
    read: (row) => ({
      recipient: recipientOf(row, fields, places),
      diagnostics: Object.entries(fields).flatMap(([name, { required }]) =>
        required && !row.values[name]?.trim()
          ? [rowFault(list, row, `\`${name}\` is empty, and required`)]
          : [],
      ),
    }),
  };
}

const recipientOf = (
  row: Row,
  fields: Recipients["fields"],
  places: ReadonlyMap<string, ContentPlace>,
): Recipient => ({
  fields: new Map([
    ...Object.keys(fields).map((name) => [name, row.values[name]?.trim() ?? ""] as const),
    ["number", String(row.number)],
  ]),
  places: [...places].flatMap(([name, place]) => {
    const value = row.values[name]?.trim();
    return value ? [{ place, value }] : [];
  }),
});
