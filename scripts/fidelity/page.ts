/** What Chromium shows of each slide: its picture, every visible word with its place, and what a person would call its parts. */
import type { Page } from "puppeteer-core";
import type { DeckBrowser } from "../../src/browser/launch.ts";
import { withoutViewer } from "../../src/outputs/html/index.ts";

export interface PageWord {
  readonly text: string;
  /** Words of one block flow in lines together: a paragraph, a cell, a line of an SVG text. */
  readonly block: number;
  /** Within a slide, in px at 96 dpi. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Formula {
  readonly tex: string;
  /** As it shows. */
  readonly text: string;
}

export interface PageSlide {
  /** Outside charts and formulas, in order. */
  readonly words: readonly PageWord[];
  readonly formulas: readonly Formula[];
  readonly headings: readonly string[];
  readonly tables: number;
  /** What a person would make one text box each: a paragraph, a heading, a whole list; cells of tables are none. */
  readonly textBlocks: number;
  readonly chart: boolean;
}

/** A PNG at one px for each px of CSS, and the facts, slide by slide. */
export async function slidesInChromium(
  html: string,
  size: { readonly width: number; readonly height: number },
  browser: DeckBrowser,
): Promise<(PageSlide & { readonly picture: Buffer })[]> {
  const { page, close } = await browser.open(withoutViewer(html), { ...size, scripts: true });
  const facts = await readPage(page);
  const slides = await page.$$("svg[data-marpit-svg]");
  const out: (PageSlide & { picture: Buffer })[] = [];
  for (const [i, slide] of slides.entries()) {
    const fact = facts[i];
    if (fact) out.push({ ...fact, picture: Buffer.from(await slide.screenshot({ type: "png" })) });
  }
  await close();
  return out;
}

export const readPage = (page: Page): Promise<PageSlide[]> => page.evaluate(read);

