/** The slides themselves: which of them fills the window, how far its fragments are, and a dark screen before it. */
import { type DeckPage, showFragments } from "./deck.ts";
import { make } from "./elements.ts";
import type { Store } from "./state.ts";

export function stage(doc: Document, { slides, data }: DeckPage, store: Store): Node[] {
  const root = doc.documentElement;
  const main = doc.querySelector("main");
  slides.forEach(({ svg, title }, i) => {
    svg.setAttribute("role", "group");
    svg.setAttribute("aria-label", `${i + 1} ${data.words.of} ${slides.length}: ${title}`);
  });
  root.classList.toggle("bd-rtl", data.rtl);
  const size = slides[0]?.svg.viewBox.baseVal;
  if (size) {
    root.style.setProperty("--bd-ratio", `${size.width} / ${size.height}`);
    root.style.setProperty("--bd-wide", String(size.width / size.height));
  }
  const cover = make(doc, "div", { class: "bd-cover", hidden: "" });
  const live = make(doc, "p", { class: "bd-live", role: "status" });
  const progress = make(doc, "div", { class: "bd-progress", "aria-hidden": "true" });
  progress.append(make(doc, "i"));

  store.watch((state, before) => {
    const { slide, step, view, overview, screen } = state;
    root.classList.toggle("bd-show", view === "show");
    root.classList.toggle("bd-scroll", view === "scroll");
    root.classList.toggle("bd-overview", overview);
    slides.forEach(({ svg }, i) => {
      svg.classList.toggle("bd-now", i === slide);
    });
    const all = view === "scroll" || overview;
    const shown = slides[slide];
    if (shown) showFragments(shown.svg, all ? undefined : step);
    if (before && before.slide !== slide) {
      const left = slides[before.slide];
      if (left) showFragments(left.svg);
    }
    if (before && before.overview !== overview && overview)
      for (const { svg } of slides) showFragments(svg);
    // What lies under the overview or a dark screen is not there for anyone.
    main?.toggleAttribute("inert", overview || screen !== "slide");
    cover.hidden = screen === "slide";
    cover.className = `bd-cover bd-${screen}`;
    root.style.setProperty("--bd-done", String((slide + 1) / slides.length));
    const said =
      screen === "slide"
        ? `${data.words.slide} ${slide + 1} ${data.words.of} ${slides.length}: ${shown?.title ?? ""}`
        : data.words[screen];
    if (live.textContent !== said) live.textContent = said;
    // At the start the browser may not have gone to the anchor yet.
    const came = before ? before.view !== view : slide > 0;
    if (view === "scroll" && came) shown?.svg.scrollIntoView();
  });
  return [cover, progress, live];
}

/** While the slides stand under one another, the one most in view is the present one. */
export function followScrolling(doc: Document, { slides }: DeckPage, store: Store): void {
  const seen = new Map<Element, number>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio } of entries) seen.set(target, intersectionRatio);
      if (store.state().view !== "scroll" || store.state().overview) return;
      const ratios = slides.map(({ svg }) => seen.get(svg) ?? 0);
      const most = ratios.indexOf(Math.max(...ratios));
      if (most >= 0 && most !== store.state().slide) store.update({ slide: most, step: 0 });
    },
    { root: doc, threshold: [0, 0.25, 0.5, 0.75, 1] },
  );
  for (const { svg } of slides) observer.observe(svg);
}

/** An upright window shows all slides under one another, until the reader asks otherwise. */
export function followShape(win: Window, store: Store): { toggle: () => void } {
  const upright = win.matchMedia("(max-aspect-ratio: 1/1)");
  let asked: "show" | "scroll" | undefined;
  const view = () => asked ?? (upright.matches ? "scroll" : "show");
  upright.addEventListener("change", () => store.update({ view: view() }));
  store.update({ view: view() });
  return {
    toggle: () => {
      asked = store.state().view === "show" ? "scroll" : "show";
      store.update({ view: asked });
    },
  };
}
