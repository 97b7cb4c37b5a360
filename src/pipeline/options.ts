/** What a build is told, resolved once and passed on unchanged. */
import { join } from "node:path";
import type { DeckBrowser } from "../browser/launch.ts";
import type { Format } from "../content/schema/audience.ts";
import type { Handout, Paper } from "../content/schema/handout.ts";
import { ownFolder } from "../core/own-package.ts";
import type { CheckOptions } from "./check.ts";
import type { Circulation } from "./deck/circulation.ts";

/** What a build is told. */
export interface BuildOptions extends MakeOptions {
  /** Where decks go: `<out>/<briefing>/<audience>.<format>`. */
  readonly out: string;
}

/** All that decks are made by, wherever they go. */
export interface MakeOptions extends CheckOptions {
  /** Only these, of those that an audience wants; all where empty. */
  readonly formats: readonly Format[];
  /** PPTX carry the fonts that they name. */
  readonly embedFonts?: boolean | undefined;
  /** Besides those that an audience wants. */
  readonly handouts: readonly Handout[];
  /** Asks also what takes longer than a build should: whether the finished files are accessible. */
  readonly full?: boolean | undefined;
  /** Instead of the audience's own. */
  readonly paper?: Paper | undefined;
  /** What is done to decks that are handed on; nothing by default. */
  readonly circulation?: Circulation | undefined;
  /** Whether `index.html` lists the decks, with pictures; not by default. */
  readonly gallery?: boolean | undefined;
  /** The person's own browser. */
  readonly browser?: string | undefined;
  /** One that runs already, for many builds in a row; it is left open. */
  readonly opened?: (() => Promise<DeckBrowser>) | undefined;
  /** Told after each step of a deck. */
  readonly onProgress: (event: Progress) => void;
  /** Told while a browser is downloaded, in bytes; only where there is no other. */
  readonly onDownload?: ((done: number, total: number) => void) | undefined;
  /** Told which browser is used, what was kept, and why. */
  readonly debug: (line: string) => void;
  /** Aborted where work is to be broken off: the browser is closed, and nothing is left half-made. */
  readonly signal?: AbortSignal | undefined;
}

/** Something was done for a deck; all, where an earlier build did it. */
export interface Progress {
  /** As `japan-russia-2017/press`. */
  readonly deck: string;
  /** What has been done. */
  readonly stage: "kept" | "composed" | "laid out" | "handouts" | Format;
  /** Steps done so far. */
  readonly done: number;
  /** In all. */
  readonly total: number;
}

/**
 * The folder of the template that ships with the package.
 *
 * @example
 * ```ts
 * import { ownTemplate } from "briefdeck";
 *
 * console.log(ownTemplate());
 * ```
 */
export const ownTemplate = (): string => join(ownFolder(), "templates", "briefdeck");
