/** Puts a tree of tags into the file: elements, the way back from content to its tag, and what unusual types stand for. */
import { type CosFile, resolve } from "../../../core/cos/read.ts";
import { type Cos, type Dict, dict, isDict, type Ref } from "../../../core/cos/value.ts";
import { isContent, isTag, type Kid, type Tag } from "./tag.ts";

/** Types of PDF 2.0 that Chromium writes, and the older ones that readers know. */
const ROLES: Readonly<Record<string, string>> = {
  Strong: "Span",
  Em: "Span",
  Sub: "Span",
  Title: "P",
  Aside: "Sect",
  FENote: "Note",
  DocumentFragment: "Sect",
  Artifact: "NonStruct",
};

/** @returns the reference of the new structure tree. */
export function writeTags(file: CosFile, root: Tag, add: (value: Cos) => Ref): Ref {
  const owners: Owners = { contents: new Map(), areas: new Map() };
  const used = new Set<string>();
  const ids: [string, Ref][] = [];
  const treeDict: Dict = dict({ Type: "/StructTreeRoot" });
  const tree = add(treeDict);

  const element = (tag: Tag, parent: Ref): Ref => {
    const value: Dict = dict({ Type: "/StructElem", S: `/${tag.type}`, P: parent });
    const self = add(value);
    for (const [key, attribute] of tag.attributes) value.set(key, attribute);
    used.add(tag.type);
    const id = tag.attributes.get("ID");
    if (typeof id === "string") ids.push([id, self]);
    const page = tag.kids.find((kid) => !isTag(kid));
    const own = page && !isTag(page) ? page.page : undefined;
    if (own) value.set("Pg", own);
    value.set(
      "K",
      tag.kids.map((kid) => place(kid, own, self)),
    );
    return self;
  };
  const place = (kid: Kid, page: Ref | undefined, self: Ref): Cos => {
    if (isTag(kid)) return element(kid, self);
    const elsewhere = kid.page.ref === page?.ref ? undefined : kid.page;
    if (isContent(kid)) {
      const stream = kid.layer ?? kid.page;
      const owner = owners.contents.get(stream.ref) ?? [];
      owner[kid.mcid] = self;
      owners.contents.set(stream.ref, owner);
      const mcid = String(kid.mcid);
      return elsewhere || kid.layer
        ? dict({ Type: "/MCR", Pg: kid.page, Stm: kid.layer, MCID: mcid })
        : mcid;
    }
    owners.areas.set(kid.annotation.ref, self);
    return dict({ Type: "/OBJR", Pg: elsewhere, Obj: kid.annotation });
  };

  treeDict.set("K", element(root, tree));
  treeDict.set("ParentTree", add(parentTree(file, owners, add)));
  const roles = Object.entries(ROLES).filter(([type]) => used.has(type));
  if (roles.length)
    treeDict.set("RoleMap", new Map(roles.map(([type, role]) => [type, `/${role}`])));
  if (ids.length) treeDict.set("IDTree", add(idTree(ids)));
  return tree;
}

interface Owners {
  /** By page or layer, then by number of the content. */
  readonly contents: Map<number, (Ref | undefined)[]>;
  /** By annotation. */
  readonly areas: Map<number, Ref>;
}

function parentTree(file: CosFile, { contents, areas }: Owners, add: (value: Cos) => Ref): Dict {
  const keyed: [number, Cos][] = [];
  /** Chromium numbers pages and links, but no layers. */
  const bare: [Dict, Ref][] = [];
  for (const [stream, list] of contents) {
    const entry = add(Array.from(list, (owner) => owner ?? "null"));
    const key = keyOf(file, stream, "StructParents");
    const object = resolve(file, { ref: stream });
    if (key !== undefined) keyed.push([key, entry]);
    else if (isDict(object)) bare.push([object, entry]);
  }
  for (const [annotation, owner] of areas) {
    const key = keyOf(file, annotation, "StructParent");
    if (key !== undefined) keyed.push([key, owner]);
  }
  let next = keyed.reduce((last, [key]) => Math.max(last, key), -1) + 1;
  for (const [object, entry] of bare) {
    object.set("StructParents", String(next));
    keyed.push([next++, entry]);
  }
  keyed.sort(([a], [b]) => a - b);
  return dict({ Nums: keyed.flatMap(([key, value]) => [String(key), value]) });
}

function keyOf(file: CosFile, number: number, name: string): number | undefined {
  const value = resolve(file, { ref: number });
  const key = isDict(value) ? value.get(name) : undefined;
  return typeof key === "string" ? Number(key) : undefined;
}

function idTree(ids: readonly [string, Ref][]): Dict {
  const sorted = [...ids].sort(([a], [b]) => (a < b ? -1 : 1));
  return dict({ Names: sorted.flat() });
}
