/** What the templates say a thing is: `data-role`, ARIA and `alt`; nothing is guessed from class names. */
import type { Box } from "../boxes.ts";

export const roleOf = (box: Box): string => box.attrs["data-role"] ?? "";

export const isDecorative = (box: Box): boolean =>
  box.attrs["aria-hidden"] === "true" || roleOf(box) === "decoration";

export function altOf(box: Box): string | undefined {
  const { attrs } = box;
  return attrs["aria-label"] || attrs["alt"] || attrs["title"] || undefined;
}

export const isGroup = (box: Box): boolean =>
  roleOf(box) === "group" ||
  roleOf(box) === "card" ||
  (box.attrs["role"] === "img" && box.tag !== "img" && box.tag !== "svg");
