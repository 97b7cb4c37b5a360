/** The bar above the slide: which deck, which slide, what was found, and what can be taken away. */

import { many } from "../../core/many.ts";
import { icon, make } from "../../viewer/elements.ts";
import { ICONS } from "../../viewer/icons.ts";
import type { DeckEntry } from "../page-state.ts";
import type { Actions } from "./actions.ts";
import { currentOf, type Store } from "./state.ts";

export function toolbar(store: Store, actions: Actions): HTMLElement {
  return make(
    document,
    "header",
    { class: "bar" },
    make(document, "div", { class: "group which" }, link(), deckChoice(store, actions)),
    walk(store, actions),
    make(
      document,
      "div",
      { class: "group ways" },
      outlineSwitch(store, actions),
      badge(store, actions),
      ...files(store, actions),
      tool("Keys (?)", ICONS.help, actions.help),
      connection(store),
    ),
  );
}

const link = () =>
  make(
    document,
    "a",
    { class: "tool home", href: "/", "aria-label": "All decks", title: "All decks" },
    icon(document, ICONS.overview),
  );

function tool(name: string, path: string, run: () => void): HTMLButtonElement {
  const button = make(
    document,
    "button",
    { type: "button", class: "tool", "aria-label": name, title: name },
    icon(document, path),
  );
  button.addEventListener("click", run);
  return button;
}

function select(name: string, chosen: (value: string) => void): HTMLSelectElement {
  const node = make(document, "select", { "aria-label": name, title: name });
  node.addEventListener("change", () => chosen(node.value));
  return node;
}

/** Options are made anew only where they are others: an open list stays open. */
function fill(
  node: HTMLSelectElement,
  options: readonly (readonly [value: string, text: string])[],
  value: string,
): void {
  const known = JSON.stringify(options);
  if (node.dataset["options"] !== known) {
    node.dataset["options"] = known;
    node.replaceChildren(
      ...options.map(([value, text]) => make(document, "option", { value }, text)),
    );
  }
  node.value = value;
  node.hidden = options.length < 2 && node.classList.contains("seldom");
}

function deckChoice(store: Store, actions: Actions): HTMLElement {
  const decks = () => store.state().page.decks;
  const own = () => decks().find(({ path }) => path === store.state().path);
  /** The nearest to what is shown now. */
  const go = (wanted: Partial<DeckEntry>) => {
    const now = { ...own(), ...wanted };
    const all = decks().filter((one) =>
      Object.entries(wanted).every(([key, value]) => one[key as keyof DeckEntry] === value),
    );
    const like = (one: DeckEntry) =>
      Number(one.audience === now.audience) * 2 + Number(one.language === now.language);
    const [best] = [...all].sort((a, b) => like(b) - like(a));
    if (best) actions.open(best.path);
  };
  const briefing = select("Briefing", (value) => go({ briefing: value }));
  briefing.classList.add("seldom");
  const audience = select("Audience", (value) =>
    go({ briefing: own()?.briefing ?? "", audience: value }),
  );
  const language = select("Language", (value) =>
    go({ briefing: own()?.briefing ?? "", audience: own()?.audience ?? "", language: value }),
  );
  store.watch(({ page: { decks } }) => {
    const now = own();
    const unique = (list: readonly (readonly [string, string])[]) => [...new Map(list)];
    const here = decks.filter((one) => one.briefing === now?.briefing);
    fill(briefing, unique(decks.map((one) => [one.briefing, one.briefing])), now?.briefing ?? "");
    fill(
      audience,
      unique(here.map((one) => [one.audience, one.audienceName])),
      now?.audience ?? "",
    );
    const languages = here.filter((one) => one.audience === now?.audience);
    fill(
      language,
      unique(languages.map((one) => [one.language, one.language])),
      now?.language ?? "",
    );
  });
  return make(document, "div", { class: "choice" }, briefing, audience, language);
}

function walk(store: Store, actions: Actions): HTMLElement {
  const number = make(document, "input", {
    class: "at",
    inputmode: "numeric",
    "aria-label": "Slide number",
    title: "Slide number (g)",
    autocomplete: "off",
  });
  const count = make(document, "span", { class: "count" });
  number.addEventListener("change", () => actions.goTo(Number(number.value)));
  number.addEventListener("keydown", ({ key }) => {
    if (key === "Enter" || key === "Escape") number.blur();
  });
  store.watch((state) => {
    const { slides } = state.page;
    if (document.activeElement !== number) number.value = `${currentOf(state)?.number ?? ""}`;
    count.textContent = `of ${slides.length}`;
  });
  return make(
    document,
    "div",
    { class: "group walk" },
    tool("Previous slide (←)", ICONS.previous, actions.previous),
    make(document, "span", { class: "where" }, number, count),
    tool("Next slide (→)", ICONS.next, actions.next),
  );
}

function outlineSwitch(store: Store, actions: Actions): HTMLElement {
  const button = make(
    document,
    "button",
    { type: "button", class: "text", title: "Outlines (o)" },
    "Outlines",
  );
  button.addEventListener("click", actions.outlines);
  store.watch(({ outlines }) => button.setAttribute("aria-pressed", `${outlines}`));
  return button;
}

/** How much was found; as long as the gates are at work, that they are. */
function badge(store: Store, actions: Actions): HTMLElement {
  const button = make(document, "button", {
    type: "button",
    class: "text badge",
    title: "What the gates found (p)",
  });
  button.addEventListener("click", actions.list);
  store.watch(({ page: { findings, checking }, listing }) => {
    const errors = findings.filter(({ severity }) => severity === "error").length;
    const rest = findings.length - errors;
    button.className = `text badge ${errors ? "error" : rest ? "warning" : ""}`;
    button.setAttribute("aria-expanded", `${listing}`);
    const told = [errors ? many(errors, "error") : "", rest ? many(rest, "warning") : ""];
    const words = told.filter(Boolean).join(", ") || (checking ? "Checking" : "No faults");
    if (button.textContent !== words) button.textContent = words;
    button.setAttribute("aria-busy", `${checking}`);
  });
  return button;
}

function files(store: Store, actions: Actions): HTMLElement[] {
  const group = make(document, "span", { class: "files", role: "group", "aria-label": "Download" });
  store.watch(({ page: { deck } }, before) => {
    if (deck?.formats.join() === before?.page.deck?.formats.join()) return;
    group.replaceChildren(
      ...(deck?.formats ?? []).map((format) => {
        const name = format.toUpperCase();
        const button = make(
          document,
          "button",
          { type: "button", class: "text file", title: `Download as ${name}` },
          name,
        );
        button.addEventListener("click", () => actions.download(format, button));
        return button;
      }),
    );
  });
  return [group];
}

function connection(store: Store): HTMLElement {
  const node = make(document, "span", { class: "line", role: "status" });
  store.watch(({ connected }) => {
    node.classList.toggle("off", !connected);
    const words = connected ? "Live" : "Connection lost";
    if (node.textContent !== words) node.textContent = words;
  });
  return node;
}
