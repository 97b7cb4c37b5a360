/** What every part of the mapper may look up. */
import type { Box, FontFact } from "../boxes.ts";
import type { PptxTheme } from "../deck.ts";
import type { Media } from "../model.ts";
import { rgba } from "./css.ts";

export interface Context {
  readonly theme: PptxTheme;
  readonly fonts: Readonly<Record<string, FontFact>>;
  /** Photographs of what has no native equal, by box id. */
  readonly photos: ReadonlyMap<number, Media>;
  /** Product of all opacities above. */
  readonly opacity: number;
  /** RRGGBB of the nearest opaque background: highlights cannot be half transparent. */
  readonly ground: string;
  readonly lang: string;
  /** The box that fills the title placeholder. */
  readonly title: Box | undefined;
  /** Answers of `isPlain`, which is asked of the same boxes again at every level. */
  readonly plain: WeakMap<Box, boolean>;
  /** Slide index by section id. */
  readonly targets: ReadonlyMap<string, number>;
}

export const within = (context: Context, box: Box): Context => {
  const fill = rgba(box.style["background-color"]);
  const opacity = Number.parseFloat(box.style.opacity);
  return {
    ...context,
    opacity: context.opacity * (Number.isNaN(opacity) ? 1 : opacity),
    lang: box.attrs["lang"] || context.lang,
    ground: fill && fill.alpha > 0.98 ? fill.hex : context.ground,
  };
};
