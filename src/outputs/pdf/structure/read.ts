/** Reads the tags that Chromium wrote. */
import { type CosFile, resolve } from "../../../core/cos/read.ts";
import { type Cos, type Dict, isDict, isRef, type Ref } from "../../../core/cos/value.ts";
import type { Kid, Tag } from "./tag.ts";

const PLACE = new Set(["K", "P", "S", "Type", "Pg"]);

/** In which layer a page's marked content stands; Chromium does not say. */
export type LayerOf = (page: Ref, mcid: number) => Ref | undefined;

/** The tag of the whole document, or none. */
export function readTags(file: CosFile, catalog: Dict, layerOf: LayerOf): Tag | undefined {
  const root = resolve(file, catalog.get("StructTreeRoot"));
  const top = isDict(root) ? kidsOf(file, root, undefined, layerOf)[0] : undefined;
  return top && "type" in top ? top : undefined;
}

function kidsOf(file: CosFile, parent: Dict, page: Ref | undefined, layerOf: LayerOf): Kid[] {
  const kids = parent.get("K");
  if (kids === undefined) return [];
  return (Array.isArray(kids) ? kids : [kids]).flatMap((kid: Cos) =>
    readKid(file, kid, page, layerOf),
  );
}

function readKid(file: CosFile, kid: Cos, inherited: Ref | undefined, layerOf: LayerOf): Kid[] {
  const content = (mcid: number, page: Ref) => ({ mcid, page, layer: layerOf(page, mcid) });
  if (typeof kid === "string") return inherited ? [content(Number(kid), inherited)] : [];
  const value = resolve(file, kid);
  if (!isDict(value)) return [];
  const own = value.get("Pg");
  const page = isRef(own) ? own : inherited;
  const [mcid, annotation] = [value.get("MCID"), value.get("Obj")];
  if (page && typeof mcid === "string") return [content(Number(mcid), page)];
  if (page && isRef(annotation)) return [{ annotation, page }];
  const type = value.get("S");
  if (typeof type !== "string") return [];
  return [
    {
      type: type.slice(1),
      attributes: attributesOf(value),
      kids: kidsOf(file, value, page, layerOf),
    },
  ];
}

function attributesOf(value: Dict): Dict {
  const attributes: Dict = new Map();
  for (const [key, attribute] of value) if (!PLACE.has(key)) attributes.set(key, attribute);
  return attributes;
}
