/** Asks the server to open a file where something was written. */
import type { Finding } from "../page-state.ts";
import type { Stage } from "./stage.ts";
import { currentOf, type Store } from "./state.ts";

export interface Ask {
  /** Where a finding is. */
  place(finding: Pick<Finding, "file" | "line" | "column">): void;
  /** Where the slide that is shown begins. */
  slide(): void;
  title(): void;
  /** Where an element of the slide was written, by its `data-content`. */
  content(name: string): void;
}

export function editor(store: Store, say: (text: string, seconds?: number) => void): Ask {
  const post = async (body: object) => {
    try {
      const answer = await fetch("/-/editor", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
      const told = (await answer.json()) as { file?: string; line?: number; error?: string };
      const place = told.file === undefined ? "" : `${told.file}:${told.line}`;
      if (told.error === undefined) say(`Opened ${place}`);
      else say(`${place || "It"} was not opened: ${told.error}`, 8);
    } catch {
      say("The preview does not answer.", 8);
    }
  };
  const ofSlide = (part: { readonly content?: string; readonly title?: true }) => {
    const state = store.state();
    const slide = currentOf(state)?.id;
    if (state.path !== undefined && slide !== undefined)
      void post({ deck: state.path, slide, ...part });
  };
  return {
    place: ({ file, line = 1, column = 1 }) => {
      if (file !== undefined) void post({ place: { file, line, column } });
    },
    slide: () => ofSlide({}),
    title: () => ofSlide({ title: true }),
    content: (content) => ofSlide({ content }),
  };
}

/** A click on anything opens its line; a link within the deck leads to its slide. */
export function openOnClick(
  { root }: Stage,
  store: Store,
  ask: Ask,
  goTo: (number: number) => void,
): void {
  root.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const link = target?.closest("a[href]");
    event.preventDefault();
    if (link && event instanceof MouseEvent && !event.altKey) {
      const href = link.getAttribute("href") ?? "";
      const to = href.startsWith("#") ? slideAt(href.slice(1), store) : undefined;
      if (to !== undefined) goTo(to);
      else if (/^https?:/.test(href)) window.open(href, "_blank", "noopener");
      return;
    }
    const name = target?.closest("[data-content]")?.getAttribute("data-content");
    if (name) ask.content(name);
    else if (target?.closest("h1, h2")) ask.title();
    else ask.slide();
  });
}

/** The number of a slide, from its own or from the name of a thing that stands on it. */
function slideAt(name: string, store: Store): number | undefined {
  if (/^\d+$/.test(name)) return Number(name);
  return store.state().page.slides.find(({ html }) => html.includes(` id="${name}"`))?.number;
}
