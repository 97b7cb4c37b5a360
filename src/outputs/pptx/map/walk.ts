/** Walks a slide's boxes and decides what each becomes: text, shape, table, picture, connector, group. */
import type { Box, Node } from "../boxes.ts";
import type { Drawing, Shape } from "../model.ts";
import { chart } from "./chart.ts";
import { connector } from "./connector/index.ts";
import { type Context, within } from "./context.ts";
import { isInline, isOutOfFlow, transform } from "./css.ts";
import { appearing } from "./fragment-step.ts";
import { grouped, isUnit, ornament } from "./group.ts";
import { isPainted, paint, textArea } from "./paint/index.ts";
import { backdrop, picture, screenshotOf } from "./picture.ts";
import { isDecorative, isGroup, roleOf } from "./role.ts";
import { NO_FILL, RECTANGLE, shapeOf } from "./shape.ts";
import { drawing } from "./svg/drawing.ts";
import { svg } from "./svg/index.ts";
import { table } from "./table/index.ts";
import { bodyOf, insetIn } from "./text/body.ts";
import {
  anonymous,
  type Block,
  blocksOf,
  flow,
  inlineGroups,
  isList,
  isPlain,
  isStacked,
} from "./text/flow.ts";
import { hotspots } from "./text/hotspot.ts";
import { linked } from "./text/linked.ts";
import { marked } from "./text/list-item.ts";
import { textShape } from "./text/text-shape.ts";
import { isVertical, verticalBody } from "./text/vertical.ts";
import { centre, turned, upright } from "./upright.ts";

/** @returns the box's drawings in document order. */
export function drawings(box: Box, outer: Context): Drawing[] {
  const found = appearing(box, drawn(box, outer));
  return isDecorative(box) ? ornament(box, found) : found;
}

function drawn(box: Box, outer: Context): Drawing[] {
  const context = within(outer, box);
  if (context.opacity < 0.005 || isForReadersOnly(box)) return [];
  const vectors = drawing(box, context);
  if (vectors) return vectors;
  const taken = screenshotOf(box, context);
  if (taken) return [taken];
  if (roleOf(box) === "connector") {
    const joined = connector(box, context);
    if (joined) return [joined];
  }
  const moved = transform(box.style);
  if (moved.angle !== 0 || moved.scale !== 1) {
    const inner = drawings(upright(box, context), outer);
    return turned(inner, centre(box.rect), moved.angle);
  }
  const found = chart(box, context);
  if (found) return [found.chart, ...found.beside.flatMap((part) => drawings(part, context))];
  if (box.tag === "table") return table(box, context, drawings);
  if (box.tag === "img") return picture(box, context);
  if (box.tag === "svg") return grouped(box, svg(box, context));
  const inner = anchoredNode(box, content(box, context));
  if (isGroup(box)) return grouped(box, inner);
  return isUnit(box, inner) ? grouped(box, inner) : inner;
}

/** Text clipped to a point: for screen readers, not for eyes. */
const isForReadersOnly = (box: Box): boolean =>
  isOutOfFlow(box) &&
  box.rect.w <= 1.5 &&
  box.rect.h <= 1.5 &&
  /hidden|clip/.test(box.style["overflow-x"]);

function content(box: Box, context: Context): Drawing[] {
  if (box === context.title) return titleShapes(box, context);
  const behind = backdrop(box, context);
  if (behind) return [behind, ...children(box, context)];
  const painted = paint(box, context);
  if (isVertical(box)) return verticalShapes(box, painted, context);
  const text = flow(box, context);
  if (text === undefined) return [...painted, ...children(box, context)];
  const rest = [
    ...onText(box, text.blocks, context),
    ...text.others.flatMap((other) => drawings(other, context)),
  ];
  const [base, ...rules] = painted;
  if (base === undefined || base.name === "Rule")
    return [...painted, textShape(box, text.blocks), ...rest];
  return [withText(base, text.blocks), ...rules, ...rest];
}

function verticalShapes(box: Box, painted: readonly Shape[], context: Context): Drawing[] {
  const blocks = blocksOf(box, context, isList(box) ? 1 : 0);
  if (blocks.length === 0) return [...painted, ...children(box, context)];
  const text = linked(verticalBody(box, blocks));
  return [...painted, { ...textShape(box, blocks), rect: box.rect, ...text }];
}

const withText = (base: Shape, blocks: readonly Block[]): Shape => ({
  ...base,
  ...linked(insetIn(bodyOf(blocks), textArea(base))),
});

/** Everything of a box's content that is no text of its own, with neighbouring text blocks joined. */
export function children(box: Box, context: Context): Drawing[] {
  const out: Drawing[] = [];
  let pending: { owner: Box; blocks: Block[] } | undefined;
  const flush = () => {
    if (pending)
      out.push(
        textShape(pending.owner, pending.blocks),
        ...onText(pending.owner, pending.blocks, context),
      );
    pending = undefined;
  };
  for (const group of inlineGroups(box)) {
    if (Array.isArray(group)) {
      flush();
      out.push(...inlineDrawings(box, group, context));
      continue;
    }
    const inner = within(context, group);
    const plain = inner.opacity > 0 && isPlain(group, box, context);
    const blocks = plain ? blocksOf(group, inner, isList(group) ? 1 : 0) : [];
    if (!plain || (blocks.length > 0 && !isStacked(blocks))) {
      flush();
      out.push(...drawings(group, context));
      continue;
    }
    if (blocks.length === 0) continue;
    if (pending && (isList(group) || !continues(pending.blocks, blocks))) flush();
    pending = pending ?? { owner: group, blocks: [] };
    pending.blocks.push(...blocks);
    if (isList(group)) flush();
  }
  flush();
  return [...marked(box, out, context)];
}

