/** What became of the things of a briefing: claims, actors, events and so on, each by its id. */
import type { Briefing } from "../content/briefing.ts";
import { alignBy } from "./align.ts";
import type { Lens } from "./lens.ts";
import type { FieldChange, ThingChange, ThingKind } from "./model.ts";
import { scalesOf } from "./scales.ts";
import { type Thing, type Things, thingKey } from "./things.ts";
import { compareValues, type ValueContext } from "./values.ts";
import { likeness } from "./words.ts";

/** So much must two texts have in common for one to be the other under a new id. */
const RENAMED = 0.8;

/** Ids that were changed: the present one, by `thingKey` of before; told from their words. */
export function renames(
  before: Things,
  after: Things,
  language: string,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const kinds = new Set([...before.values()].map(({ kind }) => kind));
  for (const kind of kinds) {
    if (kind === "position" || kind === "briefing") continue;
    const alone = (things: Things, others: Things) =>
      [...things.values()].filter(
        (thing) => thing.kind === kind && !others.has(thingKey(kind, thing.id)),
      );
    const alike = (a: Thing, b: Thing) => {
      if (a.value["layout"] !== b.value["layout"]) return 0;
      const score = likeness(a.says, b.says, language);
      return score >= RENAMED ? score : 0;
    };
    for (const pair of alignBy(alone(before, after), alone(after, before), [alike]))
      if (pair.before && pair.after)
        found.set(thingKey(kind, pair.before.value.id), pair.after.value.id);
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

/** Two briefings of one language, ready to be set against each other. */
export interface Base {
  readonly before: Things;
  readonly after: Things;
  readonly lens: Lens;
  /** Ids that were changed: the present one, by `thingKey` of before. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly context: ValueContext;
  /** The id of the level at a rank of a side. */
  level(side: "before" | "after", rank: number): string;
}

/** In the order of the files; what was dropped comes last. @param without kinds that are told otherwise */
export function compareThings(base: Base, without: ReadonlySet<ThingKind>): ThingChange[] {
  const { before, after, lens, renamed, context, level } = base;
  const was = new Map<string, Thing>();
  for (const thing of before.values())
    was.set(thingKey(thing.kind, renamed.get(thingKey(thing.kind, thing.id)) ?? thing.id), thing);
  const told = ({ kind, id, says }: Thing) => ({ kind, id, says, fields: [], on: [] });
  const now = [...after].flatMap(([key, thing]): ThingChange[] => {
    if (without.has(thing.kind) || !lens.sees(thing, "after")) return [];
    const old = was.get(key);
    if (!old || !lens.sees(old, "before"))
      return [{ ...told(thing), change: "added", marking: level("after", thing.rank) }];
    const fields = compareValues(
      thing.schema,
      lens.value(old, "before"),
      lens.value(thing, "after"),
      context,
    );
    const wasId = old.id === thing.id ? {} : { wasId: old.id };
    if (!fields.length && !("wasId" in wasId)) return [];
    const marking = higher(base, old.rank, thing.rank);
    return [
      {
        ...told(thing),
        ...wasId,
        change: "changed",
        fields: effective(fields, old, thing, base),
        marking,
      },
    ];
  });
  const gone = [...was].flatMap(([key, thing]): ThingChange[] =>
    after.has(key) || without.has(thing.kind) || !lens.sees(thing, "before")
      ? []
      : [{ ...told(thing), change: "dropped", marking: level("before", thing.rank) }],
  );
  return [...now, ...gone];
}

/** A marking that was or is left to the default is named: then it is raised or lowered, too. */
function effective(
  fields: readonly FieldChange[],
  old: Thing,
  now: Thing,
  { context, level }: Base,
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
function higher({ level, context }: Base, was: number, now: number): string {
  const scale = context.scales["marking"] ?? [];
  const [old, present] = [level("before", was), level("after", now)];
  const known = scale.indexOf(old);
  return known < 0 || known > scale.indexOf(present) ? old : present;
}
