/** Sources at hand: a panel beside the slide with the claims behind it, and marks on the slide that lead there and back. */
import { claimCards } from "./claims.ts";
import type { DeckPage } from "./deck.ts";
import { icon, make } from "./elements.ts";
import { ICONS } from "./icons.ts";
import { marks } from "./marks.ts";
import type { Store } from "./state.ts";

export function sourcesPanel(doc: Document, deck: DeckPage, store: Store): Node[] {
  const { words } = deck.data;
  const close = make(
    doc,
    "button",
    { type: "button", class: "bd-button bd-close", "aria-label": words.close },
    icon(doc, ICONS.close),
  );
  close.addEventListener("click", () => store.update({ sources: false }));
  const title = make(doc, "h2", { tabindex: "-1" });
  const body = make(doc, "div", { class: "bd-scrolls bd-panel-body", tabindex: "0" });
  const panel = make(
    doc,
    "aside",
    { class: "bd-panel", "aria-label": words.sources, hidden: "" },
    make(doc, "div", { class: "bd-dialog-head" }, title, close),
    body,
  );
  const cardOf = (id: string) =>
    [...body.querySelectorAll<HTMLElement>("[data-claim]")].find((c) => c.dataset["claim"] === id);
  const light = (ids: readonly string[]) => {
    for (const card of body.querySelectorAll<HTMLElement>("[data-claim]"))
      card.classList.toggle("bd-lit", ids.includes(card.dataset["claim"] ?? ""));
  };
  const onSlide = marks(doc, deck, {
    chosen: (ids) => {
      light(ids);
      cardOf(ids[0] ?? "")?.focus();
    },
    light,
  });
  const draw = (slide: number) => {
    title.textContent = `${words.sources} · ${words.slide.toLowerCase()} ${slide + 1}`;
    body.replaceChildren(
      claimCards(doc, deck, slide, { hasPhrase: onSlide.has, show: onSlide.focus }),
    );
    body.scrollTop = 0;
  };
  body.addEventListener("focusin", ({ target }) => {
    const id = (target as Element).closest<HTMLElement>("[data-claim]")?.dataset["claim"];
    onSlide.light(id === undefined ? [] : [id]);
  });

  let from: Element | null = null;
  store.watch((state, before) => {
    const opened = state.sources && !before?.sources;
    panel.hidden = !state.sources;
    doc.documentElement.classList.toggle("bd-with-sources", state.sources);
    onSlide.draw(state);
    if (state.sources && (opened || before?.slide !== state.slide)) draw(state.slide);
    if (opened) {
      from = doc.activeElement;
      title.focus();
    }
    if (before?.sources && !state.sources && from instanceof HTMLElement) from.focus();
  });
  return [onSlide.node, panel];
}
