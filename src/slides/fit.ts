/** Lets type shrink: sizes in px become the largest of their floor and themselves times `--fit`, which a slide may set. */

/** Px. 14 pt for text; what is smaller, and so small print, may go down to 10 pt. */
const FLOORS = { text: 18.67, smallPrint: 13.34 } as const;

/** What frames a slide keeps its size; so does what is drawn to measure. */
const FIXED = /\b(?:header|footer)\b|::(?:after|before)|\.(?:eyebrow|numeral|drawing|scale)\b/;

/**
 * The same CSS, at the same sizes where `--fit` is not set. Lines keep their proportion to the type; all else, as
 * margins and rules, is left alone.
 */
export const shrinkable = (css: string): string =>
  css.replace(/([^{}]*)\{([^{}]*)\}/g, (rule, selector: string, body: string) =>
    FIXED.test(selector.replace(/\/\*[\s\S]*?\*\//g, "")) ? rule : `${selector}{${scaled(body)}}`,
  );

/** Of the styles inside a deck's Markdown; what else stands there cannot hold a style. */
export const shrinkableStyles = (markdown: string): string =>
  markdown.replace(
    /(<style scoped>)([\s\S]*?)(<\/style>)/g,
    (_, open: string, css: string, close: string) => `${open}${shrinkable(css)}${close}`,
  );

function scaled(body: string): string {
  const size = /(?<![\w-])font-size:\s*([\d.]+)px/.exec(body)?.[1];
  const own = body
    .replace(
      /(?<![\w-])font:([^;]*?)([\d.]+)px\/([\d.]+)px/g,
      (_, before: string, px: string, line: string) =>
        `font:${before}${sizeOf(Number(px))}/${em(Number(line), Number(px))}`,
    )
    .replace(
      /(?<![\w-])font-size:\s*([\d.]+)px/g,
      (_, px: string) => `font-size:${sizeOf(Number(px))}`,
    );
  return size === undefined
    ? own
    : own.replace(
        /(?<![\w-])line-height:\s*([\d.]+)px/g,
        (_, line: string) => `line-height:${em(Number(line), Number(size))}`,
      );
}

function sizeOf(px: number): string {
  const floor = px >= FLOORS.text ? FLOORS.text : FLOORS.smallPrint;
  return px <= floor ? `${px}px` : `max(${floor}px,calc(${px}px*var(--fit,1)))`;
}

/** A length, not a factor: what stands inside inherits it as such. */
const em = (line: number, size: number) => `${Number((line / size).toFixed(6))}em`;
