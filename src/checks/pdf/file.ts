/** A PDF, opened: its catalog and its pages. */
import { type PDFContext, PDFDict, PDFDocument, type PDFObject } from "@cantoo/pdf-lib";
import { asDict, get, getList, getName } from "./reading.ts";

export interface PdfFile {
  readonly context: PDFContext;
  readonly catalog: PDFDict;
  readonly pages: readonly PDFDict[];
  /** From 1. */
  readonly pageNumber: (page: PDFObject | undefined) => number | undefined;
  /** The dictionary that says how the file is locked, as it stood there. */
  readonly encryption: PDFDict | undefined;
}

/** More pages than this are a loop or an attack. */
const MOST_PAGES = 20_000;

/** @throws Error where the file cannot be read, or opens only with a password. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const options = { updateMetadata: false, ignoreEncryption: true };
  let pdf = await PDFDocument.load(bytes, options);
  const encryption = asDict(pdf.context.lookup(pdf.context.trailerInfo.Encrypt));
  if (encryption) pdf = await PDFDocument.load(bytes, { ...options, password: "" });
  const { context, catalog } = pdf;
  if (!(catalog instanceof PDFDict)) throw new Error("it has no catalog");
  const pages = pagesOf(catalog);
  if (!pages.length) throw new Error("it has no pages");
  const numbers = new Map<PDFObject, number>(pages.map((page, i) => [page, i + 1]));
  return {
    context,
    catalog,
    pages,
    pageNumber: (page) => page && numbers.get(page),
    encryption,
  };
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
