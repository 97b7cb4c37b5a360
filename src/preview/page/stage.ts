/** The slide that is shown, in a frame that never moves: only what stands in it is put in place of what stood there. */
import { make } from "../../viewer/elements.ts";
import { drawing, type Sheets } from "./drawing.ts";
import { currentOf, type Store } from "./state.ts";

export interface Stage {
  readonly node: HTMLElement;
  /** The room that the slide stands in. */
  readonly root: ShadowRoot;
  /** The slide as it stands there. */
  readonly slide: () => SVGElement | undefined;
  /** Is called whenever another slide, or another state of it, may stand there. */
  readonly onDraw: (listener: () => void) => void;
}

const FOCUSABLE = "a[href], button, [tabindex]";

export function stage(store: Store, sheets: Sheets): Stage {
  const { node: frame, root, draw, svg } = drawing(sheets, "frame opens");
  const node = make(
    document,
    "div",
    { class: "stage", tabindex: "0", role: "region", "aria-label": "Slide" },
    frame,
  );
  const listeners: (() => void)[] = [];
  const focusable = () => [...root.querySelectorAll<HTMLElement>(FOCUSABLE)];
  store.watch((state, before) => {
    const current = currentOf(state);
    if (before && state.page === before.page && current === currentOf(before)) return;
    const focused = focusable().findIndex(
      (one) => root.activeElement && one.contains(root.activeElement),
    );
    draw(current, state.page.deck?.entry.language ?? "");
    if (focused >= 0 && !root.activeElement) focusable()[focused]?.focus({ preventScroll: true });
    for (const one of listeners) one();
  });
  return {
    node,
    root,
    slide: svg,
    onDraw: (listener) => {
      listeners.push(listener);
    },
  };
}
