/** Reads the tree of tags. */
import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";
import type { Fault } from "./conditions.ts";
import type { PdfFile } from "./file.ts";
import * as cos from "./reading.ts";

export interface Tag {
  readonly dict: PDFDict;
  /** As written. */
  readonly raw: string;
  /** The standard type that it stands for; as written if there is none. */
  readonly type: string;
  readonly parent: Tag | undefined;
  readonly kids: readonly Kid[];
  /** Of its own or of a tag around it. */
  readonly language: string | undefined;
}

/** A piece of content in the stream of a page or form. */
export interface Piece {
  readonly mcid: number;
  readonly owner: PDFDict;
  readonly page: PDFDict | undefined;
}

/** An annotation, or a picture or form as a whole. */
export interface Area {
  readonly object: PDFDict;
  readonly page: PDFDict | undefined;
}

export type Kid = Tag | Piece | Area;

export interface Tags {
  readonly root: PDFDict | undefined;
  /** In logical order. */
  readonly all: readonly Tag[];
  readonly faults: readonly Fault[];
}

const DEEPEST = 500;

export const isTag = (kid: Kid): kid is Tag => "kids" in kid;
export const isPiece = (kid: Kid): kid is Piece => "mcid" in kid;
export const tagsIn = (tag: Tag): Tag[] => tag.kids.filter(isTag);

/** The first page that a tag has something on. */
export function pageOf(tag: Tag, file: PdfFile): number | undefined {
  for (const kid of tag.kids) {
    const page = isTag(kid) ? pageOf(kid, file) : file.pageNumber(kid.page);
    if (page) return page;
  }
  return undefined;
}

export function readTags(file: PdfFile): Tags {
  const root = cos.getDict(file.catalog, "StructTreeRoot");
  const all: Tag[] = [];
  const faults: Fault[] = [];
  const seen = new Set<PDFDict>();
  const roles = rolesOf(root);
  const misplaced = (message: string) => faults.push({ condition: "ISO 32000-1, 14.7.2", message });

  const read = (
    dict: PDFDict,
    parent: Tag | undefined,
    page: PDFDict | undefined,
    depth: number,
  ): Tag[] => {
    const raw = cos.getName(dict, "S");
    if (raw === undefined) return [];
    if (seen.has(dict) || depth > DEEPEST) {
      misplaced(`a tag ${raw} stands twice in the tree, or too deep in it`);
      return [];
    }
    seen.add(dict);
    if (cos.getDict(dict, "P") !== (parent?.dict ?? root))
      misplaced(`a tag ${raw} names a parent that does not hold it`);
    const kids: Kid[] = [];
    const tag: Tag = {
      dict,
      raw,
      type: roles(raw),
      parent,
      kids,
      language: cos.getText(dict, "Lang") ?? parent?.language,
    };
    all.push(tag);
    const here = cos.getDict(dict, "Pg") ?? page;
    for (const kid of cos.getList(dict, "K")) kids.push(...readKid(kid, tag, here, depth));
    return [tag];
  };

  const readKid = (kid: PDFObject, tag: Tag, page: PDFDict | undefined, depth: number): Kid[] => {
    const mcid = cos.asNumber(kid);
    if (mcid !== undefined) return page ? [{ mcid, owner: page, page }] : [];
    const dict = cos.asDict(kid);
    if (!dict) return [];
    const there = cos.getDict(dict, "Pg") ?? page;
    const number = cos.getNumber(dict, "MCID");
    const owner = cos.getDict(dict, "Stm") ?? there;
    if (number !== undefined) return owner ? [{ mcid: number, owner, page: there }] : [];
    const object = cos.get(dict, "Obj");
    if (object || cos.getName(dict, "Type") === "OBJR") {
      const area = cos.asDict(object);
      return area ? [{ object: area, page: there }] : [];
    }
    return read(dict, tag, there, depth + 1);
  };

  for (const top of cos.getList(root, "K")) {
    const dict = cos.asDict(top);
    if (dict) read(dict, undefined, undefined, 0);
  }
  return { root, all, faults };
}

/** The types of ISO 32000-1, 14.8.4. */
export const STANDARD = new Set(
  (
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody " +
    "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP " +
    "Figure Formula Form"
  ).split(" "),
);

/** What each type is made to stand for, one step far. */
export function roleMap(root: PDFDict | undefined): Map<string, string> {
  const map = cos.getDict(root, "RoleMap");
  return new Map(
    cos.keysOf(map).flatMap((key): [string, string][] => {
      const role = cos.getName(map, key);
      return role === undefined ? [] : [[key, role]];
    }),
  );
}

function rolesOf(root: PDFDict | undefined): (raw: string) => string {
  const map = roleMap(root);
  return (raw) => {
    const passed = new Set<string>();
    let type = raw;
    while (!STANDARD.has(type) && !passed.has(type)) {
      passed.add(type);
      type = map.get(type) ?? type;
    }
    return STANDARD.has(type) ? type : raw;
  };
}
