import { describe, expect, it } from "vitest";
import { bodyOf } from "../../../../../src/outputs/pptx/map/text/body.ts";
import { brokenAt } from "../../../../../src/outputs/pptx/map/text/breaks.ts";
import { blocksOf } from "../../../../../src/outputs/pptx/map/text/flow.ts";
import { box, context, lines } from "../../boxes.ts";

const paragraph = (y: number, ...texts: Parameters<typeof lines>[2][]) =>
  box({ tag: "p", rect: [0, y, 400, 28 * texts.length] }, lines(0, y + 2, ...texts));
const told = (...paragraphs: ReturnType<typeof box>[]) =>
  bodyOf(
    blocksOf(box({ rect: [0, 0, 400, 200] }, ...paragraphs), context(), 0),
  ).body.paragraphs.map((p) => p.runs.map((r) => (r.kind === "break" ? "⏎" : r.text)).join(""));

describe("paragraphs of one box that no width breaks alike", () => {
  const balanced = paragraph(0, ["Moscow softens its ", 160], ["words on bases", 120]);
  const wide = paragraph(56, ["Both governments prepare their publics", 330]);

  it("keep the page's line ends, without the spaces there", () =>
    expect(told(balanced, wide)).toEqual([
      "Moscow softens its⏎words on bases",
      "Both governments prepare their publics",
    ]));

  it("do without where one width does for all", () =>
    expect(told(balanced).join()).not.toMatch("⏎"));
});

describe("line ends", () => {
  it("are found across runs, beside breaks that are there anyhow", () => {
    const b = box({ tag: "b", style: { display: "inline" } }, lines(30, 2, ["cd", 20]));
    const p = box(
      { tag: "p", rect: [0, 0, 400, 84] },
      lines(0, 2, ["ab ", 30]),
      b,
      box({ tag: "br", style: { display: "inline" } }),
      { ...lines(0, 30, ["ef ", 30], ["gh", 30]), text: "ef gh" },
    );
    const [block] = blocksOf(p, context(), 0);
    const made = block && brokenAt(block.pieces, block.lines);
    expect(made?.map((piece) => (piece.isBreak ? "⏎" : piece.text))).toEqual([
      "ab ",
      "cd",
      "⏎",
      "ef",
      "⏎",
      "gh",
    ]);
  });
});
