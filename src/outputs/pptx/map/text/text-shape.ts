/** Blocks of text as a text box of their own. */
import type { Box } from "../../boxes.ts";
import type { Shape } from "../../model.ts";
import { item, NO_FILL, RECTANGLE } from "../shape.ts";
import { bodyOf } from "./body.ts";
import type { Block } from "./flow.ts";
import { linked } from "./linked.ts";

/** @param blocks at least one, stacked. */
export function textShape(box: Box, blocks: readonly Block[]): Shape {
  const placed = bodyOf(blocks);
  return {
    kind: "shape",
    ...item(box, "Text", placed.rect),
    geometry: RECTANGLE,
    fill: NO_FILL,
    ...linked(placed.body),
    textBox: true,
  };
}
