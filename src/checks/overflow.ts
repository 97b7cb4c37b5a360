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
  /** Of the whole text. */
  readonly length: number;
  /** Past the slide's edge, over its header or footer, past a card or cell, cut off by a parent, or over another text. */
  readonly kind: "slide" | "margin" | "box" | "cut" | "text";
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
    const report = (element: Element, kind: Overflow["kind"], px: number) => {
      const own = element.closest("[data-content]");
      const text = (element.textContent ?? "").trim().replace(/\s+/g, " ");
      found.push({
        slide,
        kind,
        px: px / scale,
        content: own?.getAttribute("data-content") ?? undefined,
        heading: !own && element.closest("h1, h2, h3") !== null,
        text: text.slice(0, 60),
        length: text.length,
      });
    };
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
      if (fault) report(element, fault.kind, fault.px);
    };
    const lines: { element: Element; rect: DOMRect }[] = [];
    const texts = document.createTreeWalker(svg, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.textContent?.trim() || element.closest("style, [data-role=readers]"))
        continue;
      judge(node, element);
      const range = document.createRange();
      range.selectNodeContents(node);
      if (!element.closest("header, footer, [aria-hidden=true]"))
        for (const rect of range.getClientRects()) lines.push({ element, rect });
    }
    // Lines of tight type touch; a text over another shares a good part of a line's height with it.
    const over = new Set<Element>();
    lines.forEach((a, i) => {
      for (const b of lines.slice(i + 1)) {
        if (a.element === b.element) continue;
        const wide = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
        const high = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top);
        if (wide < 2 * scale || high < 0.4 * Math.min(a.rect.height, b.rect.height)) continue;
        const [longer] = [a.element, b.element].sort(
          (x, y) => (y.textContent?.length ?? 0) - (x.textContent?.length ?? 0),
        );
        if (longer && !over.has(longer)) report(longer, "text", high);
        if (longer) over.add(longer);
      }
    });
  });
  return found;
}

const WORDS = {
  slide: "leaves the slide",
  margin: "runs into the header or footer",
  box: "leaves its box",
  cut: "is cut off",
  text: "lies over another text",
} as const;

/**
 * One a slide, at the line of the longest text among those that do not fit: where one part is too long, it is others
 * that are pushed out.
 */
export function overflowDiagnostics(overflows: readonly Overflow[], deck: Deck): Diagnostic[] {
  return deck.slides.flatMap((slide): Diagnostic[] => {
    const own = overflows.filter((overflow) => overflow.slide === slide.number - 1);
    const [longest] = [...own].sort((a, b) => b.length - a.length);
    if (!longest) return [];
    const pointer: Pointer =
      (longest.content ? parsePointer(longest.content) : undefined) ??
      slide.origin(longest.heading ? ["title"] : []);
    const others = own.length > 1 ? `, and ${own.length - 1} more` : "";
    return [
      {
        code: "OVERFLOW",
        severity: "error",
        message: `${deck.audienceId}, slide ${slide.number} (\`${slide.slide.id}\`): “${longest.text}” ${WORDS[longest.kind]} by ${Math.ceil(longest.px)} px${others}`,
        hint: "shorten it, or give the slide fewer parts",
        ...deck.briefing.locate(pointer),
      },
    ];
  });
}
