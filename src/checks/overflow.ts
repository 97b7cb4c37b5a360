/** Finds what does not fit: text or boxes that leave their slide or their box, as Chromium lays them out. */
import type { Page } from "puppeteer-core";
import type { Deck } from "../audience/deck.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import type { Box, Owner, SlideFacts, TextFact } from "./page/facts.ts";
import { measurePage } from "./page/gather.ts";
import { ownerDiagnostic } from "./page/place.ts";

/** One thing that does not fit, as it was measured. */
export interface Overflow extends Pick<Owner, "content" | "heading" | "text" | "length"> {
  /** From 0. */
  readonly slide: number;
  /** Past the slide's edge, over its header or footer, past a card or cell, cut off by a parent, or over another text. */
  readonly kind: "slide" | "margin" | "box" | "cut" | "text";
  /** By how much, in px at 96 dpi. */
  readonly px: number;
}

/** Less is rounding of fractions of pixels. */
const TOLERANCE = 1.5;

/** The page shows a deck. */
export const measureOverflow = async (page: Page): Promise<Overflow[]> =>
  overflows(await measurePage(page));

export const overflows = (slides: readonly SlideFacts[]): Overflow[] =>
  slides.flatMap((facts, slide) => {
    const tell = (owner: number, kind: Overflow["kind"], px: number): Overflow[] => {
      const own = facts.owners[owner];
      return own ? [{ slide, kind, px, ...own }] : [];
    };
    const left = facts.texts.flatMap((text) => {
      const fault = leaves(text, facts).find(({ px }) => px > TOLERANCE);
      return fault ? tell(text.owner, fault.kind, fault.px) : [];
    });
    return [...left, ...overlaps(facts).flatMap(({ owner, px }) => tell(owner, "text", px))];
  });

const beyond = (inner: Box, outer: Box) =>
  Math.max(outer[0] - inner[0], outer[1] - inner[1], inner[2] - outer[2], inner[3] - outer[3]);
/** How deep one box stands in another; negative where they are apart. */
const inside = (a: Box, b: Box) => Math.min(a[2] - b[0], b[2] - a[0], a[3] - b[1], b[3] - a[1]);

const SLIDE: Box = [0, 0, 1280, 720];

function leaves({ owner, box, limits }: TextFact, { owners, margins }: SlideFacts) {
  const around = owners[owner]?.role === "furniture" ? [] : margins;
  return [
    { kind: "slide" as const, px: beyond(box, SLIDE) },
    ...around.map((margin) => ({ kind: "margin" as const, px: inside(box, margin) })),
    ...limits.map((limit) => ({ kind: limit.kind, px: beyond(box, limit.box) })),
  ];
}

/** Lines of tight type touch; a text over another shares a good part of a line's height with it. */
function overlaps({ texts, owners }: SlideFacts): { owner: number; px: number }[] {
  const lines = texts
    .filter(({ owner }) => !/furniture|decoration/.test(owners[owner]?.role ?? ""))
    .flatMap(({ owner, lines }) => lines.map((line) => ({ owner, line })));
  const found = new Map<number, number>();
  lines.forEach((a, i) => {
    for (const b of lines.slice(i + 1)) {
      if (a.owner === b.owner) continue;
      const wide = Math.min(a.line[2], b.line[2]) - Math.max(a.line[0], b.line[0]);
      const high = Math.min(a.line[3], b.line[3]) - Math.max(a.line[1], b.line[1]);
      const least = Math.min(a.line[3] - a.line[1], b.line[3] - b.line[1]);
      if (wide < 2 || high < 0.4 * least) continue;
      const longer = (owners[b.owner]?.length ?? 0) > (owners[a.owner]?.length ?? 0) ? b : a;
      if (!found.has(longer.owner)) found.set(longer.owner, high);
    }
  });
  return [...found].map(([owner, px]) => ({ owner, px }));
}

const KINDS = {
  slide: { code: "OVERFLOW", words: "leaves the slide" },
  margin: { code: "OVERFLOW", words: "runs into the header or footer" },
  box: { code: "OVERFLOW", words: "leaves its box" },
  cut: { code: "TEXT_CUT", words: "is cut off" },
  text: { code: "TEXT_OVERLAP", words: "lies over another text" },
} as const;

/**
 * One of each code a slide, at the line of the longest text among those that do not fit: where one part is too long, it
 * is others that are pushed out.
 */
export const overflowDiagnostics = (overflows: readonly Overflow[], deck: Deck): Diagnostic[] =>
  deck.slides.flatMap((slide) =>
    (["OVERFLOW", "TEXT_CUT", "TEXT_OVERLAP"] as const).flatMap((code) => {
      const own = overflows.filter(
        (overflow) => overflow.slide === slide.number - 1 && KINDS[overflow.kind].code === code,
      );
      const [longest] = [...own].sort((a, b) => b.length - a.length);
      if (!longest) return [];
      const others = own.length > 1 ? `, and ${own.length - 1} more` : "";
      const message = `“${longest.text}” ${KINDS[longest.kind].words} by ${Math.ceil(longest.px)} px${others}`;
      const hint = "shorten it, give the slide fewer parts, or let it shrink: `fit: shrink`";
      return [ownerDiagnostic(deck, slide, longest, { code, severity: "error", message, hint })];
    }),
  );
