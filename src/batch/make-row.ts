/** One row, from its plan to files in the store: what a pool in this process and a worker on another machine both do. */
import type { Batch } from "./batch.ts";
import type { FileStore } from "./file-store.ts";
import type { LentBrowser } from "./lent-browser.ts";
import type { Outcome } from "./outcome.ts";
import type { Plan } from "./plan.ts";

/** May be done twice: the same plan writes the same bytes to the same places. */
export async function makeRow(
  plan: Plan,
  batch: Batch,
  browser: LentBrowser,
  store: FileStore,
): Promise<Outcome> {
  const { outcome, files } = await browser.use((open) => batch.make(plan, open));
  await Promise.all(files.map(({ name, bytes }) => store.put(name, bytes)));
  return outcome;
}
