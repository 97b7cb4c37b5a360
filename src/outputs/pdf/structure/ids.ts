/**
 * Names for header cells, and for the cells that point to them. Chromium takes the numbers of its own nodes, which
 * depend on what its process did before, and the same deck would not be the same bytes.
 */
import { type Cos, isDict, isRef } from "../../../core/cos/value.ts";
import { isTag, type Tag } from "./tag.ts";

/** The same tree, with ids counted in the order of reading. */
export function withOwnIds(root: Tag): Tag {
  const ids = idsOf(root);
  return ids.size ? renamed(root, ids) : root;
}

/** From Chromium's ids to ours. */
function idsOf(root: Tag, found = new Map<string, string>()): ReadonlyMap<string, string> {
  const id = root.attributes.get("ID");
  if (typeof id === "string") found.set(id, `(cell${found.size + 1})`);
  for (const kid of root.kids) if (isTag(kid)) idsOf(kid, found);
  return found;
}

function renamed(tag: Tag, ids: ReadonlyMap<string, string>): Tag {
  const attributes = new Map(tag.attributes);
  for (const key of ["ID", "A"]) {
    const value = attributes.get(key);
    if (value !== undefined) attributes.set(key, inValue(value, ids));
  }
  return {
    ...tag,
    attributes,
    kids: tag.kids.map((kid) => (isTag(kid) ? renamed(kid, ids) : kid)),
  };
}

function inValue(value: Cos, ids: ReadonlyMap<string, string>): Cos {
  if (typeof value === "string") return ids.get(value) ?? value;
  if (isRef(value)) return value;
  if (isDict(value)) return new Map([...value].map(([key, one]) => [key, inValue(one, ids)]));
  return value.map((one) => inValue(one, ids));
}
