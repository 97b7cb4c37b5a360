/** The marker of a list item that holds more than text: the first text of it takes the bullet. */
import type { Box } from "../../boxes.ts";
import type { Drawing, Paragraph, Shape } from "../../model.ts";
import type { Context } from "../context.ts";
import { bulletOf } from "./bullet.ts";

/** @param inner what the item's content became. */
export function marked(item: Box, inner: readonly Drawing[], context: Context): readonly Drawing[] {
  const found = item.style.display === "list-item" ? bulletOf(item, context) : undefined;
  const at = inner.findIndex((d) => d.kind === "shape" && d.text !== undefined);
  const shape = inner[at];
  if (found === undefined || shape?.kind !== "shape" || !shape.text || !shape.textBox) return inner;
  const { rect, text } = shape;
  const [first] = text.paragraphs;
  const hang = first?.rtl ? found.at - rect.x - rect.w : rect.x - found.at;
  if (first === undefined || first.bullet || hang < 0) return inner;
  const paragraphs = text.paragraphs.map(
    (p, i): Paragraph => ({
      ...p,
      margin: p.margin + hang,
      ...(i === 0 && { indent: -hang, bullet: found.bullet }),
    }),
  );
  const wide = { ...rect, x: first.rtl ? rect.x : found.at, w: rect.w + hang };
  const bulleted: Shape = { ...shape, rect: wide, text: { ...text, paragraphs } };
  return inner.map((d, i) => (i === at ? bulleted : d));
}
