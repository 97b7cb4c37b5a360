/** Finds what does not fit: text or boxes that leave their slide or their box, as Chromium lays them out. */
import type { Page } from "puppeteer";
import type { Deck } from "../audience/deck.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import { type Pointer, parsePointer } from "../core/pointer.ts";

/** One thing that does not fit, as it was measured. */
export interface Overflow {
  /** From 0. */
  readonly slide: number;
  /** `data-content` of the nearest element that has one. */
  readonly content: string | undefined;
  readonly heading: boolean;
  readonly text: string;
  readonly kind: "slide" | "box" | "cut";
  /** By how much, in px at 96 dpi. */
  readonly px: number;
}

/** Less is rounding of fractions of pixels. */
const TOLERANCE = 1.5;

/** The page shows a deck at 1280 × 720 px a slide. */
export const measureOverflow = (page: Page): Promise<Overflow[]> =>
  page.evaluate(measure, TOLERANCE);

/** Runs in the page. A text leaves its slide, its positioned or padded box (`data-role="card"`), or is cut off by a parent. */
function measure(tolerance: number): Overflow[] {
  const found: Overflow[] = [];
  const slides = [...document.querySelectorAll("svg[data-marpit-svg]")];
  slides.forEach((svg, slide) => {
    const frame = svg.getBoundingClientRect();
    const scale = frame.width / 1280 || 1;
    const report = (element: Element, kind: Overflow["kind"], px: number) => {
      const own = element.closest("[data-content]");
      const heading = element.closest("h1, h2, h3");
      found.push({
        slide,
        kind,
        px: px / scale,
        content: own?.getAttribute("data-content") ?? undefined,
        heading: !own && heading !== null,
        text: (element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 60),
      });
    };
    const beyond = (inner: DOMRect, outer: DOMRect) =>
      Math.max(
        outer.left - inner.left,
        outer.top - inner.top,
        inner.right - outer.right,
        inner.bottom - outer.bottom,
      );
    const walker = document.createTreeWalker(svg, NodeFilter.SHOW_TEXT);
    const seen = new Set<Element>();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.textContent?.trim() || seen.has(element)) continue;
      seen.add(element);
      if (element.closest("style")) continue;
      const range = document.createRange();
      range.selectNodeContents(element);
      const box = range.getBoundingClientRect();
      if (!box.width && !box.height) continue;
      const out = beyond(box, frame);
      if (out > tolerance * scale) {
        report(element, "slide", out);
        continue;
      }
      // The boxes around the text: what is cut off, or stands over the edge of a card, does not fit.
      for (
        let parent: Element | null = element;
        parent && parent !== svg;
        parent = parent.parentElement
      ) {
        const style = getComputedStyle(parent);
        const cuts =
          /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`) &&
          parent.tagName !== "SECTION" &&
          parent.tagName !== "foreignObject";
        const isBox =
          cuts || parent.getAttribute("data-role") === "card" || /^(TD|TH)$/.test(parent.tagName);
        if (!isBox) continue;
        const past = beyond(box, parent.getBoundingClientRect());
        if (past > tolerance * scale) {
          report(element, cuts ? "cut" : "box", past);
          break;
        }
      }
    }
    // Boxes without text of their own, and the bottom margin that content may have pushed footer and header into.
    const section = svg.querySelector("section");
    const footer = section?.querySelector(":scope > footer")?.getBoundingClientRect();
    const header = section?.querySelector(":scope > header")?.getBoundingClientRect();
    for (const child of section?.children ?? []) {
      if (/^(HEADER|FOOTER|STYLE)$/.test(child.tagName)) continue;
      for (const element of [
        child,
        ...child.querySelectorAll("[data-role=card], table, ul, ol, p"),
      ]) {
        const box = element.getBoundingClientRect();
        if (!box.width || !box.height) continue;
        const out = beyond(box, frame);
        const over = (edge: DOMRect | undefined) =>
          edge &&
          edge.width &&
          element.textContent?.trim() &&
          box.left < edge.right &&
          box.right > edge.left
            ? Math.min(box.bottom - edge.top, edge.bottom - box.top)
            : 0;
        const past = Math.max(out, over(footer), over(header));
        if (past > tolerance * scale && getComputedStyle(element).position !== "absolute") {
          report(element, "slide", past);
          break;
        }
      }
    }
  });
  return found;
}

/** Each place once, at the line that a writer has to shorten. */
export function overflowDiagnostics(overflows: readonly Overflow[], deck: Deck): Diagnostic[] {
  const seen = new Set<string>();
  return overflows.flatMap((overflow): Diagnostic[] => {
    const slide = deck.slides[overflow.slide];
    if (!slide) return [];
    const pointer: Pointer =
      (overflow.content ? parsePointer(overflow.content) : undefined) ??
      slide.origin(overflow.heading ? ["title"] : []);
    const place = deck.briefing.locate(pointer);
    const key = JSON.stringify([place, slide.number]);
    if (seen.has(key)) return [];
    seen.add(key);
    const where = {
      slide: "leaves the slide or runs into its margin",
      box: "leaves its box",
      cut: "is cut off",
    }[overflow.kind];
    return [
      {
        code: "OVERFLOW",
        severity: "error",
        message: `${deck.audienceId}, slide ${slide.number} (\`${slide.slide.id}\`): “${overflow.text}” ${where} by ${Math.ceil(overflow.px)} px`,
        hint: "shorten it, or give the slide fewer parts",
        ...place,
      },
    ];
  });
}
