/** Elements that carry their data in `data-chart` become native charts. */
import type { Box } from "../boxes.ts";
import type { Chart } from "../model.ts";
import type { Context } from "./context.ts";

export function chart(_box: Box, _context: Context): Chart | undefined {
  return undefined;
}
