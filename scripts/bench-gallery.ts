/**
 * `npm run bench-gallery [-- ROUNDS]`: what the gallery costs of a build of all decks: built with and without it by turns, in
 * one process, smallest times compared; and how much it puts into the output folder.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../src/pipeline/build.ts";
import { ownTemplate } from "../src/pipeline/options.ts";

const rounds = Number(process.argv[2] ?? 5);
const out = mkdtempSync(join(tmpdir(), "briefdeck-bench-gallery-"));
const run = async (gallery: boolean) => {
  const { seconds } = await build({
    content: "content",
    briefings: [],
    audiences: [],
    languages: [],
    formats: [],
    handouts: [],
    gallery,
    out,
    template: ownTemplate(),
    onProgress: () => undefined,
    debug: () => undefined,
  });
  return seconds;
};

// Fonts are cut, and code is warm, only after the first.
await run(true);
const times = new Map<boolean, number[]>([
  [false, []],
  [true, []],
]);
for (let round = 0; round < rounds; round++)
  for (const [gallery, list] of times) list.push(await run(gallery));
const [without = 0, withIt = 0] = [false, true].map((gallery) =>
  Math.min(...(times.get(gallery) ?? [])),
);
const size = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0) / 1024;
console.log(
  `${rounds} rounds: ${without.toFixed(2)} s without, ${withIt.toFixed(2)} s with the gallery: ${((100 * (withIt - without)) / without).toFixed(1)} %`,
);
console.log(
  `pictures ${Math.round(size(join(out, "gallery"), /\.jpg$/))} KB, records ${Math.round(size(join(out, "gallery"), /\.json$/))} KB, page ${Math.round(statSync(join(out, "index.html")).size / 1024)} KB`,
);
rmSync(out, { recursive: true });
