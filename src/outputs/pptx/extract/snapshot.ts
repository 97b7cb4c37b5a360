/** Asks Chromium once for the whole page: boxes, styles, text lines, pseudo-elements and paint order. */
import type { CDPSession } from "puppeteer-core";
import { STYLE_KEYS, type Style } from "../style.ts";
import { styleReader } from "./styles.ts";

/** One laid-out thing of the page; several may belong to one node (tables, list markers). */
export interface Entry {
  readonly node: number;
  readonly text: string;
  /** x, y, width, height on the page. */
  readonly bounds: readonly number[];
  readonly paint: number;
  readonly style: Style;
  readonly fragments: { readonly bounds: readonly number[]; readonly text: string }[];
}

export interface Snapshot {
  readonly entries: readonly Entry[];
  parent(node: number): number;
  name(node: number): string;
  pseudo(node: number): string;
  attributes(node: number): Record<string, string>;
  backendId(node: number): number;
  source(node: number): string;
}

/** `DOMSnapshot` knows pseudo-elements and line boxes, and changes nothing on the page. */
export async function snapshot(session: CDPSession): Promise<Snapshot> {
  const { documents, strings } = await session.send("DOMSnapshot.captureSnapshot", {
    computedStyles: [...STYLE_KEYS],
    includePaintOrder: true,
  });
  const document = documents[0];
  if (document === undefined) throw new Error("Chromium returned a snapshot without a document");
  const { nodes, layout, textBoxes } = document;
  const text = (index: number | undefined): string =>
    index === undefined || index < 0 ? "" : (strings[index] ?? "");
  const rare = (data?: { index: number[]; value: number[] }): Map<number, string> =>
    new Map(data?.index.map((node, i) => [node, text(data.value[i])]));
  const pseudos = rare(nodes.pseudoType);
  const sources = rare(nodes.currentSourceURL);

  const styleOf = styleReader(text);
  const entries: Entry[] = layout.nodeIndex.map((node, i) => ({
    node,
    text: text(layout.text[i]),
    bounds: layout.bounds[i] ?? [0, 0, 0, 0],
    paint: layout.paintOrders?.[i] ?? 0,
    style: styleOf(layout.styles[i] ?? []),
    fragments: [],
  }));
  textBoxes.layoutIndex.forEach((index, i) => {
    const entry = entries[index];
    const start = textBoxes.start[i] ?? 0;
    entry?.fragments.push({
      bounds: textBoxes.bounds[i] ?? [0, 0, 0, 0],
      text: entry.text.slice(start, start + (textBoxes.length[i] ?? 0)),
    });
  });
  return {
    entries,
    parent: (node) => nodes.parentIndex?.[node] ?? -1,
    name: (node) => text(nodes.nodeName?.[node]).toLowerCase(),
    pseudo: (node) => pseudos.get(node) ?? "",
    backendId: (node) => nodes.backendNodeId?.[node] ?? 0,
    source: (node) => sources.get(node) ?? "",
    attributes: (node) => {
      const pairs = nodes.attributes?.[node] ?? [];
      const attrs: Record<string, string> = {};
      for (let i = 0; i < pairs.length; i += 2) attrs[text(pairs[i])] = text(pairs[i + 1]);
      return attrs;
    },
  };
}
