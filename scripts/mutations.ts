/** `npm run mutations`: falsifies the Japan–Russia content in every small way, and counts what is caught at its line. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadBriefing } from "../src/content/load.ts";
import { readBriefing } from "../src/content/read.ts";
import { readSource } from "../src/content/source/read-source.ts";
import { mustPass, mutantsOf, tried } from "./mutations/run.ts";

const root = join(import.meta.dirname, "..");
const [article = join(root, "..", "shared", "article", "japan-russia-vladivostok.txt")] =
  process.argv.slice(2);
const folder = join(root, "content", "japan-russia-2017");

if (existsSync(article)) await run();
else console.log(`skipped: the article is not at ${article}; give its path`);

async function run(): Promise<void> {
  const texts = await readBriefing(folder);
  const { briefing } = loadBriefing(folder, texts);
  if (!briefing) throw new Error("the content is at fault: npm run check");
  const { paragraphs } = await readSource(article);
  const articles = new Map([["pajon", { file: article, paragraphs }]]);
  mustPass(briefing, articles);
  console.log("unchanged: passes");
  const outcomes = mutantsOf(texts).map((mutant) => tried(briefing, texts, articles, mutant));
  for (const kind of ["quotation", "number", "citation"] as const) {
    const all = outcomes.filter(({ mutant }) => mutant.kind === kind);
    const missed = all.filter(({ caught }) => !caught);
    console.log(`${kind}s: ${all.length - missed.length} of ${all.length} caught at their line`);
    for (const { mutant } of missed)
      console.log(`  missed: ${mutant.says} (${mutant.file}:${mutant.lines})`);
  }
  if (outcomes.some(({ caught }) => !caught)) process.exitCode = 1;
}
