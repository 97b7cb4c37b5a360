/** `briefdeck.config.ts`: what is a project's own, so that nobody need type it. Keys are called as the flags are. */
import { z } from "zod";
import { FORMATS } from "../content/schema/audience.ts";
import { HANDOUTS, PAPERS } from "../content/schema/handout.ts";

const words = () => z.string().min(1);

export const configSchema = z.strictObject({
  /** Folder that holds the briefings. */
  content: words().optional(),
  /** Where decks go. */
  out: words().optional(),
  /** Folder of the template. */
  template: words().optional(),
  /** Only these, of those that audiences want. */
  format: z.array(z.enum(FORMATS)).optional(),
  /** Besides those that audiences want. */
  handout: z.array(z.enum(HANDOUTS)).optional(),
  /** Of handouts, instead of the audiences' own. */
  paper: z.enum(PAPERS).optional(),
  /** Each PPTX carries its fonts. */
  embedFonts: z.boolean().optional(),
  /** Whether `index.html` lists the decks. */
  gallery: z.boolean().optional(),
  /** A Chrome, Chromium or Edge of one's own. */
  browser: words().optional(),
  /** Where what was made is kept; false where nowhere. */
  cache: z.union([words(), z.literal(false)]).optional(),
  /** Of the preview's server. */
  port: z.int().min(0).max(65535).optional(),
  /** In which the preview opens files. */
  editor: words().optional(),
  /** Redis or Valkey that holds the queue. */
  redis: words().optional(),
  /** Where decks of a queue go: a folder, or `s3://bucket/folder`. */
  store: words().optional(),
});

/** What a config file may say; all of it may be left out. */
export type Config = z.input<typeof configSchema>;

export const configKeys = Object.keys(configSchema.shape) as (keyof Config)[];

/** Those that name a file or folder: read from the config's own folder. */
export const PATHS: ReadonlySet<keyof Config> = new Set([
  "content",
  "out",
  "template",
  "browser",
  "cache",
  "store",
]);
