/** The fonts of a deck: files from npm, cut down to the characters in use, as CSS that carries them inside. */
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { cacheFolder } from "../core/cache-folder.ts";
import { lastFew } from "../core/last-few.ts";
import type { Font } from "../template/template.ts";

/** One `@font-face` of a fontsource package. */
export interface Face {
  readonly family: string;
  readonly weight: number;
  readonly style: string;
  readonly file: string;
  readonly unicodeRange: string;
  readonly has: (codePoint: number) => boolean;
}

export interface FontCss {
  readonly css: string;
  /** Characters that no font of the template has. */
  readonly missing: readonly string[];
}

const require = createRequire(import.meta.url);
const memo = new Map<string, Promise<unknown>>();
const once = <T>(key: string, make: () => Promise<T>): Promise<T> => {
  if (!memo.has(key)) memo.set(key, make());
  return memo.get(key) as Promise<T>;
};

export interface FontOptions {
  /** Whether the alphabet of a script comes whole: where decks differ by letters that nobody knows yet, as in names. */
  readonly whole?: boolean;
}

/** `characters` is any text that holds every character to be shown. */
export async function fontCss(
  fonts: readonly Font[],
  characters: string,
  { whole = false }: FontOptions = {},
): Promise<FontCss> {
  const wanted = [...new Set(characters)].map((c) => c.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const perFont = await fontFaces(fonts);
  const covered = new Set<number>();
  const rules = perFont.flatMap((faces, i) => {
    // An East Asian font brings only what the others lack: its Latin would be a stranger among theirs.
    const mine = fonts[i]?.role === "east-asian" ? wanted.filter((c) => !covered.has(c)) : wanted;
    const used = faces
      .map((face) => ({ face, codePoints: mine.filter(face.has) }))
      .filter(({ codePoints }) => codePoints.length);
    for (const { codePoints } of used) for (const c of codePoints) covered.add(c);
    const more = fonts[i]?.role === "east-asian" ? [] : TYPICAL;
    return used.map(({ face, codePoints }) =>
      fontFace(face, [...new Set([...codePoints, ...more.filter(face.has)])], whole),
    );
  });
  return {
    css: (await Promise.all(rules)).join("\n"),
    missing: wanted
      .filter((c) => !covered.has(c) && isShown(c))
      .map((c) => String.fromCodePoint(c)),
  };
}

/** By font, all faces that its package has. */
export const fontFaces = (fonts: readonly Font[]): Promise<Face[][]> =>
  Promise.all(fonts.map((font) => once(`faces ${font.package}`, () => readFaces(font))));

/** White space, joiners and other characters that have no glyph are missed by nobody. */
const isShown = (codePoint: number) =>
  !/[\s\p{C}\p{Z}\p{M}]/u.test(String.fromCodePoint(codePoint));

/**
 * What any deck may come to show. With these in every subset the decks of a briefing share theirs, and a word more seldom
 * asks for another: to cut and pack the faces of one takes a second.
 */
const TYPICAL = [
  ...Array.from({ length: 95 }, (_, i) => 0x20 + i),
  ...[..."\u00a0°·×±⁄«»–—‘’‚“”„…•€−←↑→↓≤≥\u2009\u202f"].map((c) => c.codePointAt(0) ?? 0),
];

async function fontFace(
  face: Face,
  codePoints: readonly number[],
  whole: boolean,
): Promise<string> {
  const bytes = await subset(
    face.file,
    [...codePoints].sort((a, b) => a - b),
    whole,
  );
  return faceRule(face, `data:font/woff2;base64,${Buffer.from(bytes).toString("base64")}`);
}

/** @param address of its file, as woff2 */
export const faceRule = (face: Face, address: string): string =>
  `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.style};font-display:block;unicode-range:${face.unicodeRange};src:url(${address}) format("woff2")}`;

/** Bytes up to which a face may come whole: an alphabet and its accents, and not a script's thousands of signs. */
const ALPHABET = 40_000;

async function subset(
  file: string,
  codePoints: readonly number[],
  whole: boolean,
): Promise<Uint8Array> {
  const source = await sourceOf(file);
  return whole && source.length <= ALPHABET ? source : cut(file, codePoints);
}

const sourceOf = (file: string) => once(`file ${file}`, () => readFile(file));

/** Subsetting costs 0.1 s a face and more, so its product is kept, under the hash of what it is made from. */
const cut = lastFew(
  64,
  async (file: string, codePoints: readonly number[]): Promise<Uint8Array> => {
    const source = await sourceOf(file);
    const key = createHash("sha256").update(source).update(codePoints.join(",")).digest("hex");
    const kept = join(cacheFolder(), "fonts", `${key}.woff2`);
    const before = await readFile(kept).catch(() => undefined);
    if (before?.subarray(0, 4).toString("latin1") === "wOF2") return before;
    const { default: subsetFont } = await import("subset-font");
    const bytes = await subsetFont(source, String.fromCodePoint(...codePoints), {
      targetFormat: "woff2",
    });
    await mkdir(dirname(kept), { recursive: true });
    await writeFile(`${kept}.${process.pid}`, bytes);
    await rename(`${kept}.${process.pid}`, kept);
    return bytes;
  },
);

/** Reads the `@font-face` rules that a fontsource package describes itself with. */
async function readFaces(font: Font): Promise<Face[]> {
  const folder = dirname(require.resolve(`${font.package}/package.json`));
  const sheets = font.styles.flatMap((style) => font.weights.map((weight) => ({ style, weight })));
  const faces = await Promise.all(
    sheets.map(async ({ style, weight }) => {
      const css = await readFile(
        join(folder, `${weight}${style === "italic" ? "-italic" : ""}.css`),
        "utf8",
      );
      return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, body = ""]): Face => {
        const file = /url\((\.\/files\/[^)]+\.woff2)\)/.exec(body)?.[1];
        const unicodeRange = /unicode-range:\s*([^;]+);/.exec(body)?.[1]?.trim() ?? "U+0-10FFFF";
        if (!file) throw new Error(`${font.package}: a face without a woff2 file`);
        return {
          family: font.family,
          weight,
          style,
          file: join(folder, file),
          unicodeRange,
          has: within(unicodeRange),
        };
      });
    }),
  );
  return faces.flat();
}

/** Whether a code point lies in a CSS `unicode-range`. */
function within(unicodeRange: string): (codePoint: number) => boolean {
  const ranges = unicodeRange.split(",").map((part) => {
    const [from = "0", to = from] = part.trim().replace(/^U\+/i, "").split("-");
    return [
      Number.parseInt(from.replaceAll("?", "0"), 16),
      Number.parseInt(to.replaceAll("?", "F"), 16),
    ] as const;
  });
  return (codePoint) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to);
}
