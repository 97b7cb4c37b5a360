import { describe, expect, it } from "vitest";
import { chart } from "../../../../src/outputs/pptx/map/chart.ts";
import { box, context, lines } from "../boxes.ts";

const data = (more: object = {}) =>
  JSON.stringify({
    type: "bar",
    horizontal: true,
    categories: ["a", "b"],
    series: [{ name: "s", values: [2, 3], color: "accent2", labelled: [1] }],
    ...more,
  });
const plot = { area: { x: 100, y: 5, w: 300, h: 90 }, min: 0, max: 3, gap: 150, overlap: 100 };
const word = (text: string, x: number, y: number) =>
  box({ rect: [x, y, 20, 24] }, box({ tag: "p", rect: [x, y, 20, 24] }, lines(x, y, [text, 20])));
const element = (json: string, ...children: readonly ReturnType<typeof box>[]) =>
  box({ rect: [64, 100, 500, 100], attrs: { "data-chart": json } }, ...children);

describe("a chart that says where its plot is", () => {
  const found = chart(element(data({ plot }), word("a", 75, 13), word("hm", 420, 63)), context());

  it("stands there on the slide", () => {
    expect(found?.chart.data.plot?.area).toEqual({ x: 164, y: 105, w: 300, h: 90 });
    expect(found?.chart.data.plot).toMatchObject({ min: 0, max: 3, gap: 150, overlap: 100 });
  });

  it("stands for all that is in its element", () => {
    expect(found?.beside).toEqual([]);
  });

  it("writes the figures that it is told to", () => {
    expect([...(found?.chart.data.series[0]?.labelled ?? [])]).toEqual([1]);
  });

  it("takes a series without a colour as one that is not seen", () => {
    const series = [
      { name: "base", values: [1, 1] },
      { name: "s", values: [2, 3], color: "accent1", alpha: 0.6 },
    ];
    const [base, own] =
      chart(element(data({ type: "barStacked", series, plot })), context())?.chart.data.series ??
      [];
    expect(base?.color).toBeUndefined();
    expect(own?.color?.alpha).toBe(0.6);
  });
});

it("is laid out anew without a plot, with words that it does not say beside it", () => {
  const found = chart(
    element(data(), word("a", 75, 13), word("2", 300, 13), word("hm", 420, 63)),
    context(),
  );
  expect(found?.chart.data.plot).toBeUndefined();
  expect(found?.chart.data.labels).toMatchObject({ categories: true, axis: true });
  expect(found?.beside).toHaveLength(1);
});

it("is no chart without usable data", () => {
  expect(chart(box({ attrs: { "data-chart": "{oops" } }), context())).toBeUndefined();
  expect(chart(box({ attrs: { "data-chart": '{"type":"radar"}' } }), context())).toBeUndefined();
});
