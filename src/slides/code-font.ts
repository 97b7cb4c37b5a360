/** A monospaced font for the code of any Marp deck: themes name those of some machines, and others have none. */
import { decodeHTML } from "entities";
import type { Font } from "../template/template.ts";
import { fontCss } from "./fonts.ts";

/** Of Courier New's widths, which every reader of PPTX has. */
const CODE_FONT: Font = {
  package: "@fontsource/cousine",
  family: "Cousine",
  role: "body",
  weights: [400, 700],
  styles: ["normal"],
  pptx: "Courier New",
};

const CODE = /<(code|pre|kbd|samp|tt)\b[^>]*>([\s\S]*?)<\/\1>/g;

/** The CSS with the font inside, as the last but one that is asked for; as it was where the slides show no code. */
export async function withCodeFont(css: string, html: string): Promise<string> {
  const shown = [...html.matchAll(CODE)].map(([, , inside = ""]) => inside).join("");
  if (shown === "" || !LAST.test(css)) return css;
  const characters = decodeHTML(shown.replace(/<[^>]*>/g, ""));
  const fonts = await fontCss([CODE_FONT], characters);
  return fonts.css + css.replace(LAST_EACH, `"${CODE_FONT.family}",$&`);
}

/** The generic name at the end of a list. Where it stands alone browsers take another size for it, and it is left. */
const LAST = /(?<=,\s*)monospace(?=\s*[;,)}!])/;
const LAST_EACH = new RegExp(LAST, "g");
