/** What a page shows, in one place that all its parts draw from; the viewer's and the preview's. */

export interface Store<State> {
  readonly state: () => State;
  readonly update: (change: Partial<State>) => void;
  /** Is called at once, and after every change, until the function that comes back is called. */
  readonly watch: (draw: (state: State, before: State | undefined) => void) => () => void;
}

export function createStore<State>(start: State): Store<State> {
  let state = start;
  let watchers: readonly ((state: State, before: State | undefined) => void)[] = [];
  return {
    state: () => state,
    update: (change) => {
      const before = state;
      state = { ...state, ...change };
      for (const draw of watchers) draw(state, before);
    },
    watch: (draw) => {
      watchers = [...watchers, draw];
      draw(state, undefined);
      return () => {
        watchers = watchers.filter((one) => one !== draw);
      };
    },
  };
}
