/** The smallest workbook that Excel opens: one sheet, categories down, columns across; what is derived is a formula. */
import type { ChartColumn, ChartData } from "../../model.ts";
import { CONTENT_TYPES, PACKAGE_RELS, R, TYPES } from "../names.ts";
import { type Element, el, xmlDocument } from "../xml.ts";
import { zipped } from "../zip.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** An absolute reference. Both count from 0. */
export const cell = (row: number, column: number): string => `$${letters(column)}$${row + 1}`;

const letters = (column: number): string => {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
};

export function workbook(data: ChartData): Uint8Array {
  const text = new TextEncoder();
  const part = (path: string, root: Element) => [path, text.encode(xmlDocument(root))] as const;
  const override = (PartName: string, kind: string) =>
    el("Override", { PartName, ContentType: `${TYPE}.${kind}+xml` });
  const relation = (kind: string, Target: string) =>
    el(
      "Relationships",
      { xmlns: PACKAGE_RELS },
      el("Relationship", { Id: "rId1", Type: `${R}/${kind}`, Target }),
    );
  return zipped([
    part(
      "[Content_Types].xml",
      el(
        "Types",
        { xmlns: CONTENT_TYPES },
        el("Default", { Extension: "rels", ContentType: TYPES.relationships }),
        override("/xl/workbook.xml", "sheet.main"),
        override("/xl/worksheets/sheet1.xml", "worksheet"),
      ),
    ),
    part("_rels/.rels", relation("officeDocument", "xl/workbook.xml")),
    part("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml")),
    part(
      "xl/workbook.xml",
      el(
        "workbook",
        { xmlns: MAIN, "xmlns:r": R },
        el("sheets", {}, el("sheet", { name: "Sheet1", sheetId: 1, "r:id": "rId1" })),
      ),
    ),
    part("xl/worksheets/sheet1.xml", sheet(data)),
  ]);
}

/** All columns after the categories: B is the first. What is drawn stands after what it is made of. */
export const columnsOf = (data: ChartData): readonly ChartColumn[] => [
  ...data.sheet,
  ...data.series,
  ...(data.type === "scatter" ? scatterColumns(data) : []),
];

/** The heights of dots, twice, since a line has two ends; then from where to where a row's dots reach. */
function scatterColumns({ categories, sheet, series }: ChartData): ChartColumn[] {
  const all = (i: number) => series.flatMap(({ values }) => values[i] ?? []);
  const [from, to] = [letters(1 + sheet.length), letters(sheet.length + series.length)];
  const height = categories.map((_, i) => categories.length - i - 0.5);
  const reach = (name: "MIN" | "MAX", far: (...values: number[]) => number): ChartColumn => ({
    name,
    values: categories.map((_, i) => (all(i).length ? far(...all(i)) : null)),
    formulas: categories.map((_, i) => `${name}(${from}${i + 2}:${to}${i + 2})`),
  });
  return [
    { name: "Y", values: height },
    { name: "Y", values: height },
    reach("MIN", Math.min),
    reach("MAX", Math.max),
  ];
}

function sheet(data: ChartData): Element {
  const columns = columnsOf(data);
  const heads = ["", ...columns.map(({ name }) => name)].map((name, c) => words(0, c, name));
  const rows = data.categories.map((name, r) => [
    words(r + 1, 0, name),
    ...columns.map(({ values, formulas }, c) => {
      const value = values[r];
      return typeof value === "number" && number(r + 1, c + 1, value, formulas?.[r]);
    }),
  ]);
  return el(
    "worksheet",
    { xmlns: MAIN },
    el(
      "sheetData",
      {},
      [heads, ...rows].map((cells, r) => el("row", { r: r + 1 }, cells)),
    ),
  );
}

const at = (row: number, column: number): string => cell(row, column).replaceAll("$", "");

const words = (row: number, column: number, text: string): Element | false =>
  text !== "" && el("c", { r: at(row, column), t: "inlineStr" }, el("is", {}, el("t", {}, text)));

const number = (row: number, column: number, value: number, formula?: string): Element =>
  el(
    "c",
    { r: at(row, column) },
    formula !== undefined && el("f", {}, formula),
    el("v", {}, String(value)),
  );
