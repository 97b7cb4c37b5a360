/** Spelling by Hunspell and its dictionaries, loaded only where a word was never asked for before. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Hunspell } from "hunspell-asm";
import { type Verdicts, verdicts } from "../../core/verdicts.ts";

export interface Dictionary {
  /** Of the words given, those that it knows, as they are written. */
  known(words: Iterable<string>): Promise<ReadonlySet<string>>;
  /** What a word that it does not know may have been meant to be, best first. */
  suggest(word: string): Promise<readonly string[]>;
}

/** Language tags, the longest that fits, and npm packages. */
const PACKAGES: Readonly<Record<string, string>> = {
  "en-US": "dictionary-en",
  en: "dictionary-en-gb",
  fr: "dictionary-fr",
};

const require = createRequire(import.meta.url);
const memo = new Map<string, Promise<Dictionary>>();

/** Undefined for a language that none is shipped for. */
export async function dictionaryFor(language: string): Promise<Dictionary | undefined> {
  const name = PACKAGES[language] ?? PACKAGES[language.split("-")[0] ?? ""];
  if (!name) return undefined;
  const made = memo.get(name) ?? open(name);
  memo.set(name, made);
  return made;
}

async function open(name: string): Promise<Dictionary> {
  const folder = dirname(require.resolve(name));
  const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
    version: string;
  };
  const kept: Verdicts = await verdicts(`${name}-${version}`);
  let loading: Promise<Hunspell> | undefined;
  const hunspell = () => {
    loading ??= load(folder);
    return loading;
  };
  return {
    known: async (words) => {
      const all = [...new Set(words)];
      const unasked = all.filter((word) => kept.get(word) === undefined);
      if (unasked.length) {
        const speller = await hunspell();
        for (const word of unasked) kept.set(word, speller.spell(word));
        await kept.save();
      }
      return new Set(all.filter((word) => kept.get(word)));
    },
    suggest: async (word) => (await hunspell()).suggest(word),
  };
}

async function load(folder: string): Promise<Hunspell> {
  const before = process.listeners("uncaughtException");
  const { loadModule } = await import("hunspell-asm");
  // By itself it gives up after three seconds, which a busy machine may need.
  const factory = await loadModule({ timeout: 120_000 });
  // Emscripten listens for uncaught exceptions only to throw them again, which hides where they came from.
  for (const listener of process.listeners("uncaughtException"))
    if (!before.includes(listener)) process.removeListener("uncaughtException", listener);
  const [affixes, words] = await Promise.all(
    ["index.aff", "index.dic"].map((file) => readFile(join(folder, file))),
  );
  if (!affixes || !words) throw new Error(`no dictionary in ${folder}`);
  return factory.create(factory.mountBuffer(affixes), factory.mountBuffer(words));
}
