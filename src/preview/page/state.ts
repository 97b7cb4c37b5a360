/** What the reader sees: the page as the server told of it, and where in it they are. */
import type { Store as StoreOf } from "../../viewer/store.ts";
import { NOTHING, type PageState, type ShownSlide } from "../page-state.ts";

export interface State {
  readonly page: PageState;
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
  page: NOTHING,
  path: undefined,
  slide: undefined,
  changed: new Set(),
  connected: false,
  outlines: true,
  listing: false,
  quiet: false,
};

/** The slide that is shown: where its id is gone, the one that took its place. */
export const currentOf = ({ page, slide }: State): ShownSlide | undefined =>
  page.slides.find(({ id }) => id === slide) ?? page.slides[0];

/** The page as it is now, with the reader where they were. */
export function shownWith(before: State, page: PageState, news: boolean): Partial<State> {
  const was = currentOf(before);
  const stays = page.slides.some(({ id }) => id === before.slide);
  const near = page.slides[Math.min(was?.number ?? 1, page.slides.length) - 1];
  const slide = stays || !was ? before.slide : near?.id;
  const known = new Map(before.page.slides.map((one) => [one.id, one]));
  const fresh = news
    ? page.slides.filter((one) => one.id !== slide && known.get(one.id)?.html !== one.html)
    : [];
  const faulty = JSON.stringify(before.page.faults) !== JSON.stringify(page.faults);
  return {
    page,
    slide,
    changed: new Set([...before.changed, ...fresh.map(({ id }) => id)]),
    ...(faulty ? { quiet: false } : {}),
  };
}
