/** Marks over the phrases of a slide that rest on a claim. They lie over the slide and change nothing in it. */
import type { DeckPage } from "./deck.ts";
import { make } from "./elements.ts";
import type { State } from "./state.ts";

export interface Marks {
  readonly node: Node;
  readonly draw: (state: State) => void;
  readonly has: (claim: string) => boolean;
  readonly focus: (claim: string) => void;
  readonly light: (claims: readonly string[]) => void;
}

interface Mark {
  readonly phrase: Element;
  readonly claims: readonly string[];
  readonly button: HTMLButtonElement;
}

/** Around the phrase, in px. */
const AIR = 3;

export function marks(
  doc: Document,
  { slides, data }: DeckPage,
  on: {
    readonly chosen: (claims: readonly string[]) => void;
    readonly light: (claims: readonly string[]) => void;
  },
): Marks {
  const layer = make(doc, "nav", { class: "bd-marks", "aria-label": data.words.sources });
  let all: readonly Mark[] = [];
  let drawn: number | undefined;

  const build = (slide: number): Mark[] => {
    const shown = slides[slide];
    return [...(shown?.svg.querySelectorAll("[data-claims]") ?? [])].flatMap((phrase) => {
      const named = phrase.getAttribute("data-claims")?.split(" ") ?? [];
      const claims = named.filter((id) => shown?.claims.includes(id));
      if (!claims.length) return [];
      const numbers = claims.map((id) => (shown?.claims.indexOf(id) ?? 0) + 1).join(", ");
      const said = phrase.textContent?.replace(/\s+/g, " ").trim().slice(0, 80) ?? "";
      const button = make(
        doc,
        "button",
        {
          type: "button",
          class: "bd-mark",
          "aria-label": `${data.words.claim} ${numbers}: ${said}`,
        },
        make(doc, "span", { "aria-hidden": "true" }, numbers),
      );
      button.addEventListener("click", () => on.chosen(claims));
      button.addEventListener("focus", () => on.light(claims));
      button.addEventListener("pointerenter", () => on.light(claims));
      return [{ phrase, claims, button }];
    });
  };
  const place = () => {
    const { scrollX = 0, scrollY = 0 } = doc.defaultView ?? {};
    for (const { phrase, button } of all) {
      const box = phrase.getBoundingClientRect();
      button.style.left = `${box.left + scrollX - AIR}px`;
      button.style.top = `${box.top + scrollY - AIR}px`;
      button.style.width = `${box.width + 2 * AIR}px`;
      button.style.height = `${box.height + 2 * AIR}px`;
    }
  };
  doc.defaultView?.addEventListener("resize", place);
  return {
    node: layer,
    draw: ({ sources, slide, overview, screen }) => {
      layer.hidden = !sources || overview || screen !== "slide";
      if (!sources) drawn = undefined;
      else if (drawn !== slide) {
        drawn = slide;
        all = build(slide);
        layer.replaceChildren(...all.map(({ button }) => button));
      }
      // The slide takes its new place first.
      if (!layer.hidden) requestAnimationFrame(place);
    },
    has: (claim) => all.some(({ claims }) => claims.includes(claim)),
    focus: (claim) => all.find(({ claims }) => claims.includes(claim))?.button.focus(),
    light: (ids) => {
      for (const { button, claims } of all)
        button.classList.toggle(
          "bd-lit",
          claims.some((id) => ids.includes(id)),
        );
    },
  };
}
