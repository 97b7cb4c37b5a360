/** What became of the things of a briefing: claims, actors, events and so on, each by its id. */
import type { Briefing } from "../content/briefing.ts";
import { alignBy } from "./align.ts";
import { type Fact, type Facts, factKey } from "./facts.ts";
import type { Lens } from "./lens.ts";
import type { FieldChange, ThingChange, ThingKind } from "./model.ts";
import { scalesOf } from "./scales.ts";
import { compareValues, type ValueContext } from "./values.ts";
import { likeness } from "./words.ts";

/** So much must two texts have in common for one to be the other under a new id. */
const RENAMED = 0.8;

/** Ids that were changed: the present one, by kind and id before. */
export function renames(
  before: Facts,
  after: Facts,
  language: string,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const kinds = new Set([...before.values()].map(({ kind }) => kind));
  for (const kind of kinds) {
    if (kind === "position" || kind === "briefing") continue;
    const alone = (facts: Facts, others: Facts) =>
      [...facts.values()].filter(
        (fact) => fact.kind === kind && !others.has(factKey(kind, fact.id)),
      );
    const alike = (a: Fact, b: Fact) => {
      if (a.value["layout"] !== b.value["layout"]) return 0;
      const score = likeness(a.says, b.says, language);
      return score >= RENAMED ? score : 0;
    };
    for (const pair of alignBy(alone(before, after), alone(after, before), [alike]))
      if (pair.before && pair.after)
        found.set(factKey(kind, pair.before.value.id), pair.after.value.id);
  }
  return found;
}

export function valueContext(
  language: string,
  after: Briefing,
  renamed: ReadonlyMap<string, string>,
): ValueContext {
  return {
    language,
    scales: scalesOf(after.content.briefing.marking.levels),
    renamed: (kind, id) => renamed.get(`${kind}/${id}`) ?? id,
  };
}

export interface ThingsInput {
  readonly before: Facts;
  readonly after: Facts;
  readonly lens: Lens;
  readonly renamed: ReadonlyMap<string, string>;
  readonly context: ValueContext;
  /** The id of the level at a rank of a side. */
  level(side: "before" | "after", rank: number): string;
  /** Kinds that are told otherwise. */
  readonly without: ReadonlySet<ThingKind>;
}

/** In the order of the files; what was dropped comes last. */
export function compareThings(input: ThingsInput): ThingChange[] {
  const { before, after, lens, renamed, context, level, without } = input;
  const was = new Map<string, Fact>();
  for (const fact of before.values())
    was.set(factKey(fact.kind, renamed.get(factKey(fact.kind, fact.id)) ?? fact.id), fact);
  const base = ({ kind, id, says }: Fact) => ({ kind, id, says, fields: [], on: [] });
  const now = [...after].flatMap(([key, fact]): ThingChange[] => {
    if (without.has(fact.kind) || !lens.sees(fact, "after")) return [];
    const old = was.get(key);
    if (!old || !lens.sees(old, "before"))
      return [{ ...base(fact), change: "added", marking: level("after", fact.rank) }];
    const fields = compareValues(
      fact.schema,
      lens.value(old, "before"),
      lens.value(fact, "after"),
      context,
    );
    const wasId = old.id === fact.id ? {} : { wasId: old.id };
    if (!fields.length && !("wasId" in wasId)) return [];
    const marking = higher(input, old.rank, fact.rank);
    return [
      {
        ...base(fact),
        ...wasId,
        change: "changed",
        fields: effective(fields, old, fact, input),
        marking,
      },
    ];
  });
  const gone = [...was].flatMap(([key, fact]): ThingChange[] =>
    after.has(key) || without.has(fact.kind) || !lens.sees(fact, "before")
      ? []
      : [{ ...base(fact), change: "dropped", marking: level("before", fact.rank) }],
  );
  return [...now, ...gone];
}

/** A marking that was or is left to the default is named: then it is raised or lowered, too. */
function effective(
  fields: readonly FieldChange[],
  old: Fact,
  now: Fact,
  { context, level }: ThingsInput,
): FieldChange[] {
  return fields.map((field) => {
    const path = field.afterPath ?? field.beforePath;
    if (path?.join() !== "marking" || field.sort === "raised" || field.sort === "lowered")
      return field;
    const [before, after] = [
      String(old.value["marking"] ?? level("before", -1)),
      String(now.value["marking"] ?? level("after", -1)),
    ];
    const scale = context.scales["marking"] ?? [];
    const rise = scale.indexOf(after) - scale.indexOf(before);
    return {
      name: "marking",
      beforePath: ["marking"],
      afterPath: ["marking"],
      sort: rise > 0 ? "raised" : rise < 0 ? "lowered" : "other",
      before,
      after,
    };
  });
}

/** The level that is higher by the scheme of now; one that it has no more counts as the highest. */
function higher({ level, context }: ThingsInput, was: number, now: number): string {
  const scale = context.scales["marking"] ?? [];
  const [old, present] = [level("before", was), level("after", now)];
  const known = scale.indexOf(old);
  return known < 0 || known > scale.indexOf(present) ? old : present;
}
