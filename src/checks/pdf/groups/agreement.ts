/** That pages and tags point at each other, one to one: what checkpoint 01 rests on, by ISO 32000-1, 14.7.4. */
import type { PDFDict } from "@cantoo/pdf-lib";
import type { Fault } from "../conditions.ts";
import type { Painted } from "../content/paint.ts";
import type { PdfFile } from "../file.ts";
import { numberTree } from "../number-tree.ts";
import { asDict, asList, getDict, getNumber } from "../reading.ts";
import { isPiece, isTag, type Piece, type Tag, type Tags } from "../tags.ts";
import type { PageArea } from "./areas.ts";

export function* agreementFaults(
  file: PdfFile,
  tags: Tags,
  painted: Painted,
  areas: readonly PageArea[],
): Generator<Fault> {
  const parents = new Map(numberTree(getDict(tags.root, "ParentTree")));
  const held = new Map<PDFDict, Map<number, Tag>>();
  for (const tag of tags.all)
    for (const piece of tag.kids) {
      if (isTag(piece) || !isPiece(piece)) continue;
      const fault = (message: string): Fault => ({
        condition: "ISO 32000-1, 14.7.4",
        page: file.pageNumber(piece.page),
        message,
      });
      const own = held.get(piece.owner) ?? new Map<number, Tag>();
      held.set(piece.owner, own);
      if (own.has(piece.mcid)) yield fault(`piece ${piece.mcid} is in two tags`);
      own.set(piece.mcid, tag);
      if (!painted.pieces.get(piece.owner)?.has(piece.mcid))
        yield fault(`${tag.raw} holds piece ${piece.mcid}, which the page has not`);
      if (parentOf(piece, parents) !== tag.dict)
        yield fault(`piece ${piece.mcid} of ${tag.raw} does not lead back to it`);
    }
  for (const [owner, pieces] of painted.pieces)
    for (const [mcid, page] of pieces)
      if (!held.get(owner)?.has(mcid))
        yield { condition: "01-005", page, message: `piece ${mcid} is in no tag` };
  for (const [form, { times, page }] of painted.forms)
    if (times > 1 && painted.pieces.has(form))
      yield { condition: "30-002", page, message: `a form with tags is painted ${times} times` };
  yield* strayAreas(areas, parents);
}

type Parents = ReadonlyMap<number, Parameters<typeof asList>[0]>;

function parentOf({ owner, mcid }: Piece, parents: Parents): PDFDict | undefined {
  const key = getNumber(owner, "StructParents");
  return key === undefined ? undefined : asDict(asList(parents.get(key))[mcid]);
}

function* strayAreas(areas: readonly PageArea[], parents: Parents): Generator<Fault> {
  for (const { dict, page, tag } of areas) {
    const key = getNumber(dict, "StructParent");
    const named = key === undefined ? undefined : asDict(parents.get(key));
    if (named !== tag?.dict)
      yield {
        condition: "ISO 32000-1, 14.7.4",
        page,
        message: tag
          ? `an area in ${tag.raw} does not lead back to it`
          : "an area leads to a tag that does not hold it",
      };
  }
}
