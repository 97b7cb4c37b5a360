/** What has changed in the content since a file was built: its manifest against that of the same deck now. */
import type { Place } from "../core/diagnostics.ts";
import type { Manifest } from "../manifest/schema.ts";

export interface Since {
  /** Names of content files of which the deck would show something else now. */
  readonly files: readonly string[];
  readonly template: boolean;
  /** Of Briefdeck, where it is another: how things are hashed may be another, too. */
  readonly version?: string;
  /** What the deck says of itself: marking, embargo, title, date. */
  readonly facts: readonly { readonly what: string; readonly was: string; readonly is: string }[];
  readonly claims: readonly Changed[];
  readonly slides: readonly Changed[];
}

export interface Changed extends Partial<Place> {
  readonly id: string;
  readonly change: "changed" | "gone" | "new" | "moved";
  /** Of a slide, whether the deck would now say something else there. */
  readonly says?: boolean;
}

type PlaceOf = (kind: "claim" | "slide", id: string) => Place | undefined;

export function since(built: Manifest, now: Manifest, place: PlaceOf): Since {
  const facts = [
    ["marking", built.marking.label, now.marking.label],
    ["embargo", built.embargo ?? "none", now.embargo ?? "none"],
    ["title", built.briefing.title, now.briefing.title],
    ["date", built.briefing.date, now.briefing.date],
  ] as const;
  const names = new Set([...Object.keys(built.content), ...Object.keys(now.content)]);
  return {
    files: [...names].filter((name) => built.content[name] !== now.content[name]),
    template: built.template !== now.template,
    ...(built.version === now.version ? {} : { version: now.version }),
    facts: facts.flatMap(([what, was, is]) => (was === is ? [] : [{ what, was, is }])),
    claims: changedClaims(built, now, place),
    slides: changedSlides(built, now, place),
  };
}

function changedClaims(built: Manifest, now: Manifest, place: PlaceOf): Changed[] {
  const ids = [...new Set([...Object.keys(built.claims), ...Object.keys(now.claims)])].sort();
  return ids.flatMap((id): Changed[] => {
    const [was, is] = [built.claims[id], now.claims[id]];
    if (was === is) return [];
    const change = was === undefined ? "new" : is === undefined ? "gone" : "changed";
    return [{ id, change, ...place("claim", id) }];
  });
}

function changedSlides(built: Manifest, now: Manifest, place: PlaceOf): Changed[] {
  const [before, after] = [built, now].map(
    ({ slides }) => new Map(slides.map((slide) => [slide.id, slide])),
  );
  const common = (of: Manifest, other: typeof before) =>
    of.slides.map(({ id }) => id).filter((id) => other?.has(id));
  const [orderWas, orderIs] = [common(built, after), common(now, before)];
  const gone = built.slides.filter(({ id }) => !after?.has(id));
  return [
    ...gone.map(({ id }): Changed => ({ id, change: "gone", ...place("slide", id) })),
    ...now.slides.flatMap((slide): Changed[] => {
      const { id } = slide;
      const was = before?.get(id);
      if (!was) return [{ id, change: "new", ...place("slide", id) }];
      const says = was.says !== undefined && was.says !== slide.says;
      const notes = was.notes !== undefined && was.notes !== slide.notes;
      if (says || notes || was.content !== slide.content)
        return [{ id, change: "changed", says, ...place("slide", id) }];
      const moved = orderWas.indexOf(id) !== orderIs.indexOf(id);
      return moved ? [{ id, change: "moved", ...place("slide", id) }] : [];
    }),
  ];
}
