/** Draws anew what is behind a text, which costs a hundredth of a screenshot. Runs in the page, so it stands alone. */
import type { Box, Color } from "./facts.ts";
import type { Layer } from "./grounds.ts";

type Way = (context: OffscreenCanvasRenderingContext2D) => void;

/**
 * For a slide, what tells all colours in the lines of a text, given its layers from the nearest to the farthest;
 * undefined where its ground has more to it than fills, round corners and drawings in SVG: no canvas draws the rest just as
 * a page does.
 */
export function makeDrawer(
  boxOf: (element: Element) => Box,
  styleOf: (element: Element) => CSSStyleDeclaration,
): (layers: readonly Layer[], lines: readonly Box[]) => Promise<Color[] | undefined> {
  /** Pixels for each px. */
  const SCALE = 0.5;
  const ways = new Map<Element, Promise<Way | undefined>>();
  let shared: OffscreenCanvasRenderingContext2D | null = null;
  const canvasOf = (width: number, height: number) =>
    new OffscreenCanvas(
      Math.max(1, Math.ceil(width * SCALE)),
      Math.max(1, Math.ceil(height * SCALE)),
    ).getContext("2d", { willReadFrequently: true });

  const pictureOf = async (url: string, width: number, height: number) => {
    const image = new Image();
    image.src = url;
    await image.decode();
    // Of other proportions it would not fill its box.
    const bent = image.naturalWidth / image.naturalHeight / (width / height);
    const context = canvasOf(width, height);
    if (!context || Math.abs(bent - 1) > 0.01) return undefined;
    context.drawImage(image, 0, 0, context.canvas.width, context.canvas.height);
    return context.canvas;
  };

  /** What is left of an element by all that cut it off; undefined where it is not painted straight and as it is. */
  const shown = (element: Element): Box | undefined => {
    let [left, top, right, bottom] = boxOf(element);
    let at: Element | null = element;
    for (; at && at.tagName !== "foreignObject"; at = at.parentElement) {
      const style = styleOf(at);
      const { transform, filter, clipPath, maskImage, mixBlendMode, opacity } = style;
      if ([transform, filter, clipPath, maskImage].some((value) => value !== "none")) return;
      if (mixBlendMode !== "normal" || opacity !== "1") return;
      if (at === element || style.overflow === "visible") continue;
      const [l, t, r, b] = boxOf(at);
      [left, top] = [Math.max(left, l), Math.max(top, t)];
      [right, bottom] = [Math.min(right, r), Math.min(bottom, b)];
    }
    return [left, top, right, bottom];
  };

  const wayOf = async ({ element, box, color, plain }: Layer): Promise<Way | undefined> => {
    const cut = shown(element);
    const style = styleOf(element);
    const [left, top, right, bottom] = box;
    const [width, height] = [right - left, bottom - top];
    const [r, g, b, a] = color;
    const radius = style.borderRadius;
    const image = style.backgroundImage;
    const url = /^url\("(data:image\/svg\+xml[^"\\]*)"\)$/.exec(image)?.[1];
    if (!cut || /^(img|svg|canvas)$/i.test(element.tagName)) return undefined;
    if (!plain && !/^[\d.]+px$/.test(radius)) return undefined;
    const fills =
      Number.parseFloat(radius) === 0 &&
      style.backgroundSize === "100% 100%" &&
      style.borderWidth === "0px";
    const picture =
      url && fills ? await pictureOf(url, width, height).catch(() => undefined) : undefined;
    if (image !== "none" && !picture) return undefined;
    return (context) => {
      context.save();
      context.beginPath();
      context.rect(cut[0], cut[1], cut[2] - cut[0], cut[3] - cut[1]);
      context.clip();
      context.fillStyle = `rgba(${r}, ${g}, ${b}, ${a})`;
      context.beginPath();
      context.roundRect(left, top, width, height, Number.parseFloat(radius));
      context.fill();
      if (picture) context.drawImage(picture, left, top, width, height);
      context.restore();
    };
  };

  return async (layers, lines) => {
    const known = await Promise.all(
      layers.map((layer) => {
        const way = ways.get(layer.element) ?? wayOf(layer);
        ways.set(layer.element, way);
        return way;
      }),
    );
    shared ??= canvasOf(1280, 720);
    if (!shared || known.includes(undefined)) return undefined;
    const { canvas } = shared;
    const colors = new Set<number>();
    for (const [left, top, right, bottom] of lines) {
      shared.setTransform(SCALE, 0, 0, SCALE, -left * SCALE, -top * SCALE);
      shared.fillStyle = "#fff";
      shared.fillRect(left, top, right - left, bottom - top);
      for (const way of [...known].reverse()) way?.(shared);
      // What sticks out of a slide is behind nothing.
      const width = Math.min(canvas.width, Math.ceil((right - left) * SCALE));
      const height = Math.min(canvas.height, Math.ceil((bottom - top) * SCALE));
      if (width < 1 || height < 1) continue;
      const { data } = shared.getImageData(0, 0, width, height);
      for (let at = 0; at < data.length; at += 4)
        colors.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
    }
    return [...colors].map((color): Color => [color >> 16, (color >> 8) & 255, color & 255, 1]);
  };
}
