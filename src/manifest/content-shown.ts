/** What of each content file a deck shows, as hashes: what it does not show may change, and its files stay what they are. */

import type { Deck } from "../audience/deck.ts";
import { audienceFile } from "../content/files.ts";
import { REF_KINDS, type RefKind } from "../content/schema/kinds.ts";
import { slide as slideSchema } from "../content/schema/layouts.ts";
import { leaves } from "../content/walk.ts";
import { hashOf } from "./hash.ts";

/** Things that are hashed by file; claims and slides have hashes of their own. */
const KINDS = ["actor", "event", "issue", "scenario", "term", "picture", "place"] as const;

type Named = ReadonlyMap<RefKind, ReadonlySet<string>>;

/**
 * By the name of the file in the briefing's own language; files of which nothing is shown are left out.
 * @param claims by id, those that it shows with their hashes
 * @param slides their hashes
 */
export function contentShown(
  deck: Deck,
  claims: Readonly<Record<string, string>>,
  slides: readonly string[],
): Record<string, string> {
  const { briefing, audience, audienceId, sections } = deck;
  const { content } = briefing;
  const named = namedBy(deck, Object.keys(claims));
  const { words, gates, ...occasion } = content.briefing;
  const { gates: _, ...reader } = audience;
  const shown = new Map<string, unknown[]>([
    ["briefing.yaml", [occasion]],
    [audienceFile(audienceId), [reader]],
    ["storyline.yaml", [sections.map(({ id, title }) => ({ id, title })), slides]],
    ["claims.yaml", Object.keys(claims).length ? [claims] : []],
    ["source.yaml", citedSources(deck, Object.keys(claims))],
    ["positions.yaml", positionsOf(deck, named)],
  ]);
  for (const kind of KINDS) {
    const { file } = REF_KINDS[kind];
    const found = [...(named.get(kind) ?? [])].sort().flatMap((id) => {
      const entry = briefing.index[kind].get(id);
      return entry ? [partOf(entry.value, deck, named)] : [];
    });
    shown.set(file, [...(shown.get(file) ?? []), ...found]);
  }
  return Object.fromEntries(
    [...shown].flatMap(([name, parts]) => (parts.length ? [[name, hashOf(parts)]] : [])),
  );
}

/** What slides name, and whose claims they show. */
function namedBy({ slides, briefing }: Deck, claims: readonly string[]): Named {
  const named = new Map<RefKind, Set<string>>();
  const add = (kind: RefKind, id: string) =>
    named.set(kind, (named.get(kind) ?? new Set()).add(id));
  for (const { slide } of slides)
    for (const { meta, value } of leaves(slideSchema, slide)) if (meta.ref) add(meta.ref, value);
  for (const { id, holder } of briefing.content.claims.claims)
    if (holder && claims.includes(id)) add("actor", holder);
  return named;
}

/** An actor's relations to others that are shown; of a scenario what it means for this audience; a picture with its bytes. */
function partOf(value: object, { audienceId, briefing }: Deck, named: Named): object {
  const actors = named.get("actor");
  if ("relations" in value && Array.isArray(value.relations))
    return { ...value, relations: value.relations.filter(({ to }) => actors?.has(to)) };
  if ("implications" in value)
    return {
      ...value,
      implications: (value.implications as Readonly<Record<string, unknown>>)[audienceId],
    };
  if ("file" in value && typeof value.file === "string")
    return { ...value, bytes: hashOf(briefing.pictures.get(value.file)?.uri ?? "") };
  return value;
}

function positionsOf({ briefing }: Deck, named: Named): object[] {
  return briefing.content.positions.positions.filter(
    ({ actor, issue }) => named.get("actor")?.has(actor) && named.get("issue")?.has(issue),
  );
}

/** As they are cited: what paragraphs are known by is not shown. */
function citedSources({ briefing }: Deck, claims: readonly string[]): object[] {
  const { content } = briefing;
  const cited = new Set(
    content.claims.claims
      .filter(({ id }) => claims.includes(id))
      .flatMap(({ source }) => source.map((one) => one.source)),
  );
  return content.source.sources
    .filter(({ id }) => cited.has(id))
    .map(({ paragraphs, ...reference }) => reference);
}
