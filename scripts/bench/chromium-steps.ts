/** What Chromium's share of a recipient's deck goes to: CPU time of all its processes, step by step. Linux only. */
import { readFileSync } from "node:fs";
import { select } from "../../src/audience/select.ts";
import { type SnapshotOptions, takeSnapshot } from "../../src/batch/snapshot.ts";
import { launchBrowser } from "../../src/browser/launch.ts";
import { measureDeck } from "../../src/checks/page/index.ts";
import { briefingForm } from "../../src/content/load.ts";
import { startPrinting } from "../../src/outputs/pdf/index.ts";
import { pageFacts } from "../../src/outputs/pptx/index.ts";
import { render } from "../../src/pipeline/deck/lay-out.ts";
import { withContinuations } from "../../src/template/references/pages.ts";
import { descendants } from "./memory.ts";

/** Of the clock that `/proc` counts in: it is 100 Hz on every Linux. */
const MS_A_TICK = 10;
/** Decks before those that are measured. */
const WARM = 3;

export interface Step {
  readonly step: string;
  /** Ms of CPU for each deck. */
  readonly ms: number;
}

export async function chromiumSteps(options: SnapshotOptions, decks: number): Promise<Step[]> {
  const html = await measuredPage(options);
  const withoutFonts = html.replace(/@font-face\s*\{[^}]*\}/g, "");
  const browser = await launchBrowser();
  const spent = new Map<string, number>();
  let last = 0;
  const step = (name: string) => {
    const now = cpuOf(descendants(process.pid));
    spent.set(name, (spent.get(name) ?? 0) + now - last);
    last = now;
  };
  for (let i = 0; i < WARM + decks; i++) {
    if (i === WARM) spent.clear();
    step("between");
    const { page, close } = await browser.open(html);
    step("load");
    await measureDeck(page);
    step("measure for the gates");
    await pageFacts(page);
    step("read for the PPTX");
    await (await startPrinting(page)).bytes;
    step("print the PDF");
    await close();
    step("close");
    const plain = await browser.open(withoutFonts);
    step("load without the fonts");
    await plain.close();
  }
  await browser.close();
  spent.delete("between");
  return [...spent].map(([name, ms]) => ({ step: name, ms: Math.round(ms / decks) }));
}

/** Of the first recipient, as the gates see it. */
async function measuredPage(options: SnapshotOptions): Promise<string> {
  const { snapshot, template } = await takeSnapshot(options);
  const { folder, texts } = snapshot.briefing;
  const fields = new Map([["country", "Ruritania"]]);
  const { briefing } = briefingForm(folder, texts, undefined).load({ fields, places: [] });
  if (!briefing) throw new Error("the bench's own briefing is at fault");
  const [audience = ""] = options.audiences;
  const { deck } = select(briefing, audience);
  return (await render(await withContinuations(deck), template)).measured;
}

/** Ms that processes which still run have had of a core. */
function cpuOf(ids: readonly number[]): number {
  return ids.reduce((sum, id) => sum + ticks(id) * MS_A_TICK, 0);
}

function ticks(id: number): number {
  try {
    const text = readFileSync(`/proc/${id}/stat`, "utf8");
    // Behind the name, which may hold anything: user and system time are the 12th and 13th.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}
