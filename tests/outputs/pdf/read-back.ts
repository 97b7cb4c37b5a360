/** Reads a PDF with a library that no one here wrote. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";

export interface ReadTag {
  readonly type: string;
  readonly title?: string;
  readonly kids: readonly (ReadTag | number | "link area")[];
}

export const openPdf = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });

export const textOf = (value: PDFObject | undefined): string | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;

/** The tree of tags: numbers are marked content. */
export function tagsOf(pdf: PDFDocument): ReadTag {
  const read = (node: PDFDict): ReadTag => {
    const kids = node.lookup(PDFName.of("K"));
    const list = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
    const title = textOf(node.lookup(PDFName.of("T")));
    return {
      type: node.lookup(PDFName.of("S"), PDFName).decodeText(),
      ...(title === undefined ? {} : { title }),
      kids: list.map((kid) => {
        const value = pdf.context.lookup(kid);
        if (value instanceof PDFNumber) return value.asNumber();
        if (!(value instanceof PDFDict)) throw new Error("neither content nor tag");
        return value.has(PDFName.of("Obj")) ? "link area" : read(value);
      }),
    };
  };
  const root = pdf.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
  return read(root.lookup(PDFName.of("K"), PDFDict));
}

/** `H1`, `L(LI(LBody))`: the types alone. */
export function outlineOf({ type, kids }: ReadTag): string {
  const inner = kids.flatMap((kid) =>
    typeof kid === "object" ? [outlineOf(kid)] : kid === "link area" ? ["@"] : [],
  );
  return inner.length ? `${type}(${inner.join(" ")})` : type;
}

export function bookmarksOf(pdf: PDFDocument): string[] {
  const out: string[] = [];
  const walk = (node: PDFDict, depth: number) => {
    for (
      let item = node.lookup(PDFName.of("First"));
      item instanceof PDFDict;
      item = item.lookup(PDFName.of("Next"))
    ) {
      out.push(`${"  ".repeat(depth)}${textOf(item.lookup(PDFName.of("Title")))}`);
      walk(item, depth + 1);
    }
  };
  walk(pdf.catalog.lookup(PDFName.of("Outlines"), PDFDict), 0);
  return out;
}

export function xmpOf(pdf: PDFDocument): string {
  const stream = pdf.catalog.lookup(PDFName.of("Metadata"));
  if (!(stream instanceof PDFRawStream)) throw new Error("no XMP");
  return new TextDecoder().decode(stream.contents);
}
