/** What the file says of itself as a whole: checkpoints 01, 07, 20, 21, 25 and 26. */
import type { PDFDict } from "@cantoo/pdf-lib";
import type { Fault } from "../conditions.ts";
import type { PdfFile } from "../file.ts";
import { nameTree } from "../number-tree.ts";
import * as cos from "../reading.ts";
import type { Tags } from "../tags.ts";

export function* documentFaults(file: PdfFile, tags: Tags): Generator<Fault> {
  const mark = cos.getDict(file.catalog, "MarkInfo");
  if (cos.asBoolean(cos.get(mark, "Marked")) !== true)
    yield { condition: "ISO 14289-1, 6.2", message: "the file does not say that it is tagged" };
  if (!tags.all.length) yield { condition: "ISO 14289-1, 7.1", message: "the file has no tags" };
  if (cos.asBoolean(cos.get(mark, "Suspects")))
    yield { condition: "01-007", message: "the file says that its tags are suspect" };
  const shown = cos.asBoolean(
    cos.get(cos.getDict(file.catalog, "ViewerPreferences"), "DisplayDocTitle"),
  );
  if (shown === undefined)
    yield {
      condition: "07-001",
      message: "DisplayDocTitle is missing: windows may show the file's name",
    };
  if (shown === false)
    yield {
      condition: "07-002",
      message: "DisplayDocTitle is false: windows show the file's name",
    };
  yield* layerFaults(cos.getDict(file.catalog, "OCProperties"));
  for (const attached of attachments(file))
    if (!cos.get(attached, "F") || !cos.get(attached, "UF"))
      yield { condition: "21-001", message: "an attached file has no name in F or in UF" };
  if (needsRendering(file))
    yield { condition: "25-001", message: "an XFA form must be drawn by the reader" };
}

function* layerFaults(layers: PDFDict | undefined): Generator<Fault> {
  const standard = cos.getDict(layers, "D");
  const others = cos.getList(layers, "Configs").flatMap((one) => cos.asDict(one) ?? []);
  if (standard && !cos.getText(standard, "Name"))
    yield { condition: "20-002", message: "the standard set of layers has no name" };
  if (others.some((one) => !cos.getText(one, "Name")))
    yield { condition: "20-001", message: "a set of layers has no name" };
  if ([...others, ...(standard ? [standard] : [])].some((one) => cos.get(one, "AS")))
    yield { condition: "20-003", message: "layers are switched by themselves (AS)" };
}

function attachments(file: PdfFile): PDFDict[] {
  const named = [...nameTree(cos.getDict(cos.getDict(file.catalog, "Names"), "EmbeddedFiles"))];
  const pinned = file.pages
    .flatMap((page) => cos.getList(page, "Annots").map(cos.asDict))
    .filter((one) => cos.getName(one, "Subtype") === "FileAttachment")
    .map((one) => cos.get(one, "FS"));
  return [...named.map(([, value]) => value), ...pinned].flatMap((one) => cos.asDict(one) ?? []);
}

function needsRendering(file: PdfFile): boolean {
  const parts = cos.asList(cos.get(cos.getDict(file.catalog, "AcroForm"), "XFA"));
  const config = parts.findIndex((part) => cos.asText(part) === "config");
  const xml = cos.decoded(parts.length === 1 ? parts[0] : parts[config + 1]);
  return config >= 0 || parts.length === 1
    ? /<(?:\w+:)?dynamicRender>\s*required\s*</.test(xml ?? "")
    : false;
}

/** Bit 10 of the permissions lets programs take text out for those who cannot see it. */
export function* lockFaults(encryption: PDFDict | undefined): Generator<Fault> {
  if (!encryption) return;
  const permitted = cos.getNumber(encryption, "P");
  if (permitted === undefined)
    yield { condition: "26-001", message: "the file is locked and does not say what is permitted" };
  else if (!((permitted >> 9) & 1))
    yield { condition: "26-002", message: "the file is locked for screen readers" };
}
