/** Finds the heading that fills the title placeholder, or makes one off the slide for readers. */
import { type Box, type SlideBoxes, textOf } from "../boxes.ts";
import type { RunStyle, Shape } from "../model.ts";
import { plainBody } from "./plain-text.ts";
import { roleOf } from "./role.ts";
import { NO_FILL, RECTANGLE } from "./shape.ts";

/** The box with `data-role="title"`, else the first heading that shows text. */
export function titleBox(section: Box): Box | undefined {
  const isHeading = (box: Box) => roleOf(box) === "title" || /^h[1-6]$/.test(box.tag);
  const all: Box[] = [];
  const search = (box: Box) => {
    if (isHeading(box) && showsText(box)) all.push(box);
    for (const child of box.children) if (child.kind === "box") search(child);
  };
  for (const child of section.children) if (child.kind === "box") search(child);
  return (
    all.find((box) => roleOf(box) === "title") ?? all.find((box) => box.tag === "h1") ?? all[0]
  );
}

const showsText = (box: Box): boolean =>
  box.style.visibility === "visible" && box.style.opacity !== "0" && textOf(box).trim() !== "";

/** Every slide has a title to be found by; one without a heading carries it above its edge. */
export function hiddenTitle(text: string, style: RunStyle, { width }: SlideBoxes): Shape {
  return {
    kind: "shape",
    name: "Title",
    rect: { x: 0, y: -64, w: width, h: 48 },
    rotation: 0,
    paint: -1,
    order: -1,
    geometry: RECTANGLE,
    fill: NO_FILL,
    textBox: false,
    placeholder: { type: "title" },
    // A second line must not reach down to the slide.
    text: plainBody(text, style, { anchor: "b" }),
  };
}
