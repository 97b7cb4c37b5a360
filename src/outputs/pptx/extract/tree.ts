/** Turns the flat snapshot into one tree of boxes a slide, in the slide's own coordinates. */
import type { Box, Node, Rect, SlideBoxes, SvgGradient } from "../boxes.ts";
import type { Entry, Snapshot } from "./snapshot.ts";

type Growing = Omit<Box, "children"> & { readonly children: Node[] };

/** Where a slide begins on the page, in its px, and how many of them one of the slide's is. */
interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/**
 * @param gradients by id.
 * @returns one entry for each `svg[data-marpit-svg]`, in document order.
 */
export function slideTrees(
  snapshot: Snapshot,
  gradients: ReadonlyMap<string, SvgGradient>,
): SlideBoxes[] {
  const boxes = new Map<number, Growing>();
  const viewports = new Map<number, Viewport>();
  const svgs: Growing[] = [];
  const rootOf = new Map<number, Growing>();
  const sections = new Map<Growing, Growing[]>();

  for (const [order, entry] of snapshot.entries.entries()) {
    const parent = nearest(snapshot, boxes, entry.node);
    const known = boxes.get(entry.node);
    const viewport =
      viewports.get(entry.node) ?? (parent && viewports.get(parent.node)) ?? WHOLE_PAGE;
    if (entry.text !== "" && snapshot.name(entry.node) !== "br") {
      (known ?? parent?.box)?.children.push(textNode(snapshot, entry, viewport));
      continue;
    }
    if (known !== undefined) continue;
    const gradient = gradients.get(filledWith(entry.style.fill));
    const box = { ...boxOf(snapshot, entry, order, viewport), gradient };
    boxes.set(entry.node, box);
    if (box.tag === "svg" && "data-marpit-svg" in box.attrs) {
      const scale = entry.bounds[2] === undefined ? 1 : entry.bounds[2] / viewBox(box)[0];
      viewports.set(entry.node, { x: entry.bounds[0] ?? 0, y: entry.bounds[1] ?? 0, scale });
      svgs.push(box);
      rootOf.set(entry.node, box);
      sections.set(box, []);
      continue;
    }
    viewports.set(entry.node, viewport);
    const svg = parent && rootOf.get(parent.node);
    if (svg) rootOf.set(entry.node, svg);
    if (svg && box.tag === "section" && parent?.box.tag === "foreignobject")
      sections.get(svg)?.push(box);
    parent?.box.children.push(box);
  }
  for (const box of boxes.values()) afterLast(box.children);
  return svgs.flatMap((svg) => {
    const all = sections.get(svg) ?? [];
    const own = all.find((s) => !/background|pseudo/.test(layer(s))) ?? all[0];
    if (own === undefined) return [];
    // Marpit's advanced backgrounds move the page number into a third section, above the others.
    const above = all.find((s) => layer(s) === "pseudo");
    if (above !== undefined) own.children.push(...above.children);
    const [width, height] = viewBox(svg);
    return [{ section: own, behind: all.filter((s) => layer(s) === "background"), width, height }];
  });
}

const WHOLE_PAGE: Viewport = { x: 0, y: 0, scale: 1 };

const layer = (box: Box): string => box.attrs["data-marpit-advanced-background"] ?? "";

/** The id in `url("#id")`. */
const filledWith = (fill: string): string => /^url\("#(.*?)"\)/.exec(fill)?.[1] ?? "";

function viewBox(svg: Box): readonly [number, number] {
  const parts = (svg.attrs["viewBox"] ?? svg.attrs["viewbox"] ?? "").split(/[\s,]+/).map(Number);
  return [parts[2] || 1280, parts[3] || 720];
}

function nearest(snapshot: Snapshot, boxes: ReadonlyMap<number, Growing>, node: number) {
  for (let up = snapshot.parent(node); up >= 0; up = snapshot.parent(up)) {
    const box = boxes.get(up);
    if (box !== undefined) return { node: up, box };
  }
  return undefined;
}

/** The snapshot lists `::after` before the children that it follows. */
function afterLast(children: Node[]): void {
  const at = children.findIndex((c) => c.kind === "box" && c.pseudo === "after");
  if (at >= 0) children.push(...children.splice(at, 1));
}

function boxOf(snapshot: Snapshot, entry: Entry, order: number, viewport: Viewport): Growing {
  const source = snapshot.source(entry.node);
  const attrs = snapshot.attributes(entry.node);
  return {
    kind: "box",
    id: snapshot.backendId(entry.node),
    tag: snapshot.name(entry.node).replace(/^::/, ""),
    pseudo: snapshot.pseudo(entry.node),
    attrs: source === "" ? attrs : { ...attrs, src: source },
    style: entry.style,
    rect: place(entry.bounds, viewport),
    paint: entry.paint,
    order,
    children: [],
  };
}

const textNode = (snapshot: Snapshot, entry: Entry, viewport: Viewport): Node => ({
  kind: "text",
  id: snapshot.backendId(entry.node),
  text: entry.text,
  rect: place(entry.bounds, viewport),
  fragments: entry.fragments.map(({ bounds, text }) => ({ rect: place(bounds, viewport), text })),
});

function place(bounds: readonly number[], viewport: Viewport): Rect {
  const [x = 0, y = 0, w = 0, h = 0] = bounds;
  const { scale } = viewport;
  return { x: (x - viewport.x) / scale, y: (y - viewport.y) / scale, w: w / scale, h: h / scale };
}
