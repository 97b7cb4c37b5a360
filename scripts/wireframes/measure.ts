/** What stands where on each slide, as Chromium laid it out: texts with the field that they are, and what is framed. */
import type { Page } from "puppeteer-core";

/** In slides: 0 to 1 from the left and from the top. */
interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Words extends Rect {
  /** The field of the slide; undefined where the words are from elsewhere, as an actor's name or a label. */
  readonly field: string | undefined;
  /** Whether it is set large. */
  readonly loud: boolean;
}

export interface Measured {
  readonly words: readonly Words[];
  readonly frames: readonly Rect[];
}

/** In the order of the deck. */
export const measureSlides = (page: Page): Promise<Measured[]> =>
  page.evaluate(() => {
    const visible = (r: DOMRect) => r.width > 1 && r.height > 1;
    return [...document.querySelectorAll<SVGElement>("svg[data-marpit-svg]")].map((slide) => {
      const whole = slide.getBoundingClientRect();
      const share = (r: DOMRect) => ({
        x: (r.left - whole.left) / whole.width,
        y: (r.top - whole.top) / whole.height,
        w: r.width / whole.width,
        h: r.height / whole.height,
      });
      const words: Words[] = [];
      const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (!element || !node.textContent?.trim()) continue;
        if (element.closest("style,script,[data-role=readers],header,footer")) continue;
        range.selectNodeContents(node);
        const at = element.closest("[data-content]")?.getAttribute("data-content") ?? "";
        const field = element.closest("h1")
          ? "title"
          : /^storyline\.yaml#\/slides\/\d+\/([a-zA-Z_]+)/.exec(at)?.[1];
        const loud = Number.parseFloat(getComputedStyle(element).fontSize) >= 30;
        for (const rect of range.getClientRects())
          if (visible(rect)) words.push({ ...share(rect), field, loud });
      }
      const frames = [
        ...slide.querySelectorAll(
          "[data-role=card],[data-role=group],[data-role=drawing],[data-role=takeaway],td,th,img",
        ),
      ]
        .filter((element) => !element.closest("[data-role=readers]"))
        .map((element) => element.getBoundingClientRect())
        .filter(visible)
        .map(share);
      return { words, frames };
    });
  });
