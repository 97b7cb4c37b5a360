/** Text that Chromium draws in a font of the machine it runs on: on another machine it would look otherwise. */
import type { CDPSession, Page } from "puppeteer-core";
import type { Deck } from "../audience/deck.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import { firstOf, ownerDiagnostic } from "./page/place.ts";

/** A text with the font that stood in. */
export interface Fallback {
  /** From 0. */
  readonly slide: number;
  readonly content: string | undefined;
  readonly heading: boolean;
  readonly text: string;
  readonly font: string;
}

/**
 * The protocol tells of an element, its children and no deeper. So that few need be asked, these are the sections, and for
 * each look of type the texts that bring a new sign; only where one has a strange font, all elements are. The page is left
 * as it was.
 */
export async function measureFallbacks(page: Page): Promise<Fallback[]> {
  const session = await page.createCDPSession();
  await page.evaluate(mark, ASKED);
  try {
    await Promise.all([session.send("DOM.enable"), session.send("CSS.enable")]);
    const { root } = await session.send("DOM.getDocument", { depth: 0 });
    const below = async (nodeId: number, selector: string) =>
      (await session.send("DOM.querySelectorAll", { nodeId, selector })).nodeIds;
    const few = await below(root.nodeId, `[${ASKED}]`);
    const fonts = await Promise.all(few.map((nodeId) => strangeFont(session, nodeId)));
    if (!fonts.some(Boolean)) return [];
    const slides = await below(root.nodeId, "svg[data-marpit-svg]");
    const found = await Promise.all(
      slides.map(async (id, slide) => {
        const elements = await below(id, "section, section *");
        const texts = await Promise.all(
          elements.map(async (nodeId) => {
            const font = await strangeFont(session, nodeId);
            return font ? { slide, font, ...(await describe(session, nodeId)) } : [];
          }),
        );
        return texts.flat();
      }),
    );
    // What has no sign of its own is drawn by nothing.
    return found.flat().filter(({ text }) => /[^\p{C}\p{Z}]/u.test(text));
  } finally {
    await page.evaluate(unmark, ASKED);
    await session.detach();
  }
}

/**
 * Whether all of a page is drawn in fonts that it brings, by those that a PDF of it holds: to ask the page itself, text by
 * text, costs ten times as much.
 * @param printed PostScript names. @param families of the template.
 */
export const areShipped = (printed: ReadonlySet<string>, families: readonly string[]): boolean => {
  const own = families.map((family) => family.replaceAll(" ", ""));
  // A font that was cut out of a variable one keeps the name of its lightest: `NotoSansJPThin-Regular`.
  return [...printed].every((name) => own.some((family) => name.startsWith(family)));
};

const ASKED = "data-briefdeck-asked";

/** Runs in the page. */
function mark(name: string): void {
  const asked = new Map<string, Set<string>>();
  for (const section of document.querySelectorAll("svg[data-marpit-svg] section")) {
    // For what a style sheet prints on it.
    section.setAttribute(name, "");
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (!holder || !node.nodeValue?.trim()) continue;
      const style = getComputedStyle(holder);
      const look = [
        style.fontFamily,
        style.fontWeight,
        style.fontStyle,
        style.fontStretch,
        style.fontVariant,
        style.textTransform,
        style.visibility,
        style.display,
        holder.closest("[lang]")?.getAttribute("lang"),
      ].join();
      const known = asked.get(look) ?? new Set();
      asked.set(look, known);
      // A sign stands with the marks and joiners that belong to it.
      const signs = node.nodeValue.match(/[^\s\p{M}\u200d](?:\p{M}|\u200d.)*/gu) ?? [];
      const fresh = signs.filter((sign) => !known.has(sign));
      if (fresh.length) holder.setAttribute(name, "");
      // Of what is not shown, no font is told.
      if (holder.checkVisibility()) for (const sign of fresh) known.add(sign);
    }
  }
}

/** Runs in the page. */
function unmark(name: string): void {
  for (const element of document.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
}

/** The family of a font that the page does not bring itself. */
async function strangeFont(session: CDPSession, nodeId: number): Promise<string | undefined> {
  const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
  return fonts.find(({ isCustomFont }) => !isCustomFont)?.familyName;
}

/** What stands in an element itself, not in those inside it. */
async function describe(
  session: CDPSession,
  nodeId: number,
): Promise<Pick<Fallback, "content" | "heading" | "text">> {
  const { object } = await session.send("DOM.resolveNode", { nodeId });
  const { result } = await session.send("Runtime.callFunctionOn", {
    objectId: object.objectId ?? "",
    returnByValue: true,
    functionDeclaration: `function () {
      const own = this.closest("[data-content]");
      return {
        content: own?.getAttribute("data-content") ?? undefined,
        heading: !own && this.closest("h1, h2, h3") !== null,
        text: [...this.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join(" ").trim().replace(/\\s+/g, " "),
      };
    }`,
  });
  return result.value;
}

/** One for each text; what has a character that no shipped font has is told as such already. */
export function fallbackDiagnostics(
  fallbacks: readonly Fallback[],
  missing: readonly string[],
  deck: Deck,
): Diagnostic[] {
  const strange = fallbacks.filter(
    ({ text }) => !missing.some((character) => text.includes(character)),
  );
  return firstOf(strange, ({ slide, content, text }) => `${slide} ${content ?? text}`).flatMap(
    (fallback) => {
      const slide = deck.slides[fallback.slide];
      if (!slide) return [];
      const message = `“${fallback.text.slice(0, 60)}” is drawn in ${fallback.font}, a font of this machine`;
      const hint =
        "name a font of template.yaml in the theme, with a weight and style that it lists";
      return [
        ownerDiagnostic(deck, slide, fallback, {
          code: "GLYPH_FALLBACK",
          severity: "error",
          message,
          hint,
        }),
      ];
    },
  );
}
