/**
 * `npm run bench`: how long decks take against marp-cli, Slidev and the bare floor, by turns in one run; writes
 * `docs/benchmarks.json`, `.svg` and `.md`. Each contender is a command of its own, cold, with the same Chromium.
 * `-- --only 100` measures the work whose name holds that and writes nothing; `-- --rounds 5`, three by itself.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { areasOf } from "./bench/areas.ts";
import { versions } from "./bench/commands.ts";
import { benchPage } from "./bench/page.ts";
import { ratioPlot } from "./bench/plot.ts";
import { costBySlides, type Result, resultOf } from "./bench/results.ts";
import { byTurns } from "./bench/rounds.ts";
import { worksIn } from "./bench/works.ts";
import { ROOT } from "./dist-bundle.ts";

const { values } = parseArgs({
  options: { only: { type: "string" }, rounds: { type: "string", default: "3" } },
});
const rounds = Number(values.rounds);
const folder = mkdtempSync(join(tmpdir(), "briefdeck-bench-"));
const { works, sizes, profiled, skipped } = worksIn(folder);
const wanted = works.filter(({ name }) => name.includes(values.only ?? ""));

const results: Result[] = [];
for (const work of wanted) {
  const contenders = [work.ours, work.against, ...(work.floor ? [work.floor] : [])];
  const result = resultOf(work, await byTurns(contenders, rounds));
  results.push(result);
  console.log(
    `${result.work}: ${result.ours.toFixed(2)} s against ${result.theirs.toFixed(2)} s (${result.against}): ${result.ratio.toFixed(2)}, bar ${result.bar}: ${result.met ? "met" : "missed"}`,
  );
}
const cost = values.only
  ? []
  : costBySlides(
      await byTurns(
        sizes.map(({ slides, run }) => ({ name: String(slides), run })),
        rounds,
      ),
    );
for (const { slides, seconds, each } of cost)
  console.log(
    `${slides} slides: ${seconds.toFixed(2)} s${each ? `, ${each.toFixed(1)} ms for each further slide` : ""}`,
  );
const profiles = values.only
  ? []
  : profiled.map(({ name, args }) => ({ name, areas: areasOf(args) }));
rmSync(folder, { recursive: true });

if (!values.only) {
  const machine = `${cpus().length} × ${cpus()[0]?.model?.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`;
  const run = {
    machine,
    date: new Date().toISOString().slice(0, 10),
    rounds,
    versions: versions(),
    skipped,
    results,
    cost,
    profiles,
  };
  const docs = (name: string) => join(ROOT, "docs", name);
  writeFileSync(docs("benchmarks.json"), `${JSON.stringify(run, null, 2)}\n`);
  writeFileSync(docs("benchmarks.svg"), ratioPlot(results));
  writeFileSync(docs("benchmarks.md"), benchPage(run));
}
