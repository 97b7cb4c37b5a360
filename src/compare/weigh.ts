/** What a reader should be told first: what changes a judgement or who may see it, then facts and figures, then words. */
import type { FieldChange, SlideChange, ThingChange, ThingKind } from "./model.ts";

const KINDS: Readonly<Record<ThingKind, number>> = {
  claim: 40,
  slide: 30,
  scenario: 28,
  position: 26,
  event: 24,
  actor: 20,
  term: 12,
  audience: 14,
  issue: 10,
  briefing: 10,
  section: 8,
  source: 16,
  marking: 38,
  picture: 6,
  place: 4,
  topic: 2,
};

const FIELDS: Readonly<Record<string, number>> = {
  marking: 60,
  ceiling: 60,
  quote: 50,
  likelihood: 46,
  confidence: 44,
  kind: 42,
  holder: 40,
  stance: 38,
  date: 30,
  citations: 22,
  title: 20,
};

const fieldWeight = ({ name, sort }: FieldChange): number => {
  // More may be seen than before: the one change that cannot be taken back.
  if (name === "marking" && sort === "lowered") return 80;
  const known = FIELDS[name];
  if (known !== undefined) return known;
  if (sort === "figure") return 45;
  if (name.startsWith("notes")) return 2;
  if (sort === "moved" || name === "topics" || name === "depth") return 1;
  return 10;
};

const heaviest = (fields: readonly FieldChange[]) => Math.max(0, ...fields.map(fieldWeight));

export const thingWeight = ({ kind, change, fields }: ThingChange): number =>
  KINDS[kind] + (change === "changed" ? heaviest(fields) : 34);

/** Of what is its own; what it shows is weighed as such. */
export const slideWeight = ({ change, fields }: SlideChange): number =>
  change === "changed" || change === "same" ? heaviest(fields) : 70;

/** The heaviest first; equals as they stood. */
export const byWeight = <T>(list: readonly T[], weight: (one: T) => number): T[] =>
  list
    .map((one, i) => ({ one, i, weight: weight(one) }))
    .sort((a, b) => b.weight - a.weight || a.i - b.i)
    .map(({ one }) => one);

export const fieldsByWeight = (fields: readonly FieldChange[]): FieldChange[] =>
  byWeight(fields, fieldWeight);
