/** The CSS of any Marp deck, made fit to stand alone: no addresses of Marp's own, only the fonts in use. */
import type { Marp } from "@marp-team/marp-core";
import { EAST_ASIAN } from "../core/east-asian.ts";
import type { Font } from "../template/template.ts";
import { withCodeFont } from "./code-font.ts";
import { fontCss } from "./fonts.ts";

export interface MarpCss {
  readonly css: string;
  readonly html: readonly string[];
  /** What the person has written: what it asks for itself is kept, and warned of. */
  readonly own: string;
}

export async function marpCss(marp: Marp, { css, html, own }: MarpCss): Promise<string> {
  const all = html.join("");
  const bare = await withCodeFont(
    withoutUnusedFormulaFonts(withoutImports(marp, css, own), all),
    all,
  );
  const asian = [...new Set(all.match(new RegExp(EAST_ASIAN, "g")))].join("");
  if (asian === "") return bare + EXACT;
  const fonts = await fontCss([FALLBACK], asian);
  return fonts.css + withFamily(bare, FALLBACK.family) + EXACT;
}

/** Else Chromium rounds the width of each letter to whole px on some screens, and lines break otherwise. */
const EXACT = "\nsvg[data-marpit-svg] section{text-rendering:geometricPrecision}\n";

/** Where a deck brings no font for these scripts, and the machine may have none. */
const FALLBACK: Font = {
  package: "@fontsource/noto-sans-jp",
  family: "Noto Sans JP",
  role: "east-asian",
  weights: [400, 700],
  styles: ["normal"],
  pptx: "Yu Gothic",
};

/** Themes that come with Marp ask the web for fonts; they name others to fall back to. */
function withoutImports(marp: Marp, css: string, own: string): string {
  const known = new Set(
    ["default", "gaia", "uncover"].flatMap((name) =>
      [...(marp.themeSet.get(name)?.css.matchAll(IMPORT) ?? [])].map(([rule]) => rule),
    ),
  );
  return css.replace(IMPORT, (rule) => (known.has(rule) && !own.includes(rule) ? "" : rule));
}

const IMPORT = /@import\s*(?:"[^"]*"|'[^']*'|url\([^)]*\))[^;]*;/g;

/** KaTeX brings twenty fonts; each is named by the classes that need it. */
function withoutUnusedFormulaFonts(css: string, html: string): string {
  const classes = new Set(
    [...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(/\s+/)),
  );
  const used = new Set<string>();
  if (!css.includes("KaTeX_")) return css;
  // Rule by rule, in one pass: a theme may carry fonts of many kilobytes.
  for (const [, selector = "", body = ""] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const family = FORMULA_FONT.exec(body)?.[1];
    if (!family) continue;
    const names = [...selector.matchAll(/\.([\w-]+)(?=\s*(?:,|$))/g)].map(([, name = ""]) => name);
    if (!selector.includes("@") && names.some((name) => classes.has(name))) used.add(family);
  }
  return css.replace(FORMULA_FACE, (face, family: string) => (used.has(family) ? face : ""));
}

const FORMULA_FONT = /font(?:-family)?:[^;{}]*?(KaTeX_\w+)/;
const FORMULA_FACE = /@font-face\s*\{[^{}]*font-family:\s*["']?(KaTeX_\w+)[^{}]*\}/g;

const withFamily = (css: string, family: string): string =>
  css.replace(
    /(font-family:\s*)(?<!@font-face\s*\{[^{}]*font-family:\s*)(?!inherit|initial|unset|KaTeX)([^;{}!]+)/g,
    `$1$2,"${family}"`,
  );
