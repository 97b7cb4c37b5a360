/** What can be asked of the viewer, by key, button, swipe or remote control. */
import type { DeckPage } from "./deck.ts";
import type { Store } from "./state.ts";

export const COMMANDS = [
  "next",
  "previous",
  "first",
  "last",
  "overview",
  "find",
  "full-screen",
  "black",
  "white",
  "laser",
  "presenter",
  "sources",
  "view",
  "help",
  "escape",
] as const;
export type Command = (typeof COMMANDS)[number];

/** Does it, for the window whose document is given. */
export type Run = (command: Command, doc: Document) => void;

export interface Steps {
  readonly next: () => void;
  readonly previous: () => void;
  /** Counts from 0; what lies beyond is the first or last. */
  readonly goTo: (slide: number, step?: number) => void;
}

/** Steps over fragments and slides. A dark screen is lifted first, as remote controls are used to it. */
export function steps({ slides }: DeckPage, store: Store): Steps {
  const goTo = (slide: number, step = 0) =>
    store.update({
      slide: Math.max(0, Math.min(slides.length - 1, slide)),
      step,
      overview: false,
      screen: "slide",
    });
  const lifted = () => {
    if (store.state().screen === "slide") return false;
    store.update({ screen: "slide" });
    return true;
  };
  return {
    goTo,
    next: () => {
      if (lifted()) return;
      const { slide, step, view } = store.state();
      if (view === "show" && step < (slides[slide]?.steps ?? 0)) store.update({ step: step + 1 });
      else if (slide < slides.length - 1) goTo(slide + 1);
    },
    previous: () => {
      if (lifted()) return;
      const { slide, step, view } = store.state();
      if (view === "show" && step > 0) store.update({ step: step - 1 });
      else if (slide > 0) goTo(slide - 1, slides[slide - 1]?.steps ?? 0);
    },
  };
}
