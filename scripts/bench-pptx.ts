/**
 * `npm run bench-pptx [-- --profile] [--slides 20,100,300] [--times 5]`: what a PPTX costs beyond the loaded page.
 * Cold is the first deck of a fresh process, warm a later one of the same; medians, in ms.
 */
import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import { launchBrowser } from "../src/browser/launch.ts";
import { pageFacts, pptx } from "../src/outputs/pptx/index.ts";
import { DECKS, type DeckName } from "./bench/decks.ts";
import { profile, STAGES } from "./bench/profile.ts";
import { median } from "./fidelity/figures.ts";

interface Measured {
  /** Ms from the process's start until its modules are loaded. */
  readonly modules: number;
  readonly cold: number;
  readonly warm: readonly number[];
  readonly stages: readonly number[];
  readonly bytes: number;
}

const { values } = parseArgs({
  options: {
    profile: { type: "boolean", default: false },
    slides: { type: "string", default: "20,100,300" },
    times: { type: "string", default: "5" },
    one: { type: "string" },
  },
});

if (values.one !== undefined) {
  const [name, slides] = values.one.split(":");
  console.log(JSON.stringify(await measure(name as DeckName, Number(slides))));
} else compare();

/** Runs in a process of its own. */
async function measure(name: DeckName, slides: number): Promise<Measured> {
  const modules = performance.now();
  const { html, prepare } = await DECKS[name](slides);
  const browser = await launchBrowser();
  const { page } = await browser.open(html, { scripts: name === "marp" });
  const once = async () => {
    const start = performance.now();
    const deck = await prepare(page);
    const { value } = await pptx(await pageFacts(page), deck);
    return { time: performance.now() - start, bytes: value.length };
  };
  // The first pass alone is cold, so that a process shows either the whole or its stages.
  const stages = values.profile ? await profile(page, () => prepare(page)) : [];
  const first = await once();
  const warm: number[] = [];
  for (let run = 0; run < 4; run++) warm.push((await once()).time);
  await browser.close();
  return { modules, cold: first.time, warm: warm.slice(1), stages, bytes: first.bytes };
}

function compare(): void {
  const head = ["cold", "a slide", "warm", "a slide", "KB", "KB a slide"];
  console.log(["deck", "slides", ...(values.profile ? STAGES : head)].join("\t"));
  const modules: number[] = [];
  for (const name of Object.keys(DECKS))
    for (const slides of values.slides.split(",").map(Number)) {
      const runs = Array.from({ length: Number(values.times) }, () => apart(name, slides));
      modules.push(...runs.map((r) => r.modules));
      const cold = median(runs.map((r) => r.cold));
      const warm = median(runs.flatMap((r) => r.warm));
      const kb = (runs[0]?.bytes ?? 0) / 1024;
      const stages = STAGES.map((_, i) => median(runs.map((r) => r.stages[i] ?? 0)));
      const shown = [cold, cold / slides, warm, warm / slides, kb, kb / slides];
      const told = (values.profile ? stages : shown).map((n) => n.toFixed(n < 100 ? 1 : 0));
      console.log([name, slides, ...told].join("\t"));
    }
  console.log(`loading the modules, once a process and not counted: ${median(modules).toFixed(0)}`);
}

function apart(name: string, slides: number): Measured {
  const flags = [...process.execArgv, process.argv[1] ?? "", "--one", `${name}:${slides}`];
  const args = values.profile ? [...flags, "--profile"] : flags;
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
}
