/** A build as a whole: what went in, and what it left behind. Where both are as they were, there is nothing to do. */
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { deserialize, serialize } from "node:v8";
import { browserIdentity } from "../../browser/identity.ts";
import type { Report } from "../../checks/report.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { folderHash } from "../../core/folder-hash.ts";
import { sha256 } from "../../core/hash.ts";
import type { BuildOptions } from "../options.ts";
import type { Cache } from "./cache.ts";

/** What a build says of itself, without the decks as values. */
export interface Summary {
  readonly decks: readonly DeckSummary[];
  /** Warnings; faults are thrown. */
  readonly diagnostics: readonly Diagnostic[];
  /** The path of the page that lists all decks, if there is one. */
  readonly gallery?: string | undefined;
}

/** A deck and its files. */
export interface DeckSummary {
  /** `japan-russia-2017/press.fr`. */
  readonly name: string;
  readonly slides: number;
  readonly marking: string;
  /** Below the folder that decks go to, with their sizes in bytes. */
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

interface Whole {
  readonly summary: Summary;
  readonly report: Report;
  /** By path, the hash of each file that was there when all was written. */
  readonly left: Readonly<Record<string, string>>;
}

/** Of all that goes into a build; undefined where more does than can be told. */
export async function inputsHash(
  options: BuildOptions,
  { environment }: Cache,
): Promise<string | undefined> {
  const { content, template, since, briefings, audiences, languages, formats } = options;
  // A revision's name may mean another one tomorrow.
  if (since !== undefined) return undefined;
  const { embedFonts, handouts, full, paper, circulation, gallery, out, browser } = options;
  const chosen = { briefings, audiences, languages, formats, embedFonts, handouts, full, paper };
  const folders = [content, template, out].map((folder) => [folder, resolve(folder)]);
  const read = briefings.length ? briefings.map((name) => join(content, name)) : [content];
  return sha256(
    JSON.stringify([
      environment,
      await browserIdentity({ path: browser }),
      await Promise.all([...read, template].map((folder) => folderHash(folder))),
      [folders, process.cwd(), chosen, circulation, gallery],
    ]),
  );
}

export const keepWhole = async (
  { bytes: cache }: Cache,
  inputs: string,
  { summary, report, written }: Pick<Whole, "summary" | "report"> & { written: readonly string[] },
): Promise<void> => {
  const hashes = await Promise.all(written.map(fileHash));
  const left = Object.fromEntries(written.map((path, i) => [path, hashes[i] ?? ""]));
  await cache.put(`build ${inputs}`, serialize({ summary, report, left } satisfies Whole));
};

export interface Found extends Whole {
  /** Whether all that it left behind is still there, to the byte. */
  readonly untouched: boolean;
}

/** A build of the very same, if there was one. */
export async function findWhole(
  { bytes: cache }: Cache,
  inputs: string,
): Promise<Found | undefined> {
  const bytes = await cache.get(`build ${inputs}`);
  if (!bytes) return undefined;
  const whole = deserialize(bytes) as Whole;
  const same = await Promise.all(
    Object.entries(whole.left).map(async ([path, hash]) => (await fileHash(path)) === hash),
  );
  return { ...whole, untouched: same.every(Boolean) };
}

const fileHash = (path: string): Promise<string> => readFile(path).then(sha256, () => "");
