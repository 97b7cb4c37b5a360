/** What the viewer shows now. Every part of it draws from here, in this window and in the presenter's. */

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

export interface Store {
  readonly state: () => State;
  readonly update: (change: Partial<State>) => void;
  /** Is called at once, and after every change. */
  readonly watch: (draw: (state: State, before: State | undefined) => void) => void;
}

export function createStore(start: State): Store {
  let state = start;
  const watchers: ((state: State, before: State | undefined) => void)[] = [];
  return {
    state: () => state,
    update: (change) => {
      const before = state;
      state = { ...state, ...change };
      for (const draw of watchers) draw(state, before);
    },
    watch: (draw) => {
      watchers.push(draw);
      draw(state, undefined);
    },
  };
}
