/** Figures of native charts, read back from the workbook by a reader that no one here wrote, and from the chart's cache. */

import { Buffer } from "node:buffer";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import type { ChartData } from "../../../src/outputs/pptx/model.ts";
import { seriesOf } from "../../../src/outputs/pptx/write/chart/series.ts";
import { workbook } from "../../../src/outputs/pptx/write/chart/workbook.ts";
import { xmlDocument } from "../../../src/outputs/pptx/write/xml.ts";
import { chartData, chartOf, series } from "./chart-data.ts";
import { all, readXml } from "./xml-tree.ts";

const dataOf = (
  type: ChartData["type"],
  categories: readonly string[],
  values: readonly (readonly (number | null)[])[],
): ChartData =>
  chartData({ type, categories, series: values.map((own, i) => series(`Series ${i}`, own)) });
const figure = fc.oneof(
  fc.double({ min: -1e12, max: 1e12, noNaN: true, noDefaultInfinity: true }).map((v) => v + 0),
  fc.integer(),
  fc.constant(null),
);
const table = fc
  .record({ c: fc.integer({ min: 2, max: 12 }), s: fc.integer({ min: 1, max: 4 }) })
  .chain(({ c, s }) =>
    fc.array(fc.array(figure, { minLength: c, maxLength: c }), { minLength: s, maxLength: s }),
  );

describe.each(["bar", "barStacked", "line", "scatter"] as const)("a %s chart", (type) => {
  it("keeps every figure to the last digit, in the workbook and in the cache", async () => {
    await fc.assert(
      fc.asyncProperty(table, async (values) => {
        const categories = (values[0] ?? []).map((_, i) => `Category ${i}`);
        const data = dataOf(type, categories, values);
        const rows = await readSheet(Buffer.from(workbook(data)));
        values.forEach((own, s) => {
          expect(rows.slice(1).map((row) => row[s + 1] ?? null)).toEqual(own);
          const xml = xmlDocument(seriesOf(chartOf(data), s));
          const numbers = all(readXml(xml), type === "scatter" ? "c:xVal" : "c:val")[0];
          const cached = new Map(
            all(numbers ?? readXml(xml), "c:pt").map((pt) => [
              Number(pt.attributes["idx"]),
              Number(all(pt, "c:v")[0]?.text),
            ]),
          );
          expect(own.map((_, i) => cached.get(i) ?? null)).toEqual(own);
        });
      }),
      { numRuns: 25 },
    );
  });
});

it("makes what is drawn of what is written by formulas", () => {
  const data: ChartData = {
    ...dataOf("barStacked", ["a", "b"], [[3, 4]]),
    sheet: [{ name: "Value", values: [3, 4] }],
  };
  const [series] = data.series;
  if (!series) throw new Error("no series");
  const bytes = workbook({ ...data, series: [{ ...series, formulas: ["B2", "B3"] }] });
  const sheet = readXml(new TextDecoder().decode(unzipSync(bytes)["xl/worksheets/sheet1.xml"]));
  expect(all(sheet, "f").map(({ text }) => text)).toEqual(["B2", "B3"]);
});
