/** Where on a slide a change is to be looked for: by the pointers that templates write, and the words there. */
import type { Deck, DeckSlide } from "../../audience/deck.ts";
import type { FieldChange, SlideChange, ThingChange } from "../../compare/model.ts";
import { below, formatPointer, type Path, type Pointer } from "../../core/pointer.ts";

export interface Spot {
  /** As `data-content` has it: that element, or those whose pointer begins so. */
  readonly pointer?: string | undefined;
  /** The slide's heading, which carries no pointer. */
  readonly heading?: boolean | undefined;
  /** All that the slide draws by figures. */
  readonly chart?: boolean | undefined;
  /** Phrases that rest on this claim, with what stands beside them. */
  readonly claim?: string | undefined;
  /** The text there, and which stretches of it (UTF-16) changed; all of it where left out. */
  readonly text?: string | undefined;
  readonly stretches?: readonly (readonly [number, number])[] | undefined;
}

type Side = "before" | "after";

/** Fields that no slide shows. */
const UNSEEN: ReadonlySet<string> = new Set(["notes", "claims", "section"]);

export function spotsOf(change: SlideChange, deck: Deck, slide: DeckSlide, side: Side): Spot[] {
  const own = change.fields.flatMap((field): Spot[] => {
    const path = side === "before" ? field.beforePath : field.afterPath;
    if (!path?.length || UNSEEN.has(String(path[0]))) return [];
    if (path[0] === "chart") return [{ chart: true }];
    return spot(field, side, { pointer: slide.origin(path), heading: path[0] === "title" });
  });
  return [...own, ...change.things.flatMap((thing) => ofThing(thing, deck, side))];
}

function ofThing(thing: ThingChange, deck: Deck, side: Side): Spot[] {
  const id = side === "before" ? (thing.wasId ?? thing.id) : thing.id;
  if (thing.kind === "claim") return [{ claim: id }];
  const at = pointerOf(thing, id, deck);
  if (!at) return [];
  return thing.fields.flatMap((field): Spot[] => {
    const path: Path | undefined = side === "before" ? field.beforePath : field.afterPath;
    if (!path) return [];
    return field.words
      ? spot(field, side, { pointer: below(at, ...path) })
      : [{ pointer: formatPointer(at) }];
  });
}

function pointerOf({ kind }: ThingChange, id: string, { briefing }: Deck): Pointer | undefined {
  if (kind === "audience" || kind === "briefing") return undefined;
  if (kind !== "position") return briefing.index[kind].get(id)?.pointer;
  const i = briefing.content.positions.positions.findIndex(
    ({ actor, issue }) => `${actor}/${issue}` === id,
  );
  return i < 0 ? undefined : { file: "positions.yaml", path: ["positions", i] };
}

function spot(
  { words }: FieldChange,
  side: Side,
  { pointer, heading }: { readonly pointer: Pointer; readonly heading?: boolean },
): Spot[] {
  const at = heading ? { heading } : { pointer: formatPointer(pointer) };
  if (!words) return [at];
  const stretches: [number, number][] = [];
  let text = "";
  for (const { text: part, is } of words) {
    if (is !== "same" && is !== (side === "before" ? "dropped" : "added")) continue;
    const [start, end] = [part.length - part.trimStart().length, part.trimEnd().length];
    if (is !== "same" && end > start) stretches.push([text.length + start, text.length + end]);
    text += part;
  }
  return stretches.length ? [{ ...at, text, stretches }] : [];
}
