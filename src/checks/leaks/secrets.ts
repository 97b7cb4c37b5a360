/**
 * What a deck must not say: every text that is marked above its audience's ceiling. Told from content alone, on purpose
 * without the code that selects slides: a search that trusted it would miss what it misses.
 */
import { z } from "zod";
import type { Deck } from "../../audience/deck.ts";
import { type Markings, markings } from "../../audience/marking.ts";
import type { Briefing } from "../../content/briefing.ts";
import { AUDIENCE, audienceFile, FILES, type FileName } from "../../content/files.ts";
import { plainOf } from "../../content/rich-text.ts";
import { fieldMeta, narrow, schemaBelow } from "../../content/walk.ts";
import type { Path, Pointer } from "../../core/pointer.ts";
import { folded } from "./folded.ts";

export interface Secret {
  /** As a reader would see it. */
  readonly text: string;
  readonly pointer: Pointer;
}

interface MarkedText extends Secret {
  /** Of the marking that it stands under; −1 where nothing there bears one. */
  readonly rank: number;
  readonly key: string;
}

/** Everything that a briefing says, by the decks made of it: they all ask for it. */
const SAID_BY = new WeakMap<Briefing, readonly MarkedText[]>();

function saidBy(briefing: Briefing, marks: Markings): readonly MarkedText[] {
  const known = SAID_BY.get(briefing);
  if (known) return known;
  const ceilings = new Map(
    [...briefing.audiences].map(([id, { ceiling }]) => [id, marks.rankOf(ceiling)] as const),
  );
  const found: MarkedText[] = [];
  for (const name of Object.keys(FILES) as FileName[]) {
    const where = { file: `${name}.yaml`, marks, ceilings, slides: name === "storyline" };
    found.push(...texts(FILES[name], briefing.content[name], where, [], -1));
  }
  for (const [id, audience] of briefing.audiences) {
    const where = { file: audienceFile(id), marks, ceilings, slides: true };
    found.push(...texts(AUDIENCE, audience, where, [], ceilings.get(id) ?? -1));
  }
  SAID_BY.set(briefing, found);
  return found;
}

/**
 * @param known words that every deck may hold, whoever reads it: those of the template.
 * @returns each text once, without those that the deck may say elsewhere.
 */
export function secretsOf(deck: Deck, known: readonly string[] = []): Secret[] {
  const marks = markings(deck.briefing);
  const ceiling = marks.rankOf(deck.audience.ceiling);
  const own = audienceFile(deck.audienceId);
  const all = saidBy(deck.briefing, marks);
  const isOpen = ({ rank, pointer }: MarkedText) => rank <= ceiling || pointer.file === own;
  const open = [...known.map(folded), ...all.filter(isOpen).map(({ key }) => key)].join("\n");
  const found = new Map<string, Secret>();
  for (const said of all)
    if (!isOpen(said) && isTelling(said.key) && !found.has(said.key) && !open.includes(said.key))
      found.set(said.key, said);
  return [...found.values()];
}

/** Figures and the shortest words stand everywhere by chance. */
const isTelling = (key: string) => key.length >= 4 && /\p{L}{3}/u.test(key);

interface Where {
  readonly file: string;
  readonly marks: Markings;
  /** By audience. */
  readonly ceilings: ReadonlyMap<string, number>;
  /** Whether it holds slides, which do not fall with what they name: entries of theirs do. */
  readonly slides: boolean;
}

function* texts(
  schema: z.core.$ZodType | undefined,
  value: unknown,
  where: Where,
  path: Path,
  rank: number,
): Generator<MarkedText> {
  if (typeof value === "string") {
    const meta = fieldMeta(schema);
    if (meta.ref || !(meta.text || value.includes(" "))) return;
    const text = meta.rich ? plainOf(value) : value;
    yield { text, key: folded(text), pointer: { file: where.file, path }, rank };
  }
  if (typeof value !== "object" || value === null) return;
  const inner = schema && narrow(schema, value);
  const here = Array.isArray(value) ? rank : Math.max(rank, ownRank(inner, value, where));
  for (const [key, child] of Object.entries(value)) {
    const at = Array.isArray(value) ? Number(key) : key;
    const below = inner && schemaBelow(inner, value, at);
    // What a scenario means for one audience is said to that audience.
    const reserved = path.at(-1) === "implications" ? (where.ceilings.get(String(at)) ?? -1) : -1;
    yield* texts(below, child, where, [...path, at], Math.max(here, reserved));
  }
}

/** Of what an object is marked with, and of what it names: as high as the highest. */
function ownRank(schema: z.core.$ZodType | undefined, value: object, where: Where): number {
  const shape = schema instanceof z.ZodObject ? schema.shape : {};
  const { marks } = where;
  const own =
    "marking" in shape
      ? marks.rankOf("marking" in value ? String(value.marking ?? "") || undefined : undefined)
      : -1;
  const isSlide = where.slides && "layout" in value;
  const isActor = "relations" in shape;
  if (isSlide || isActor) return own;
  const named = Object.entries(value).flatMap(([key, child]) => {
    const below = shape[key];
    const list: unknown[] = Array.isArray(child) ? child : [child];
    const item = Array.isArray(child) && below ? schemaBelow(below, child, 0) : below;
    const { ref } = fieldMeta(item);
    return ref ? list.map((id) => (typeof id === "string" ? marks.rank(ref, id) : -1)) : [];
  });
  return Math.max(own, ...named);
}
