/** The files of a deck's fonts, for a PPTX that carries them: with letters enough to go on writing. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { readSfnt } from "../core/sfnt.ts";
import type { Font } from "../template/template.ts";

export interface FaceWanted {
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** TrueType or OpenType; undefined where no file of the font is at hand. */
export type FontFile = (face: FaceWanted) => Promise<Uint8Array | undefined>;

export interface FontSources {
  /** Fonts of the template, where it says what holds their whole files. */
  readonly fonts: readonly Font[];
  /** With the fonts that a page carries inside. */
  readonly css: string;
  /** Any text that holds every character to be shown. */
  readonly characters: string;
}

/** Basic Latin, Latin-1, Latin Extended-A, and the signs of ordinary text. */
const LATIN = [
  ...Array.from({ length: 0x17f - 0x20 }, (_, i) => 0x20 + i),
  ...Array.from({ length: 0x2044 - 0x2010 }, (_, i) => 0x2010 + i),
  ...[0x20ac, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265],
];

export function fontFiles({ fonts, css, characters }: FontSources): FontFile {
  const text = String.fromCodePoint(...new Set(LATIN)) + [...new Set(characters)].join("");
  let inPage: Promise<Uint8Array[]> | undefined;
  return async (face) => {
    const whole = await shipped(face, fonts);
    if (whole) return subset(whole, text);
    inPage ??= Promise.all(carried(css).map((bytes) => subset(bytes, text)));
    const found = (await inPage).filter((bytes) => isOf(bytes, face));
    // Of fonts in several files the one for Latin: others are for scripts that Office asks other fonts for.
    return found.sort((a, b) => b.length - a.length)[0];
  };
}

const require = createRequire(import.meta.url);

async function shipped(face: FaceWanted, fonts: readonly Font[]): Promise<Uint8Array | undefined> {
  const font = fonts.find(({ family, whole }) => family === face.family && whole);
  if (!font?.whole) return undefined;
  const folder = dirname(require.resolve(`${font.whole}/package.json`));
  const name = `${face.bold ? "700Bold" : "400Regular"}${face.italic ? "_Italic" : ""}`;
  const file = `${font.family.replaceAll(" ", "")}_${name}.ttf`;
  return readFile(join(folder, name, file)).catch(() => undefined);
}

/** The fonts inside a page's CSS, but those of formulas, for which Office has its own. */
const carried = (css: string): Uint8Array[] =>
  [...css.matchAll(/@font-face\s*\{([^{}]*)\}/g)]
    .map(([, rule = ""]) => rule)
    .filter((rule) => !/KaTeX_/.test(rule))
    .flatMap((rule) => {
      const data = /url\(["']?data:[^,]*;base64,([^"')]+)["']?\)/.exec(rule)?.[1];
      return data ? [new Uint8Array(Buffer.from(data, "base64"))] : [];
    });

function isOf(bytes: Uint8Array, { family, bold, italic }: FaceWanted): boolean {
  const font = readSfnt(bytes);
  const named = [font.names.get(1), font.names.get(16)].includes(family);
  return named && font.weight >= 600 === bold && font.italic === italic;
}

/** With the names by which Office lists a font. */
async function subset(bytes: Uint8Array, text: string): Promise<Uint8Array> {
  const { default: subsetFont } = await import("subset-font");
  const preserveNameIds = [1, 2, 4, 5, 16];
  return subsetFont(Buffer.from(bytes), text, { targetFormat: "sfnt", preserveNameIds });
}
