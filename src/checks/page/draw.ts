/** Draws anew what is behind a text, which costs a hundredth of a photo. Runs in the page, so it stands alone. */
import type { Box, Color } from "./facts.ts";
import type { Layer } from "./grounds.ts";

/**
 * All colours in the lines of a text; undefined where its ground has more to it than fills, round corners and drawings
 * in SVG: no canvas draws the rest just as a page does.
 * @param layers from the nearest to the farthest.
 * @param pictures that were drawn already.
 */
export async function drawGround(
  layers: readonly Layer[],
  lines: readonly Box[],
  boxOf: (element: Element) => Box,
  styleOf: (element: Element) => CSSStyleDeclaration,
  pictures: Map<string, Promise<CanvasImageSource | undefined>>,
): Promise<Color[] | undefined> {
  /** Pixels for each px. */
  const SCALE = 0.5;
  const canvasOf = (width: number, height: number) =>
    new OffscreenCanvas(
      Math.max(1, Math.ceil(width * SCALE)),
      Math.max(1, Math.ceil(height * SCALE)),
    ).getContext("2d", { willReadFrequently: true });

  const draw = async (url: string, width: number, height: number) => {
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
  const pictureOf = (url: string, width: number, height: number) => {
    const key = `${width} ${height} ${url}`;
    const known = pictures.get(key) ?? draw(url, width, height).catch(() => undefined);
    pictures.set(key, known);
    return known;
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

  const ways = await Promise.all(
    layers.map(async ({ element, box, color: [r, g, b, a], plain }) => {
      const cut = shown(element);
      const style = styleOf(element);
      const [left, top, right, bottom] = box;
      const [width, height] = [right - left, bottom - top];
      const radius = style.borderRadius;
      const image = style.backgroundImage;
      const url = /^url\("(data:image\/svg\+xml[^"\\]*)"\)$/.exec(image)?.[1];
      if (!cut || /^(img|svg|canvas)$/i.test(element.tagName)) return undefined;
      if (!plain && !/^[\d.]+px$/.test(radius)) return undefined;
      const drawn =
        image !== "none" &&
        (url &&
        Number.parseFloat(radius) === 0 &&
        style.backgroundSize === "100% 100%" &&
        style.borderWidth === "0px"
          ? await pictureOf(url, width, height)
          : undefined);
      if (drawn === undefined) return undefined;
      return (context: OffscreenCanvasRenderingContext2D) => {
        context.save();
        context.beginPath();
        context.rect(cut[0], cut[1], cut[2] - cut[0], cut[3] - cut[1]);
        context.clip();
        context.fillStyle = `rgba(${r}, ${g}, ${b}, ${a})`;
        context.beginPath();
        context.roundRect(left, top, width, height, Number.parseFloat(radius));
        context.fill();
        if (drawn) context.drawImage(drawn, left, top, width, height);
        context.restore();
      };
    }),
  );

  const colors = new Set<number>();
  for (const [left, top, right, bottom] of lines) {
    const context = canvasOf(right - left, bottom - top);
    if (!context) return undefined;
    context.fillStyle = "#fff";
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    context.scale(SCALE, SCALE);
    context.translate(-left, -top);
    for (const way of [...ways].reverse()) {
      if (!way) return undefined;
      way(context);
    }
    const { data } = context.getImageData(0, 0, context.canvas.width, context.canvas.height);
    for (let at = 0; at < data.length; at += 4)
      colors.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
  }
  return [...colors].map((color): Color => [color >> 16, (color >> 8) & 255, color & 255, 1]);
}
