/** Which typeface a PPTX names for the font that Chromium drew with, and that font's metrics. */
import { type FontFact, fontKey, type Style } from "../boxes.ts";
import type { Context } from "./context.ts";
import { commaList } from "./css.ts";

/** Fonts of the same metrics that people have: lines break alike. */
const EQUAL_METRICS: Readonly<Record<string, string>> = {
  carlito: "Calibri",
  caladea: "Cambria",
  "liberation sans": "Arial",
  arimo: "Arial",
  "liberation serif": "Times New Roman",
  tinos: "Times New Roman",
  "liberation mono": "Courier New",
  cousine: "Courier New",
  "dejavu sans": "Verdana",
  "open sans": "Segoe UI",
};

const EAST_ASIAN: Readonly<Record<string, string>> = {
  "noto sans jp": "Yu Gothic",
  "noto sans cjk jp": "Yu Gothic",
  "noto serif jp": "Yu Mincho",
  "noto serif cjk jp": "Yu Mincho",
  "noto sans sc": "Microsoft YaHei",
  "noto sans cjk sc": "Microsoft YaHei",
  "noto sans tc": "Microsoft JhengHei",
  "noto sans kr": "Malgun Gothic",
  "noto sans cjk kr": "Malgun Gothic",
};

const GENERIC =
  /^(serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-.*|emoji|math|-apple-.*)$/;

const unquoted = (name: string): string => name.replace(/^["']|["']$/g, "");

/** Variable fonts name their default weight, too: "Noto Sans JP Thin". */
const familyOf = (name: string): string =>
  unquoted(name).replace(
    / (Thin|ExtraLight|Light|DemiLight|Regular|Medium|SemiBold|Bold|ExtraBold|Black)$/,
    "",
  );

/** The name that a PPTX gives to a font, e.g. Calibri for Carlito. */
export function officeName(family: string): string {
  const name = familyOf(family);
  const key = name.toLowerCase();
  return EQUAL_METRICS[key] ?? EAST_ASIAN[key] ?? name;
}

const UNKNOWN: FontFact = { used: [], ascent: 0.95, descent: 0.27 };

export const metrics = (style: Style, context: Context): FontFact =>
  context.fonts[fontKey(style)] ?? UNKNOWN;

/** Latin and East Asian typefaces: `+mj-lt`, `+mn-lt`, `+mn-ea` where they are the theme's. */
export function typefaces(
  style: Style,
  context: Context,
  heading: boolean,
): { latin: string; eastAsian: string } {
  const { used } = metrics(style, context);
  const listed = commaList(style["font-family"]).map(unquoted);
  const isEastAsian = (name: string) => familyOf(name).toLowerCase() in EAST_ASIAN;
  const drawn = used.find((name) => !isEastAsian(name) && !/emoji|symbol/i.test(name));
  const named = listed.find((name) => !isEastAsian(name) && !GENERIC.test(name));
  const { fonts } = context.theme;
  const latin = officeName(drawn ?? named ?? fonts.body);
  const asian = used.find(isEastAsian);
  const eastAsian = asian === undefined ? officeName(fonts.eastAsian) : officeName(asian);
  return {
    latin: themeFont(latin, fonts.heading, fonts.body, heading),
    eastAsian: eastAsian === officeName(fonts.eastAsian) ? "+mn-ea" : eastAsian,
  };
}

function themeFont(name: string, heading: string, body: string, preferHeading: boolean): string {
  const isHeading = name === officeName(heading);
  const isBody = name === officeName(body);
  if (isHeading && (preferHeading || !isBody)) return "+mj-lt";
  return isBody ? "+mn-lt" : name;
}
