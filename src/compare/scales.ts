/** Values that stand on a scale: there a change is a rise or a fall. */
import type { MarkingLevel } from "../content/briefing.ts";
import { CONFIDENCES, LIKELIHOOD_IDS } from "../content/schema/scales.ts";

export interface Scales {
  /** By the name of a field: its values, from the lowest. */
  readonly [field: string]: readonly string[];
}

export const scalesOf = (levels: readonly MarkingLevel[]): Scales => {
  const markings = levels.map(({ id }) => id);
  return {
    confidence: [...CONFIDENCES].reverse(),
    likelihood: LIKELIHOOD_IDS,
    marking: markings,
    ceiling: markings,
  };
};

/** Numbers that are a judgement, and not a figure. */
export const SCORES: ReadonlySet<string> = new Set(["stance", "severity", "depth"]);

/** Undefined where either is not on the scale. */
export function direction(
  scale: readonly string[] | undefined,
  before: string,
  after: string,
): "raised" | "lowered" | undefined {
  const [was, now] = [scale?.indexOf(before) ?? -1, scale?.indexOf(after) ?? -1];
  if (was < 0 || now < 0 || was === now) return undefined;
  return now > was ? "raised" : "lowered";
}
