/** The pages of `docs/reference/`: every field of every file of a briefing, and of every layout. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { AUDIENCE, FILES } from "../../src/content/files.ts";
import { ABOUT, type FileAbout } from "./about.ts";
import { EXAMPLE, EXTRA } from "./example.ts";
import { type Field, fieldTables } from "./fields.ts";
import { commonOf, layoutPages } from "./layout-pages.ts";
import { exampleSamples, fenced, fullestEntries, MADE } from "./samples.ts";

/** Texts by path from the repository's root. */
export async function referencePages(): Promise<ReadonlyMap<string, string>> {
  const files = Object.entries({ ...FILES, audience: AUDIENCE }).map(async ([name, schema]) => {
    const about = ABOUT[name as keyof typeof ABOUT];
    return [about.page, filePage(about, fieldsOf(schema), await exampleOf(about))] as const;
  });
  const pages = [
    ["index", indexPage()] as const,
    ...(await Promise.all(files)),
    ...layoutPages(await exampleSamples()),
  ];
  return new Map(pages.map(([name, text]) => [`docs/reference/${name}.md`, `${text.trim()}\n`]));
}

const fieldsOf = (schema: z.core.$ZodType): Field =>
  z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Field;

function indexPage(): string {
  const rows = Object.values(ABOUT).map(
    ({ page, file, holds }) => `| [\`${file}\`](${page}.md) | ${holds} |`,
  );
  return `# Every field

${MADE} Kinds of values are told in [For writers](../writers.md#kinds-of-values).

| file | holds |
| --- | --- |
${rows.join("\n")}

Slides have a page for [each layout](layouts/index.md). The same schemas complete and check what you write in an editor: the first line of each
file names its own ([how](../writers.md#the-folder)).`;
}

const filePage = ({ file, holds, more }: FileAbout, shape: Field, example: string): string =>
  [
    `# \`${file}\``,
    `${holds} ${more}`.trim(),
    ...fieldTables(withCommonSlide(shape), "", ""),
    ...(example ? ["## Example", fenced(file, example)] : []),
    MADE,
  ].join("\n\n");

async function exampleOf({ file, lists }: FileAbout): Promise<string> {
  if (lists === "none") return "";
  const text =
    file === "pictures.yaml"
      ? (EXTRA.get(file) ?? "")
      : await readFile(join(EXAMPLE, file), "utf8");
  return lists === "whole" ? text.replace(/^#.*\n/gm, "") : fullestEntries(text, lists);
}

/** A storyline's slides are told by the fields that all have; the others are on the layouts' pages. */
function withCommonSlide(shape: Field): Field {
  const slides = shape.properties?.["slides"];
  const [first] = slides?.items?.oneOf ?? [];
  if (!slides || !first) return shape;
  const layout: Field = {
    description: "Which of the [layouts](layouts/index.md) it is.",
    kind: "id",
  };
  const common = commonOf(first);
  const items = { ...common, properties: { layout, ...common.properties } };
  return { ...shape, properties: { ...shape.properties, slides: { ...slides, items } } };
}
