/** Paragraphs of a Word document, through mammoth; title, author and date from its core properties. */

import { normalised } from "./fingerprint.ts";
import { htmlParagraphs } from "./html.ts";
import { day, people, type SourceText, someOf } from "./source-text.ts";

export async function docxSource(bytes: Uint8Array): Promise<SourceText> {
  const [{ default: mammoth }, { unzipSync }, { parseHTML }] = await Promise.all([
    import("mammoth"),
    import("fflate"),
    import("linkedom"),
  ]);
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    // Pictures are not read; the document's own styles decide nothing.
    {
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
    },
  );
  const core = "docProps/core.xml";
  const properties = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === core && originalSize < 100_000,
  })[core];
  const { document } = parseHTML(properties ? new TextDecoder().decode(properties) : "<none/>");
  const said = (name: string) =>
    normalised(
      [...document.querySelectorAll("*")].find((one) => one.localName?.toLowerCase() === name)
        ?.textContent ?? "",
    );
  return {
    paragraphs: await htmlParagraphs(value),
    about: someOf({
      title: said("dc:title"),
      author: people(said("dc:creator")),
      issued: day(said("dcterms:created")),
      language: said("dc:language"),
    }),
  };
}
