/** Native charts with an embedded workbook. */
import type { Chart } from "../model.ts";
import type { Parts } from "./package.ts";

/** @returns the chart part's path. */
export function addChart(_parts: Parts, _chart: Chart): string {
  throw new Error("not yet");
}
