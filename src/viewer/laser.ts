/** A red point that follows the mouse, in this window or over the slide in the presenter's. */
import { make } from "./elements.ts";
import type { State, Store } from "./state.ts";

/** Tells where the mouse is, as shares of what `frame` gives. */
export function followMouse(doc: Document, store: Store, frame: () => Element | undefined): void {
  doc.addEventListener("pointermove", ({ clientX, clientY }) => {
    if (!store.state().laser) return;
    const box = slideBox(frame());
    if (!box) return;
    const x = (clientX - box.x) / box.width;
    const y = (clientY - box.y) / box.height;
    store.update({ point: x >= 0 && x <= 1 && y >= 0 && y <= 1 ? { x, y } : undefined });
  });
}

/** The point itself, over the slide that `frame` gives. */
export function laserPoint(doc: Document, store: Store, frame: () => Element | undefined): Node {
  const point = make(doc, "div", { class: "bd-laser", "aria-hidden": "true", hidden: "" });
  store.watch((state) => {
    const at = place(state, frame());
    point.hidden = !at;
    if (at) point.style.transform = `translate(${at.x}px, ${at.y}px)`;
    doc.documentElement.classList.toggle("bd-pointing", state.laser);
  });
  return point;
}

function place({ laser, point, overview, screen }: State, frame: Element | undefined) {
  const box = slideBox(frame);
  if (!(laser && point && box) || overview || screen !== "slide") return undefined;
  return { x: box.x + point.x * box.width, y: box.y + point.y * box.height };
}

/** Where the slide itself is within its frame, whose sides may have other proportions. */
function slideBox(frame: Element | undefined) {
  const svg = frame as SVGSVGElement | undefined;
  const inner = svg?.viewBox?.baseVal;
  if (!(svg && inner?.width)) return undefined;
  const outer = svg.getBoundingClientRect();
  const scale = Math.min(outer.width / inner.width, outer.height / inner.height);
  const width = inner.width * scale;
  const height = inner.height * scale;
  return {
    x: outer.x + (outer.width - width) / 2,
    y: outer.y + (outer.height - height) / 2,
    width,
    height,
  };
}
