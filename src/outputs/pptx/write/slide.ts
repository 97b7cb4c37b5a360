/** One slide part, with the pictures, charts and links it relates to. */
import type { Drawing, Presentation, Shape, Slide } from "../model.ts";
import { addChart } from "./chart/index.ts";
import { drawingOf } from "./drawing.ts";
import type { SlideParts } from "./item.ts";
import { linkWriter } from "./link.ts";
import { layoutPath, sameFill } from "./master.ts";
import { R, ROOT, TYPES } from "./names.ts";
import type { Parts } from "./package.ts";
import { timingOf } from "./timing.ts";
import { commonSlide, INHERIT_COLOURS } from "./tree.ts";
import { el } from "./xml.ts";

/** @param index from 0 */
export const slidePath = (index: number): string => `ppt/slides/slide${index + 1}.xml`;

/** @returns the paths of its charts. */
export function addSlide(
  parts: Parts,
  deck: Presentation,
  slide: Slide,
  index: number,
  description: string | undefined,
): readonly string[] {
  const path = slidePath(index);
  const charts: string[] = [];
  const lent = slideParts(parts, deck, slide, path, charts);
  const same = sameFill(slide.background, deck.master.layouts[slide.layout].background);
  const root = el(
    "p:sld",
    ROOT,
    commonSlide(
      slide.drawings.map((drawing) => drawingOf(drawing, lent)),
      same ? undefined : slide.background,
      undefined,
      description,
    ),
    INHERIT_COLOURS,
    timingOf(slide.drawings, lent.id),
  );
  parts.add(path, TYPES.slide, root);
  return charts;
}

function slideParts(
  parts: Parts,
  deck: Presentation,
  slide: Slide,
  path: string,
  charts: string[],
): SlideParts {
  const relations = parts.relations(path);
  relations.to(`${R}/slideLayout`, layoutPath(slide.layout));
  const flat = flatten(slide.drawings);
  const ids = new Map(flat.map((drawing, i) => [drawing, i + 2]));
  const id = (drawing: Drawing) => ids.get(drawing) ?? 0;
  const shapes = flat.filter((d): d is Shape => d.kind === "shape");
  return {
    id,
    node: (name) => {
      const shape = shapes.find((s) => s.node === name);
      return shape && id(shape);
    },
    media: ({ extension, bytes }) =>
      relations.to(`${R}/image`, parts.store("ppt/media", "image", extension, bytes)),
    chart: (chart) => {
      const added = addChart(parts, chart);
      charts.push(added);
      return relations.to(`${R}/chart`, added);
    },
    link: linkWriter(
      (target) =>
        target < deck.slides.length ? relations.to(`${R}/slide`, slidePath(target)) : undefined,
      (url) => relations.toOutside(`${R}/hyperlink`, url),
    ),
  };
}

const flatten = (list: readonly Drawing[]): Drawing[] =>
  list.flatMap((d) =>
    d.kind === "group"
      ? [d, ...flatten(d.children)]
      : [d, ...(d.kind === "shape" ? (d.instead ?? []) : [])],
  );
