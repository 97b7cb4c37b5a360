/** A comparison for programs; `docs/changes.md` tells what it holds. */
import { type Comparison, differs } from "../../compare/model.ts";

/** Raised when a key is taken away or means something else. */
const VERSION = 1;

export const json = (comparison: Comparison): string =>
  JSON.stringify({ version: VERSION, differs: differs(comparison), ...comparison }, null, 2);
