/** Every code explained: why it matters, what to do, and most with an example. */
import type { Code } from "../../core/codes.ts";
import { AUDIENCE, CONTENT, VERIFICATION } from "./content.ts";
import type { Explanation } from "./explanation.ts";
import { ACCESSIBILITY, CONVERT, INSPECT, OUTPUTS, PARITY, PROJECT, RECIPIENTS } from "./files.ts";
import { GLYPHS, LAYOUT, LEGIBILITY, TEMPLATE } from "./page.ts";
import { ARGUMENT, LANGUAGE, MARKINGS, TIME } from "./reading.ts";

export const EXPLANATIONS: Readonly<Record<Code, Explanation>> = {
  ...CONTENT,
  ...VERIFICATION,
  ...AUDIENCE,
  ...MARKINGS,
  ...LANGUAGE,
  ...TIME,
  ...ARGUMENT,
  ...LAYOUT,
  ...LEGIBILITY,
  ...GLYPHS,
  ...TEMPLATE,
  ...OUTPUTS,
  ...PARITY,
  ...ACCESSIBILITY,
  ...INSPECT,
  ...PROJECT,
  ...RECIPIENTS,
  ...CONVERT,
};
