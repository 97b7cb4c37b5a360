/** A PDF of ours that has a bit of everything, and the means to spoil it. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
} from "@cantoo/pdf-lib";
import { pdfDiagnostics } from "../../../src/checks/pdf/index.ts";
import { pdf } from "../../../src/outputs/pdf/index.ts";
import { htmlDocument } from "../../../src/slides/document.ts";
import { sharedBrowser } from "../../fixtures/browser.ts";

const slide = (inner: string) =>
  `<svg data-marpit-svg viewBox="0 0 1280 720"><foreignObject width="1280" height="720"><section>${inner}</section></foreignObject></svg>`;

/** Page 1: heading, texts, list. Page 2: heading, link, table, figure. Page 3: a layer that is seen through. */
export async function goodPdf(): Promise<Uint8Array> {
  const deck = {
    title: "A good file",
    author: "The desk",
    subject: "",
    keywords: [],
    language: "en-GB",
    date: new Date("2017-09-06T00:00:00Z"),
  };
  const html = htmlDocument({
    ...deck,
    description: "",
    fonts: "",
    css: "@page{size:1280px 720px;margin:0}section{width:1280px;height:720px;background:#eee}",
    size: { width: 1280, height: 720 },
    slides: [
      slide("<h1>First</h1><p>One</p><p>Two</p><ul><li>An item</li><li>Another</li></ul>"),
      slide(
        `<h1>Second</h1><p><a href="https://example.org/">An address</a></p><table><tr><th scope="col">A</th><th scope="col">B</th></tr><tr><td>1</td><td>2</td></tr></table><div role="img" aria-label="Two bars">bars</div>`,
      ),
      slide(`<h1>Third</h1><div style="opacity:.5"><p>Seen through</p><p>twice</p></div>`),
    ],
  });
  const { page, close } = await (await sharedBrowser()).open(html);
  const slides = ["First", "Second", "Third"].map((title) => ({ title }));
  const { bytes } = await pdf(page, { ...deck, slides });
  await close();
  return bytes;
}

export const open = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });

/** The conditions that are missed. */
export async function missed(bytes: Uint8Array): Promise<string[]> {
  const found = await pdfDiagnostics(bytes, "a.pdf");
  return found.map(({ message }) => /^([^:]*?)(?:, page \d+)?:/.exec(message)?.[1] ?? message);
}

export async function saved(pdf: PDFDocument): Promise<Uint8Array> {
  return pdf.save({
    useObjectStreams: false,
    updateFieldAppearances: false,
    addDefaultPage: false,
  });
}

export const name = (text: string) => PDFName.of(text);

export const get = (dict: PDFDict, ...keys: readonly string[]): PDFDict =>
  keys.reduce((at, key) => {
    const value = at.lookup(name(key));
    if (value instanceof PDFDict) return value;
    if (value instanceof PDFRawStream) return value.dict;
    throw new Error(`no dictionary at ${key}`);
  }, dict);

/** All tags of a type, in the order of the file. */
export const tags = (pdf: PDFDocument, type: string): PDFDict[] =>
  pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(name("S")) === name(type) ? [object] : [],
    );

/** @throws Error where there is none. */
export function tag(pdf: PDFDocument, type: string, i = 0): PDFDict {
  const found = tags(pdf, type)[i];
  if (!found) throw new Error(`no tag ${type}`);
  return found;
}

export const retag = (pdf: PDFDocument, type: string, to: string, i = 0) =>
  tag(pdf, type, i).set(name("S"), name(to));

/** What paints a page, changed. */
export function repaint(pdf: PDFDocument, page: number, change: (content: string) => string): void {
  const { node } = pdf.getPage(page);
  const stream = node.lookup(name("Contents"));
  if (!(stream instanceof PDFRawStream)) throw new Error("no content");
  const content = Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
  node.set(name("Contents"), pdf.context.register(pdf.context.stream(latin1(change(content)))));
}

export const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

/** The first font that text on a page is in, and what it is made of. */
export function font(pdf: PDFDocument, page = 0) {
  const fonts = get(pdf.getPage(page).node, "Resources", "Font");
  const [key] = fonts.keys();
  const whole = get(fonts, key?.decodeText() ?? "");
  const part = whole.lookup(name("DescendantFonts"), PDFArray).lookup(0, PDFDict);
  return { whole, part, descriptor: get(part, "FontDescriptor") };
}

/** The first annotation of the second page. */
export function area(pdf: PDFDocument): PDFDict {
  const found = pdf.getPage(1).node.Annots()?.lookup(0);
  if (!(found instanceof PDFDict)) throw new Error("no annotation");
  return found;
}

/** The layer of the third page. */
export function layer(pdf: PDFDocument): PDFDict {
  const objects = get(pdf.getPage(2).node, "Resources", "XObject");
  for (const key of objects.keys()) {
    const found = objects.lookup(key);
    if (objects.get(key) instanceof PDFRef && found instanceof PDFRawStream) return found.dict;
  }
  throw new Error("no layer");
}
