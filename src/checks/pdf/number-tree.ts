/** Flattens a tree of names or numbers, whatever loops it has. */
import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";
import { asDict, asList, asNumber, asText, get, getList } from "./reading.ts";

export const numberTree = (root: PDFDict | undefined) => entries(root, "Nums", asNumber);
export const nameTree = (root: PDFDict | undefined) => entries(root, "Names", asText);

function* entries<Key>(
  root: PDFDict | undefined,
  name: string,
  keyOf: (value: PDFObject | undefined) => Key | undefined,
): Generator<[Key, PDFObject]> {
  const seen = new Set<PDFDict>();
  const open = [root];
  while (open.length) {
    const node = open.pop();
    if (!node || seen.has(node)) continue;
    seen.add(node);
    open.push(...getList(node, "Kids").map(asDict));
    const list = get(node, name) ? asList(get(node, name)) : [];
    for (let i = 0; i + 1 < list.length; i += 2) {
      const [key, value] = [keyOf(list[i]), list[i + 1]];
      if (key !== undefined && value) yield [key, value];
    }
  }
}
