/** Opens a finished file, whatever it is, to be read by the gates that trust nothing but bytes. */
import { partsOfHtml, saidByHtml } from "./html.ts";
import { readPdf } from "./pdf.ts";
import { readPptx } from "./pptx.ts";
import type { SaidFile } from "./said.ts";

/** In Markdown: the template names the layout, and says nothing to a reader. */
const DIRECTIVE = /^<!-- _class: [\w-]+ -->$/gm;

/** @throws Error where a PDF or PPTX is not as we write it, or locked. */
export function readFinished(name: string, bytes: Uint8Array): SaidFile {
  if (name.endsWith(".pdf")) return readPdf(name, bytes);
  if (name.endsWith(".pptx")) return readPptx(name, bytes);
  const text = new TextDecoder().decode(bytes);
  if (name.endsWith(".css"))
    return { slides: () => [], parts: () => [{ name, text, source: true }] };
  const said = name.endsWith(".md") ? text.replace(DIRECTIVE, "") : text;
  return { slides: (fold) => saidByHtml(text, "pptx", fold), parts: () => partsOfHtml(name, said) };
}
