/** Themes as Marp packs them, and the fonts that pages load. */
import { basename } from "node:path";
import { lastFew } from "../core/last-few.ts";
import { faceRule, fontFaces } from "../slides/fonts.ts";
import { renderSlides, type Slides } from "../slides/render.ts";
import type { Font } from "../template/template.ts";

/** A theme without slides: to pack it takes longer than to render one. */
export const packedTheme = lastFew(
  16,
  (name: string, css: string): Pick<Slides, "css" | "size"> =>
    renderSlides(`---\nmarp: true\ntheme: ${name}\n---\n`, css),
);

export interface PageFonts {
  /** Rules for all their faces, whole: a new letter needs no new subset. Addresses are relative. */
  readonly css: string;
  /** Paths of files, by the names that the rules have for them. */
  readonly files: ReadonlyMap<string, string>;
}

export async function pageFonts(fonts: readonly Font[]): Promise<PageFonts> {
  const faces = (await fontFaces(fonts)).flat();
  const named = faces.map((face) => ({ face, name: basename(face.file) }));
  return {
    css: named.map(({ face, name }) => faceRule(face, `fonts/${name}`)).join("\n"),
    files: new Map(named.map(({ face, name }) => [name, face.file])),
  };
}
