/** The page that shows no deck: the list of all. */
import { make } from "../../viewer/elements.ts";
import type { Store } from "./state.ts";

export function list(store: Store, open: (path: string) => void): HTMLElement {
  const body = make(document, "div", { class: "briefings" });
  store.watch(({ page: { decks } }, before) => {
    if (before && decks === before.page.decks) return;
    const briefings = [...new Set(decks.map(({ briefing }) => briefing))];
    body.replaceChildren(
      ...briefings.map((briefing) =>
        make(
          document,
          "section",
          {},
          make(document, "h2", { class: "briefing" }, briefing),
          make(
            document,
            "ul",
            { class: "decks" },
            ...decks
              .filter((one) => one.briefing === briefing)
              .map(({ path, audienceName, language }) => {
                const link = make(
                  document,
                  "a",
                  { href: `/${path}` },
                  make(document, "span", { class: "name" }, audienceName),
                  make(document, "span", { class: "language" }, language),
                );
                link.addEventListener("click", (event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  open(path);
                });
                return make(document, "li", {}, link);
              }),
          ),
        ),
      ),
    );
  });
  return make(document, "main", { class: "list-page" }, make(document, "h1", {}, "Decks"), body);
}
