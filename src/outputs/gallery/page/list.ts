/** Narrows the list of decks to those that the filters and the search let through. */
import { WORDS } from "../words.ts";
import { read, write } from "./address.ts";
import { all, byId, make } from "./elements.ts";
import { fold, holds, wordsOf } from "./search.ts";

interface Entry {
  readonly card: HTMLElement;
  readonly item: HTMLElement;
  /** Folded words: of all, and slide by slide. */
  readonly words: string;
  readonly slides: readonly { readonly words: string; readonly href: string | undefined }[];
}

const NAMES = ["search", "briefing", "audience", "language", "marking", "format"];

const said = (part: HTMLElement) =>
  fold(
    all(".say", part)
      .map((e) => e.textContent)
      .join("\n"),
  );

export function startList(): { show: () => void } {
  const form = byId("filters", HTMLFormElement);
  const found = byId("found", HTMLOutputElement);
  const entries = all(".deck").map((card): Entry => {
    const { audience = "" } = card.dataset;
    const title = card.closest(".briefing")?.querySelector("h2")?.textContent ?? "";
    return {
      card,
      item: card.parentElement ?? card,
      words: `${fold(`${audience}\n${title}`)}\n${said(card)}`,
      slides: all(".slide", card).map((slide) => ({
        words: said(slide),
        href: slide.querySelector<HTMLAnchorElement>("a.open")?.href,
      })),
    };
  });

  const value = (name: string) => String(new FormData(form).get(name) ?? "");

  function narrow(): void {
    const words = wordsOf(value("search"));
    const lets = ({ card, words: own }: Entry) =>
      holds(own, words) &&
      ["briefing", "audience", "language", "marking"].every(
        (name) => !value(name) || card.dataset[name] === value(name),
      ) &&
      (!value("format") || (card.dataset["kinds"] ?? "").split(" ").includes(value("format")));
    const shown = entries.filter(lets);
    for (const entry of entries) {
      entry.item.hidden = !shown.includes(entry);
      hits(entry, words);
    }
    for (const section of all("section.briefing"))
      section.hidden = !shown.some(({ card }) => section.contains(card));
    byId("nothing", HTMLElement).hidden = shown.length > 0;
    found.textContent = WORDS.found(shown.length, entries.length);
  }

  function keep(): void {
    const values = read();
    for (const name of NAMES)
      if (value(name)) values.set(name, value(name));
      else values.delete(name);
    write(values, false);
    narrow();
  }

  function show(): void {
    const values = read();
    for (const name of NAMES) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = values.get(name) ?? "";
      if (field instanceof HTMLSelectElement) {
        field.value = values.get(name) ?? "";
        if (field.selectedIndex < 0) field.value = "";
      }
    }
    narrow();
  }

  form.addEventListener("input", keep);
  form.addEventListener("submit", (event) => event.preventDefault());
  // The fields are emptied after this event.
  form.addEventListener("reset", () => setTimeout(keep));
  form.hidden = false;
  return { show };
}

/** Which slides of a deck hold the words. */
function hits({ card, slides }: Entry, words: readonly string[]): void {
  const line = card.querySelector<HTMLElement>(".hits");
  if (!line) return;
  const on = words.length
    ? slides.flatMap(({ words: own, href }, i) => (holds(own, words) ? [{ n: i + 1, href }] : []))
    : [];
  line.hidden = on.length === 0;
  line.replaceChildren(
    `${WORDS.foundOn} `,
    ...on.flatMap(({ n, href }, i) => {
      const link = make(href ? "a" : "span", "", WORDS.slideNumber(n));
      if (href && link instanceof HTMLAnchorElement) link.href = href;
      return i ? [", ", link] : [link];
    }),
  );
}
