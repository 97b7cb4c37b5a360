/** Finds out whether a box holds nothing but stacked blocks of text, and if so which. */
import type { Box, Node, Rect } from "../../boxes.ts";
import type { Bullet } from "../../model.ts";
import { perStyle, type Style } from "../../style.ts";
import { type Context, within } from "../context.ts";
import { border, isInline, isOutOfFlow, px, type Side, transform } from "../css.ts";
import { stepped } from "../fragment-step.ts";
import { isPainted } from "../paint/index.ts";
import { roleOf } from "../role.ts";
import { bulletOf, isBulletPseudo } from "./bullet.ts";
import { isInlay } from "./inlay.ts";
import { type TextLine, textLines } from "./lines.ts";
import { type Piece, piecesOf } from "./pieces.ts";

/** A paragraph-to-be: its pieces, where they stand, and what marks it. */
export interface Block {
  readonly pieces: readonly Piece[];
  readonly lines: readonly TextLine[];
  readonly style: Style;
  /** The content box that it may fill. */
  readonly region: Rect;
  readonly level: number;
  readonly bullet?: Bullet | undefined;
  /** Where the bullet stands: left edge, or right edge in right-to-left text. */
  readonly markerAt?: number | undefined;
  /** The click on which it appears. */
  readonly step?: number | undefined;
}

const ATOMIC = /^(img|svg|table|video|canvas|iframe|hr|math|input|object|figure)$/;

/** Is part of the text around it, not a thing of its own. */
export function isPlain(node: Node, parent: Box, context: Context): boolean {
  if (node.kind === "text") return true;
  const known = context.plain.get(node);
  if (known !== undefined) return known;
  const answer = judge(node, parent, context);
  context.plain.set(node, answer);
  return answer;
}

function judge(node: Box, parent: Box, context: Context): boolean {
  const { style, attrs } = node;
  if (isBulletPseudo(node, parent) || isInlay(node, parent, context)) return true;
  if (node.pseudo === "marker" || node.tag === "br") return true;
  if (isOutOfFlow(node) || ATOMIC.test(node.tag) || context.screenshots.has(node.id)) return false;
  if ("data-node" in attrs || "data-chart" in attrs || node === context.title) return false;
  if (!isReference(node) && (roleOf(node) !== "" || "aria-label" in attrs)) return false;
  if (style["writing-mode"] !== parent.style["writing-mode"] && node.tag !== "br") return false;
  if (isColumn(node)) return false;
  const moved = transform(style);
  if (moved.angle !== 0 || moved.scale !== 1 || !moved.plain) return false;
  // A coloured span is text with a highlight; a box with edges is a shape.
  const boxed = isInline(node) && style.display === "inline" ? hasEdges(node) : isPainted(node);
  return !boxed && node.children.every((child) => isPlain(child, node, context));
}

/** Words of a line all the same: what a text rests on, and links that say to readers where they lead. */
const isReference = (node: Box): boolean =>
  node.style.display === "inline" && (roleOf(node) === "source" || node.tag === "a");

/** An inline block that is wider than its text sets what follows into a column of its own. */
function isColumn({ style, rect, children }: Box): boolean {
  if (style.display !== "inline-block" || style["text-align"] === "center") return false;
  const ends = children.flatMap((c) => (c.kind === "text" ? c.fragments.map((f) => f.rect) : []));
  const end = Math.max(...ends.map((r) => r.x + r.w));
  return ends.length > 0 && rect.x + rect.w - end > 8;
}

const hasEdges = (box: Box): boolean =>
  (["top", "left"] as const).some((side) => border(box.style, side).width > 0);

interface Flow {
  readonly blocks: readonly Block[];
  /** What is positioned out of the flow: drawn on its own. */
  readonly others: readonly Box[];
}

/** @returns undefined where the box's flow holds more than text, or text that is not stacked. */
export function flow(box: Box, context: Context): Flow | undefined {
  const others = box.children
    .filter((child) => child.kind === "box")
    .filter((c) => isApart(c, box));
  const rest = box.children.filter((child) => child.kind === "text" || !isApart(child, box));
  if (!rest.every((child) => isPlain(child, box, context))) return undefined;
  const blocks = blocksOf(box, context, isList(box) ? 1 : 0);
  return blocks.length > 0 && isStacked(blocks) ? { blocks, others } : undefined;
}

const isApart = (child: Box, parent: Box): boolean =>
  isOutOfFlow(child) && !isBulletPseudo(child, parent);

export const isList = (box: Box): boolean => box.tag === "ul" || box.tag === "ol";

/** The text blocks of a box, the box's own inline content among them. */
export function blocksOf(box: Box, context: Context, level: number): Block[] {
  const blocks: Block[] = [];
  for (const group of inlineGroups(box)) {
    if (Array.isArray(group)) blocks.push(...anonymous(box, group, context, level));
    else blocks.push(...childBlocks(group, within(context, group), level));
  }
  const item = box.tag === "li" || box.style.display === "list-item";
  return stepped(box, item ? withBullet(box, blocks, context) : blocks);
}

