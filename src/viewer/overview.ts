/** All slides at once: buttons that lie exactly over the slides, which are laid out in the same grid. */
import type { Steps } from "./commands.ts";
import type { DeckPage } from "./deck.ts";
import { make } from "./elements.ts";
import type { Store } from "./state.ts";

export function overview(
  doc: Document,
  { slides, data }: DeckPage,
  store: Store,
  steps: Steps,
): Node {
  const buttons = slides.map(({ title }, i) => {
    const made = make(
      doc,
      "button",
      { type: "button", class: "bd-tile", "aria-label": `${i + 1}: ${title}` },
      make(doc, "span", { class: "bd-tile-number", "aria-hidden": "true" }, String(i + 1)),
    );
    made.addEventListener("click", () => steps.goTo(i));
    return made;
  });
  // It stands in for the slides, which are out of reach meanwhile.
  const grid = make(
    doc,
    "div",
    { class: "bd-tiles", role: "main", hidden: "" },
    make(doc, "h1", { class: "bd-unseen" }, data.words.overview),
    ...buttons,
  );
  const columns = () => {
    const first = buttons[0]?.getBoundingClientRect().top;
    return Math.max(1, buttons.filter((b) => b.getBoundingClientRect().top === first).length);
  };
  grid.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(doc.activeElement as HTMLButtonElement);
    const aside = data.rtl ? -1 : 1;
    const by: Record<string, number> = {
      ArrowRight: aside,
      ArrowLeft: -aside,
      ArrowDown: columns(),
      ArrowUp: -columns(),
      PageDown: 1,
      PageUp: -1,
      Home: -at,
      End: buttons.length - 1 - at,
    };
    const step = by[event.key];
    if (step === undefined) return;
    event.preventDefault();
    buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus();
  });
  store.watch((state, before) => {
    grid.hidden = !state.overview;
    buttons.forEach((button, i) => {
      if (i === state.slide) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    });
    if (state.overview && !before?.overview) {
      buttons[state.slide]?.focus();
      buttons[state.slide]?.scrollIntoView({ block: "nearest" });
    }
  });
  return grid;
}
