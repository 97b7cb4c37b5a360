/** Paragraphs of a PDF, through pdf.js: its lines of text, put together again by `pdf-lines.ts`. */

import { normalised } from "./fingerprint.ts";
import { type Line, paragraphsOfPages } from "./pdf-lines.ts";
import { day, people, type SourceText, someOf } from "./source-text.ts";

/** Scripts in it are not run, its fonts are not loaded, and nothing is fetched. */
export async function pdfSource(bytes: Uint8Array): Promise<SourceText> {
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const loading = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await loading.promise;
    const { info } = await pdf.getMetadata();
    const said = (key: string) => {
      const value = (info as Record<string, unknown>)[key];
      return typeof value === "string" ? normalised(value) : "";
    };
    const pages: Line[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const [, bottom = 0, , top = 0] = page.view;
      pages.push(linesOf(items as readonly Item[], bottom, top));
    }
    return {
      paragraphs: paragraphsOfPages(pages),
      about: someOf({
        title: said("Title"),
        author: people(said("Author")),
        issued: day(said("CreationDate")),
        language: said("Language"),
      }),
    };
  } finally {
    await loading.destroy();
  }
}

interface Item {
  readonly str?: string;
  /** The last two are where it begins, in pt from below; the fourth is its size. */
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly hasEOL?: boolean;
}

/** Runs of text as pdf.js has them, in reading order, made into lines. */
function linesOf(items: readonly Item[], bottom: number, top: number): Line[] {
  const lines: Line[] = [];
  for (const { str = "", transform = [], width = 0 } of items) {
    const [, , , size = 0, x = 0, y = 0] = transform;
    if (!str.trim()) {
      const last = lines.at(-1);
      if (last && str && Math.abs(last.y - y) < 1) last.text += " ";
      continue;
    }
    const last = lines.at(-1);
    const height = Math.abs(size);
    const same =
      last && Math.abs(last.y - y) < Math.max(height, last.size) / 2 && x >= last.right - height;
    if (same) {
      // A raised figure is smaller than the line that it stands in.
      last.text += (x - last.right > height / 5 && !last.text.endsWith(" ") ? " " : "") + str;
      last.right = Math.max(last.right, x + width);
      last.size = Math.max(last.size, height);
    } else
      lines.push({
        text: str,
        left: x,
        right: x + width,
        y,
        size: height,
        place: (y - bottom) / (top - bottom || 1),
      });
  }
  return lines;
}
