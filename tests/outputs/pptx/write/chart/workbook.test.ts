import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { cell, workbook } from "../../../../../src/outputs/pptx/write/chart/workbook.ts";
import { chartData, series } from "../../chart-data.ts";
import { all, readXml } from "../../xml-tree.ts";

it("names cells as Excel does", () => {
  expect([cell(0, 0), cell(4, 25), cell(0, 26), cell(9, 27)]).toEqual([
    "$A$1",
    "$Z$5",
    "$AA$1",
    "$AB$10",
  ]);
});

it("holds categories down and series across, and leaves gaps empty", () => {
  const own = [series("s", [1.5, null])];
  const bytes = workbook(chartData({ type: "bar", categories: ["x", "y"], series: own }));
  const sheet = readXml(new TextDecoder().decode(unzipSync(bytes)["xl/worksheets/sheet1.xml"]));
  const cells = all(sheet, "c").map((c) => [c.attributes["r"], c.text]);
  expect(cells).toEqual([
    ["B1", "s"],
    ["A2", "x"],
    ["B2", "1.5"],
    ["A3", "y"],
  ]);
});
