/** For every check of a page: what trips it, at the very line and column, and what only just does not. */
import { describe, expect, it } from "vitest";
import { sharedBrowser } from "../../fixtures/browser.ts";
import { type Case, diagnose } from "./diagnose.ts";

const browser = await sharedBrowser();

const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(" ");
const LEAD = "What leads this slide on";
const lead = (css: string, text = LEAD, besides = ""): Case => ({
  id: "statement",
  slide: { lead: text },
  // The slide itself gives its lead a size.
  css: `.lead{text-wrap:wrap;${css.replaceAll(";", "!important;")}}${besides}`,
});
const onDark = (css: string) =>
  lead(
    css,
    LEAD,
    "section.statement{background:#222}h1,.eyebrow,.takeaway p,footer{color:#fff!important}",
  );
/** White on two fills; large type needs 3. */
const onDrawing = (fill: string) =>
  lead(
    "color:#fff;width:640px;height:64px;max-width:none;font-size:30px;",
    LEAD,
    `.lead{background:url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 640 64' width='640' height='64'%3E%3Cpath d='M0,0H640V64H0Z' fill='%23000000'/%3E%3Cpath d='M150,0H640V64H150Z' fill='${fill}'/%3E%3C/svg%3E") 0 0 / 100% 100% no-repeat}`,
  );
/** Painted before the lead, and under it. */
const UNDER =
  ".eyebrow{position:absolute;top:0;left:64px;width:200px;height:600px;background:#333;color:#fff}";
const TRIPS: readonly (readonly [
  code: string,
  what: string,
  at: string,
  trips: Case,
  misses: Case,
])[] = [
  [
    "OVERFLOW",
    "a slide that is too full, at its longest text",
    words(200),
    { id: "hurdles", slide: { title: words(200) } },
    { id: "hurdles", slide: { title: words(20) } },
  ],
  [
    "TEXT_CUT",
    "a text cut off by what it stands in",
    LEAD,
    lead("height:20px;overflow:hidden;line-height:32px;font-size:24px;"),
    lead("height:32px;overflow:hidden;line-height:32px;font-size:24px;"),
  ],
  [
    "TEXT_OVERLAP",
    "a text over another",
    LEAD,
    lead("position:absolute;top:76px;left:64px;width:400px"),
    lead("position:absolute;top:400px;left:64px;width:400px"),
  ],
  [
    "ORPHAN",
    "a word alone on the last line",
    "some words that run on and on to an end",
    lead("width:380px;font-size:24px;", "some words that run on and on to an end"),
    lead("width:380px;font-size:24px;", "some words that run on and on to an end of it"),
  ],
  [
    "LINES_MANY",
    "a title of three lines where two are meant",
    words(20),
    { id: "hurdles", slide: { title: words(20) } },
    { id: "hurdles", slide: { title: words(16) } },
  ],
  [
    "WORDS_MANY",
    "more words than a spare slide is made for",
    "id: hurdles",
    { id: "hurdles", slide: { takeaway: words(69) }, audience: { density: "spare" } },
    { id: "hurdles", slide: { takeaway: words(69) } },
  ],
  ["TYPE_SMALL", "text under 14 pt", LEAD, lead("font-size:18.6px;"), lead("font-size:18.67px;")],
  [
    "CONTRAST",
    "grey on white under 4.5",
    LEAD,
    lead("font-size:20px;color:#777777;"),
    lead("font-size:20px;color:#767676;"),
  ],
  [
    "CONTRAST",
    "large grey on white under 3",
    LEAD,
    lead("font-size:24px;color:#969696;"),
    lead("font-size:24px;color:#949494;"),
  ],
  [
    "CONTRAST",
    "white on the light end of a gradient",
    LEAD,
    lead("color:#fff;background:linear-gradient(90deg,#000,#fff 60%);"),
    lead("color:#fff;background:linear-gradient(90deg,#000,#555 60%);"),
  ],
  [
    "CONTRAST",
    "white on the light part of a drawing",
    LEAD,
    onDrawing("%23999999"),
    onDrawing("%23555555"),
  ],
  [
    "CONTRAST",
    "grey over a thin veil over a dark slide",
    LEAD,
    onDark("color:#555;background:rgba(255,255,255,.3);"),
    onDark("color:#000;background:rgba(255,255,255,.6);"),
  ],
  [
    "CONTRAST",
    "text beside a dark box that stands under its end",
    LEAD,
    lead("color:#222;position:relative;z-index:1;", LEAD, UNDER),
    lead("color:#222;position:relative;z-index:1;", LEAD, UNDER.replace("left:64px", "left:480px")),
  ],
  [
    "COLOUR_ALONE",
    "a link without a line under it",
    "Read [the plan]",
    { ...lead("", "Read [the plan](https://example.org) first"), css: "a{text-decoration:none}" },
    lead("", "Read [the plan](https://example.org) first"),
  ],
  [
    "PALETTE",
    "a theme whose sides look alike to readers with deuteranopia",
    "briefdeck-light",
    { id: "statement", css: ":root{--japan:#8A5A00;--russia:#5A7A00}" },
    { id: "statement" },
  ],
  [
    "PALETTE",
    "two series of a key in almost one colour",
    "Second of two",
    { id: "bars", slide: twoSeries(), css: ".legend .swatch{background:#334455}" },
    { id: "bars", slide: twoSeries() },
  ],
];

function twoSeries() {
  const series = [
    { name: "First of two", values: [3, 5] },
    { name: "Second of two", values: [4, 4] },
  ];
  const chart = { type: "bar", unit: "steps", categories: ["Cat one", "Cat two"], series };
  return { chart };
}

describe.each(TRIPS)("%s: %s", (code, _, at, trips, misses) => {
  it("is told at its line and column", async () => {
    const { told, find } = await diagnose(browser, trips);
    expect(told.filter((each) => each.code === code).map((each) => each.at)).toContain(find(at));
  });

  it("is not told of what only just passes", async () => {
    const { told } = await diagnose(browser, misses);
    expect(told.filter((each) => each.code === code)).toEqual([]);
  });
});

it("finds nothing to say of a plain slide", async () => {
  expect((await diagnose(browser, { id: "statement" })).told).toEqual([]);
});

it("lets small print be 10 pt, and no less", async () => {
  const source = (size: number) =>
    diagnose(browser, { id: "statement", css: `.tag .from{font-size:${size}px}` });
  expect((await source(13.4)).told).toEqual([]);
  expect((await source(13)).told).toMatchObject([
    { code: "TYPE_SMALL", message: /9\.8 pt, and small print needs 10/ },
  ]);
});
