/**
 * Slides as the page draws them: each in a room of its own, so that the page's styles and names do not reach it, nor its
 * own the page. The one place where text becomes markup: templates and Marp made it, in which content is encoded.
 */
import { make } from "../../viewer/elements.ts";
import type { PageState, ShownSlide } from "../page-state.ts";

interface Policy {
  createHTML(html: string): string;
}

/** Not yet in TypeScript's own declarations, nor in every browser. */
declare const trustedTypes: { createPolicy(name: string, rules: Policy): Policy } | undefined;

const asItIs: Policy = { createHTML: (html) => html };
const policy =
  typeof trustedTypes === "undefined"
    ? asItIs
    : trustedTypes.createPolicy("briefdeck-slides", asItIs);

function parsed(html: string): SVGElement | undefined {
  const template = document.createElement("template");
  template.innerHTML = policy.createHTML(html);
  const svg = template.content.firstElementChild;
  return svg instanceof SVGElement ? svg : undefined;
}

const sheetOf = (css: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};

const FRAME = sheetOf(`
:host{all:initial;display:block}
.marpit,svg[data-marpit-svg]{display:block;width:100%;height:100%}
:host(.opens) [data-content]{cursor:pointer}
:host(.opens) [data-content]:hover{outline:2px solid #3b82d6;outline-offset:3px}
`);

/** The theme's sheet, and one for each slide; all drawings share them. */
export interface Sheets {
  readonly theme: CSSStyleSheet;
  of(slide: ShownSlide): CSSStyleSheet;
}

export function sheets(): Sheets & { take(page: PageState): void } {
  const theme = new CSSStyleSheet();
  const own = new Map<string, { readonly css: string; readonly sheet: CSSStyleSheet }>();
  let style = "";
  return {
    theme,
    of: ({ id, css }) => {
      const known = own.get(id);
      if (known?.css === css) return known.sheet;
      const made = { css, sheet: sheetOf(css) };
      own.set(id, made);
      return made.sheet;
    },
    take: (page) => {
      if (page.style === style) return;
      style = page.style;
      theme.replaceSync(style);
    },
  };
}

export interface Drawing {
  readonly node: HTMLElement;
  /** The room that the slide stands in. */
  readonly root: ShadowRoot;
  /** Puts this slide, or nothing, in place of what stood there; whatever stands there already is left alone. */
  draw(slide: ShownSlide | undefined, language: string): void;
  readonly svg: () => SVGElement | undefined;
}

export function drawing(all: Sheets, className: string): Drawing {
  const node = make(document, "div", { class: className });
  const root = node.attachShadow({ mode: "open" });
  const marpit = make(document, "div", { class: "marpit" });
  root.append(marpit);
  let html = "";
  return {
    node,
    root,
    draw: (slide, language) => {
      if (marpit.lang !== language) marpit.lang = language;
      if (slide) root.adoptedStyleSheets = [all.theme, all.of(slide), FRAME];
      if (slide?.html === html) return;
      html = slide?.html ?? "";
      const svg = slide && parsed(html);
      marpit.replaceChildren(...(svg ? [svg] : []));
    },
    svg: () => marpit.querySelector<SVGElement>("svg") ?? undefined,
  };
}
