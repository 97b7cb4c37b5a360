/** Text whose lines run down: one box of the element's own size, laid out by Office. */

import { EAST_ASIAN } from "../../../../core/east-asian.ts";
import type { Box } from "../../boxes.ts";
import type { TextBody } from "../../model.ts";
import { bodyOf } from "./body.ts";
import type { Block } from "./flow.ts";
import { contentBox } from "./flow.ts";

export const isVertical = (box: Box): boolean =>
  /^(vertical|sideways)/.test(box.style["writing-mode"]);

export function verticalBody(box: Box, blocks: readonly Block[]): TextBody {
  const { paragraphs } = bodyOf(blocks).body;
  const inner = contentBox(box);
  const text = blocks.flatMap((b) => b.pieces.map((p) => p.text)).join("");
  const [x, y] = [inner.x - box.rect.x, inner.y - box.rect.y];
  const [right, bottom] = [box.rect.w - x - inner.w, box.rect.h - y - inner.h];
  return {
    // Distances were measured along lines that do not lie: the font's own are better.
    paragraphs: paragraphs.map((p) => ({
      ...p,
      lineHeight: undefined,
      before: 0,
      margin: 0,
      indent: 0,
    })),
    insets: [x, y, right, bottom],
    anchor: "t",
    wrap: paragraphs.length > 1,
    vertical: EAST_ASIAN.test(text) ? "upright" : "turned",
  };
}
