/** Looks at what is behind a text where that is not one colour: a picture, a gradient, a drawing, an edge. */
import type { Page } from "puppeteer-core";
import type { Box, Color, SlideFacts, TextFact } from "./facts.ts";

/** Pixels of a screenshot for each px: a quarter of the work, and still several for each stroke. */
const SCALE = 0.5;

/** Colours behind a text, from the darkest to the lightest. */
export type Seen = ReadonlyMap<TextFact, readonly Color[]>;

/**
 * Where a text can be read on every colour around it, it can on those behind its letters. Of every other slide there are two
 * screenshots: its text alone, which tells where letters are whatever their contrast, and all but its text. The page is left
 * as it was.
 */
export async function lookBehind(
  page: Page,
  slides: readonly SlideFacts[],
  legible: (text: TextFact, grounds: readonly Color[]) => boolean,
): Promise<Seen> {
  const seen = new Map<TextFact, readonly Color[]>();
  const unknown = [...slides.entries()].flatMap(([slide, facts]) => {
    const texts = facts.texts.filter(
      (text) => !text.ground && !(text.around && legible(text, text.around)),
    );
    return texts.length ? [{ slide, texts }] : [];
  });
  if (!unknown.length) return seen;
  const session = await page.createCDPSession();
  try {
    for (const { slide, texts } of unknown) {
      const screenshot = async (css: string) => {
        await page.evaluate(restyle, slide, `${ALONE}${css}`);
        const { data } = await session.send("Page.captureScreenshot", {
          format: "png",
          clip: { x: 0, y: 0, width: 1280, height: 720, scale: SCALE },
          optimizeForSpeed: true,
        });
        return data;
      };
      const [letters, ground] = [await screenshot(ONLY_TEXT), await screenshot(NO_TEXT)];
      const lines = texts.map((text) =>
        text.lines.map(([l, t, r, b]): Box => [l * SCALE, t * SCALE, r * SCALE, b * SCALE]),
      );
      const colors = await page.evaluate(readColors, letters, ground, lines);
      for (const [n, text] of texts.entries()) seen.set(text, colors[n] ?? []);
    }
  } finally {
    await page.evaluate(restyle, -1, "");
    await session.detach();
  }
  return seen;
}

const NO_TEXT =
  "section, section *, section::after { -webkit-text-fill-color: transparent !important; text-shadow: none !important; text-decoration-color: transparent !important }";
const ONLY_TEXT =
  "html, body, section, section *, section ::before, section ::after, section::after { background: #fff0 !important; border-color: transparent !important; box-shadow: none !important; -webkit-text-fill-color: #000 !important } html { background: #fff !important } img { visibility: hidden !important }";

/** A slide that stands alone, at its own size, is drawn in a fraction of the time. */
const ALONE =
  "svg[data-marpit-svg] { display: none !important } svg[data-briefdeck-look] { display: block !important; position: fixed !important; left: 0 !important; top: 0 !important; width: 1280px !important; height: 720px !important } ";

/** Instead of what was set before; of no slide, all is as it was. */
function restyle(slide: number, css: string): void {
  document.getElementById("briefdeck-look")?.remove();
  document.querySelector("[data-briefdeck-look]")?.removeAttribute("data-briefdeck-look");
  const shown = document.querySelectorAll("svg[data-marpit-svg]")[slide];
  if (!shown) return;
  shown.setAttribute("data-briefdeck-look", "");
  const sheet = document.createElement("style");
  sheet.id = "briefdeck-look";
  sheet.textContent = css;
  document.head.append(sheet);
}

/**
 * Runs in the page, which has a decoder already: for each text the colours behind its letters, without a tenth at either
 * end, where a line crosses a letter or edges blend.
 */
async function readColors(
  letters: string,
  grounds: string,
  texts: readonly (readonly Box[])[],
): Promise<Color[][]> {
  const read = async (png: string) => {
    const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    if (!context) throw new Error("no canvas to look at slides with");
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  const [ink, ground] = await Promise.all([read(letters), read(grounds)]);
  const light = ([r, g, b]: Color) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return texts.map((lines) => {
    const colors: Color[] = [];
    for (const [left, top, right, bottom] of lines)
      for (let y = Math.max(0, Math.round(top)); y < Math.min(ground.height, bottom); y++)
        for (let x = Math.max(0, Math.round(left)); x < Math.min(ground.width, right); x++) {
          const at = 4 * (y * ground.width + x);
          if ((ink.data[at] ?? 255) > 170) continue;
          const [r = 0, g = 0, b = 0] = ground.data.subarray(at, at + 3);
          colors.push([r, g, b, 1]);
        }
    colors.sort((a, b) => light(a) - light(b));
    return Array.from(
      { length: 9 },
      (_, i) => colors[Math.floor(((i + 1) / 10) * colors.length)],
    ).filter((color) => color !== undefined);
  });
}
