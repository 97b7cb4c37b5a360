/** What the page shows: the snapshot that the server told of, and where in it the reader is. */
import type { Store as StoreOf } from "../../viewer/store.ts";
import { NOTHING, type ShownSlide, type Snapshot } from "../snapshot.ts";

export interface State {
  readonly snapshot: Snapshot;
  /** Of the deck; undefined for the list of all. */
  readonly path: string | undefined;
  /** The id of the slide that is shown. */
  readonly slide: string | undefined;
  /** Ids of slides that have changed since they were last looked at. */
  readonly changed: ReadonlySet<string>;
  readonly connected: boolean;
  readonly outlines: boolean;
  /** Whether what was found is listed. */
  readonly listing: boolean;
  /** Whether faults are hidden until there are others. */
  readonly quiet: boolean;
}

export type Store = StoreOf<State>;

export const START: State = {
  snapshot: NOTHING,
  path: undefined,
  slide: undefined,
  changed: new Set(),
  connected: false,
  outlines: true,
  listing: false,
  quiet: false,
};

/** The slide that is shown: where its id is gone, the one that took its place. */
export const currentOf = ({ snapshot, slide }: State): ShownSlide | undefined =>
  snapshot.slides.find(({ id }) => id === slide) ?? snapshot.slides[0];

/** Another snapshot, with the reader where they were. */
export function shownWith(before: State, snapshot: Snapshot, news: boolean): Partial<State> {
  const was = currentOf(before);
  const stays = snapshot.slides.some(({ id }) => id === before.slide);
  const near = snapshot.slides[Math.min(was?.number ?? 1, snapshot.slides.length) - 1];
  const slide = stays || !was ? before.slide : near?.id;
  const known = new Map(before.snapshot.slides.map((one) => [one.id, one]));
  const fresh = news
    ? snapshot.slides.filter((one) => one.id !== slide && known.get(one.id)?.html !== one.html)
    : [];
  const faulty = JSON.stringify(before.snapshot.faults) !== JSON.stringify(snapshot.faults);
  return {
    snapshot,
    slide,
    changed: new Set([...before.changed, ...fresh.map(({ id }) => id)]),
    ...(faulty ? { quiet: false } : {}),
  };
}
