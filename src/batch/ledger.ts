/** What has been made so far, one row a line, so that a batch that was cut short can go on where it stopped. */
import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { madeFile, type Outcome } from "./outcome.ts";

const line = z.object({
  key: z.string(),
  state: z.enum(["made", "at fault"]),
  files: z.array(madeFile).default([]),
});
export type LedgerLine = z.output<typeof line>;

export interface Ledger {
  /** What was made under a key by earlier runs. */
  before(key: string): LedgerLine | undefined;
  /** Resolves when the line is on the disk. */
  note(outcome: Outcome): Promise<void>;
  close(): Promise<void>;
}

/** @param resume keep what earlier runs noted; else begin anew */
export async function openLedger(path: string, resume: boolean): Promise<Ledger> {
  await mkdir(dirname(path), { recursive: true });
  const before = resume ? await readLedger(path) : new Map<string, LedgerLine>();
  const file = await open(path, resume ? "a+" : "w");
  // A line that was cut short when the power failed must not swallow the next one.
  if (resume && !(await endsInLine(file))) await file.appendFile("\n");
  let waiting: string[] = [];
  let flushing: Promise<void> | undefined;
  /** All lines that came while the disk was busy go in one write. */
  const flush = async () => {
    while (waiting.length) {
      const text = waiting.join("");
      waiting = [];
      await file.appendFile(text);
      await file.datasync();
    }
    flushing = undefined;
  };
  return {
    before: (key) => before.get(key),
    note: async (outcome) => {
      waiting.push(`${JSON.stringify(lineOf(outcome))}\n`);
      flushing ??= flush();
      await flushing;
    },
    close: async () => {
      await flushing;
      await file.close();
    },
  };
}

const lineOf = (outcome: Outcome) =>
  outcome.state === "made"
    ? { ...outcome, warnings: outcome.warnings.length }
    : {
        ...outcome,
        diagnostics: outcome.diagnostics.map(({ code, message }) => ({ code, message })),
      };

async function endsInLine(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (!size) return true;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString() === "\n";
}

/** Lines that are no whole lines are as if they were not there. */
async function readLedger(path: string): Promise<Map<string, LedgerLine>> {
  const found = new Map<string, LedgerLine>();
  const file = await open(path, "r").catch(() => undefined);
  if (!file) return found;
  for await (const text of createInterface({ input: file.createReadStream() })) {
    const read = line.safeParse(parsed(text));
    if (read.success) found.set(read.data.key, read.data);
  }
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
