/** Builds what templates see from a deck: encoded strings, and ids resolved to the things they name. */
import type { z } from "zod";
import type { Deck, DeckSlide } from "../audience/deck.ts";
import type { Entry } from "../content/briefing.ts";
import { schemaFor } from "../content/files.ts";
import type { RefKind } from "../content/schema/kinds.ts";
import { slide as slideSchema } from "../content/schema/layouts.ts";
import { fieldMeta, narrow, schemaAt, schemaBelow } from "../content/walk.ts";
import { below, type Path, type Pointer } from "../core/pointer.ts";
import { deckLinks, type Links } from "./links.ts";
import { richView, type TextView, textView } from "./text-view.ts";

/** A value as templates see it. */
export type View = TextView | number | boolean | undefined | readonly View[] | ViewObject;
export interface ViewObject {
  readonly [key: string]: View;
}

/** Resolves strings of one deck to views. */
export interface Viewer {
  slide(slide: DeckSlide): ViewObject;
  /** The thing that an id names, or undefined where the audience may not see it. */
  entry(kind: RefKind, id: string): View;
  value(schema: z.core.$ZodType | undefined, value: unknown, origin: (path: Path) => Pointer): View;
}

export function viewer(deck: Deck, links: Links = deckLinks(deck)): Viewer {
  const seen = new Map<string, View>();

  const entry = (kind: RefKind, id: string): View => {
    if (!deck.visible(kind, id)) return undefined;
    const key = `${kind}/${id}`;
    if (!seen.has(key)) {
      const found = deck.briefing.index[kind].get(id);
      const made = found && entryView(found);
      // A claim brings the numbers by which slides refer to what it is taken from.
      if (kind === "claim" && made)
        Object.defineProperty(made, "numbers", { value: links.references.of(id) });
      seen.set(key, made);
    }
    return seen.get(key);
  };

  const entryView = ({ value: raw, pointer }: Entry): View =>
    value(schemaAt(schemaFor(pointer.file), undefined, pointer.path), raw, (path) =>
      below(pointer, ...path),
    );

  const leaf = (schema: z.core.$ZodType | undefined, raw: string, pointer: Pointer): View => {
    const { ref, rich } = fieldMeta(schema);
    if (ref && ref !== "slide") return entry(ref, raw);
    return rich
      ? richView(raw, links.spans(raw, pointer), links.slide, pointer)
      : textView(raw, pointer);
  };

  const value: Viewer["value"] = (schema, raw, origin) => {
    if (typeof raw === "string") return leaf(schema, raw, origin([]));
    if (typeof raw === "number" || typeof raw === "boolean") return raw;
    if (typeof raw !== "object" || raw === null) return undefined;
    const narrowed = schema && narrow(schema, raw);
    const child = (key: string | number, of: unknown) =>
      value(narrowed && schemaBelow(narrowed, raw, key), of, (path) => origin([key, ...path]));
    if (Array.isArray(raw))
      return raw
        .map((of, i) =>
          hidden(narrowed && schemaBelow(narrowed, raw, i), of) ? undefined : child(i, of),
        )
        .filter((view) => view !== undefined);
    // Lazily, since things refer to one another in circles.
    const view = {};
    for (const [key, of] of Object.entries(raw))
      Object.defineProperty(view, key, { enumerable: true, get: () => child(key, of) });
    return view;
  };

  /** Whether an entry of a list names something that the audience may not see. */
  const hidden = (schema: z.core.$ZodType | undefined, of: unknown): boolean =>
    schema !== undefined &&
    typeof of === "object" &&
    of !== null &&
    Object.entries(of).some(([key, named]) => {
      const { ref } = fieldMeta(schemaBelow(schema, of, key));
      return ref && typeof named === "string" && !deck.visible(ref, named);
    });

  return {
    entry,
    value,
    slide: (deckSlide) => value(slideSchema, deckSlide.slide, deckSlide.origin) as ViewObject,
  };
}
