/** What the library's functions take for granted, as the commands do: whoever calls them says only what is their own. */
import { type BatchOptions, runBatch as batch } from "./batch/run.ts";
import type { Tally } from "./batch/tally.ts";
import {
  type Verified,
  type VerifyOptions,
  verifyBriefing as verifyAll,
} from "./pipeline/briefing/verify.ts";
import type { Made } from "./pipeline/build.ts";
import { type Checked, type CheckOptions, check as checkAll } from "./pipeline/check.ts";
import { checkFull as checkWhole, type FullCheckOptions } from "./pipeline/check-full.ts";
import {
  type ConvertOptions,
  type ConvertResult,
  convert as convertDeck,
} from "./pipeline/convert/convert.ts";
import { type BuildOptions, ownTemplate } from "./pipeline/options.ts";
import { type Rebuilt, rebuild } from "./pipeline/rebuild.ts";
import { type Preview, type PreviewOptions, serve as servePreview } from "./preview/index.ts";

const usual = () => ({
  content: "content",
  briefings: [],
  audiences: [],
  languages: [],
  formats: [],
  handouts: [],
  template: ownTemplate(),
  out: "out",
  resume: false,
  onProgress: () => undefined,
  debug: () => undefined,
});

const usualDeck = () => ({
  file: "deck.md",
  folder: process.cwd(),
  themes: [],
  debug: () => undefined,
});

const usualVerification = () => ({
  content: "content",
  articles: [],
  accept: false,
  record: false,
  today: new Date(),
});

/** Options that have a usual value, as for the commands. */
export type UsualOption =
  | "content"
  | "briefings"
  | "audiences"
  | "languages"
  | "formats"
  | "handouts"
  | "template"
  | "out"
  | "resume"
  | "onProgress"
  | "debug";

/** Options of which those that have a usual value may be left out. */
export type Given<T, Usual extends string = UsualOption> = Omit<T, Usual> & Partial<T>;

/**
 * Makes and writes the decks of a content folder, without doing again what an earlier build did.
 *
 * @param options which decks, in which formats, and where they go
 * @returns the decks with their files (sizes in bytes), the warnings, and which decks are new
 * @throws ContentError with every fault found; then no deck has been written
 * @throws UsageError for names of briefings, audiences or folders that are not there
 * @example
 * ```ts
 * import { build } from "briefdeck";
 *
 * const { decks } = await build({ audiences: ["minister"], formats: ["html"] });
 * for (const { name, slides } of decks) console.log(`${name}: ${slides} slides`);
 * ```
 */
export const build = (options: Given<BuildOptions> = {}): Promise<Rebuilt> =>
  rebuild({ ...usual(), ...options });

/**
 * Asks the gates of content and audiences. Starts no browser and writes nothing.
 *
 * @param options which decks
 * @returns the decks, and warnings about them
 * @throws ContentError with every fault found, each with file, line and column
 * @throws UsageError for names of briefings, audiences or folders that are not there
 * @example
 * ```ts
 * import { check, ContentError } from "briefdeck";
 *
 * try {
 *   const { decks } = await check();
 *   console.log(`${decks.length} decks are sound`);
 * } catch (error) {
 *   if (!(error instanceof ContentError)) throw error;
 *   for (const { file, line, message } of error.diagnostics) console.log(`${file}:${line} ${message}`);
 * }
 * ```
 */
export const check = (options: Given<CheckOptions> = {}): Promise<Checked> =>
  checkAll({ ...usual(), ...options });

/**
 * Asks every gate: makes all decks in memory, in every format that they want, and writes nothing.
 *
 * @returns the decks with their bytes, and warnings about them
 * @throws ContentError with every fault found
 * @throws UsageError for names of briefings, audiences or folders that are not there
 * @example
 * ```ts
 * import { checkFull } from "briefdeck";
 *
 * const { decks, seconds } = await checkFull({ audiences: ["press"], languages: ["en-GB"] });
 * console.log(`${decks.length} deck passed every gate in ${seconds.toFixed(1)} s`);
 * ```
 */
export const checkFull = (options: Given<FullCheckOptions> = {}): Promise<Made> =>
  checkWhole({ ...usual(), ...options });

/**
 * Makes HTML, PDF and editable PPTX of any Marp Markdown, and writes them. HTML alone needs no browser.
 *
 * @param options the deck, with the folder that its pictures are read from, and where each format goes
 * @returns the files with their bytes, and warnings
 * @throws ContentError where its front matter cannot be read
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { convert } from "briefdeck";
 *
 * const { slides, files } = await convert({
 *   markdown: await readFile("deck.md", "utf8"),
 *   outputs: [
 *     { format: "pptx", path: "deck.pptx" },
 *     { format: "html", path: "deck.html" },
 *   ],
 * });
 * console.log(`${slides} slides as ${files.map(({ path }) => path).join(" and ")}`);
 * ```
 */
export const convert = (
  options: Given<ConvertOptions, "file" | "folder" | "themes" | "debug">,
): Promise<ConvertResult> => convertDeck({ ...usualDeck(), ...options });

/**
 * Makes one deck for each row of a list that is without fault.
 *
 * @returns how many were made, kept and at fault, with what was wrong
 * @throws ContentError for faults of the briefing itself: then nothing is made
 * @throws UsageError for what cannot be read
 * @example
 * ```ts
 * import { runBatch } from "briefdeck";
 *
 * const { made, atFault } = await runBatch({
 *   recipients: "people.csv",
 *   audiences: ["minister"],
 *   formats: ["html"],
 * });
 * console.log(`${made} made, ${atFault} at fault`);
 * ```
 */
export const runBatch = (options: Given<BatchOptions>): Promise<Tally> =>
  batch({ ...usual(), ...options });

/**
 * Serves a preview of all decks chosen until it is closed.
 *
 * @throws UsageError where there is no content or template, the port is taken, or the host is none of this machine's
 * @throws ContentError where the template has faults; those of the content are shown on the page
 * @example
 * ```ts
 * import { serve } from "briefdeck";
 *
 * const preview = await serve({ port: 0 }); // any that is free
 * console.log(preview.url);
 * await preview.close();
 * ```
 */
export const serve = (options: Given<PreviewOptions> = {}): Promise<Preview> =>
  servePreview({ ...usual(), ...options });

/**
 * Holds each claim to the paragraphs that it cites: quotations, numbers, dates and names. What passed is recorded as hashes.
 *
 * @throws UsageError for files that cannot be read
 * @throws ContentError where the briefing itself is at fault; what the sources do not bear out comes back in `diagnostics`
 * @example
 * ```ts
 * import { verifyBriefing } from "briefdeck";
 *
 * // Without the text: what was last found, and which claims have changed since.
 * const { last, passed } = await verifyBriefing();
 * console.log(passed ? `last verified on ${last.record?.date}` : "never verified");
 * ```
 */
export const verifyBriefing = (
  options: Given<VerifyOptions, "content" | "articles" | "accept" | "record" | "today"> = {},
): Promise<Verified> => verifyAll({ ...usualVerification(), ...options });
