/** Every sample in the docs is what it says: content is loaded, commands are parsed (and run by `run.test.ts`), code is that of a file. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { exampleTexts } from "../../../scripts/reference/example.ts";
import { merged } from "../../../scripts/reference/merge.ts";
import { commandTree } from "../../../src/cli/program.ts";
import { schemaFor, translationOf } from "../../../src/content/files.ts";
import { loadBriefing } from "../../../src/content/load.ts";
import { type Block, blocks, root, spans } from "../pages.ts";
import { commandLines, fault, namedFlags } from "./shell.ts";

/** Blocks that say why nothing can check them; to have more is a matter of asking twice. */
const UNCHECKED_AT_MOST = 3;
const isUnchecked = ({ about }: Block) => /^unchecked: \S/.test(about);
const inLanguage = (...languages: string[]) =>
  blocks.filter(
    (block) => !isUnchecked(block) && block.language && languages.includes(block.language),
  );
const example = await exampleTexts();
const exampleValues = new Map(
  [...example].flatMap(([name, text]) =>
    name.endsWith(".yaml") ? [[name, parse(text) as unknown]] : [],
  ),
);

describe("blocks of code", () => {
  it("are in a language that is checked, or are plain text", () => {
    const known = ["yaml", "json", "sh", "ts", "hbs", "css", "text"];
    const others = blocks.filter(({ language }) => !language || !known.includes(language));
    expect(others.map(({ at, language }) => `${at}: ${language ?? "by indentation"}`)).toEqual([]);
  });

  it(`are unchecked ${UNCHECKED_AT_MOST} times at most, and say why`, () => {
    expect(blocks.filter(isUnchecked).length).toBeLessThanOrEqual(UNCHECKED_AT_MOST);
  });
});

describe("samples of content", () => {
  it.each(inLanguage("yaml", "json"))("hold where they belong: $at, $about", ({ about, text }) => {
    expect(faultsOf(about, text)).toEqual([]);
  });

  it("are told where they do not hold", () => {
    const slide = "slides:\n  - id: wrong\n    layout: statment\n    title: A title\n";
    expect(faultsOf("storyline.yaml", slide)).not.toEqual([]);
    expect(faultsOf("claims.yaml", "claims:\n  - id: a\n    sort: fact\n")).not.toEqual([]);
    expect(faultsOf("nowhere.yaml", "a: 1\n")).not.toEqual([]);
  });
});

/** Errors of the example briefing with a sample put into the file that it belongs to. */
function faultsOf(file: string, sample: string): string[] {
  const translation = translationOf(file);
  if (!schemaFor(file) && !translation) return [`no file of a briefing is called ${file}`];
  const texts = new Map(example);
  const value: unknown = parse(sample);
  // JSON is YAML that is written in no time.
  if (value !== null) texts.set(file, JSON.stringify(merged(exampleValues.get(file), value)));
  return loadBriefing("example", texts, translation?.language)
    .diagnostics.filter(({ severity }) => severity === "error")
    .map(({ file: at, line, message }) => `${at}:${line} ${message}`);
}

/** Without what is left out, and of `bash|zsh` the first. */
const plain = (text: string) => text.replaceAll("…", "").replace(/(?<=\w)\|[\w|]+/g, "");

describe("commands", () => {
  const lines = inLanguage("sh").flatMap(({ at, text }) =>
    commandLines(text).map((words) => ({ at, words, line: words.join(" ") })),
  );

  it.each(lines)("are taken by their programs: $at, $line", async ({ words }) => {
    expect(await fault(words)).toBeUndefined();
  });

  it("in sentences have no flag that their programs do not know", async () => {
    const named = spans.filter(({ text }) => /^(npx )?briefdeck \w|^npm run \S+ -- /.test(text));
    const faults = await Promise.all(
      named.map(async ({ at, text }) => {
        const found = await fault(commandLines(plain(text))[0] ?? []);
        // To name a command without what it must be given is no fault in a sentence.
        return found &&
          !/missingArgument|missingMandatory|optionMissing|commander.help /.test(found)
          ? `${at}: ${text}: ${found}`
          : [];
      }),
    );
    expect(faults.flat()).toEqual([]);
  });

  it("in sentences are flags that something knows", async () => {
    const known = namedFlags(await commandTree());
    // The changelog tells what was, too.
    const now = spans.filter(({ at }) => at !== "CHANGELOG.md");
    const named = now.flatMap(({ at, text }) =>
      [...text.matchAll(/(?<![\w-])--[a-z][\w-]*/g)].map(([flag]) => ({ at, flag })),
    );
    expect(named.filter(({ flag }) => !known.has(flag))).toEqual([]);
  });

  it("are told where they are wrong", async () => {
    const wrong = [
      "npm run bild",
      "briefdeck check --ful",
      "npm run build -- --formt pdf",
      "npx briefdek",
    ];
    for (const line of wrong) expect(await fault(commandLines(line)[0] ?? []), line).toBeDefined();
  });
});

describe("code", () => {
  // `npm run types` compiles those in TypeScript; the template's tests are of its own.
  it.each(inLanguage("ts", "hbs"))("is that of the file it names: $at", async ({ about, text }) => {
    expect(text).toBe(await readFile(join(root, about), "utf8"));
  });

  it.each(inLanguage("css"))("in CSS can be parsed: $at", async ({ text }) => {
    const { warnings } = await transform(text, { loader: "css" });
    expect(warnings).toEqual([]);
  });
});
