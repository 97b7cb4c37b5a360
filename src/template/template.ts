/** A template: Handlebars that yields Marp Markdown, CSS themes, labels by language, and the fonts it uses. */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import Handlebars from "handlebars";
import { parse } from "yaml";
import { z } from "zod";
import { LAYOUTS } from "../content/schema/layout-fields.ts";
import { schemeWords } from "../content/schema/scheme-words.ts";
import { ContentError, type Diagnostic } from "../core/diagnostics.ts";
import { shortHash } from "../core/hash.ts";
import { lastFew } from "../core/last-few.ts";
import { UsageError } from "../core/usage-error.ts";
import { registerHelpers } from "./helpers.ts";
import type { Labels } from "./labels.ts";
import { type LayoutLimits, limits, limitsFor } from "./limits.ts";

/** One typeface: where its files come from, and what PPTX calls it. */
const font = z.strictObject({
  family: z.string(),
  /** The `@fontsource` package that holds its files. */
  package: z.string(),
  weights: z.array(z.int()).min(1),
  styles: z.array(z.enum(["normal", "italic"])).min(1),
  /** The `@expo-google-fonts` package with its whole files, for PPTX that carry their fonts. */
  whole: z.string().optional(),
  /** The typeface of the same metrics that readers of PPTX have. */
  pptx: z.string(),
  role: z.enum(["heading", "body", "east-asian"]),
});
/** `template.yaml`. */
const declared = z.strictObject({
  fonts: z.array(font).min(1),
  /** Pairs of tokens whose colours must be told apart. */
  apart: z.array(z.tuple([z.string(), z.string()])).default([]),
  limits: limits.optional(),
});
export type Font = z.output<typeof font>;

/** What is rendered as a whole; layouts and partials are parts of it. */
const DOCUMENTS = ["deck", "handouts/notes", "handouts/slides", "handouts/brief"] as const;
type DocumentName = (typeof DOCUMENTS)[number];

export interface Template {
  readonly name: string;
  /** Of all its files: another template, or another state of it, has another. */
  readonly hash: string;
  readonly fonts: readonly Font[];
  /** Theme CSS by name, each complete but for fonts: the base with the theme's tokens after it. */
  readonly themes: ReadonlyMap<string, string>;
  /** Words that templates bring themselves, and the scheme's for judgements; falls back from `en-GB` to `en`. */
  labels(language: string): Labels;
  /** Whether it has words of its own in a language. */
  speaks(language: string): boolean;
  /** For paper: of all handouts. */
  readonly handoutCss: string;
  /** Pairs of tokens whose colours must be told apart. */
  readonly apart: readonly (readonly [string, string])[];
  /** What a layout is made for. */
  limits(layout: string): LayoutLimits;
  /** @throws ContentError (TEMPLATE) with file and line. */
  render(name: DocumentName, view: Readonly<Record<string, unknown>>): string;
}

/**
 * Reads and compiles a template's folder.
 * @throws UsageError where the folder is no template; ContentError (TEMPLATE) where a part of it is missing or wrong.
 */
export async function loadTemplate(folder: string): Promise<Template> {
  if (!existsSync(join(folder, "deck.hbs")))
    throw new UsageError(
      `there is no template in ${folder}`,
      "a template is a folder with deck.hbs, base.css, template.yaml, layouts/ and themes/",
    );
  const names = (await readdir(folder, { recursive: true })).map((name) =>
    name.replaceAll("\\", "/"),
  );
  const read = (name: string) => readFile(join(folder, name), "utf8");
  const readAll = async (inside: string, ending: string) =>
    Promise.all(
      names
        .filter((name) => name.startsWith(`${inside}/`) && name.endsWith(ending))
        .sort()
        .map(
          async (name) =>
            [name.slice(inside.length + 1, -ending.length), await read(name)] as const,
        ),
    );
  const [documents, layouts, partials, themes, labelFiles, base, handoutCss, templateYaml] =
    await Promise.all([
      Promise.all(DOCUMENTS.map(async (name) => [name, await read(`${name}.hbs`)] as const)),
      readAll("layouts", ".hbs"),
      readAll("partials", ".hbs"),
      readAll("themes", ".css"),
      readAll("labels", ".yaml"),
      read("base.css"),
      read("handouts/handouts.css"),
      read("template.yaml"),
    ]);
  const shown = relative(process.cwd(), folder) || ".";
  const lacking = Object.keys(LAYOUTS).filter(
    (name) => !layouts.some(([partial]) => partial === name),
  );
  if (lacking.length)
    throw new ContentError(
      lacking.map((name) => ({
        code: "TEMPLATE",
        severity: "error",
        message: `layout \`${name}\` has no partial`,
        hint: "each layout is drawn by the partial of its name",
        file: join(shown, "layouts", `${name}.hbs`),
      })),
    );
  const compiledIn = (inside: string, sources: readonly (readonly [string, string])[]) =>
    sources.map(
      ([name, source]) => [name, compile(source, join(shown, inside, `${name}.hbs`))] as const,
    );
  const whole = new Map(compiledIn("", documents));
  const parts = Object.fromEntries([
    ...compiledIn("layouts", layouts),
    ...compiledIn("partials", partials),
  ]);
  const labels = new Map(labelFiles.map(([language, text]) => [language, parse(text) as Labels]));
  const { fonts, apart, limits } = declared.parse(parse(templateYaml));
  return {
    name: shown,
    hash: shortHash(
      JSON.stringify([
        documents,
        layouts,
        partials,
        themes,
        labelFiles,
        base,
        handoutCss,
        templateYaml,
      ]),
    ),
    fonts,
    apart,
    limits: (layout) => limitsFor(limits, layout),
    themes: new Map(themes.map(([name, css]) => [name, `${base}\n${css}`])),
    speaks: (language) => labels.has(language) || labels.has(language.split("-")[0] ?? ""),
    // Asked for each text that is read.
    labels: lastFew(20, (language) => ({
      ...schemeWords("en"),
      ...(labels.get(language) ?? labels.get(language.split("-")[0] ?? "") ?? labels.get("en")),
      ...schemeWords(language),
    })),
    handoutCss,
    render: (name, view) => whole.get(name)?.(view, { partials: parts }) ?? "",
  };
}

const handlebars = Handlebars.create();
registerHelpers(handlebars);
/** To compile a template takes longer than to render a deck by it, and most of its files are the same the next time. */
const compiled = lastFew(200, (source) =>
  handlebars.compile(source, { strict: true, noEscape: false }),
);

/** Compiles so that a fault, found now or while rendering, names the template's file and line. */
function compile(source: string, file: string): Handlebars.TemplateDelegate {
  return (context, options) => {
    try {
      return compiled(source)(context, options);
    } catch (error) {
      throw error instanceof ContentError ? error : new ContentError([templateFault(file, error)]);
    }
  };
}

function templateFault(file: string, error: unknown): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const [, line, column] = /(?: - |on line )(\d+)(?::(\d+))?/.exec(message) ?? [];
  return {
    code: "TEMPLATE",
    severity: "error",
    message: message.split("\n")[0]?.replace(/ - \d+:\d+$/, "") ?? "cannot be rendered",
    file,
    line: Number(line ?? 1),
    column: Number(column ?? 0) + 1,
  };
}
