/** Every text of a briefing that a reader may see, each once, with the place where it was written. */
import { type Pointer, valueAt } from "../core/pointer.ts";
import type { Briefing } from "./briefing.ts";
import { AUDIENCE, audienceFile, FILES, type FileName } from "./files.ts";
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

/** Only these are read from now on: all others have been read in the same briefing without them. */
export function readNoOthers(briefing: Briefing, texts: readonly Text[]): void {
  read.set(
    briefing,
    texts.filter(({ pointer }) => briefing.isTranslated(pointer)),
  );
}

function* texts(briefing: Briefing): Generator<Text> {
  for (const name of Object.keys(FILES) as FileName[])
    yield* inFile(briefing, `${name}.yaml`, leaves(FILES[name], briefing.content[name]));
  for (const [id, audience] of briefing.audiences) {
    const file = audienceFile(id);
    yield* inFile(briefing, file, leaves(AUDIENCE, audience));
    yield* inFile(
      briefing,
      file,
      replacedLeaves(briefing.content.storyline.slides, audience.replace),
    );
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
export function* replacedLeaves(slides: unknown, replace: unknown): Generator<Leaf> {
  if (typeof replace !== "object" || replace === null || !Array.isArray(slides)) return;
  for (const [id, keys] of Object.entries(replace)) {
    const layout = valueAt(
      slides.find((slide) => valueAt(slide, ["id"]) === id),
      ["layout"],
    );
    for (const leaf of leaves(slideSchema, { layout, ...keys }))
      if (String(leaf.path[0]) in keys) yield { ...leaf, path: ["replace", id, ...leaf.path] };
  }
}
