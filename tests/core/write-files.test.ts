/** Files come out whole, and all or none. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeFiles } from "../../src/core/write-files.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "briefdeck-write-"));
});
afterEach(() => rm(folder, { recursive: true }));

const file = (name: string, text: string) => ({
  path: join(folder, "deck", name),
  bytes: new TextEncoder().encode(text),
});

it("writes the same files twice at once", async () => {
  const text = "x".repeat(1_000_000);
  const files = Array.from({ length: 20 }, (_, i) => file(`${i}`, text));
  await Promise.all([writeFiles(files), writeFiles(files), writeFiles(files)]);
  expect(await readdir(join(folder, "deck"))).toHaveLength(20);
  expect(await readFile(files[7]?.path ?? "", "utf8")).toBe(text);
});

it("leaves nothing where it is stopped, or a file cannot be written", async () => {
  const stopped = AbortSignal.abort(new Error("stopped"));
  await expect(writeFiles([file("one", "1")], stopped)).rejects.toThrow("stopped");
  await writeFiles([file("folder/inside", "1")]);
  await expect(writeFiles([file("one", "1"), file("folder", "2")])).rejects.toThrow();
  const left = await readdir(folder, { recursive: true });
  expect(left.filter((name) => name.includes("part"))).toEqual([]);
});
