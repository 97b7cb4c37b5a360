/** What lies behind a text. Runs in the page, so it stands alone. */
import type { Box, Color } from "./facts.ts";

/** Something that is painted behind a text, or before what is. */
export interface Layer {
  readonly box: Box;
  readonly color: Color;
  /** Of one colour all over. */
  readonly plain: boolean;
  readonly element: Element;
}

export interface Grounds {
  /** What is painted behind a box of an element's text, from the nearest to what hides all else. */
  layersOf(element: Element, box: Box): readonly Layer[];
  /** The colour that layers have behind a box; undefined where it is not one colour. */
  groundOf(layers: readonly Layer[], box: Box): Color | undefined;
  /** Of an element and all around it, multiplied. */
  opacityOf(element: Element): number;
}

/**
 * Follows CSS's order of painting as far as slides use it: levels of `z-index`, positioned things over others, then
 * as the document goes.
 */
export function readGrounds(
  elements: readonly Element[],
  boxOf: (element: Element) => Box,
  styleOf: (element: Element) => CSSStyleDeclaration,
  colorOf: (css: string) => Color,
): Grounds {
  interface Paint extends Layer {
    readonly order: readonly number[];
  }
  const WHITE: Color = [255, 255, 255, 1];
  /** Orders of the nearest thing that is painted as a whole. */
  const stacks = new Map<Element, readonly number[]>();
  const opacities = new Map<Element, number>();
  const paints: Paint[] = [];
  elements.forEach((element, at) => {
    const style = styleOf(element);
    const parent = element.parentElement;
    const around = (parent && stacks.get(parent)) ?? [];
    const whole =
      style.position !== "static" || style.transform !== "none" || style.opacity !== "1";
    const z = Number.parseInt(style.zIndex, 10) || 0;
    const order = whole ? [...around, z < 0 ? -1 : 1 + z, at] : [...around, 0, at];
    const opacity = ((parent && opacities.get(parent)) ?? 1) * Number(style.opacity);
    stacks.set(element, whole ? order : around);
    opacities.set(element, opacity);
    const [r, g, b, a] = colorOf(style.backgroundColor);
    const picture = style.backgroundImage !== "none" || /^(img|svg|canvas)$/i.test(element.tagName);
    if ((!picture && a === 0) || style.visibility === "hidden") return;
    const round = Number.parseFloat(style.borderTopLeftRadius) > 0;
    paints.push({
      box: boxOf(element),
      color: [r, g, b, a * opacity],
      plain: !picture && !round,
      element,
      order,
    });
  });

  const before = (a: readonly number[], b: readonly number[]) => {
    const at = a.findIndex((level, i) => level !== b[i]);
    return at < 0 ? a.length < b.length : (a[at] ?? 0) < (b[at] ?? 0);
  };
  const meets = (a: Box, b: Box) =>
    Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > 1 &&
    Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > 1;
  const holds = (a: Box, b: Box) =>
    a[0] <= b[0] + 1 && a[1] <= b[1] + 1 && a[2] >= b[2] - 1 && a[3] >= b[3] - 1;
  const over = ([r, g, b, a]: Color, [x, y, z]: Color): Color => [
    r * a + x * (1 - a),
    g * a + y * (1 - a),
    b * a + z * (1 - a),
    1,
  ];
  const layersOf = (element: Element, box: Box): readonly Layer[] => {
    const order = [...(stacks.get(element) ?? []), 0, Number.POSITIVE_INFINITY];
    const behind = paints
      .filter((paint) => meets(paint.box, box) && before(paint.order, order))
      .sort((a, b) => (before(a.order, b.order) ? 1 : -1));
    const last = behind.findIndex(
      (layer) => layer.plain && layer.color[3] === 1 && holds(layer.box, box),
    );
    return last < 0 ? behind : behind.slice(0, last + 1);
  };
  const groundOf = (layers: readonly Layer[], box: Box): Color | undefined =>
    layers.every((layer) => layer.plain && holds(layer.box, box))
      ? layers.reduceRight((under, { color }) => over(color, under), WHITE)
      : undefined;
  return { layersOf, groundOf, opacityOf: (element) => opacities.get(element) ?? 1 };
}
