/** Annotations: checkpoint 28. What is hidden or off the page counts for nothing. */
import type { PDFDict } from "@cantoo/pdf-lib";
import type { Condition, Fault } from "../conditions.ts";
import { inherited, type PdfFile } from "../file.ts";
import { asDict, asList, asNumber, get, getList, getName, getNumber, getText } from "../reading.ts";
import { isPiece, isTag, type Tag, type Tags } from "../tags.ts";

/** An annotation on a page. */
export interface PageArea {
  readonly dict: PDFDict;
  readonly page: number;
  /** The tag that holds it. */
  readonly tag: Tag | undefined;
}

const KNOWN = new Set(
  (
    "Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup " +
    "FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact"
  ).split(" "),
);

export function readAreas(file: PdfFile, { all }: Tags): PageArea[] {
  const holders = new Map<PDFDict, Tag>();
  for (const tag of all)
    for (const kid of tag.kids) if (!isTag(kid) && !isPiece(kid)) holders.set(kid.object, tag);
  return file.pages.flatMap((page, i) =>
    getList(page, "Annots").flatMap((one) => {
      const dict = asDict(one);
      return dict ? [{ dict, page: i + 1, tag: holders.get(dict) }] : [];
    }),
  );
}

export function* areaFaults(file: PdfFile, areas: readonly PageArea[]): Generator<Fault> {
  for (const page of new Set(areas.map((area) => area.page))) {
    const tabs = getName(file.pages[page - 1], "Tabs");
    if (tabs === undefined)
      yield { condition: "28-008", page, message: "the page has annotations and no Tabs" };
    else if (tabs !== "S") yield { condition: "28-009", page, message: `Tabs is ${tabs}, not S` };
  }
  for (const area of areas)
    for (const [condition, message] of faultsOf(area, file))
      yield { condition, page: area.page, message };
}

function* faultsOf(area: PageArea, file: PdfFile): Generator<[Condition, string]> {
  const { dict, tag } = area;
  const kind = getName(dict, "Subtype") ?? "none";
  if (kind === "TrapNet") yield ["28-007", "there is an annotation TrapNet"];
  else if (!KNOWN.has(kind)) yield ["28-006", `an annotation is of the unknown kind ${kind}`];
  if (kind === "PrinterMark" && tag) yield ["28-017", "a printer's mark is in the tags"];
  if (kind === "PrinterMark" || kind === "Popup" || !isSeen(area, file)) return;
  const said = getText(dict, "Contents");
  const alternative = getText(tag?.dict, "Alt");
  const inTag = tag ? `in a tag ${tag.type}` : "in no tag";
  if (kind === "Widget") {
    if (tag?.type !== "Form") yield ["28-010", `a form field's area is ${inTag}, not Form`];
    if (!fieldName(dict) && !alternative) yield ["28-005", "a form field has no description (TU)"];
    return;
  }
  if (kind === "Link") {
    if (tag?.type !== "Link") yield ["28-011", `a link's area is ${inTag}, not Link`];
    if (!said) yield ["28-012", "a link's area has no description (Contents)"];
    return;
  }
  if (tag?.type !== "Annot") yield ["28-002", `an annotation ${kind} is ${inTag}, not Annot`];
  if (!said && !alternative) yield ["28-004", `an annotation ${kind} has no description`];
}

/** Its own or that of the field it is a part of. */
function fieldName(widget: PDFDict): string | undefined {
  let field: PDFDict | undefined = widget;
  for (let height = 0; field && height < 32; height++) {
    const said = getText(field, "TU");
    if (said) return said;
    field = asDict(get(field, "Parent"));
  }
  return undefined;
}

function isSeen({ dict, page }: PageArea, file: PdfFile): boolean {
  const HIDDEN = 2;
  if ((getNumber(dict, "F") ?? 0) & HIDDEN) return false;
  const on = file.pages[page - 1];
  const crop = on && rectangle(inherited(on, "CropBox") ?? inherited(on, "MediaBox"));
  const own = rectangle(get(dict, "Rect"));
  if (!crop || !own) return true;
  return own[0] < crop[2] && own[2] > crop[0] && own[1] < crop[3] && own[3] > crop[1];
}

/** Left, bottom, right, top. */
function rectangle(
  value: Parameters<typeof asList>[0],
): [number, number, number, number] | undefined {
  const [a, b, c, d] = asList(value).map(asNumber);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}
