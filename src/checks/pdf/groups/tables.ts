/** Header cells: checkpoint 15. */
import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";
import type { Fault } from "../conditions.ts";
import type { PdfFile } from "../file.ts";
import { asDict, asList, asName, asText, get, getDict, getName, getText } from "../reading.ts";
import { pageOf, type Tag, type Tags, tagsIn } from "../tags.ts";

export function* tableFaults({ root, all }: Tags, file: PdfFile): Generator<Fault> {
  const classes = getDict(root, "ClassMap");
  for (const table of all) {
    if (table.type !== "Table") continue;
    const cells = cellsOf(table);
    const heads = cells.filter(({ type }) => type === "TH");
    const names = new Set(heads.flatMap(({ dict }) => getText(dict, "ID") ?? []));
    const named = (cell: Tag) =>
      asList(tableAttribute(cell.dict, "Headers", classes)).map((one) => asText(one) ?? "");
    const organized =
      cells.some((cell) => named(cell).length) &&
      cells.every(
        (cell) =>
          cell.type === "TH" || (named(cell).length && named(cell).every((id) => names.has(id))),
      );
    if (organized) continue;
    const bare = heads.filter(
      ({ dict }) =>
        !["Row", "Column", "Both"].includes(asName(tableAttribute(dict, "Scope", classes)) ?? ""),
    );
    if (bare.length)
      yield {
        condition: "15-003",
        page: pageOf(table, file),
        message: `${bare.length} of a table's ${heads.length} header cells say not what they head`,
      };
  }
}

/** Not those of a table within a cell. */
const cellsOf = (part: Tag): Tag[] =>
  tagsIn(part).flatMap((kid) =>
    kid.type === "TH" || kid.type === "TD" ? [kid] : kid.type === "Table" ? [] : cellsOf(kid),
  );

/** Of the tag itself, or of a class that it is in. */
function tableAttribute(
  tag: PDFDict,
  key: string,
  classes: PDFDict | undefined,
): PDFObject | undefined {
  const own = asList(get(tag, "A"));
  const shared = asList(get(tag, "C")).flatMap((one) => asList(get(classes, asName(one) ?? "")));
  for (const value of [...own, ...shared]) {
    const attributes = asDict(value);
    const found = getName(attributes, "O") === "Table" ? get(attributes, key) : undefined;
    if (found) return found;
  }
  return undefined;
}
