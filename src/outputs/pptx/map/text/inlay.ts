/** Small pictures in a line of text (emoji, formulas): the text keeps a gap for each, over which it is drawn. */
import type { Box } from "../../boxes.ts";
import type { Context } from "../context.ts";
import { isInline, px } from "../css.ts";

/** In line heights; a larger picture stands for itself. */
const TALLEST = 2.5;

export function isInlay(node: Box, parent: Box, { screenshots }: Context): boolean {
  return (
    (node.tag === "img" || screenshots.has(node.id)) &&
    isInline(node) &&
    node.rect.h <= TALLEST * px(parent.style["font-size"]) &&
    parent.children.some((child) => child !== node && says(child))
  );
}

const says = (node: Box["children"][number]): boolean =>
  node.kind === "text" ? node.text.trim() !== "" : node.children.some(says);
