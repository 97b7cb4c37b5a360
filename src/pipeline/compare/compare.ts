/** `diff`: from two names to a comparison, with the decks behind it for those who want to picture them. */
import { type Deck, deckName } from "../../audience/deck.ts";
import { compareAudiences, compareVersions, type Version } from "../../compare/index.ts";
import type { BriefingChange, Comparison } from "../../compare/model.ts";
import { didYouMean } from "../../core/nearest.ts";
import { UsageError } from "../../core/usage-error.ts";
import { readBriefings, type SelectedDecks, selectSound } from "../select-decks.ts";
import { NOW, rangeOf, type Side, type SideContext, sideOf, textsOf } from "./side.ts";

export interface CompareOptions {
  readonly content: string;
  readonly briefings: readonly string[];
  readonly languages: readonly string[];
  /** Nothing is told that this audience may not see; everything where left out. */
  readonly audience?: string | undefined;
  /** Before: a revision, a folder, an audience. HEAD where left out. */
  readonly before?: string | undefined;
  /** After; the content as it is now where left out. */
  readonly after?: string | undefined;
  readonly note?: (line: string) => void;
}

/** The decks that a deck's change is between. */
export interface DeckPair {
  readonly before: Deck | undefined;
  readonly after: Deck | undefined;
}

export interface Compared {
  readonly comparison: Comparison;
  /** By briefing and deck, as the comparison has them. */
  readonly pairs: ReadonlyMap<string, DeckPair>;
}

export const pairKey = (briefing: string, deck: string): string => `${briefing}/${deck}`;

/** @throws UsageError for names that are nothing, ContentError where either side cannot be read. */
export async function compare(options: CompareOptions): Promise<Compared> {
  const choice = { audiences: [], languages: options.languages };
  const present = await selectSound(await readBriefings(options), choice);
  const names = present.flatMap(({ decks }) => decks.map(({ deck }) => deckName(deck)));
  const context: SideContext = {
    content: options.content,
    audiences: [...new Set(names)],
    note: options.note ?? (() => undefined),
  };
  if (
    options.audience &&
    !present.some(({ briefing }) => briefing?.audiences.has(options.audience ?? ""))
  )
    throw new UsageError(
      `there is no audience \`${options.audience}\``,
      didYouMean(options.audience, context.audiences) ?? `there are: ${names.join(", ")}`,
    );
  const [before, after] = await sidesOf(options, context);
  if (before.is === "audience" && after.is === "audience")
    return audiences(present, before.name, after.name, options);
  if (before.is === "audience" || after.is === "audience")
    throw new UsageError(
      `\`${before.name}\` and \`${after.name}\` cannot be compared: only one is an audience`,
      "name two audiences; or two versions, with --audience for what one audience sees of them",
    );
  const read = async (side: Exclude<Side, { is: "audience" }>) =>
    side.is === "now"
      ? present
      : selectSound(await textsOf(side, options.content, options.briefings), choice);
  return versions(await read(before), await read(after), options, [before.name, after.name]);
}

async function sidesOf(
  { before, after }: CompareOptions,
  context: SideContext,
): Promise<[Side, Side]> {
  const range = before && !after ? await rangeOf(before, context) : undefined;
  if (range) return range;
  const first = await sideOf(before ?? "rev:HEAD", context);
  if (first.is === "audience" && !after)
    throw new UsageError(
      `\`${first.name}\` is an audience, and a second one is needed`,
      `as in: briefdeck diff ${first.name} press; rev:${first.name} would be the revision`,
    );
  return [first, after ? await sideOf(after, context) : NOW];
}

function versions(
  before: readonly SelectedDecks[],
  after: readonly SelectedDecks[],
  { audience }: CompareOptions,
  names: readonly [string, string],
): Compared {
  const pairs = new Map<string, DeckPair>();
  const ids = [...new Set([...after, ...before].flatMap(({ briefing }) => briefing?.id ?? []))];
  const version = (side: readonly SelectedDecks[], id: string): Version | undefined => {
    const found = side.find(({ briefing }) => briefing?.id === id);
    if (!found?.briefing) return undefined;
    const decks = found.decks.map(({ deck }) => deck);
    return {
      briefing: found.briefing,
      decks: audience ? decks.filter(({ audienceId }) => audienceId === audience) : decks,
    };
  };
  const briefings = ids.flatMap((id): BriefingChange[] => {
    const [was, now] = [version(before, id), version(after, id)];
    if (audience && !now?.briefing.audiences.has(audience)) return [];
    if (was && now) {
      for (const deck of [...was.decks, ...now.decks]) {
        const find = (side: Version) => side.decks.find((one) => deckName(one) === deckName(deck));
        pairs.set(pairKey(id, deckName(deck)), { before: find(was), after: find(now) });
      }
      return [compareVersions({ before: was, after: now }, audience)];
    }
    const only = was ? "before" : "after";
    const { title, marking } = (was ?? now)?.briefing.content.briefing ?? {};
    const lowest = marking?.levels[0];
    return title && lowest
      ? [{ briefing: id, only, title, things: [], decks: [], marking: lowest }]
      : [];
  });
  const [a, b] = names;
  return { comparison: { of: "versions", before: a, after: b, audience, briefings }, pairs };
}

function audiences(
  present: readonly SelectedDecks[],
  before: string,
  after: string,
  { audience }: CompareOptions,
): Compared {
  const pairs = new Map<string, DeckPair>();
  const briefings = present.flatMap(({ decks }): BriefingChange[] => {
    const find = (name: string) => decks.find(({ deck }) => deckName(deck) === name)?.deck;
    const [was, now] = [find(before), find(after)];
    if (!was || !now || (audience && !now.briefing.audiences.has(audience))) return [];
    const change = compareAudiences(was, now, audience);
    for (const { deck } of change.decks)
      pairs.set(pairKey(change.briefing, deck), { before: was, after: now });
    return [change];
  });
  if (!briefings.length)
    throw new UsageError(`no briefing has both \`${before}\` and \`${after}\``);
  return { comparison: { of: "audiences", before, after, audience, briefings }, pairs };
}
