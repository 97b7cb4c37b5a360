/** Marks on the slide what the gates found: a frame around each text that is meant, with what is to be said of it. */
import { make } from "../../viewer/elements.ts";
import type { Finding } from "../page-state.ts";
import type { Ask } from "./editor.ts";
import type { Stage } from "./stage.ts";
import { currentOf, type Store } from "./state.ts";

export function outlines(store: Store, stage: Stage, ask: Ask): HTMLElement {
  const layer = make(document, "div", { class: "outlines" });
  const draw = () => {
    const state = store.state();
    const svg = stage.slide();
    const own = state.page.findings.filter(({ slide }) => slide === currentOf(state)?.id);
    layer.hidden = !state.outlines;
    if (!svg || !state.outlines) return layer.replaceChildren();
    const frame = svg.getBoundingClientRect();
    const { activeElement } = document;
    const focused = activeElement ? [...layer.children].indexOf(activeElement) : -1;
    layer.replaceChildren(
      ...grouped(own, svg).flatMap(({ element, findings }) => {
        const box = element.getBoundingClientRect();
        return box.width && frame.width ? [mark(box, frame, findings, ask)] : [];
      }),
    );
    const again = layer.children[focused];
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  };
  stage.onDraw(draw);
  store.watch((state, before) => {
    if (state.outlines !== before?.outlines) draw();
  });
  // Fonts come after the text that is set in them.
  document.fonts.addEventListener("loadingdone", draw);
  return layer;
}

/** What is said of one element, together. */
function grouped(findings: readonly Finding[], svg: SVGElement) {
  const found = new Map<Element, Finding[]>();
  for (const finding of findings)
    for (const element of elementsOf(finding, svg))
      found.set(element, [...(found.get(element) ?? []), finding]);
  return [...found].map(([element, own]) => ({ element, findings: own }));
}

function elementsOf({ at }: Finding, svg: SVGElement): Element[] {
  const named = at.flatMap((name) => [
    ...svg.querySelectorAll(`[data-content="${CSS.escape(name)}"]`),
  ]);
  const title = svg.querySelector("h1, h2");
  return named.length ? named : at.includes("title") && title ? [title] : [svg];
}

/** In shares of the slide, so that it stays in its place at any size. */
function mark(box: DOMRect, frame: DOMRect, findings: readonly Finding[], ask: Ask): HTMLElement {
  const worst = findings.some(({ severity }) => severity === "error") ? "error" : "warning";
  const button = make(
    document,
    "button",
    { type: "button", class: `outline ${worst}` },
    make(
      document,
      "span",
      { class: "codes" },
      [...new Set(findings.map(({ code }) => code))].join(" "),
    ),
    make(
      document,
      "span",
      { class: "said" },
      ...findings.map(({ code, message, hint }) =>
        make(
          document,
          "span",
          { class: "one" },
          make(document, "b", {}, code),
          ` ${message}`,
          hint ? make(document, "i", {}, hint) : undefined,
        ),
      ),
    ),
  );
  const share = (px: number, whole: number) => `${(100 * px) / whole}%`;
  button.style.left = share(box.left - frame.left, frame.width);
  button.style.top = share(box.top - frame.top, frame.height);
  button.style.width = share(box.width, frame.width);
  button.style.height = share(box.height, frame.height);
  if (box.top - frame.top > frame.height / 2) button.classList.add("low");
  if (box.left - frame.left > frame.width / 2) button.classList.add("right");
  const [first] = findings;
  button.addEventListener("click", () => first && ask.place(first));
  return button;
}
