import { appendFile, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openLedger } from "../../src/batch/ledger.ts";
import type { Outcome } from "../../src/batch/outcome.ts";

const made = (key: string): Outcome => ({
  state: "made",
  row: 1,
  line: 2,
  key,
  files: [{ name: `b/${key}.pdf`, sha256: key }],
  warnings: [],
});
const fresh = async () =>
  join(await mkdtemp(join(tmpdir(), "briefdeck-ledger-")), "deep", "ledger.jsonl");

describe("the ledger", () => {
  it("knows what earlier runs made, if they are to be gone on with", async () => {
    const path = await fresh();
    const first = await openLedger(path, false);
    await Promise.all(["a", "b", "c"].map((key) => first.note(made(key))));
    await first.close();
    const second = await openLedger(path, true);
    expect(["a", "b", "c", "d"].map((key) => second.before(key)?.files)).toEqual([
      ...["a", "b", "c"].map((key) => [{ name: `b/${key}.pdf`, sha256: key }]),
      undefined,
    ]);
    await second.close();
    const anew = await openLedger(path, false);
    expect(anew.before("a")).toBeUndefined();
    await anew.close();
    expect(await readFile(path, "utf8")).toBe("");
  });

  it("outlives a line that was cut short, and writes the next one whole", async () => {
    const path = await fresh();
    const first = await openLedger(path, false);
    await first.note(made("a"));
    await first.close();
    await appendFile(path, '{"state":"made","row":2,"key":"b","fil');
    const second = await openLedger(path, true);
    expect(second.before("b")).toBeUndefined();
    await second.note(made("c"));
    await second.close();
    const third = await openLedger(path, true);
    expect([third.before("a"), third.before("c")]).toMatchObject([{ key: "a" }, { key: "c" }]);
    await third.close();
  });

  it("takes the last word on a row, and no word from what is no ledger", async () => {
    const path = await fresh();
    await (await openLedger(path, false)).close();
    await writeFile(path, 'null\n[1]\n{"key":"a"}\n');
    const one = await openLedger(path, true);
    expect(one.before("a")).toBeUndefined();
    await one.note(made("a"));
    await one.note({ state: "at fault", row: 1, line: 2, key: "a", diagnostics: [] });
    await one.close();
    const two = await openLedger(path, true);
    expect(two.before("a")?.state).toBe("at fault");
    await two.close();
  });
});
