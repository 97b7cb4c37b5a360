/** All slides at the side, small: where the reader is, and what has changed elsewhere. */
import { make } from "../../viewer/elements.ts";
import type { ShownSlide } from "../page-state.ts";
import { type Drawing, drawing, type Sheets } from "./drawing.ts";
import { currentOf, type State, type Store } from "./state.ts";

interface Item {
  readonly node: HTMLAnchorElement;
  readonly picture: Drawing;
  slide: ShownSlide;
  /** Whether it is, or is about to be, in view. */
  near: boolean;
}

/** Ms after a change: never before the slide that is looked at. */
const LATER = 60;

export function strip(store: Store, sheets: Sheets): HTMLElement {
  const node = make(document, "nav", { class: "strip", "aria-label": "Slides" });
  const items = new Map<string, Item>();
  const waiting = new Set<Item>();
  const draw = () => {
    const language = store.state().page.deck?.entry.language ?? "";
    for (const { picture, slide, near } of waiting)
      picture.draw(near ? slide : undefined, language);
    waiting.clear();
  };
  const later = (item: Item) => {
    if (!waiting.size) setTimeout(draw, LATER);
    waiting.add(item);
  };
  // Sixty slides are many: only those are drawn that are about to be seen.
  const byNode = new WeakMap<Element, Item>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const item = byNode.get(target);
        if (!item) continue;
        item.near = isIntersecting;
        later(item);
      }
    },
    { root: node, rootMargin: "100%" },
  );
  const itemOf = (slide: ShownSlide): Item => {
    const known = items.get(slide.id);
    const item = known ?? { ...made(sheets), slide, near: false };
    if (!known) {
      items.set(slide.id, item);
      byNode.set(item.node, item);
      observer.observe(item.node);
      item.node.addEventListener("click", (event) => {
        event.preventDefault();
        store.update({ slide: item.slide.id });
      });
    }
    if (!known || known.slide !== slide) {
      label(item.node, slide);
      item.slide = slide;
      later(item);
    }
    return item;
  };
  const arrange = (slides: readonly ShownSlide[]) => {
    const nodes = slides.map((slide) => itemOf(slide).node);
    const same = nodes.length === node.children.length;
    if (!same || nodes.some((one, i) => one !== node.children[i])) node.replaceChildren(...nodes);
    const there = new Set(slides.map(({ id }) => id));
    for (const [id, item] of items)
      if (!there.has(id)) {
        observer.unobserve(item.node);
        items.delete(id);
      }
  };
  const mark = (state: State, before: State | undefined) => {
    const current = currentOf(state)?.id;
    for (const [id, { node: item }] of items) {
      item.classList.toggle("changed", state.changed.has(id));
      if (id === current) item.setAttribute("aria-current", "true");
      else item.removeAttribute("aria-current");
    }
    if (current !== undefined && current !== (before && currentOf(before)?.id))
      items.get(current)?.node.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  store.watch((state, before) => {
    if (state.page.slides !== before?.page.slides) arrange(state.page.slides);
    mark(state, before);
  });
  return node;
}

function made(sheets: Sheets): Pick<Item, "node" | "picture"> {
  const picture = drawing(sheets, "picture");
  picture.node.inert = true;
  const node = make(
    document,
    "a",
    { class: "item" },
    make(document, "span", { class: "number" }),
    picture.node,
    make(document, "span", { class: "title" }),
  );
  return { node, picture };
}

function label(node: HTMLAnchorElement, { id, number, title }: ShownSlide): void {
  node.href = `#${encodeURIComponent(id)}`;
  const [name, words] = [node.querySelector(".number"), node.querySelector(".title")];
  if (name) name.textContent = `${number}`;
  if (words) words.textContent = title;
}
