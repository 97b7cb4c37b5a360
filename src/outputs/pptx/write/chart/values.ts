/** The values of a chart, as it keeps them and where they stand in its workbook. */
import type { ChartData } from "../../model.ts";
import { type Element, el } from "../xml.ts";
import { val } from "./style.ts";
import { cell, columnsOf } from "./workbook.ts";

/** @param range cells of the workbook */
const numbersIn = (range: string, values: readonly (number | null)[]): Element =>
  el(
    "c:numRef",
    {},
    el("c:f", {}, `Sheet1!${range}`),
    el(
      "c:numCache",
      {},
      el("c:formatCode", {}, "General"),
      val("c:ptCount", values.length),
      values.map((v, i) => v !== null && point(i, String(v))),
    ),
  );

/** @param range cells of the workbook */
const textsIn = (range: string, texts: readonly string[]): Element =>
  el(
    "c:strRef",
    {},
    el("c:f", {}, `Sheet1!${range}`),
    el(
      "c:strCache",
      {},
      val("c:ptCount", texts.length),
      texts.map((text, i) => point(i, text)),
    ),
  );

const point = (index: number, value: string): Element =>
  el("c:pt", { idx: index }, el("c:v", {}, value));

/** @param column of the workbook, from 0 after the categories. */
export function columnValues(data: ChartData, column: number): Element {
  const range = `${cell(1, column + 1)}:${cell(data.categories.length, column + 1)}`;
  return numbersIn(range, columnsOf(data)[column]?.values ?? []);
}

/** Of a column and the one after it, in one row. */
export function rowEnds(data: ChartData, row: number, column: number): Element {
  const range = `${cell(row + 1, column + 1)}:${cell(row + 1, column + 2)}`;
  const columns = columnsOf(data);
  return numbersIn(
    range,
    [column, column + 1].map((c) => columns[c]?.values[row] ?? 0),
  );
}

export const columnName = (name: string, column: number): Element =>
  textsIn(cell(0, column + 1), [name]);

export const categoryNames = ({ categories }: ChartData): Element =>
  textsIn(`${cell(1, 0)}:${cell(categories.length, 0)}`, categories);
