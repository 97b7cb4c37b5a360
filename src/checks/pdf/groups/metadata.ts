/** XMP: checkpoint 06. */
import { PDFRawStream } from "@cantoo/pdf-lib";
import { escapeRegExp } from "../../../core/escape.ts";
import type { Fault } from "../conditions.ts";
import type { PdfFile } from "../file.ts";
import { decoded, get } from "../reading.ts";

export interface Xmp {
  /** The version of PDF/UA that the file says it is. */
  readonly part: string | undefined;
  readonly title: string | undefined;
  /** Of the title; none where it is only the standard one. */
  readonly titleLanguage: string | undefined;
}

export function* xmpFaults(xmp: Xmp | undefined): Generator<Fault> {
  if (!xmp) yield { condition: "06-001", message: "the file has no XMP" };
  if (xmp && !xmp.part)
    yield { condition: "06-002", message: "XMP does not say that the file is PDF/UA" };
  if (xmp && !xmp.title) yield { condition: "06-003", message: "XMP has no title" };
}

export function readXmp(file: PdfFile): Xmp | undefined {
  const stream = get(file.catalog, "Metadata");
  const source = stream instanceof PDFRawStream ? decoded(stream) : undefined;
  if (source === undefined) return undefined;
  const xml = Buffer.from(source, "latin1").toString(
    /^(?:\xff\xfe|<\0)/.test(source) ? "utf16le" : "utf8",
  );
  const title = element(xml, "http://purl.org/dc/elements/1.1/", "title") ?? "";
  return {
    part: element(xml, "http://www.aiim.org/pdfua/ns/id/", "part")?.trim(),
    title: title.replace(/<[^>]*>/g, "").trim(),
    titleLanguage: /xml:lang\s*=\s*["'](?!x-default)([^"']+)/.exec(title)?.[1],
  };
}

/** What an element or attribute of a namespace holds, whatever its prefix is. */
function element(xml: string, namespace: string, name: string): string | undefined {
  const declared = new RegExp(
    `xmlns:([\\w.-]{1,64})\\s*=\\s*["']${escapeRegExp(namespace)}["']`,
    "g",
  );
  for (const [, prefix = ""] of xml.matchAll(declared)) {
    const tag = `${escapeRegExp(prefix)}:${name}`;
    const found =
      new RegExp(`<${tag}(?:\\s[^>]*)?>([^]*?)</${tag}\\s*>`).exec(xml)?.[1] ??
      new RegExp(`\\s${tag}\\s*=\\s*["']([^"']*)["']`).exec(xml)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}
