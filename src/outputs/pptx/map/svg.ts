/** Inline SVG drawings. */
import type { Box } from "../boxes.ts";
import type { Drawing } from "../model.ts";
import type { Context } from "./context.ts";

export function svg(_box: Box, _context: Context): Drawing[] {
  return [];
}
