/** Go to a slide by its number, its title or its words: one field, and a list that follows it. */
import type { Steps } from "./commands.ts";
import type { DeckPage } from "./deck.ts";
import { openDialog } from "./dialog.ts";
import { make } from "./elements.ts";
import { find, type Hit } from "./search.ts";

export function openFinder(doc: Document, { slides, data }: DeckPage, steps: Steps): void {
  const { words } = data;
  const input = make(doc, "input", {
    type: "text",
    class: "bd-field",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: words["find-hint"],
    "aria-label": words["find-hint"],
    "aria-expanded": "true",
    "aria-controls": "bd-hits",
    "aria-autocomplete": "list",
  });
  const list = make(doc, "ul", {
    class: "bd-hits",
    id: "bd-hits",
    role: "listbox",
    "aria-label": words.find,
  });
  const none = make(doc, "p", { class: "bd-none", role: "status" });
  const dialog = openDialog(doc, data, words.find, input, list, none);
  let hits: Hit[] = [];
  let chosen = 0;

  const choose = (to: number) => {
    chosen = Math.max(0, Math.min(hits.length - 1, to));
    [...list.children].forEach((option, i) => {
      option.setAttribute("aria-selected", String(i === chosen));
      if (i === chosen) option.scrollIntoView({ block: "nearest" });
    });
    if (hits.length) input.setAttribute("aria-activedescendant", `bd-hit-${chosen}`);
    else input.removeAttribute("aria-activedescendant");
  };
  const go = (at: number) => {
    const hit = hits[at];
    if (!hit) return;
    dialog.close();
    // At once: a field that nobody sees must not take the next key.
    dialog.remove();
    steps.goTo(hit.slide);
  };
  const draw = () => {
    hits = find(slides, input.value);
    list.replaceChildren(
      ...hits.map(({ slide, before, match, after }, i) => {
        const option = make(
          doc,
          "li",
          { role: "option", id: `bd-hit-${i}`, class: "bd-hit" },
          make(doc, "span", { class: "bd-hit-number" }, String(slide + 1)),
          make(
            doc,
            "span",
            { class: "bd-hit-text" },
            make(doc, "b", {}, slides[slide]?.title ?? ""),
            match ? make(doc, "span", {}, before, make(doc, "mark", {}, match), after) : undefined,
          ),
        );
        option.addEventListener("click", () => go(i));
        return option;
      }),
    );
    list.hidden = hits.length === 0;
    none.textContent = hits.length ? "" : words["nothing-found"];
    choose(0);
  };
  input.addEventListener("input", draw);
  input.addEventListener("keydown", (event) => {
    const by: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = by[event.key];
    if (step !== undefined) choose(chosen + step);
    else if (event.key === "Enter") go(chosen);
    else return;
    event.preventDefault();
  });
  draw();
  input.focus();
}
