/** Screenshots of single slides out of a loaded deck, and where on them the changes are. */
import type { Page } from "puppeteer-core";
import type { Spot } from "./spots.ts";

/** Of a screenshot, in px: it is shown some 560 px wide, and stays sharp when it is enlarged. */
const WIDTH = 960;
const QUALITY = 80;

/** In units of the slide: px at 96 dpi from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Screenshot {
  /** WebP. */
  readonly bytes: Uint8Array;
  /** Of the slide, in px at 96 dpi. */
  readonly size: { readonly width: number; readonly height: number };
  readonly boxes: readonly Box[];
}

/**
 * @param page shows every slide in marp-core's inline SVG form; it is not put back as it was.
 * @param wanted by number from 1, what is to be boxed on it.
 */
export async function slideScreenshots(
  page: Page,
  size: Screenshot["size"],
  wanted: ReadonlyMap<number, readonly Spot[]>,
): Promise<ReadonlyMap<number, Screenshot>> {
  const screenshots = new Map<number, Screenshot>();
  const height = Math.round((WIDTH * size.height) / size.width);
  const all = [...wanted].map(([number, spots]) => ({ number, spots: [...spots] }));
  const boxes = await page.evaluate(boxesOf, all, size.width);
  await page.addStyleTag({
    content: `html{scroll-snap-type:none!important}.marpit>svg[data-marpit-svg]{width:${WIDTH}px!important;height:${height}px!important;margin:0!important}`,
  });
  await page.setViewport({ width: WIDTH, height, deviceScaleFactor: 1 });
  for (const [i, { number }] of all.entries()) {
    await page.evaluate((y) => window.scrollTo(0, y), (number - 1) * height);
    const bytes = await page.screenshot({
      type: "webp",
      quality: QUALITY,
      captureBeyondViewport: false,
    });
    screenshots.set(number, { bytes, size, boxes: boxes[i] ?? [] });
  }
  return screenshots;
}

/** Runs in the page. */
function boxesOf(
  wanted: { readonly number: number; readonly spots: readonly Spot[] }[],
  width: number,
): Box[][] {
  const slides = document.querySelectorAll(".marpit > svg[data-marpit-svg]");
  const PAD = 5;
  return wanted.map(({ number, spots }) => {
    const slide = slides[number - 1];
    if (!slide) return [];
    const frame = slide.getBoundingClientRect();
    const scale = width / frame.width;
    const boxes: Box[] = [];
    const add = (rects: readonly DOMRect[]) => {
      const seen = rects.filter((rect) => rect.width > 0 && rect.height > 0);
      if (!seen.length) return;
      const left = Math.min(...seen.map((rect) => rect.left));
      const top = Math.min(...seen.map((rect) => rect.top));
      const right = Math.max(...seen.map((rect) => rect.right));
      const bottom = Math.max(...seen.map((rect) => rect.bottom));
      boxes.push({
        x: Math.round((left - frame.left) * scale - PAD),
        y: Math.round((top - frame.top) * scale - PAD),
        width: Math.round((right - left) * scale + 2 * PAD),
        height: Math.round((bottom - top) * scale + 2 * PAD),
      });
    };
    /** The stretches of an element's text, line by line; all of it where it reads otherwise than was said. */
    const mark = (element: Element, { text, stretches }: Spot) => {
      const letters: { node: Text; at: number; c: string }[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node instanceof Text)
          for (let at = 0; at < node.data.length; at++) {
            const c = /\s/.test(node.data[at] ?? "") ? " " : (node.data[at] ?? "");
            if (c !== " " || (letters.length && letters.at(-1)?.c !== " "))
              letters.push({ node, at, c });
          }
      const found = text
        ? letters
            .map(({ c }) => c)
            .join("")
            .indexOf(text)
        : -1;
      if (!text || !stretches || found < 0) {
        add([...element.getClientRects()]);
        return;
      }
      for (const [from, to] of stretches) {
        const [first, last] = [letters[found + from], letters[found + to - 1]];
        if (!first || !last) continue;
        const range = document.createRange();
        range.setStart(first.node, first.at);
        range.setEnd(last.node, last.at + 1);
        const lines = new Map<number, DOMRect[]>();
        for (const rect of range.getClientRects()) {
          const line = Math.round((rect.top + rect.height / 2) / 8);
          lines.set(line, [...(lines.get(line) ?? []), rect]);
        }
        for (const rects of lines.values()) add(rects);
      }
    };
    for (const spot of spots) {
      if (spot.heading) {
        const heading = slide.querySelector("h1, h2");
        if (heading) mark(heading, spot);
      }
      if (spot.chart)
        for (const chart of slide.querySelectorAll("[data-chart]"))
          add([chart.getBoundingClientRect()]);
      if (spot.claim)
        for (const phrase of slide.querySelectorAll("[data-claims]"))
          if (phrase.getAttribute("data-claims")?.split(" ").includes(spot.claim))
            add([(phrase.parentElement ?? phrase).getBoundingClientRect()]);
      if (spot.pointer) {
        const [exact, inside]: [Element[], Element[]] = [[], []];
        for (const element of slide.querySelectorAll("[data-content]")) {
          const at = element.getAttribute("data-content") ?? "";
          if (at === spot.pointer) exact.push(element);
          else if (at.startsWith(`${spot.pointer}/`)) inside.push(element);
        }
        if (exact.length) for (const element of exact) mark(element, spot);
        else if (inside.length) add(inside.map((element) => element.getBoundingClientRect()));
      }
    }
    // What lies within another box is told by it.
    const within = (a: Box, b: Box) =>
      a.x >= b.x &&
      a.y >= b.y &&
      a.x + a.width <= b.x + b.width &&
      a.y + a.height <= b.y + b.height;
    return boxes.filter(
      (a, i) => !boxes.some((b, j) => i !== j && within(a, b) && (!within(b, a) || j < i)),
    );
  });
}
