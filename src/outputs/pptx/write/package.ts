/** Collects parts, their relationships and content types, and zips them. */
import { createHash } from "node:crypto";
import { posix } from "node:path";
import { CONTENT_TYPES, PACKAGE_RELS, TYPES } from "./names.ts";
import { type Element, el, xmlDocument } from "./xml.ts";
import { zipped } from "./zip.ts";

/** The relationships of one part. */
interface Relations {
  /** @returns the id; the same target is related to once. */
  to(type: string, target: string): string;
  toOutside(type: string, address: string): string;
}

type Files = readonly (readonly [path: string, bytes: Uint8Array])[];

/** A package that grows part by part. Paths have no leading slash. */
export interface Parts {
  add(path: string, type: string, root: Element): void;
  /** XML without a content type of its own. */
  addXml(path: string, root: Element): void;
  /** What a part says that is there already. */
  text(path: string): string;
  /** A file that is not XML; its content type follows from the extension. */
  addFile(path: string, bytes: Uint8Array): void;
  /** @returns the path of a picture or workbook, stored once however often it is used. */
  store(folder: string, stem: string, extension: string, bytes: Uint8Array): string;
  /** @returns a path that no part has yet: `stem` and a number. */
  next(stem: string, ending: string): string;
  relations(path: string): Relations;
  /** @param finish is given all parts, once they are there. */
  zip(finish?: (files: Files) => Files): Uint8Array;
}

const DEFAULTS: Readonly<Record<string, string>> = {
  rels: TYPES.relationships,
  xml: "application/xml",
  png: "image/png",
  jpeg: "image/jpeg",
  gif: "image/gif",
  svg: "image/svg+xml",
  fntdata: "application/x-fontdata",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly outside: boolean;
}

export function openParts(): Parts {
  const files = new Map<string, Uint8Array>();
  const overrides = new Map<string, string>();
  const relations = new Map<string, Relation[]>();
  const stored = new Map<string, string>();
  const text = new TextEncoder();

  const relate = (owner: string, type: string, target: string, outside: boolean): string => {
    const list = relations.get(owner) ?? [];
    relations.set(owner, list);
    const same = list.find((r) => r.type === type && r.target === target);
    if (same) return same.id;
    const id = `rId${list.length + 1}`;
    list.push({ id, type, target, outside });
    return id;
  };

  const parts: Parts = {
    add(path, type, root) {
      files.set(path, text.encode(xmlDocument(root)));
      overrides.set(path, type);
    },
    addXml(path, root) {
      files.set(path, text.encode(xmlDocument(root)));
    },
    text: (path) => new TextDecoder().decode(files.get(path)),
    addFile(path, bytes) {
      files.set(path, bytes);
    },
    store(folder, stem, extension, bytes) {
      const key = `${extension} ${createHash("sha256").update(bytes).digest("hex")}`;
      const known = stored.get(key);
      if (known !== undefined) return known;
      const path = `${folder}/${stem}${stored.size + 1}.${extension}`;
      stored.set(key, path);
      files.set(path, bytes);
      return path;
    },
    next(stem, ending) {
      let number = 1;
      while (files.has(`${stem}${number}${ending}`)) number++;
      return `${stem}${number}${ending}`;
    },
    relations: (owner) => ({
      to: (type, target) => relate(owner, type, relative(owner, target), false),
      toOutside: (type, address) => relate(owner, type, address, true),
    }),
    zip(finish = (files) => files) {
      const all: [string, Uint8Array][] = [...files];
      for (const [owner, list] of relations)
        all.push([relsPath(owner), text.encode(xmlDocument(relsRoot(list)))]);
      const used = new Set(all.map(([path]) => path.split(".").at(-1) ?? ""));
      const types = text.encode(xmlDocument(typesRoot(used, overrides)));
      return zipped(finish([["[Content_Types].xml", types], ...all]));
    },
  };
  return parts;
}

const relative = (owner: string, target: string): string =>
  posix.relative(posix.dirname(owner === "" ? "x" : owner), target);

const relsPath = (owner: string): string =>
  owner === "" ? "_rels/.rels" : `${posix.dirname(owner)}/_rels/${posix.basename(owner)}.rels`;

const relsRoot = (list: readonly Relation[]): Element =>
  el(
    "Relationships",
    { xmlns: PACKAGE_RELS },
    list.map(({ id, type, target, outside }) =>
      el("Relationship", {
        Id: id,
        Type: type,
        Target: target,
        TargetMode: outside ? "External" : undefined,
      }),
    ),
  );

const typesRoot = (used: ReadonlySet<string>, overrides: ReadonlyMap<string, string>): Element =>
  el(
    "Types",
    { xmlns: CONTENT_TYPES },
    Object.entries(DEFAULTS)
      .filter(([extension]) => used.has(extension))
      .map(([Extension, ContentType]) => el("Default", { Extension, ContentType })),
    [...overrides].map(([path, ContentType]) =>
      el("Override", { PartName: `/${path}`, ContentType }),
    ),
  );
