/** The theme of a deck whose template says nothing: read off its first slides. */
import type { Page } from "puppeteer-core";
import { hexOf } from "../../core/colour.ts";
import type { PptxDeck } from "../../outputs/pptx/index.ts";

/** Accents that no slide has asked for. */
const ACCENTS = ["0288D1", "C62828", "2E7D32", "EF6C00", "6A1B9A", "455A64"];

export async function pageTheme(page: Page): Promise<PptxDeck["theme"]> {
  const { ink, paper, heading, link, fonts, name } = await page.evaluate(() => {
    const section = document.querySelector(
      "section:not([data-marpit-advanced-background=background])",
    );
    const of = (element: Element | null | undefined) =>
      element ? getComputedStyle(element) : undefined;
    const [own, title, anchor] = [
      of(section),
      of(document.querySelector("section h1, section h2")),
      of(document.querySelector("section a")),
    ];
    const family = (style: CSSStyleDeclaration | undefined) =>
      style?.fontFamily.split(",")[0]?.replace(/["']/g, "").trim();
    return {
      ink: own?.color,
      paper: own?.backgroundColor,
      heading: title?.color,
      link: anchor?.color,
      fonts: { body: family(own), heading: family(title) },
      name: section?.getAttribute("data-theme") ?? "Marp",
    };
  });
  const [dk1, lt1] = [hex(ink) ?? "000000", hex(paper) ?? "FFFFFF"];
  const accents = [...new Set([hex(heading) ?? dk1, hex(link) ?? dk1, ...ACCENTS])].filter(
    (c) => c !== dk1 && c !== lt1,
  );
  const accent = (i: number) => accents[i] ?? "0288D1";
  return {
    name,
    colors: {
      dk1,
      lt1,
      dk2: hex(heading) ?? dk1,
      lt2: lt1,
      accent1: accent(0),
      accent2: accent(1),
      accent3: accent(2),
      accent4: accent(3),
      accent5: accent(4),
      accent6: accent(5),
      hlink: hex(link) ?? accent(0),
      folHlink: hex(link) ?? accent(0),
    },
    fonts: {
      heading: fonts.heading ?? "Arial",
      body: fonts.body ?? "Arial",
      eastAsian: "Yu Gothic",
    },
  };
}

/** RRGGBB of an opaque computed colour. */
function hex(color: string | undefined): string | undefined {
  const [, r, g, b, alpha] =
    /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(color ?? "") ?? [];
  if (r === undefined || g === undefined || b === undefined || alpha === "0") return undefined;
  return hexOf([Number(r), Number(g), Number(b)])
    .slice(1)
    .toUpperCase();
}