/** Same column, directly below, and no further than a paragraph's distance. */
function continues(before: readonly Block[], next: readonly Block[]): boolean {
  const [last, first] = [before.at(-1), next[0]];
  const [lineBefore, lineAfter] = [last?.lines.at(-1), first?.lines[0]];
  if (!last || !first || !lineBefore || !lineAfter) return false;
  const sameColumn =
    Math.abs(last.region.x - first.region.x) < 2 && Math.abs(last.region.w - first.region.w) < 2;
  const gap = lineAfter.top - lineBefore.bottom;
  const height = lineAfter.bottom - lineAfter.top;
  return sameColumn && gap > -0.4 * height && gap < 1.6 * height;
}

/** Inline content that may hold boxes of its own: chips, pictures, pseudo-elements. */
function inlineDrawings(box: Box, nodes: readonly Node[], context: Context): Drawing[] {
  const apart = nodes.filter((n) => n.kind === "box").filter((n) => !isPlain(n, box, context));
  const rest = nodes.filter((n) => n.kind === "text" || isPlain(n, box, context));
  const text = anonymous(box, rest, context, 0);
  if (text.length === 0) return apart.flatMap((n) => drawings(n, context));
  if (text[0]?.lines.length === 1) return inRow(box, nodes, context);
  // A chip in running text stays text; only what it paints goes behind.
  const chips = apart.filter((n) => isInline(n) && n.tag !== "img" && n.tag !== "svg");
  const behind = chips.flatMap((n) =>
    isPainted(n) ? paint(n, within(context, n)).map((s) => ({ ...s, order: box.order - 0.5 })) : [],
  );
  const things = apart.filter((n) => !chips.includes(n)).flatMap((n) => drawings(n, context));
  const all = nodes.filter((n) => n.kind === "text" || !apart.includes(n) || chips.includes(n));
  return [
    ...behind,
    ...anonymous(box, all, context, 0).flatMap((block) => {
      const shape = textShape(box, [block]);
      return [{ ...shape, alt: undefined, node: undefined }, ...onText(box, [block], context)];
    }),
    ...things,
  ];
}

/** On one line each stretch of text and each box stands where it stands. */
function inRow(box: Box, nodes: readonly Node[], context: Context): Drawing[] {
  const out: Drawing[] = [];
  let text: Node[] = [];
  const flush = () => {
    for (const block of anonymous(box, text, context, 0)) {
      const [line] = block.lines;
      const region = line && { ...block.region, x: line.left, w: line.right - line.left };
      const style = { ...block.style, "text-align": "left" };
      const shape = textShape(box, [{ ...block, style, region: region ?? block.region }]);
      out.push({ ...shape, alt: undefined, node: undefined }, ...onText(box, [block], context));
    }
    text = [];
  };
  for (const node of nodes) {
    if (node.kind === "text" || isPlain(node, box, context)) text.push(node);
    else {
      flush();
      out.push(...drawings(node, context));
    }
  }
  flush();
  return out;
}

/** The heading in the title placeholder, whatever else it holds around it. */
function titleShapes(box: Box, context: Context): Drawing[] {
  const [base, ...more] = paint(box, context);
  const blocks = blocksOf(box, context, 0);
  const others = box.children
    .filter((child) => child.kind === "box")
    .filter((child) => isOutOfFlow(child) || (isPainted(child) && child.pseudo !== ""))
    .flatMap((child) => drawings(child, context));
  if (blocks.length === 0) return [...(base ? [base] : []), ...more, ...others];
  const solid = base !== undefined && base.name !== "Rule" ? base : undefined;
  const shape = solid ? withText(solid, blocks) : textShape(box, blocks);
  const rules = solid || base === undefined ? more : [base, ...more];
  const title: Shape = { ...shape, name: "Title", placeholder: { type: "title" }, textBox: false };
  return [title, ...rules, ...onText(box, blocks, context), ...others];
}

/** What stands on a box's text: small pictures in its gaps, and what is clicked. */
const onText = (box: Box, blocks: readonly Block[], context: Context): Drawing[] => [
  ...blocks.flatMap(({ pieces, step }) =>
    pieces
      .flatMap(({ inlay }) => (inlay ? drawings(inlay, context) : []))
      .map((drawing) => (step === undefined ? drawing : { ...drawing, step })),
  ),
  ...hotspots(box, blocks),
];

/** Connectors need a shape to hold on to, even where the box paints nothing. */
function anchoredNode(box: Box, inner: readonly Drawing[]): Drawing[] {
  const node = box.attrs["data-node"];
  if (node === undefined || inner.some((d) => d.node === node)) return [...inner];
  const anchor = shapeOf(box, box.rect, RECTANGLE, NO_FILL);
  return [{ ...anchor, name: "Anchor", decorative: true, alt: undefined }, ...inner];
}
