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
  /** Past the slide's edge, over its header or footer, over the edge of a card or cell, or cut off by a parent. */
  readonly kind: "slide" | "margin" | "box" | "cut";
  /** By how much, in px at 96 dpi. */
  readonly px: number;
}

/** Less is rounding of fractions of pixels. */
const TOLERANCE = 1.5;

/** The page shows a deck at 1280 × 720 px a slide. */
export const measureOverflow = (page: Page): Promise<Overflow[]> =>
  page.evaluate(measure, TOLERANCE);

/** Runs in the page, so it stands alone. */
function measure(tolerance: number): Overflow[] {
  const found: Overflow[] = [];
  const textBox = (node: Node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return range.getBoundingClientRect();
  };
  const beyond = (inner: DOMRect, outer: DOMRect) =>
    Math.max(
      outer.left - inner.left,
      outer.top - inner.top,
      inner.right - outer.right,
      inner.bottom - outer.bottom,
    );
  /** How deep one box stands in another; negative where they are apart. */
  const inside = (a: DOMRect, b: DOMRect) =>
    Math.min(a.right - b.left, b.right - a.left, a.bottom - b.top, b.bottom - a.top);
  const isBox = (element: Element) =>
    element.getAttribute("data-role") === "card" || /^(TD|TH)$/.test(element.tagName);
  const cuts = (element: Element) =>
    element.tagName !== "SECTION" && /hidden|clip/.test(getComputedStyle(element).overflow);

  [...document.querySelectorAll("svg[data-marpit-svg]")].forEach((svg, slide) => {
    const frame = svg.getBoundingClientRect();
    const scale = frame.width / 1280 || 1;
    const margins = [...svg.querySelectorAll("section > header, section > footer")].map(textBox);
    const judge = (text: Node, element: Element) => {
      const box = textBox(text);
      if (!box.width || !box.height) return;
      const worst: { kind: Overflow["kind"]; px: number }[] = [
        { kind: "slide", px: beyond(box, frame) },
      ];
      if (!element.closest("header, footer"))
        worst.push(
          ...margins.map((margin) => ({ kind: "margin" as const, px: inside(box, margin) })),
        );
      for (
        let parent: Element | null = element;
        parent && parent.tagName !== "foreignObject";
        parent = parent.parentElement
      )
        if (isBox(parent) || cuts(parent))
          worst.push({
            kind: cuts(parent) ? "cut" : "box",
            px: beyond(box, parent.getBoundingClientRect()),
          });
      const fault = worst.find(({ px }) => px > tolerance * scale);
      if (!fault) return;
      const own = element.closest("[data-content]");
      found.push({
        slide,
        kind: fault.kind,
        px: fault.px / scale,
        content: own?.getAttribute("data-content") ?? undefined,
        heading: !own && element.closest("h1, h2, h3") !== null,
        text: (element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 60),
      });
    };
    const texts = document.createTreeWalker(svg, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      if (element && node.textContent?.trim() && !element.closest("style")) judge(node, element);
    }
  });
  return found;
}

const WORDS = {
  slide: "leaves the slide",
  margin: "runs into the header or footer",
  box: "leaves its box",
  cut: "is cut off",
} as const;

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
    return [
      {
        code: "OVERFLOW",
        severity: "error",
        message: `${deck.audienceId}, slide ${slide.number} (\`${slide.slide.id}\`): “${overflow.text}” ${WORDS[overflow.kind]} by ${Math.ceil(overflow.px)} px`,
        hint: "shorten it, or give the slide fewer parts",
        ...place,
      },
    ];
  });
}
