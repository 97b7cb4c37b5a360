/** The example briefing, with slides of the layouts that it has no need of: what the reference shows is taken from here. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { readBriefing } from "../../src/content/read.ts";
import { plainPicture } from "../layouts/briefing.ts";
import { merged } from "./merge.ts";

const root = join(import.meta.dirname, "..", "..");
export const EXAMPLE = join(root, "content", "japan-russia-2017");

/** Files of `extra/`, by the name of the file that they add to. */
export const EXTRA: ReadonlyMap<string, string> = new Map(
  ["storyline.yaml", "pictures.yaml"].map((name) => [
    name,
    readFileSync(join(import.meta.dirname, "extra", name), "utf8"),
  ]),
);

/** Files by name; a picture as base64. */
export async function exampleTexts(): Promise<Map<string, string>> {
  const texts = new Map(await readBriefing(EXAMPLE));
  for (const [name, text] of EXTRA) withSample(texts, name, parse(text));
  return texts.set("pictures/harbour.png", plainPicture());
}

/** Puts a sample of a file where it belongs; a file that is not there yet begins with it. */
export function withSample(texts: Map<string, string>, name: string, sample: unknown): void {
  const base = texts.get(name);
  texts.set(name, stringify(base === undefined ? sample : merged(parse(base), sample)));
}
