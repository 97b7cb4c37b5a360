/** A PDF, opened: its catalog and its pages. */
import { type PDFContext, PDFDict, PDFDocument, type PDFObject } from "@cantoo/pdf-lib";
import { asDict, get, getList, getName } from "./reading.ts";

export interface PdfFile {
  readonly context: PDFContext;
  readonly catalog: PDFDict;
  readonly pages: readonly PDFDict[];
  /** From 1. */
  readonly pageNumber: (page: PDFObject | undefined) => number | undefined;
}

/** More pages than this are a loop or an attack. */
const MOST_PAGES = 20_000;

const OPTIONS = { updateMetadata: false, ignoreEncryption: true };

/** @throws Error where the bytes are no PDF. */
export const load = (bytes: Uint8Array) => PDFDocument.load(bytes, OPTIONS);

/** How a file is locked, as it stands there. */
export const lockOf = ({ context }: PDFDocument): PDFDict | undefined =>
  asDict(context.lookup(context.trailerInfo.Encrypt));

/** @throws Error where it opens only with a password. */
export const unlocked = (bytes: Uint8Array) =>
  PDFDocument.load(bytes, { ...OPTIONS, password: "" });

/** @throws Error where it has no pages. */
export function openPdf({ context, catalog }: PDFDocument): PdfFile {
  if (!(catalog instanceof PDFDict)) throw new Error("it has no catalog");
  const pages = pagesOf(catalog);
  if (!pages.length) throw new Error("it has no pages");
  const numbers = new Map<PDFObject, number>(pages.map((page, i) => [page, i + 1]));
  return { context, catalog, pages, pageNumber: (page) => page && numbers.get(page) };
}

function pagesOf(catalog: PDFDict): PDFDict[] {
  const pages: PDFDict[] = [];
  const seen = new Set<PDFDict>();
  const open = [asDict(get(catalog, "Pages"))];
  while (open.length && pages.length < MOST_PAGES) {
    const node = open.pop();
    if (!node || seen.has(node)) continue;
    seen.add(node);
    if (getName(node, "Type") === "Page" || !get(node, "Kids")) pages.push(node);
    else open.push(...getList(node, "Kids").map(asDict).reverse());
  }
  return pages;
}

/** What a page has of its own or from the nodes above it. */
export function inherited(page: PDFDict, key: string): PDFObject | undefined {
  let node: PDFDict | undefined = page;
  for (let height = 0; node && height < 64; height++) {
    const value = get(node, key);
    if (value) return value;
    node = asDict(get(node, "Parent"));
  }
  return undefined;
}
