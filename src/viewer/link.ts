/** The address says which slide is shown: `#7` or `#slide-id`. Back and forward lead through the slides seen. */
import type { DeckPage } from "./deck.ts";
import type { Store } from "./state.ts";

/** From 0; the first where the address names none. What is in a slide leads to it. */
export function slideAt(hash: string, { slides }: DeckPage): number {
  const name = decoded(hash.replace(/^#/, ""));
  const number = /^\d+$/.test(name)
    ? Number(name) - 1
    : slides.findIndex(({ svg }) => name && svg.contains(document.getElementById(name)));
  return Math.max(0, Math.min(slides.length - 1, number));
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

export function followLinks(win: Window, deck: DeckPage, store: Store): void {
  // Inside another page (the gallery), steps are not entries of that page's history.
  const framed = win.parent !== win;
  win.addEventListener("hashchange", () => {
    const slide = slideAt(win.location.hash, deck);
    if (slide !== store.state().slide)
      store.update({ slide, step: 0, overview: false, screen: "slide" });
  });
  store.watch(({ slide, view }, before) => {
    if (!before || slideAt(win.location.hash, deck) === slide) return;
    const hash = `#${slide + 1}`;
    if (view === "scroll") replaceQuietly(win, hash);
    else if (framed) win.location.replace(hash);
    else win.location.hash = hash;
  });
}

/** Without scrolling there: the reader scrolls. A document without an address of its own has none to change. */
function replaceQuietly(win: Window, hash: string): void {
  try {
    win.history.replaceState(win.history.state, "", hash);
  } catch {
    // Nothing is lost but the address.
  }
}
