/** What the README quotes of `docs/benchmarks.json`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ROOT } from "../dist-bundle.ts";

const run = z.object({
  machine: z.string(),
  date: z.string(),
  rounds: z.number(),
  results: z.array(z.object({ work: z.string(), against: z.string(), ratio: z.number() })),
});

/** One line: the ratios of the last run, and where it was. */
export function benchQuote(): string {
  const { machine, date, rounds, results } = run.parse(
    JSON.parse(readFileSync(join(ROOT, "docs", "benchmarks.json"), "utf8")),
  );
  const ratio = (work: string, against: string) =>
    results.find((one) => one.work.startsWith(work) && one.against === against)?.ratio.toFixed(1);
  const three = "marp-cli's three commands";
  return `HTML, PDF and PPTX of the same Markdown take marp-cli ${ratio("20 slides", three)} times as long (20 slides) and ${ratio("100 slides, HTML", three)} times as long (100), and a PDF alone ${ratio("100 slides, PDF", "marp-cli")} times (${machine}, ${date}, medians of ${rounds} rounds).`;
}
