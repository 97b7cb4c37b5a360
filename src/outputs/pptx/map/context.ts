/** What every part of the mapper may look up. */
import type { Box, FontFact, Node } from "../boxes.ts";
import type { PptxTheme } from "../deck.ts";
import type { Media } from "../model.ts";
import type { Style } from "../style.ts";
import { rgba } from "./css.ts";
import type { Block } from "./text/flow.ts";

export interface Context {
  /** Its fonts as the PPTX names them. */
  readonly theme: PptxTheme;
  /** Fonts that the PPTX carries. */
  readonly carried: readonly string[];
  readonly fonts: Readonly<Record<string, FontFact>>;
  /** Screenshots of what has no native equal, by box id. */
  readonly screenshots: ReadonlyMap<number, Media>;
  /** Product of all opacities above. */
  readonly opacity: number;
  /** RRGGBB of the nearest opaque background: highlights cannot be half transparent. */
  readonly ground: string;
  readonly lang: string;
  /** The box that fills the title placeholder. */
  readonly title: Box | undefined;
  /** Answers of `isPlain`, which is asked of the same boxes again at every level. */
  readonly plain: WeakMap<Box, boolean>;
  /** The text that begins with a node, which is asked for as often. */
  readonly texts: WeakMap<Node, KnownText>;
  /** Slide index by the id of a section, or of anything on it. */
  readonly anchors: ReadonlyMap<string, number>;
}

interface KnownText {
  readonly style: Style;
  readonly nodes: readonly Node[];
  readonly level: number;
  readonly blocks: readonly Block[];
}

export const within = (context: Context, box: Box): Context => {
  const fill = rgba(box.style["background-color"]);
  const ground = fill && fill.alpha > 0.98 ? fill.hex : context.ground;
  const own = Number.parseFloat(box.style.opacity);
  const opacity = context.opacity * (Number.isNaN(own) ? 1 : own);
  const lang = box.attrs["lang"] || context.lang;
  const same = ground === context.ground && opacity === context.opacity && lang === context.lang;
  return same ? context : { ...context, opacity, lang, ground };
};
