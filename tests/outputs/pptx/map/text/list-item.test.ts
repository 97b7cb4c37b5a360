import { describe, expect, it } from "vitest";
import { bulletOf } from "../../../../../src/outputs/pptx/map/text/bullet.ts";
import { drawings } from "../../../../../src/outputs/pptx/map/walk.ts";
import { box, context, lines } from "../../boxes.ts";

const markerOf = (text: string) =>
  box({ pseudo: "marker", rect: [20, 0, 10, 28] }, lines(20, 0, [text, 10]));

const item = (text: string, type: string) =>
  box({ tag: "li", style: { display: "list-item", "list-style-type": type } }, markerOf(text));

describe("numbers", () => {
  it.each([
    ["iv.", "lower-roman", { scheme: "romanLcPeriod", start: 4 }],
    ["i.", "lower-alpha", { scheme: "alphaLcPeriod", start: 9 }],
    ["C)", "upper-alpha", { scheme: "alphaUcParenR", start: 3 }],
    ["12.", "decimal", { scheme: "arabicPeriod", start: 12 }],
  ])("%s of a list of %s is what it says", (text, type, bullet) => {
    expect(bulletOf(item(text, type), context())?.bullet).toMatchObject({
      kind: "number",
      ...bullet,
    });
  });
});

describe("an item that holds more than text", () => {
  it("keeps its bullet, at its place", () => {
    const text = box({ tag: "p", rect: [40, 0, 400, 28] }, lines(40, 0, ["Words", 60]));
    const code = box(
      { tag: "pre", rect: [40, 40, 400, 40], style: { "background-color": "rgb(9, 9, 9)" } },
      lines(48, 46, ["x = 1", 40]),
    );
    const style = { display: "list-item" };
    const li = box({ tag: "li", rect: [40, 0, 400, 80], style }, markerOf("• "), text, code);
    const [first, second] = drawings(li, context());
    expect(first).toMatchObject({
      rect: { x: 20 },
      text: { paragraphs: [{ margin: 20, indent: -20, bullet: { kind: "char", char: "•" } }] },
    });
    expect(JSON.stringify(second)).not.toContain('bullet":{');
  });
});
