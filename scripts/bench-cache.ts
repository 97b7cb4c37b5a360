/**
 * `npm run bench-cache`: what a build costs that has little to do. A copy of the content is built, built again as it is,
 * and with one thing changed at a time; each in a process of its own, as a person would.
 */
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { table } from "../src/cli/reports/table.ts";
import { ownTemplate } from "../src/pipeline/options.ts";
import { median } from "./fidelity/figures.ts";

const RUNS = 3;
const run = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), "briefdeck-bench-cache-"));
const at = (...names: string[]) => join(folder, ...names);

interface Ran {
  readonly wall: number;
  readonly start: number;
  readonly work: number;
  readonly made: string;
}

/** One build, with the seconds until its modules are loaded, and from then on. */
async function build(): Promise<Ran> {
  const began = performance.now();
  const { stdout, stderr } = await run(process.execPath, [
    join(process.cwd(), "scripts", "start.mjs"),
    "build",
    ...["--content", at("content"), "--template", at("template")],
    ...["--out", at("out"), "--cache", at("cache"), "--verbose"],
  ]);
  const wall = (performance.now() - began) / 1000;
  const [, start, work] = /build: ([\d.]+) s to start, ([\d.]+) s of work/.exec(stderr) ?? [];
  const made = [...stdout.matchAll(/^\S+\/(\S+) .* made$/gm)].map(([, name]) => name);
  return { wall, start: Number(start), work: Number(work), made: made.join(", ") || "none" };
}

/** Each run has another text, so that none is known from the run before. */
async function edited(file: string, change: (text: string, run: number) => string) {
  const before = await readFile(at(file), "utf8");
  const runs: Ran[] = [];
  for (let i = 1; i <= RUNS; i++) {
    await writeFile(at(file), change(before, i));
    runs.push(await build());
  }
  await writeFile(at(file), before);
  await build();
  return runs;
}

const claim = (id: string) => (text: string, run: number) =>
  text.replace(
    new RegExp(`(- id: ${id}\\n(?: {4}.*\\n)*? {4}text: (?:>-\\n {6})?)`),
    `$1${"Now ".repeat(run)}`,
  );

try {
  await cp("content", at("content"), { recursive: true });
  await cp(ownTemplate(), at("template"), { recursive: true });
  const cold = await build();
  const unchanged: Ran[] = [];
  for (let i = 0; i < RUNS; i++) unchanged.push(await build());
  const claims = "content/japan-russia-2017/claims.yaml";
  const kinds: [string, readonly Ran[]][] = [
    ["cold", [cold]],
    ["no change", unchanged],
    ["a comment in claims.yaml", await edited(claims, (text, i) => `# ${i}\n${text}`)],
    ["one claim (china-lobby-argues)", await edited(claims, claim("china-lobby-argues"))],
    ["one claim (adverse-setting)", await edited(claims, claim("adverse-setting"))],
    [
      "a theme (briefdeck-print)",
      await edited("template/themes/briefdeck-print.css", (text, i) => `${text}\n/* ${i} */\n`),
    ],
  ];
  const seconds = (number: number) => number.toFixed(2);
  const rows = kinds.map(([name, runs]) => [
    name,
    seconds(median(runs.map(({ start }) => start))),
    seconds(median(runs.map(({ work }) => work))),
    seconds(median(runs.map(({ wall }) => wall))),
    runs.at(-1)?.made ?? "",
  ]);
  const heading = ["changed", "s to start", "s of work", "s in all", "decks made"];
  console.log(table([heading, ...rows], { right: [1, 2, 3] }));
  const [cpu] = cpus();
  console.log(
    `\n${cpu?.model}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}; medians of ${RUNS}`,
  );
} finally {
  await rm(folder, { recursive: true });
}
