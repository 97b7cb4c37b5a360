/** How a run of text looks that nothing is known of. */
import type { RunStyle } from "../../../src/outputs/pptx/model.ts";

export const RUN_STYLE: RunStyle = {
  latin: "Calibri",
  eastAsian: "Yu Gothic",
  size: 20,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  baseline: 0,
  spacing: 0,
  color: { value: "tx1", scheme: true, alpha: 1 },
  lang: "en-GB",
};
