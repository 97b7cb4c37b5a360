/** A new briefing from a starter: what a person says is put into its YAML, and its schemas beside the content. */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { parseDocument } from "yaml";
import type { z } from "zod";
import { jsonSchemas } from "../../content/json-schema.ts";
import { loadBriefing } from "../../content/load.ts";
import { id, line } from "../../content/schema/text.ts";
import { didYouMean, nearOrAll } from "../../core/nearest.ts";
import { ownFolder } from "../../core/own-package.ts";
import { UsageError } from "../../core/usage-error.ts";
import { writeFiles } from "../../core/write-files.ts";
import { themeNames } from "../../template/theme-names.ts";

/** Languages that there is a starter in. */
export const STARTERS = ["en-GB", "fr"] as const;

export interface InitOptions {
  /** The folder that holds one folder a briefing; made where it is not there. */
  readonly content: string;
  /** The new briefing's folder, and its id. */
  readonly id: string;
  /** Undefined: the starter's own. */
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly language: string;
  /** Folder of the template that has the theme. */
  readonly template: string;
  /** Of all its audiences; undefined: the starter's own. */
  readonly theme?: string | undefined;
  /** As `2017-09-06`. */
  readonly date: string;
}

export interface Initialised {
  readonly folder: string;
  /** Paths of all files that were written. */
  readonly files: readonly string[];
}

/** @throws UsageError where something is there already, or a value cannot be taken; then nothing is written. */
export async function initBriefing(options: InitOptions): Promise<Initialised> {
  const folder = join(options.content, taken("id", options.id, id()));
  if (existsSync(folder))
    throw new UsageError(`${folder} is there already`, "give the briefing another id");
  const { theme } = options;
  const themes = await themeNames(options.template);
  if (theme && !themes.includes(theme))
    throw new UsageError(`there is no theme \`${theme}\``, nearOrAll(theme, themes));
  const schemas = join(dirname(options.content), ".briefdeck", "schemas");
  const texts = filled(await starterTexts(options.language), options, (name) =>
    relative(join(folder, dirname(name)), schemas),
  );
  const { diagnostics } = loadBriefing(folder, texts);
  const fault = diagnostics.find(({ severity }) => severity === "error");
  if (fault) throw new Error(`the starter is at fault: ${fault.message}`);
  const bytes = (text: string) => new TextEncoder().encode(text);
  const files = [
    ...[...texts].map(([name, text]) => ({ path: join(folder, name), bytes: bytes(text) })),
    ...[...jsonSchemas()].map(([name, schema]) => ({
      path: join(schemas, name),
      bytes: bytes(`${JSON.stringify(schema, null, 2)}\n`),
    })),
  ];
  await writeFiles(files);
  return { folder, files: files.map(({ path }) => path) };
}

async function starterTexts(language: string): Promise<Map<string, string>> {
  const known = STARTERS.find((one) => one === language);
  if (!known)
    throw new UsageError(
      `there is no starter in \`${language}\``,
      didYouMean(language, STARTERS) ??
        `there are: ${STARTERS.join(", ")}; \`language\` in briefing.yaml can be changed later`,
    );
  const folder = join(ownFolder(), "starters", known);
  const names = await readdir(folder, { recursive: true });
  const yaml = names.filter((name) => name.endsWith(".yaml")).sort();
  return new Map(
    await Promise.all(
      yaml.map(
        async (name) =>
          [name.replaceAll("\\", "/"), await readFile(join(folder, name), "utf8")] as const,
      ),
    ),
  );
}

/** @param schemas tells from a file's name where the schemas are, seen from its folder */
function filled(
  texts: ReadonlyMap<string, string>,
  { title, author, theme, date }: InitOptions,
  schemas: (name: string) => string,
): Map<string, string> {
  const headline = title && taken("title", title, line());
  const said: Readonly<
    Record<string, readonly (readonly [readonly (string | number)[], unknown])[]>
  > = {
    "briefing.yaml": [
      [["title"], headline],
      [["author"], author && taken("author", author, line())],
      [["date"], date],
    ],
    "storyline.yaml": [[["slides", 0, "title"], headline]],
  };
  const ofAudience = [[["theme"], theme] as const];
  return new Map(
    [...texts].map(([name, text]) => {
      const document = parseDocument(text);
      for (const [path, value] of said[name] ?? (name.startsWith("audiences/") ? ofAudience : []))
        if (value) document.setIn(path, value);
      const [, ...rest] = document
        .toString({ lineWidth: 0, flowCollectionPadding: false })
        .split("\n");
      const schema = /[\w-]+\.schema\.json/.exec(text)?.[0] ?? "";
      const head = `# yaml-language-server: $schema=${[...schemas(name).split(/[\\/]/), schema].join("/")}`;
      return [name, [head, ...rest].join("\n")];
    }),
  );
}

/** A value that a schema lets pass. @throws UsageError */
function taken(what: string, value: string, schema: z.ZodType<string>): string {
  const { success, error } = schema.safeParse(value);
  if (!success) throw new UsageError(`the ${what} ${error.issues[0]?.message ?? "is not valid"}`);
  return value;
}
