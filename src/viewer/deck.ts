/** The slides that stand in the document, and what the data block says of them. */
import type { ViewerData, ViewerSlide } from "./data.ts";

export interface DeckPage {
  readonly data: ViewerData;
  readonly slides: readonly DeckPageSlide[];
}

export interface DeckPageSlide extends ViewerSlide {
  readonly svg: SVGSVGElement;
  readonly title: string;
  /** Fragments that are shown one after the other. */
  readonly steps: number;
  /** All that it says, for the search. */
  readonly text: string;
}

export function readDeck(doc: Document): DeckPage {
  const data = JSON.parse(doc.getElementById("bd-data")?.textContent ?? "{}") as ViewerData;
  const slides = [...doc.querySelectorAll<SVGSVGElement>(".marpit>svg[data-marpit-svg]")];
  return {
    data,
    slides: slides.map((svg, i): DeckPageSlide => {
      const said = data.slides[i];
      const text = textOf(svg);
      const heading = svg.querySelector("h1") ?? svg.querySelector("h2,h3,h4,h5,h6");
      return {
        svg,
        text,
        title: said?.title || heading?.textContent?.trim() || text.slice(0, 80) || String(i + 1),
        steps: Math.max(0, ...[...fragments(svg)].map(([, at]) => at)),
        notes: said?.notes ?? "",
        claims: said?.claims ?? [],
      };
    }),
  };
}

/** The fragments of a slide, each with the step that it appears at. */
function* fragments(slide: Element): Generator<[fragment: HTMLElement, step: number]> {
  for (const part of slide.querySelectorAll<HTMLElement>("[data-marpit-fragment]"))
    yield [part, Number(part.dataset["marpitFragment"]) || 1];
}

/** Shows as many fragments as the step says; all where none is given. */
export function showFragments(slide: Element, step = Number.POSITIVE_INFINITY): void {
  for (const [part, at] of fragments(slide)) part.classList.toggle("bd-later", at > step);
}

/** What stands on its own, by how it is laid out: spans in a row of boxes are blocks too. */
function blockOf(element: Element): Element {
  let block = element;
  while (block.parentElement && getComputedStyle(block).display === "inline")
    block = block.parentElement;
  return block;
}

/** Text by blocks, with a space between. */
function textOf(slide: Element): string {
  const walker = slide.ownerDocument.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  let text = "";
  let block: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest("style,script,header,footer")) continue;
    const own = blockOf(parent);
    text += `${own === block ? "" : " "}${node.nodeValue ?? ""}`;
    block = own;
  }
  return text.replace(/\s+/g, " ").trim();
}
