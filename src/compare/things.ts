/** Everything of a briefing that has a name of its own, with its words and its marking. */
import type { z } from "zod";
import { markings } from "../audience/marking.ts";
import type { Briefing, Source } from "../content/briefing.ts";
import { type Citation, citationKey } from "../content/citations.ts";
import { AUDIENCE, audienceFile, FILES, schemaFor } from "../content/files.ts";
import { REF_KINDS, type RefKind, refKinds } from "../content/schema/kinds.ts";
import { schemaAt } from "../content/walk.ts";
import type { Pointer } from "../core/pointer.ts";
import type { ThingKind } from "./model.ts";

export interface Thing {
  readonly kind: ThingKind;
  readonly id: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly schema: z.core.$ZodType | undefined;
  readonly pointer: Pointer;
  /** What a person calls it. */
  readonly says: string;
  /** Of its own marking, or of the claims that it rests on. */
  readonly rank: number;
}

export type Things = ReadonlyMap<string, Thing>;

export const thingKey = (kind: ThingKind, id: string): string => `${kind}/${id}`;

/** By `thingKey`, in the order of the files. */
export function thingsOf(briefing: Briefing): Things {
  const { content, index, audiences } = briefing;
  const marks = markings(briefing);
  const things = new Map<string, Thing>();
  const add = (thing: Thing) => things.set(thingKey(thing.kind, thing.id), thing);
  const { title } = content.briefing;
  add({
    kind: "briefing",
    id: briefing.id,
    // What has ids of its own is told as such.
    value: {
      ...content.briefing,
      topics: [],
      marking: { ...content.briefing.marking, levels: [] },
    },
    schema: FILES.briefing,
    pointer: { file: "briefing.yaml", path: [] },
    says: title,
    rank: marks.rankOf(undefined),
  });
  for (const kind of refKinds)
    for (const [id, { value, pointer }] of index[kind])
      add({
        kind,
        id,
        value: told(kind, value),
        schema: schemaOf(kind),
        pointer,
        says: wordsOf(value) ?? id,
        rank: Math.max(
          marks.rank(kind, id),
          kind === "slide" ? marks.rankOf((value as { marking?: string }).marking) : 0,
        ),
      });
  content.positions.positions.forEach((value, i) => {
    const name = (kind: "actor" | "issue", id: string) => wordsOf(index[kind].get(id)?.value) ?? id;
    add({
      kind: "position",
      id: `${value.actor}/${value.issue}`,
      value,
      schema: FILES.positions.shape.positions.element,
      pointer: { file: "positions.yaml", path: ["positions", i] },
      says: `${name("actor", value.actor)}: ${name("issue", value.issue)}`,
      rank: Math.max(
        marks.rankOf(value.marking),
        marks.rank("actor", value.actor),
        ...value.claims.map((claim) => marks.rank("claim", claim)),
      ),
    });
  });
  for (const [id, value] of audiences)
    add({
      kind: "audience",
      id,
      value,
      schema: AUDIENCE,
      pointer: { file: audienceFile(id), path: [] },
      says: value.name,
      rank: marks.rankOf(value.ceiling),
    });
  return things;
}

/** A citation is one name, whatever a version needs to tell its sources apart; a paragraph is its fingerprint. */
function told(kind: RefKind, value: object): Thing["value"] {
  const of = { ...value } as Record<string, unknown>;
  if (kind === "claim") of["source"] = (of["source"] as readonly Citation[]).map(citationKey);
  if (kind === "source")
    of["paragraphs"] = Object.fromEntries(
      (of["paragraphs"] as Source["paragraphs"]).map(({ id, words, sha256 }) => [
        id,
        `${words} words, fingerprint ${sha256.slice(0, 8)}`,
      ]),
    );
  return of;
}

function schemaOf(kind: RefKind): z.core.$ZodType | undefined {
  const { file, path } = REF_KINDS[kind];
  return schemaAt(schemaFor(file), undefined, [...path, 0]);
}

function wordsOf(value: object | undefined): string | undefined {
  if (!value) return undefined;
  const { term, title, name, label, text, alt } = value as Record<string, unknown>;
  // A claim and an event have texts; an event is called by its label.
  const said = term ?? title ?? name ?? label ?? text ?? alt;
  return typeof said === "string" ? said : undefined;
}
