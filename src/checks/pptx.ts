/** Reads a finished PPTX: what keeps it from being accessible, and typefaces that the template does not name. */
import { unzipSync } from "fflate";
import type { Deck } from "../audience/deck.ts";
import { deckDiagnostic } from "../audience/deck-diagnostic.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import { firstOf } from "./page/place.ts";

interface Fault {
  readonly code: "PPTX_ACCESS" | "GLYPH_FALLBACK";
  readonly message: string;
  readonly hint: string;
}

/** @param typefaces that runs may name, besides those of the theme. */
export function pptxDiagnostics(
  bytes: Uint8Array,
  typefaces: readonly string[],
  deck: Deck,
): Diagnostic[] {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /^ppt\/slides\/slide\d+\.xml$/.test(name),
  });
  return deck.slides.flatMap((slide) => {
    const part = parts[`ppt/slides/slide${slide.number}.xml`];
    const faults = part
      ? slideFaults(new TextDecoder().decode(part), typefaces)
      : [
          {
            code: "PPTX_ACCESS" as const,
            message: "is not in the PPTX",
            hint: "this is a fault of Briefdeck",
          },
        ];
    return firstOf(faults, ({ message }) => message).map(({ code, message, hint }) =>
      deckDiagnostic(deck, slide, {
        code,
        severity: "error",
        message: `in PPTX ${message}`,
        hint,
      }),
    );
  });
}

/** Works on tags: PresentationML as we write it, and as any editor does. */
export function slideFaults(xml: string, typefaces: readonly string[]): Fault[] {
  const access = (message: string, hint: string): Fault => ({ code: "PPTX_ACCESS", message, hint });
  const all = (pattern: RegExp) => [...xml.matchAll(pattern)];
  const shapes = all(/<p:(sp|pic|graphicFrame|cxnSp|grpSp)>/g);
  const title = /<p:ph[^>]*type="(?:title|ctrTitle)"/.exec(xml);
  const [, second] = shapes;
  const strange = all(/<a:(?:latin|ea|cs) typeface="([^"]*)"/g)
    .map(([, name = ""]) => name)
    .filter((name) => !name.startsWith("+m") && !typefaces.includes(name));
  return [
    ...(title ? [] : [access("the slide has no title", "give the layout an `h1`")]),
    ...(title && second && title.index > second.index
      ? [access("the title is not what is read first", "put the layout's `h1` before all else")]
      : []),
    ...all(/<p:(?:nvPicPr|nvGraphicFramePr)>\s*<p:cNvPr([^>]*?)(?:\/>|>([\s\S]*?)<\/p:cNvPr>)/g)
      .filter(
        ([, attributes = "", inside = ""]) =>
          !/ descr="[^"]+"/.test(attributes) && !/decorative[^>]*val="1"/.test(inside),
      )
      .map(([, attributes = ""]) =>
        access(
          `${/ name="([^"]*)"/.exec(attributes)?.[1] ?? "a picture"} has no alternative text`,
          "give it `alt` or `aria-label` in the layout, or mark it as decoration",
        ),
      ),
    ...(/<a:tblPr(?![^>]*(?:firstRow|firstCol)="1")/.test(xml)
      ? [access("a table has no header row", "let the layout's table have `th` in `thead`")]
      : []),
    ...(/<a:rPr(?![^>]* lang=)/.test(xml)
      ? [access("a piece of text has no language", "this is a fault of Briefdeck")]
      : []),
    ...strange.map(
      (name): Fault => ({
        code: "GLYPH_FALLBACK",
        message: `text is set in ${name}, which is no typeface of the template`,
        hint: "name a font of template.yaml in the theme",
      }),
    ),
  ];
}
