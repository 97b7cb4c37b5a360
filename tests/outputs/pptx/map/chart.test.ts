import { describe, expect, it } from "vitest";
import { chart } from "../../../../src/outputs/pptx/map/chart.ts";
import { box, context, lines } from "../boxes.ts";

const data = (values: readonly number[]) =>
  JSON.stringify({
    type: "bar",
    horizontal: true,
    categories: ["a", "b"],
    series: [{ name: "s", values, color: "accent2" }],
  });
const bar = (x: number, y: number, w: number) =>
  box({ rect: [x, y, w, 20], style: { "background-color": "rgb(197, 90, 17)" } });
const zero = () => box({ rect: [99, 0, 2, 100], style: { "background-color": "rgb(0, 0, 0)" } });
const word = (text: string, x: number, y: number) =>
  box({ rect: [x, y, 20, 24] }, box({ tag: "p", rect: [x, y, 20, 24] }, lines(x, y, [text, 20])));
const plot = (values: readonly number[], ...children: readonly ReturnType<typeof box>[]) =>
  box({ rect: [0, 0, 500, 100], attrs: { "data-chart": data(values) } }, ...children);

describe("a drawn bar chart", () => {
  it("is covered by the native one", () => {
    const found = chart(plot([2, 3], zero(), bar(100, 15, 200), bar(100, 65, 300)), context());
    expect(found?.chart.data.plot).toEqual({
      area: { x: 100, y: 0, w: 300, h: 100 },
      min: 0,
      max: 3,
      gap: 150,
      overlap: 0,
      stroke: 0,
    });
    expect(found?.beside).toEqual([]);
  });

  it("hands over the labels that stand at its axis and keeps the words that do not", () => {
    const found = chart(
      plot(
        [2, 3],
        zero(),
        word("a", 75, 13),
        bar(100, 15, 200),
        word("b", 75, 63),
        bar(100, 65, 300),
        word("hm", 420, 63),
      ),
      context(),
    );
    expect(found?.chart.data.labels).toMatchObject({ categories: true, values: false });
    expect(found?.beside).toHaveLength(1);
  });

  it("is laid out anew where the bars are not to scale", () => {
    const found = chart(plot([2, 3], zero(), bar(100, 15, 200), bar(100, 65, 120)), context());
    expect(found?.chart.data.plot).toBeUndefined();
    expect(found?.chart.data.labels).toMatchObject({ categories: true, values: true });
  });
});

it("is no chart without usable data", () => {
  expect(chart(box({ attrs: { "data-chart": "{oops" } }), context())).toBeUndefined();
  expect(chart(box({ attrs: { "data-chart": '{"type":"radar"}' } }), context())).toBeUndefined();
});
