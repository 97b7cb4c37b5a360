/** What `npm run bench` found, as a page of the docs. */
import type { Area } from "./areas.ts";
import type { Cost, Result } from "./results.ts";

export interface BenchRun {
  readonly machine: string;
  readonly date: string;
  readonly rounds: number;
  readonly versions: readonly string[];
  readonly skipped: readonly string[];
  readonly results: readonly Result[];
  readonly cost: readonly Cost[];
  readonly profiles: readonly { readonly name: string; readonly areas: readonly Area[] }[];
}

export function benchPage({
  machine,
  date,
  rounds,
  versions,
  skipped,
  results,
  cost,
  profiles,
}: BenchRun): string {
  const rows = results.map(
    (r) =>
      `| ${r.work} | ${r.ours.toFixed(2)} | ${r.against} | ${r.theirs.toFixed(2)} | ${r.ratio.toFixed(2)} | ${r.bar} | ${r.allowed.toFixed(2)} | ${r.floor?.toFixed(2) ?? ""} | ${r.met ? "met" : "**missed**"} |`,
  );
  const costs = cost.map(
    ({ slides, seconds, each }) =>
      `| ${slides} | ${seconds.toFixed(2)} | ${each ? each.toFixed(1) : ""} |`,
  );
  return `# Speed, side by side

Made by \`npm run bench\` on ${date}: ${machine}; ${versions.join(", ")}. ${rounds > 1 ? `Medians of ${rounds} rounds by turns` : "One round by turns"}, in seconds. Each contender is a command of its
own, started cold, with the same Chromium. Other machines have other seconds; the ratios are what to look at.

| work | Briefdeck | against | theirs | ratio | bar | allowed | floor | |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join("\n")}

![The ratios as bars](benchmarks.svg)

- All but the six decks start from the same Markdown and theme: slides of our longest deck, repeated in turn. The plain slides are Markdown that both tools read,
  each with its own default theme.
- The floor starts node, loads marp-core and puppeteer, renders, starts Chromium, loads the page and prints a PDF: nothing else. Where the bar allows less than
  the floor takes, no program that prints these slides with this Chromium can meet it${belowFloor(results)}.
- The six decks are built from YAML through all gates, without a cache; the floor is given their Markdown ready-made.
${skipped.map((what) => `- Not measured: ${what}.\n`).join("")}
## Cost of a slide

HTML, PDF and PPTX of decks of several lengths.

| slides | seconds | ms for each further slide |
| --- | --- | --- |
${costs.join("\n")}

## Where the time goes

Of Node's one thread, by the folder of \`src/\` or the package that it is spent in: one sampled run each, which takes longer than one that is not.
${profiles.map(({ name, areas }) => `\n**${name}**\n\n${table(areas)}\n`).join("")}`;
}

const belowFloor = (results: readonly Result[]): string => {
  const below = results.filter(({ floor, allowed }) => floor !== undefined && allowed < floor);
  return below.length
    ? `: so it is with ${below.map(({ work, bar }) => `“${work}” (${bar})`).join(", ")}`
    : "; here it allows more everywhere";
};

/** Of what takes less than a fiftieth, only the sum. */
function table(areas: readonly Area[]): string {
  const total = areas.reduce((sum, { ms }) => sum + ms, 0);
  const large = areas.filter(({ ms }) => ms >= total / 50);
  const rest = total - large.reduce((sum, { ms }) => sum + ms, 0);
  const rows = [...large, { name: "all else", ms: rest }].map(
    ({ name, ms }) => `| ${name} | ${ms.toFixed(0)} | ${((100 * ms) / total).toFixed(0)} |`,
  );
  return `| where | ms | % |\n| --- | --- | --- |\n${rows.join("\n")}`;
}
