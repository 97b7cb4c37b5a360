import { describe, expect, it } from "vitest";
import type { Box } from "../../../../../src/outputs/pptx/boxes.ts";
import { bodyOf, insetIn } from "../../../../../src/outputs/pptx/map/text/body.ts";
import { blocksOf } from "../../../../../src/outputs/pptx/map/text/flow.ts";
import {
  EVEN_ASCENT_EM,
  SAFE_DROP,
} from "../../../../../src/outputs/pptx/map/text/office-metrics.ts";
import { box, context, lines, rect } from "../../boxes.ts";

const body = (of: Box, level = 0) => bodyOf(blocksOf(of, context(), level));

describe("a lone line", () => {
  const one = (w: number) =>
    box({ tag: "p", rect: [100, 50, 400, 28] }, lines(100, 52, ["Some words", w]));

  it("has no exact spacing: the font's own puts it right in every program", () => {
    const { body: made, rect: area } = body(one(120));
    expect(made.paragraphs[0]?.lineHeight).toBeUndefined();
    expect(area.y).toBeCloseTo(71 + SAFE_DROP - EVEN_ASCENT_EM * 20);
    expect(area.h).toBeCloseTo(24);
  });

  it("takes its column's width where there is room, so that more can be typed", () =>
    expect(body(one(120))).toMatchObject({ rect: { x: 100, w: 400 }, body: { wrap: true } }));

  it("does not wrap where it fills its column", () => expect(body(one(398)).body.wrap).toBe(false));
});

describe("text in a cell", () => {
  const cell = (rows: Parameters<typeof lines>[2][], y = 2) =>
    bodyOf(
      blocksOf(box({ tag: "td", rect: [0, 0, 400, 60] }, lines(0, y, ...rows)), context(), 0),
      true,
    );

  it("has exact spacing even on a lone line: there the font's own differs by program", () =>
    expect(cell([["Some words", 90]]).body.paragraphs[0]?.lineHeight).toBe(18));

  it("stands on whole px, as Chromium paints it", () =>
    expect(cell([["a", 9]], 2.4).rect.y).toBeCloseTo(cell([["a", 9]], 2).rect.y));
});

describe("broken lines", () => {
  const two = (first: number, second: readonly [string, number]) =>
    box({ tag: "p", rect: [0, 0, 400, 56] }, lines(0, 2, ["The first line of it ", first], second));

  it("keep their pitch exactly", () =>
    expect(body(two(380, ["goes on here", 150])).body.paragraphs[0]?.lineHeight).toBe(21));

  it("break alike: wide enough for the widest, too narrow for the next word", () => {
    const { rect: area, body: made } = body(two(396, ["extraordinarily", 150]));
    expect(made.wrap).toBe(true);
    expect(area.w).toBeGreaterThan(396);
    expect(area.w).toBeLessThan(396 + 150);
  });

  it("are broken by hand where the next word would all but fit, also if the page measured the space before it", () => {
    const made = body(
      box(
        { tag: "h1", rect: [0, 0, 400, 56] },
        lines(0, 2, ["stay out of all that is ", 214], ["of the open decks at home", 225]),
      ),
    );
    expect(made.body.paragraphs[0]?.runs.map((run) => run.kind)).toEqual(["text", "break", "text"]);
  });

  it("are held narrow where the page balanced them", () => {
    const { rect: area } = body(two(210, ["the rest", 190]));
    expect(area.w).toBeGreaterThan(210);
    expect(area.w).toBeLessThan(300);
  });
});

describe("paragraphs set tight", () => {
  it("stand where they stand: a line too high for its place is lowered", () => {
    const p = (y: number, text: string) =>
      box({ tag: "p", rect: [0, y, 400, 20] }, lines(0, y, [text, 90]));
    const [first, second] = body(box({ rect: [0, 0, 400, 60] }, p(0, "a"), p(20, "b"))).body
      .paragraphs;
    expect(first?.lineHeight).toBe(21);
    expect(second).toMatchObject({ lineHeight: 15, before: 0 });
  });
});

describe("lists", () => {
  const item = (y: number, marker: string, text: string) =>
    box(
      { tag: "li", rect: [30, y, 370, 28], style: { display: "list-item" } },
      box({ tag: "marker", pseudo: "marker", rect: [10, y, 12, 28] }, lines(10, y, [marker, 12])),
      lines(30, y + 2, [text, 100]),
    );

  it("number from one start, so that Office goes on counting", () => {
    const list = box(
      { tag: "ol", rect: [0, 0, 400, 84] },
      item(0, "3. ", "c"),
      item(28, "4. ", "d"),
      item(56, "5. ", "e"),
    );
    const bullets = body(list, 1).body.paragraphs.map((p) => p.bullet);
    expect(bullets).toEqual(Array(3).fill({ kind: "number", scheme: "arabicPeriod", start: 3 }));
  });

  it("hang their bullets", () => {
    const [first] = body(box({ tag: "ul", rect: [0, 0, 400, 28] }, item(0, "• ", "a")), 1).body
      .paragraphs;
    expect(first).toMatchObject({ level: 0, margin: 20, indent: -20, bullet: { char: "•" } });
  });
});

describe("text in a shape", () => {
  const words = box({ tag: "p", rect: [20, 40, 160, 28] }, lines(20, 42, ["Cause", 50]));

  it("stays in the middle where it stands there", () =>
    expect(insetIn(body(words), rect(0, 0, 200, 108)).anchor).toBe("ctr"));

  it("hangs from the top elsewhere", () => {
    const made = insetIn(body(words), rect(0, 0, 200, 300));
    expect(made.anchor).toBe("t");
    expect(made.insets[1]).toBeCloseTo(61 + SAFE_DROP - EVEN_ASCENT_EM * 20);
  });
});
