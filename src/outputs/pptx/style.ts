/** The computed style of a box: which properties are read, and what is found out once for each style. */

/** Lengths in px of a box and its text: a scaled box has them as they were before. */
export const LENGTH_KEYS = [
  "font-size",
  "letter-spacing",
  "line-height",
  "border-top-width",
  "border-right-width",
  "border-bottom-width",
  "border-left-width",
  "border-top-left-radius",
  "border-top-right-radius",
  "border-bottom-right-radius",
  "border-bottom-left-radius",
  "padding-top",
  "padding-right",
  "padding-bottom",
  "padding-left",
  "width",
  "height",
] as const;

/** The computed style properties that the mapper reads. */
export const STYLE_KEYS = [
  "display",
  "position",
  "visibility",
  "opacity",
  "color",
  "direction",
  "writing-mode",
  "font-family",
  "font-weight",
  "font-style",
  "text-align",
  "text-decoration-line",
  "vertical-align",
  "list-style-type",
  "white-space-collapse",
  "background-color",
  "background-image",
  "background-size",
  "background-clip",
  "border-top-style",
  "border-right-style",
  "border-bottom-style",
  "border-left-style",
  "border-top-color",
  "border-right-color",
  "border-bottom-color",
  "border-left-color",
  "box-sizing",
  "overflow-x",
  "box-shadow",
  "transform",
  "rotate",
  "scale",
  "clip-path",
  "filter",
  "mix-blend-mode",
  "mask-image",
  "object-fit",
  "object-position",
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "text-anchor",
  ...LENGTH_KEYS,
] as const;

export type StyleKey = (typeof STYLE_KEYS)[number];
export type Style = Readonly<Record<StyleKey, string>>;

/** Finds something out once for each style: many boxes share one. */
export function perStyle<T>(find: (style: Style) => T): (style: Style) => T {
  const known = new WeakMap<Style, { readonly found: T }>();
  return (style) => {
    const before = known.get(style);
    if (before) return before.found;
    const found = find(style);
    known.set(style, { found });
    return found;
  };
}

export const fontKey = perStyle(
  (style) => `${style["font-style"]} ${style["font-weight"]} ${style["font-family"]}`,
);