/** Runs in the page, so it stands alone. */
function read(): PageSlide[] {
  const APART = "style, script, title, desc, [data-chart], .katex";
  /** A line of Japanese has no spaces: it may break at each sign. */
  const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々、。「」・]/u;
  const visible = (element: Element): boolean => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const folded = element.closest("details:not([open])");
    if (folded && element.closest("summary")?.parentElement !== folded) return false;
    for (let up: Element | null = element; up && up.tagName !== "SECTION"; up = up.parentElement) {
      const { overflow, position } = getComputedStyle(up);
      const { width, height } = up.getBoundingClientRect();
      if (position === "absolute" && overflow !== "visible" && width <= 1 && height <= 1)
        return false;
    }
    return true;
  };
  const blockOf = (element: Element): Element => {
    const line = element.closest("tspan[x], tspan[y], tspan[dy], text");
    if (line) return line;
    let up: Element = element;
    while (up.parentElement && /^(inline|contents|ruby)$/.test(getComputedStyle(up).display))
      up = up.parentElement;
    return up;
  };
  /** A list with its marks is one box; so are its levels. */
  const boxOf = (block: Element): Element => {
    const item = block.closest("li");
    const bare =
      block.closest("svg:not([data-marpit-svg]) text") ??
      (item && (block === item || block.parentElement === item) ? undefined : block);
    if (bare || !item || getComputedStyle(item).listStyleType === "none") return bare ?? block;
    let list: Element = item;
    for (
      let up: Element | null = item;
      up && /^(LI|UL|OL)$/.test(up.tagName);
      up = up.parentElement
    )
      list = up;
    return list;
  };
  /** But a slide's own, its page number, which is a field. */
  const saysByStyle = (element: Element) =>
    ["::before", "::after"].filter((pseudo) => {
      const { content, display, position } = getComputedStyle(element, pseudo);
      return (
        /[\p{L}\p{N}]/u.test(content) &&
        !/^(normal|none|counter.*)$/.test(content) &&
        (display !== "inline" || position === "absolute")
      );
    }).length;

  return [...document.querySelectorAll("svg[data-marpit-svg]")].map((svg) => {
    const frame = svg.getBoundingClientRect();
    const blocks = new Map<Element, number>();
    const boxes = new Set<Element>();
    const words: PageWord[] = [];
    interface Piece {
      readonly node: Node;
      readonly start: number;
      end: number;
    }
    let pieces: Piece[] = [];
    let text = "";
    let block: Element | undefined;
    const add = (said: string, rects: readonly DOMRect[], of: Element) => {
      const [left, top] = [
        Math.min(...rects.map((r) => r.left)),
        Math.min(...rects.map((r) => r.top)),
      ];
      const width = Math.max(...rects.map((r) => r.right)) - left;
      const height = Math.max(...rects.map((r) => r.bottom)) - top;
      const seen =
        width * height > 0 &&
        left < frame.right &&
        top < frame.bottom &&
        left + width > frame.left &&
        top + height > frame.top;
      if (!seen) return;
      if (!blocks.has(of)) blocks.set(of, blocks.size);
      if (!of.closest("table")) boxes.add(boxOf(of));
      const at = { x: left - frame.left, y: top - frame.top };
      words.push({ text: said, block: blocks.get(of) ?? 0, ...at, width, height });
    };
    const rectsOf = (node: Node, start: number, end: number) => {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      return [...range.getClientRects()].filter(({ width }) => width > 0);
    };
    /** Words of two nodes can be told apart by a margin only. */
    const touches = (node: Node) => {
      const last = pieces.at(-1);
      const a = last && rectsOf(last.node, last.end - 1, last.end).at(-1);
      const [b] = rectsOf(node, 0, 1);
      if (!a || !b) return true;
      return Math.max(a.left, b.left) - Math.min(a.right, b.right) < a.height / 8;
    };
    const flush = () => {
      const of = block;
      if (text && of) {
        const rects = pieces.map(({ node, start, end }) => rectsOf(node, start, end));
        // A word that is broken over lines counts as one for each of them.
        if (rects.every((list) => list.length < 2)) {
          const flat = rects.flat();
          if (flat.length) add(text, flat, of);
        } else {
          let part: { text: string; rects: DOMRect[] } = { text: "", rects: [] };
          for (const { node, start, end } of pieces)
            for (let i = start; i < end; i++) {
              const [rect] = rectsOf(node, i, i + 1);
              const last = part.rects.at(-1);
              if (rect && last && rect.top >= last.bottom - 1) {
                add(part.text, part.rects, of);
                part = { text: "", rects: [] };
              }
              part.text += node.textContent?.[i] ?? "";
              if (rect) part.rects.push(rect);
            }
          if (part.rects.length) add(part.text, part.rects, of);
        }
      }
      [pieces, text, block] = [[], "", undefined];
    };
    const walker = document.createTreeWalker(svg, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        if (/^(BR|IMG)$/.test(node.tagName) || node.matches(APART)) flush();
        continue;
      }
      const element = node.parentElement;
      if (!element || element.closest(APART) || !node.textContent?.trim() || !visible(element)) {
        if (/\s/.test(node.textContent ?? "")) flush();
        continue;
      }
      const own = blockOf(element);
      if (block && (own !== block || !touches(node))) flush();
      [...(node.textContent ?? "")].reduce((at, sign) => {
        const end = at + sign.length;
        if (/\s/.test(sign)) flush();
        else {
          if (SIGN.test(sign) || SIGN.test(text)) flush();
          const last = pieces.at(-1);
          if (last?.node === node) last.end = end;
          else pieces.push({ node, start: at, end });
          text += sign;
          block = own;
        }
        return end;
      }, 0);
    }
    flush();
    const shown = (selector: string) => [...svg.querySelectorAll(selector)].filter(visible);
    return {
      words,
      formulas: shown(".katex").map((formula) => ({
        tex: formula.querySelector("annotation")?.textContent?.trim() ?? "",
        text: formula.querySelector(".katex-html")?.textContent ?? "",
      })),
      headings: shown("h1, h2, h3, h4, h5, h6")
        .map((heading) => heading.textContent?.trim() ?? "")
        .filter(Boolean),
      tables: shown("table").filter((table) => !table.closest("[data-chart]")).length,
      textBlocks: boxes.size + shown("section *").reduce((sum, e) => sum + saysByStyle(e), 0),
      chart: svg.querySelector("[data-chart]") !== null,
    };
  });
}
