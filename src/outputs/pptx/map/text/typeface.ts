/** Which typeface a PPTX names for the font that Chromium drew with, and that font's metrics. */
import type { DeckBoxes, FontFact } from "../../boxes.ts";
import { familyOf, isEastAsian, namer } from "../../office-fonts.ts";
import { fontKey, type Style } from "../../style.ts";
import type { Context } from "../context.ts";
import { commaList, px } from "../css.ts";

const GENERIC =
  /^(serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-.*|emoji|math|-apple-.*)$/;

/** Fonts that fill in for others, a sign at a time. */
const SYMBOLS = /emoji|symbol/i;

const UNKNOWN: FontFact = { used: [], ascent: 0.95, descent: 0.27, ascents: {} };

export const metrics = (style: Style, context: Context): FontFact =>
  context.fonts[fontKey(style)] ?? UNKNOWN;

/** In px: ascent and descent as Chromium lays lines out, whole ones, and the descent as the font has it. */
export function lineMetrics(style: Style, context: Context) {
  const { ascent, descent, ascents } = metrics(style, context);
  const size = px(style["font-size"]);
  const [above, below] = [Math.round(ascent * size), Math.round(descent * size)];
  const own = ascents[style["font-size"]] ?? above;
  return { ascent: own, descent: below + above - own, depth: descent * size };
}

interface Typefaces {
  readonly latin: string;
  readonly eastAsian: string;
}

/** A deck has few fonts, and asks for them with every piece of text. */
const KNOWN = new WeakMap<Context["fonts"], Map<string, Typefaces>>();

/** Latin and East Asian typefaces: `+mj-lt`, `+mn-lt`, `+mn-ea` where they are the theme's. */
export function typefaces(style: Style, context: Context, heading: boolean): Typefaces {
  const known = KNOWN.get(context.fonts) ?? new Map<string, Typefaces>();
  KNOWN.set(context.fonts, known);
  const key = `${heading} ${fontKey(style)}`;
  const found = known.get(key) ?? find(style, context, heading);
  known.set(key, found);
  return found;
}

function find(style: Style, context: Context, heading: boolean): Typefaces {
  const { used } = metrics(style, context);
  const listed = commaList(style["font-family"]).map(familyOf);
  const drawn = used.find((name) => !isEastAsian(name) && !SYMBOLS.test(name));
  const named = listed.find((name) => !isEastAsian(name) && !GENERIC.test(name));
  const { fonts } = context.theme;
  const nameOf = namer(context.carried);
  const latin = nameOf(drawn ?? named ?? fonts.body);
  const asian = used.find(isEastAsian);
  const eastAsian = asian === undefined ? fonts.eastAsian : nameOf(asian);
  return {
    latin: themeFont(latin, fonts.heading, fonts.body, heading),
    eastAsian: eastAsian === fonts.eastAsian ? "+mn-ea" : eastAsian,
  };
}

function themeFont(name: string, heading: string, body: string, preferHeading: boolean): string {
  const isHeading = name === heading;
  const isBody = name === body;
  if (isHeading && (preferHeading || !isBody)) return "+mj-lt";
  return isBody ? "+mn-lt" : name;
}

/** The font that Chromium drew most of the text in, where a style sheet lists the family first. */
export function drawnFor(family: string, { fonts }: DeckBoxes): string | undefined {
  const asked = Object.entries(fonts).find(([key]) => {
    const [first = ""] = commaList(key.replace(/^\S+ \S+ /, ""));
    return familyOf(first) === family;
  });
  return asked?.[1].used.map(familyOf).find((name) => !isEastAsian(name) && !SYMBOLS.test(name));
}
