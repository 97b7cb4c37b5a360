/** Grounds that are drawn anew instead of photographed: with the colours of a photo, or not at all. */
import { expect, it } from "vitest";
import type { Color, TextFact } from "../../../src/checks/page/facts.ts";
import { measurePage } from "../../../src/checks/page/gather.ts";
import { lookBehind } from "../../../src/checks/page/look.ts";
import { sharedBrowser } from "../../fixtures/browser.ts";

const browser = await sharedBrowser();

const DRAWING = `url("data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 400 100%27 width=%27400%27 height=%27100%27%3E%3Cpath d=%27M0,0H130V100H0Z%27 fill=%27%23aa0000%27/%3E%3Cpath d=%27M130,0H200L300,100H130Z%27 fill=%27%230000aa%27 opacity=%270.5%27/%3E%3C/svg%3E") 0 0 / 100% 100% no-repeat`;

/** A text over something in a box of 400 × 100 px, and whatever lies around that. */
const over = (css: string, around = "", word = "MMMMMMMMMMMM") =>
  `<div style='position:absolute;left:50px;top:50px;width:400px;height:400px;${around}'><div style='position:absolute;left:0;top:0;width:400px;height:100px;${css}'></div></div><p style='position:absolute;margin:0;left:60px;top:60px;font:40px/1 sans-serif;color:#00aa00'>${word}</p>`;

/** The text of a slide, with the colours that a photo shows behind its letters. */
async function measured(inside: string): Promise<{ text: TextFact; photo: readonly Color[] }> {
  const { page, close } = await browser.open(
    `<!doctype html><style>body{margin:0}svg{display:block}section{position:relative;width:1280px;height:720px;background:#fff;overflow:hidden}</style><svg data-marpit-svg="" viewBox="0 0 1280 720" width="1280" height="720"><foreignObject width="1280" height="720"><section>${inside}</section></foreignObject></svg>`,
  );
  const slides = await measurePage(page);
  const seen = await lookBehind(page, slides, () => false);
  await close();
  const text = slides[0]?.texts[0];
  if (!text) throw new Error("no text on the slide");
  return { text, photo: seen.get(text) ?? [] };
}

const far = ([r, g, b]: Color, [x, y, z]: Color) =>
  Math.max(Math.abs(r - x), Math.abs(g - y), Math.abs(b - z));

it.each([
  ["a drawing", over(`background:${DRAWING}`)],
  ["a drawing over a colour", over(`background:${DRAWING} #ffdd00`)],
  ["a veil", over(`background:#ffdd0080;width:100px`, "background:#0000aa;border-radius:9px")],
  ["a drawing cut off", over(`background:${DRAWING}`, "width:200px;overflow:hidden")],
  ["a box with round corners", over("background:#ffdd00;border-radius:30px")],
  ["a box that ends behind it", over("background:#ffdd00;width:100px")],
])("draws %s in every colour that a photo shows", async (_, inside) => {
  const { text, photo } = await measured(inside);
  expect(text.ground).toBeUndefined();
  expect(photo.length).toBeGreaterThan(0);
  for (const color of photo)
    expect(Math.min(...(text.around ?? []).map((own) => far(color, own)))).toBeLessThan(4);
});

it.each([
  ["a gradient", over("background:linear-gradient(90deg,#000,#fff)")],
  ["a drawing of other proportions", over(`background:${DRAWING};height:300px`)],
  ["a drawing that repeats itself", over(`background:${DRAWING};background-size:40px 10px`)],
  ["what is turned", over("background:#ffdd00;transform:rotate(3deg);border-radius:1px")],
  ["what stands in something turned", over(`background:${DRAWING}`, "transform:rotate(3deg)")],
  ["what is seen through", over(`background:${DRAWING};opacity:.5`)],
  ["what a filter changes", over(`background:${DRAWING}`, "filter:invert(1)")],
  ["what is blended", over(`background:${DRAWING};mix-blend-mode:multiply`)],
])("leaves %s to a photo", async (_, inside) => {
  const { text, photo } = await measured(inside);
  expect(text).not.toHaveProperty("ground", expect.anything());
  expect(text).not.toHaveProperty("around", expect.anything());
  expect(photo.length).toBeGreaterThan(0);
});
