/** What flags, environment and config file may all say: each once, in the order of the docs. */
import { InvalidArgumentError, Option } from "commander";
import { type Config, configKeys } from "../../config/schema.ts";
import { FORMATS } from "../../content/schema/audience.ts";
import { HANDOUTS, PAPERS } from "../../content/schema/handout.ts";
import { ownTemplate } from "../../pipeline/options.ts";
import { collect } from "./several-values.ts";

interface Setting {
  readonly flags: string;
  readonly means: string;
  readonly otherwise?: string | readonly string[];
  /** What that is in words, where it is no value. */
  readonly otherwiseSaid?: string;
  readonly choices?: readonly string[];
  readonly parse?: (value: string, before: readonly string[]) => string[];
  /** Whether it is a whole number. */
  readonly number?: boolean;
  /** The flag that says no, with what it means. */
  readonly no?: readonly [flag: string, means: string];
}

export const SETTINGS: Readonly<Record<keyof Config, Setting>> = {
  content: {
    flags: "-c, --content <dir>",
    means: "folder that holds the briefings",
    otherwise: "content",
  },
  out: { flags: "-o, --out <dir>", means: "where the decks go", otherwise: "out" },
  template: {
    flags: "-t, --template <dir>",
    means: "folder of the template",
    otherwise: ownTemplate(),
    otherwiseSaid: "the one that ships with Briefdeck",
  },
  format: {
    flags: "-f, --format <format>",
    means: `only this format: ${FORMATS.join(", ")} (repeats, or a,b)`,
    otherwise: [],
    otherwiseSaid: "all",
    parse: collect("format", FORMATS),
  },
  handout: {
    flags: "--handout <kind>",
    means: `also this on paper: ${HANDOUTS.join(", ")} (repeats, or a,b)`,
    otherwise: [],
    otherwiseSaid: "the audience's own",
    parse: collect("handout", HANDOUTS),
  },
  paper: {
    flags: "--paper <size>",
    means: "of handouts",
    otherwiseSaid: "the audience's own",
    choices: PAPERS,
  },
  embedFonts: {
    flags: "--embed-fonts",
    means: "let each PPTX carry its fonts, for readers who have not got them",
    otherwiseSaid: "no",
  },
  gallery: {
    flags: "--gallery",
    means: "list the decks in index.html also with --stamp or --password",
    no: ["--no-gallery", "list them nowhere"],
    otherwiseSaid: "list them, but with --stamp or --password",
  },
  browser: {
    flags: "--browser <path>",
    means: "a Chrome, Chromium or Edge of your own",
    otherwiseSaid: "the embedded one, else one that is installed",
  },
  cache: {
    flags: "--cache <dir>",
    means: "where what was made is kept for the next time",
    no: ["--no-cache", "make all of it anew, and keep nothing"],
    otherwiseSaid: "node_modules/.cache/briefdeck",
  },
  port: {
    flags: "-p, --port <number>",
    means: "of the preview's server",
    otherwiseSaid: "4321, or the next that is free",
    number: true,
  },
  editor: {
    flags: "--editor <command>",
    means: "what opens files from the preview, as `code` or `vim`",
    otherwiseSaid: "LAUNCH_EDITOR, EDITOR, what runs",
  },
  redis: {
    flags: "--redis <url>",
    means: "Redis or Valkey that holds the queue",
    otherwise: "redis://localhost:6379",
  },
  store: {
    flags: "--store <where>",
    means: "where decks go: a folder that all workers share, or s3://bucket/folder",
    otherwise: "out",
  },
};

function port(value: string): number {
  if (/^\d+$/.test(value) && Number(value) <= 65535) return Number(value);
  throw new InvalidArgumentError("A port is a number from 0 to 65535.");
}

/** As `BRIEFDECK_EMBED_FONTS`. */
export const variableOf = (key: keyof Config): string =>
  `BRIEFDECK_${key.replace(/[A-Z]/g, "_$&").toUpperCase()}`;

/** The flags of some settings; `means` says what one is for where that is special to a command. */
export function settings(
  keys: readonly (keyof Config)[],
  means: Partial<Record<keyof Config, string>> = {},
): Option[] {
  return keys.flatMap((key) => {
    const { no } = SETTINGS[key];
    return [option(key, means[key]), ...(no ? [new Option(...no)] : [])];
  });
}

function option(key: keyof Config, means = SETTINGS[key].means): Option {
  const { flags, otherwise, otherwiseSaid, choices, parse, number } = SETTINGS[key];
  const made = new Option(flags, means);
  if (choices) made.choices(choices);
  if (parse) made.argParser(parse);
  if (number) made.argParser(port);
  if (otherwise !== undefined) made.default(otherwise, otherwiseSaid);
  else if (otherwiseSaid) made.description += ` (default: ${otherwiseSaid})`;
  // Of a flag without a value commander would ask only whether the variable is there: see `apply-config.ts`.
  if (made.required) made.env(variableOf(key));
  else made.description += ` (env: ${variableOf(key)}=1)`;
  return made;
}

/** Which of them is a switch. */
export const SWITCHES: ReadonlySet<keyof Config> = new Set(
  configKeys.filter((key) => !SETTINGS[key].flags.includes("<")),
);
