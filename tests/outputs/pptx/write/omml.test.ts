import { expect, it } from "vitest";
import type { Row } from "../../../../src/outputs/pptx/model.ts";
import { alternatives, formulaOf } from "../../../../src/outputs/pptx/write/omml.ts";
import { el, xmlDocument } from "../../../../src/outputs/pptx/write/xml.ts";
import { RUN_STYLE } from "../run-style.ts";
import { all, readXml } from "../xml-tree.ts";

const x: Row = [{ kind: "letters", text: "x", alphabet: "italic" }];
const write = (row: Row, display = false) =>
  readXml(xmlDocument(formulaOf({ row, display, style: RUN_STYLE })).replace(/^.*\n/, ""));

it("writes letters in the font, size and colour of formulas", () => {
  const [run] = all(write(x), "m:r");
  expect(run?.children.map(({ name }) => name)).toEqual(["m:rPr", "a:rPr", "m:t"]);
  expect(run && all(run, "a:rPr")[0]?.attributes).toEqual({ lang: "en-GB", sz: "2000", i: "1" });
  expect(run && all(run, "a:latin")[0]?.attributes["typeface"]).toBe("Cambria Math");
});

it("leaves no place empty, which Office would show as a dotted box", () => {
  const maths = write([{ kind: "scripts", of: [], sup: x }]);
  expect(all(maths, "m:e")[0]?.text).toBe("\u200b");
});

it("puts formulas on lines of their own into a paragraph of formulas", () => {
  expect(all(write(x, true), "m:oMathPara")).toHaveLength(1);
  expect(all(write(x), "m:oMathPara")).toHaveLength(0);
});

it("asks for what PowerPoint knows and LibreOffice does not", () => {
  const root = readXml(xmlDocument(alternatives(el("a"), el("b"))).replace(/^.*\n/, ""));
  expect(root.children.map(({ name }) => name)).toEqual(["mc:Choice", "mc:Fallback"]);
  expect(root.children[0]?.attributes["Requires"]).toBe("a14 p14");
});
