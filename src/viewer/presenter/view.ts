/** What the presenter sees: the slide shown, the next one, what to say, and the time. */

import { claimCards } from "../claims.ts";
import type { Command } from "../commands.ts";
import { type DeckPage, showFragments } from "../deck.ts";
import { make } from "../elements.ts";
import type { State } from "../state.ts";
import { minutesAndSeconds, pace, shares } from "./pace.ts";
import { startTimer } from "./timer.ts";

export interface Desk {
  readonly node: Node;
  readonly draw: (state: State) => void;
  /** Once a second. */
  readonly tick: () => void;
  /** By −1 or +1. */
  readonly resize: (by: number) => void;
  readonly toggleTimer: () => void;
  readonly toggleSources: () => void;
  /** The slide that is shown, in this window. */
  readonly slide: () => SVGElement | undefined;
}

/** Of notes, in px. */
const SIZES = [14, 16, 18, 20, 24, 28, 32, 40, 48] as const;

export function desk(doc: Document, deck: DeckPage, run: (command: Command) => void): Desk {
  const { data, slides } = deck;
  const { words, minutes, language } = data;
  const plan =
    minutes === undefined
      ? undefined
      : shares(
          slides.map(({ notes }) => notes),
          minutes,
          language,
        );
  const timer = startTimer(Date.now());
  const clock = new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit" });
  let size = SIZES.indexOf(20);
  let shown: State | undefined;
  let withSources = false;

  const button = (text: string, name: string, click: () => void) => {
    const made = make(doc, "button", { type: "button", class: `bd-text-button bd-${name}` }, text);
    made.addEventListener("click", (event) => {
      click();
      if (event.detail > 0) made.blur();
    });
    return made;
  };
  const labelled = (made: HTMLButtonElement, label: string) => {
    made.setAttribute("aria-label", `${made.textContent} ${label}`);
    made.title = label;
    return made;
  };
  const now = make(doc, "div", { class: "marpit" });
  const next = make(doc, "div", { class: "marpit", inert: "" });
  const nowTitle = make(doc, "h2", {});
  const nextTitle = make(doc, "h2", {});
  const notes = make(doc, "div", { class: "bd-notes bd-scrolls", tabindex: "0" });
  const notesTitle = make(doc, "h2", {});
  const time = make(doc, "span", { class: "bd-clock" });
  const elapsed = make(doc, "span", { class: "bd-elapsed" });
  const due = make(doc, "span", { class: "bd-due" });
  const hint = make(doc, "strong", { class: "bd-pace" });
  const pause = button("", "pause", () => toggleTimer());
  const sources = button(words.sources, "sources", () => toggleSources());

  const resize = (by: number) => {
    size = Math.max(0, Math.min(SIZES.length - 1, size + by));
    notes.style.fontSize = `${SIZES[size]}px`;
  };
  const tick = () => {
    const at = timer.elapsed(Date.now()) / 1000;
    time.textContent = clock.format(new Date());
    elapsed.textContent =
      minutesAndSeconds(at) +
      (minutes === undefined ? "" : ` / ${minutesAndSeconds(minutes * 60)}`);
    pause.textContent = timer.isRunning() ? words.pause : words.resume;
    const share = shown && plan?.[shown.slide];
    if (!share) return;
    due.textContent = `${words["this-slide"]} ${minutesAndSeconds(share.from)}–${minutesAndSeconds(share.until)}`;
    const is = pace(at, share);
    hint.className = `bd-pace bd-${is.is}`;
    hint.textContent =
      is.is === "on-time" ? words["on-time"] : `${minutesAndSeconds(is.seconds)} ${words[is.is]}`;
  };
  const toggleTimer = () => {
    timer.toggle(Date.now());
    tick();
  };
  const copy = (into: HTMLElement, slide: number, step: number) => {
    const from = slides[slide];
    if (!from) return into.replaceChildren(make(doc, "p", { class: "bd-end" }, words["the-end"]));
    const svg = doc.importNode(from.svg, true);
    svg.classList.remove("bd-now");
    svg.removeAttribute("aria-label");
    showFragments(svg, step);
    into.replaceChildren(svg);
  };
  const drawNotes = ({ slide }: State) => {
    const text = slides[slide]?.notes ?? "";
    notesTitle.textContent = withSources ? words.sources : words.notes;
    sources.setAttribute("aria-pressed", String(withSources));
    const paragraphs = text.split(/\n\s*\n/).filter((part) => part.trim());
    if (withSources) notes.replaceChildren(claimCards(doc, deck, slide));
    else if (paragraphs.length)
      notes.replaceChildren(...paragraphs.map((part) => make(doc, "p", {}, part.trim())));
    else notes.replaceChildren(make(doc, "p", { class: "bd-soft" }, words["no-notes"]));
  };
  const toggleSources = () => {
    withSources = !withSources;
    if (shown) drawNotes(shown);
  };
  const draw = (state: State) => {
    const moved = shown?.slide !== state.slide;
    if (moved || shown?.step !== state.step || shown.view !== state.view) {
      const { slide, step } = state;
      const steps = state.view === "scroll" ? 0 : (slides[slide]?.steps ?? 0);
      copy(now, slide, state.view === "scroll" ? Number.POSITIVE_INFINITY : step);
      copy(next, step < steps ? slide : slide + 1, step < steps ? step + 1 : 0);
      const title = slides[slide]?.title ?? "";
      nowTitle.textContent = `${slide + 1} / ${slides.length}: ${title}`;
      nextTitle.textContent = `${words["up-next"]}${step < steps ? "" : ` · ${slides[slide + 1]?.title ?? words["the-end"]}`}`;
    }
    now.classList.toggle("bd-covered", state.screen !== "slide");
    now.dataset["screen"] = state.screen === "slide" ? "" : words[state.screen];
    shown = state;
    if (moved) {
      drawNotes(state);
      notes.scrollTop = 0;
      tick();
    }
  };
  resize(0);

  const part = (name: string, label: string, ...children: Node[]) =>
    make(doc, "section", { class: `bd-desk-${name}`, "aria-label": label }, ...children);
  const hasClaims = Object.keys(data.claims).length > 0;
  const node = make(
    doc,
    "main",
    { class: "bd-ui bd-desk" },
    part("now", words.now, nowTitle, now),
    part("next", words["up-next"], nextTitle, next),
    part(
      "notes",
      words.notes,
      make(
        doc,
        "div",
        { class: "bd-desk-head" },
        notesTitle,
        hasClaims ? sources : undefined,
        labelled(
          button("A−", "smaller", () => resize(-1)),
          words.smaller,
        ),
        labelled(
          button("A+", "larger", () => resize(1)),
          words.larger,
        ),
      ),
      notes,
    ),
    part(
      "time",
      words.clock,
      time,
      elapsed,
      due,
      hint,
      make(doc, "span", {}),
      pause,
      button(words.reset, "reset", () => {
        timer.reset(Date.now());
        tick();
      }),
      button(words.previous, "previous", () => run("previous")),
      button(words.next, "next", () => run("next")),
    ),
  );
  return {
    node,
    draw,
    tick,
    resize,
    toggleTimer,
    toggleSources,
    slide: () => now.querySelector("svg") ?? undefined,
  };
}
