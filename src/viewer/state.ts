/** What the viewer shows now. Every part of it draws from here, in this window and in the presenter's. */
import type { Store as StoreOf } from "./store.ts";

export interface State {
  /** From 0. */
  readonly slide: number;
  /** How many of the slide's fragments are shown. */
  readonly step: number;
  /** One slide fills the window, or all stand under one another. */
  readonly view: "show" | "scroll";
  readonly overview: boolean;
  readonly screen: "slide" | "black" | "white";
  readonly sources: boolean;
  readonly laser: boolean;
  /** Where the laser points, as shares of the slide's width and height. */
  readonly point: { readonly x: number; readonly y: number } | undefined;
}

export type Store = StoreOf<State>;

/** The same store for a window that may be closed: then `end` takes away all that watched through it. */
export function scoped(store: Store): { readonly store: Store; readonly end: () => void } {
  const ends: (() => void)[] = [];
  return {
    store: {
      ...store,
      watch: (draw) => {
        const end = store.watch(draw);
        ends.push(end);
        return end;
      },
    },
    end: () => {
      for (const end of ends) end();
    },
  };
}
