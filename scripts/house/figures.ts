/** Figures of a tree of source files: how many, how long, what is switched off, what is written twice. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { roomOf, sourceFiles } from "./floors.ts";

/** Lines in a row that may not stand in two places. */
const TWICE = 6;

export interface SourceFile {
  /** Below the folder. */
  readonly path: string;
  readonly lines: readonly string[];
}

/** Those that people write; what is generated has no author. */
export const readTree = (folder: string): SourceFile[] =>
  sourceFiles(folder)
    .filter((path) => !path.endsWith(".generated.ts"))
    .map((path) => ({
      path,
      lines: readFileSync(join(folder, path), "utf8").trimEnd().split("\n"),
    }));

/** By folder, in the order of their names. */
export function linesByRoom(files: readonly SourceFile[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { path, lines } of files)
    found.set(roomOf(path), (found.get(roomOf(path)) ?? 0) + lines.length);
  return found;
}

export function medianLines(files: readonly SourceFile[]): number {
  const sorted = files.map(({ lines }) => lines.length).sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** What a tree should have none of. */
export const UNWANTED: Readonly<Record<string, RegExp>> = {
  "lint or types switched off":
    /biome-(?:ignore)|eslint-(?:disable)|@ts-(?:ignore|expect-error|nocheck)/,
  "casts by way of unknown": /\bas unknown as\b/,
  any: /(?::|<|\bas) ?any(?=\s*[,;)>[\]=|&{]|$)/,
  "left to do": /\b(?:TO)DO\b|\b(?:FIX)ME\b/,
};

/** Places, as `file:line`. What a line of documentation says counts for nothing. */
export const places = (files: readonly SourceFile[], pattern: RegExp): string[] =>
  files.flatMap(({ path, lines }) =>
    lines.flatMap((line, i) =>
      pattern.test(line) && !/^\s*(?:\/\*\*|\*)/.test(line) ? [`${path}:${i + 1}`] : [],
    ),
  );

/** Pairs of places with the same lines, imports and blank lines aside. */
export function duplicates(files: readonly SourceFile[]): string[] {
  const seen = new Map<string, string>();
  const found: string[] = [];
  for (const { path, lines } of files) {
    const code = codeOf(lines);
    /** Up to where a pair has been told already. */
    let told = 0;
    for (let i = 0; i + TWICE <= code.length; i++) {
      const run = code.slice(i, i + TWICE);
      const key = run.map(({ text }) => text).join("\n");
      const here = `${path}:${run[0]?.number}`;
      const before = seen.get(key);
      if (before === undefined) seen.set(key, here);
      else if (i >= told) {
        found.push(`${before} ~ ${here}`);
        told = i + TWICE;
      }
    }
  }
  return found;
}

/** Lines that say something, with their numbers; brackets alone do not. */
function codeOf(lines: readonly string[]) {
  let inImport = false;
  return lines.flatMap((line, i) => {
    const text = line.trim();
    if (/^(?:import\b|export (?:type )?[{*])/.test(text)) inImport = true;
    const skipped = inImport || !/\w/.test(text);
    if (text.endsWith(";")) inImport = false;
    return skipped ? [] : [{ text, number: i + 1 }];
  });
}