function childBlocks(box: Box, context: Context, level: number): Block[] {
  if (box.pseudo === "marker" || isOutOfFlow(box)) return [];
  const nested = isList(box) && level < 8 ? level + 1 : level;
  return blocksOf(box, context, nested);
}

/** Stretches of inline nodes (as arrays) and the blocks between them. */
export function inlineGroups(parent: Box): (Node[] | Box)[] {
  const groups: (Node[] | Box)[] = [];
  for (const node of parent.children) {
    if (node.kind === "box" && (node.pseudo === "marker" || isBulletPseudo(node, parent))) continue;
    if (node.kind === "box" && (!isInline(node) || isOutOfFlow(node))) {
      groups.push(node);
      continue;
    }
    const last = groups.at(-1);
    if (Array.isArray(last)) last.push(node);
    else groups.push([node]);
  }
  return groups;
}

/** Text that stands directly in a box, beside or between blocks. */
export function anonymous(
  box: Box,
  nodes: readonly Node[],
  context: Context,
  level: number,
): readonly Block[] {
  const [first] = nodes;
  if (first === undefined) return [];
  const known = context.texts.get(first);
  const same =
    known?.style === box.style &&
    known.level === level &&
    known.nodes.length === nodes.length &&
    known.nodes.every((node, i) => node === nodes[i]);
  if (same) return known.blocks;
  const blocks = textBlocks(box, nodes, context, level);
  context.texts.set(first, { style: box.style, nodes, level, blocks });
  return blocks;
}

function textBlocks(box: Box, nodes: readonly Node[], context: Context, level: number): Block[] {
  const heading = /^h[1-6]$/.test(box.tag);
  const pieces = piecesOf(box, nodes, context, heading);
  const lines = textLines(pieces);
  if (!pieces.some((piece) => !piece.isBreak) || lines.length === 0) return [];
  return [{ pieces, lines, level, ...placed(box, lines) }];
}

/**
 * The region that text may fill, and its style. Flex boxes put text where `text-align` does not
 * say, and inline boxes push it aside: then its own lines tell.
 */
function placed(box: Box, lines: readonly TextLine[]): Pick<Block, "region" | "style"> {
  const { style } = box;
  const whole = contentBox(box);
  // Browsers count the space behind the last letter, too, when they centre a line.
  const trail = style["text-align"] === "center" ? px(style["letter-spacing"]) / 2 : 0;
  const region = { ...whole, x: whole.x - trail };
  const left = Math.min(...lines.map((l) => l.left));
  const right = Math.max(...lines.map((l) => l.right));
  const [before, after] = [left - region.x, region.x + region.w - right];
  const leftAligned = /^(start|left|-webkit-auto|justify)$/.test(style["text-align"]);
  if (style.direction === "rtl" || !leftAligned || before <= 2) return { region, style };
  const [only, ...more] = lines;
  if (only !== undefined && more.length === 0 && Math.abs(before - after) <= 2)
    return { region, style: { ...style, "text-align": "center" } };
  if (more.length === 0 && after <= 2)
    return { region, style: { ...style, "text-align": "right" } };
  return { region: { ...region, x: left, w: right - left }, style };
}

export function contentBox(box: Box): Rect {
  const { style, rect } = box;
  if (style.display === "inline") return rect;
  const { top, right, bottom, left } = insets(style);
  return {
    x: rect.x + left,
    y: rect.y + top,
    w: rect.w - left - right,
    h: rect.h - top - bottom,
  };
}

/** Border and padding together. */
const insets = perStyle((style) => {
  const side = (name: Side) => px(style[`padding-${name}`]) + px(style[`border-${name}-width`]);
  return { top: side("top"), right: side("right"), bottom: side("bottom"), left: side("left") };
});

function withBullet(item: Box, blocks: readonly Block[], context: Context): Block[] {
  const found = bulletOf(item, context);
  const [first, ...rest] = blocks;
  if (found === undefined || first === undefined || first.bullet) return [...blocks];
  return [{ ...first, bullet: found.bullet, markerAt: found.at }, ...rest];
}

/** Each block begins below the one before it, and they share a column. */
export function isStacked(blocks: readonly Block[]): boolean {
  return blocks.every((block, i) => {
    const before = blocks[i - 1];
    if (before === undefined) return true;
    const [last, first] = [before.lines.at(-1), block.lines[0]];
    if (last === undefined || first === undefined) return false;
    const shared =
      Math.min(before.region.x + before.region.w, block.region.x + block.region.w) -
      Math.max(before.region.x, block.region.x);
    return first.baseline > last.baseline + 4 && shared > 0;
  });
}
