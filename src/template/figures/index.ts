/** Figures: what a layout draws that is not text. Each is a function from the slide's view to numbers and parts. */
import type { Deck } from "../../audience/deck.ts";
import type { Layout } from "../../content/schema/layout-fields.ts";
import type { Severity } from "../../core/diagnostics.ts";
import type { Path } from "../../core/pointer.ts";
import type { Labels } from "../labels.ts";
import type { Palette } from "../palette.ts";
import { sources } from "../sources.ts";
import type { Viewer, ViewObject } from "../view.ts";
import { actorMap } from "./actor-map.ts";
import { causalChain } from "./causal-chain.ts";
import { chart } from "./chart.ts";
import { cover } from "./cover.ts";
import { matrix } from "./matrix.ts";
import { quotation } from "./quotation.ts";
import {
  bottomLine,
  changes,
  glossary,
  implications,
  indicators,
  obstacles,
  photo,
  questions,
  statement,
  twoSides,
} from "./running.ts";
import { scenarios } from "./scenarios.ts";
import { timeline } from "./timeline.ts";

/** What a figure may look at: the slide as templates see it, and the deck behind it. */
export interface FigureInput {
  readonly slide: ViewObject;
  readonly deck: Deck;
  readonly viewer: Viewer;
  /** The theme's colours, for drawings. */
  readonly palette: Palette;
  /** Tells a writer what the figure cannot show; `path` leads from the slide to the field that is at fault. */
  report(
    path: Path,
    message: string,
    hint: string,
    severity?: Severity,
    code?: "FIGURE_ROOM" | "MAP_BOUNDARY" | "LAYOUT_DATA",
  ): void;
  /** In the deck's language. */
  readonly labels: Labels;
}

/** Becomes `figure` in the layout's partial. Numbers are written into a scoped style. */
export type Figure = (input: FigureInput) => ViewObject | Promise<ViewObject>;

export const FIGURES: Partial<Record<Layout, Figure>> = {
  cover,
  "bottom-line": bottomLine,
  changes,
  statement,
  "two-sides": twoSides,
  timeline,
  matrix,
  "causal-chain": causalChain,
  "actor-map": actorMap,
  quotation,
  photo,
  obstacles,
  // Geography is loaded only where a deck has a map.
  map: async (input) => (await import("./map.ts")).map(input),
  chart,
  scenarios,
  indicators,
  implications,
  questions,
  glossary,
  sources,
};
