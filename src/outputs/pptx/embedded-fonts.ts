/** Which fonts a PPTX carries: those that it names, where there is a file and its owner allows it. */
import type { Diagnostic, WithDiagnostics } from "../../core/diagnostics.ts";
import { readSfnt, type Sfnt } from "../../core/sfnt.ts";
import type { FontFile } from "../../slides/font-files.ts";
import type { DeckBoxes } from "./boxes.ts";
import { familyOf, isEastAsian } from "./office-fonts.ts";

export interface EmbeddedFont {
  readonly family: string;
  /** By the name that the format has for them. */
  readonly faces: Readonly<Partial<Record<FaceName, Uint8Array>>>;
}

export const FACES = ["regular", "bold", "italic", "boldItalic"] as const;
export type FaceName = (typeof FACES)[number];

/** What it names that is no font of Latin text is not looked for: those of East Asia, of emoji and formulas. */
export async function embeddedFonts(
  { fonts }: DeckBoxes,
  fontFile: FontFile,
): Promise<WithDiagnostics<EmbeddedFont[]>> {
  const wanted = new Map<string, Set<FaceName>>();
  for (const [key, { used }] of Object.entries(fonts)) {
    const name = used.find((u) => !isEastAsian(u) && !/emoji|symbol|katex/i.test(u));
    if (name === undefined) continue;
    const family = familyOf(name);
    const [style, weight] = key.split(" ");
    const bold = Number(weight) >= 600;
    const italic = style !== "normal";
    const names = wanted.get(family) ?? new Set<FaceName>(["regular"]);
    wanted.set(
      family,
      names.add(bold ? (italic ? "boldItalic" : "bold") : italic ? "italic" : "regular"),
    );
  }
  const diagnostics: Diagnostic[] = [];
  const value: EmbeddedFont[] = [];
  for (const [family, names] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const found = await facesOf(family, names, fontFile);
    if (typeof found === "string") diagnostics.push(left(family, found));
    else value.push({ family, faces: found });
  }
  return { value, diagnostics };
}

/** The files, or why there are none. A style that has no file is drawn from the regular one by Office. */
async function facesOf(
  family: string,
  names: ReadonlySet<FaceName>,
  fontFile: FontFile,
): Promise<EmbeddedFont["faces"] | string> {
  const faces: Partial<Record<FaceName, Uint8Array>> = {};
  for (const face of FACES.filter((s) => names.has(s))) {
    const [bold, italic] = [/bold/i.test(face), /italic/i.test(face)];
    const bytes = await fontFile({ family, bold, italic });
    if (bytes === undefined) continue;
    const refused = refusal(readSfnt(bytes));
    if (refused) return refused;
    faces[face] = bytes;
  }
  return faces.regular ? faces : "the deck brings no file of it";
}

/** Bits of `fsType`: what may be put into a document that is to be edited. */
const RESTRICTED = 0x2;
const PREVIEW_ONLY = 0x4;
const EDITABLE = 0x8;
const NO_SUBSET = 0x100;
const BITMAPS_ONLY = 0x200;

function refusal({ permissions, trueType }: Sfnt): string | undefined {
  if (!trueType) return "Office embeds only fonts with TrueType outlines";
  const forbidden = permissions & (RESTRICTED | PREVIEW_ONLY) && !(permissions & EDITABLE);
  if (forbidden || permissions & BITMAPS_ONLY) return "its owner does not allow it to be embedded";
  return permissions & NO_SUBSET ? "its owner does not allow it to be cut down" : undefined;
}

const left = (family: string, why: string): Diagnostic => ({
  code: "FONT_NOT_EMBEDDED",
  severity: "warning",
  message: `the PPTX does not carry ${family}: ${why}`,
  hint: "readers without this font see another",
});
