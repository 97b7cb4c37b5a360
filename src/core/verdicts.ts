/** Answers yes or no that are slow to find and never change, kept from one run to the next. */
import { hash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { cacheFolder } from "./cache-folder.ts";

/** Questions are kept as hashes: a cache is no place for content that is marked. */
export interface Verdicts {
  get(question: string): boolean | undefined;
  set(question: string, answer: boolean): void;
  /** Writes what is new; a cache that cannot be written is done without. */
  save(): Promise<void>;
}

/** More than any briefing has words; then the file is begun anew. */
const MOST = 100_000;
const KEY = 11;

const opened = new Map<string, Promise<Verdicts>>();

/** @param name changes with whatever gives the answers: the package and its version. */
export function verdicts(name: string): Promise<Verdicts> {
  const open = opened.get(name) ?? read(name);
  opened.set(name, open);
  return open;
}

async function read(name: string): Promise<Verdicts> {
  const path = pathOf(name);
  const text = path ? await readFile(path, "latin1").catch(() => "") : "";
  const known = new Map(
    text
      .split("\n")
      .filter((line) => line.length === KEY + 1)
      .map((line) => [line.slice(0, KEY), line.endsWith("+")]),
  );
  const asked = new Map<string, string>();
  let changed = false;
  const keyOf = (question: string) => {
    const before = asked.get(question);
    if (before) return before;
    const key = hash("sha1", question, "base64url").slice(0, KEY);
    asked.set(question, key);
    return key;
  };
  return {
    get: (question) => known.get(keyOf(question)),
    set: (question, answer) => {
      known.set(keyOf(question), answer);
      changed = true;
    },
    save: async () => {
      if (!changed || !path) return;
      changed = false;
      const lines = [...known].slice(-MOST).map(([key, answer]) => `${key}${answer ? "+" : "-"}`);
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(`${path}.${process.pid}`, `${lines.join("\n")}\n`, "latin1");
        await rename(`${path}.${process.pid}`, path);
      } catch {}
    },
  };
}

/** Undefined where there is no folder that can be written to. */
function pathOf(name: string): string | undefined {
  try {
    return join(cacheFolder(), "verdicts", `${name}.txt`);
  } catch {
    return undefined;
  }
}
