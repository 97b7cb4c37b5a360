/** Every text of a briefing that a reader may see, each once, with the place where it was written. */
import type { Pointer } from "../core/pointer.ts";
import type { Audience, Briefing } from "./briefing.ts";
import { AUDIENCE, FILES, type FileName } from "./files.ts";
import { slide as slideSchema } from "./schema/layouts.ts";
import { type Leaf, leaves } from "./walk.ts";

export interface Text {
  readonly value: string;
  readonly pointer: Pointer;
  /** Whether links and emphasis in it are marks, and not letters. */
  readonly rich: boolean;
}

const read = new WeakMap<Briefing, readonly Text[]>();

/** In the briefing's own language only: what a translation leaves as it was belongs to the other language. */
export function textsOf(briefing: Briefing): readonly Text[] {
  const found = read.get(briefing) ?? [...texts(briefing)];
  read.set(briefing, found);
  return found;
}

function* texts(briefing: Briefing): Generator<Text> {
  for (const name of Object.keys(FILES) as FileName[])
    yield* inFile(briefing, `${name}.yaml`, leaves(FILES[name], briefing.content[name]));
  for (const [id, audience] of briefing.audiences) {
    const file = `audiences/${id}.yaml`;
    yield* inFile(briefing, file, leaves(AUDIENCE, audience));
    yield* inFile(briefing, file, replaced(briefing, audience));
  }
}

function* inFile(briefing: Briefing, file: string, found: Iterable<Leaf>): Generator<Text> {
  for (const { value, path, meta } of found) {
    const pointer = { file, path };
    if (meta.text && briefing.isTranslated(pointer))
      yield { value, pointer, rich: meta.rich === true };
  }
}

/** What an audience replaces has no schema of its own; it is read as a part of the slide that it changes. */
function* replaced(briefing: Briefing, audience: Audience): Generator<Leaf> {
  const slides = briefing.content.storyline.slides;
  for (const [id, keys] of Object.entries(audience.replace)) {
    const layout = slides.find((slide) => slide.id === id)?.layout;
    for (const leaf of leaves(slideSchema, { layout, ...keys }))
      if (String(leaf.path[0]) in keys) yield { ...leaf, path: ["replace", id, ...leaf.path] };
  }
}
