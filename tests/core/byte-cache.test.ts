/** A cache gives back what was put in, or nothing; it never gives back something else. */
import {
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openByteCache } from "../../src/core/byte-cache.ts";

let folder: string;
let told: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "briefdeck-cache-"));
  told = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const cache = () => openByteCache(folder, (line) => told.push(line));
const bytes = (text: string) => new TextEncoder().encode(text);
const files = async () => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
};
async function entry(): Promise<string> {
  const [file = ""] = await files();
  return file;
}

it("gives back what was put in, also the last of two", async () => {
  await cache().put("a", bytes("one"));
  await cache().put("a", bytes("two"));
  expect(await cache().get("a")).toEqual(bytes("two"));
  expect(await cache().get("b")).toBeUndefined();
  expect(await files()).toHaveLength(1);
});

it.each<[string, (file: string) => Promise<void>]>([
  ["cut off", (file) => truncate(file, 70)],
  ["empty", (file) => truncate(file, 0)],
  [
    "of one bit that is another",
    async (file) => {
      const found = await readFile(file);
      found[found.length - 1] = (found.at(-1) ?? 0) ^ 1;
      await writeFile(file, found);
    },
  ],
  ["of something else", (file) => writeFile(file, "nothing of ours")],
])("takes an entry for none, and says so, that is damaged: %s", async (_, damage) => {
  await cache().put("a", bytes("one and more"));
  await damage(await entry());
  expect(await cache().get("a")).toBeUndefined();
  expect(told.join()).toContain("is damaged");
  await cache().put("a", bytes("again"));
  expect(await cache().get("a")).toEqual(bytes("again"));
});

it("keeps nothing where it cannot write, and goes on", async () => {
  await writeFile(join(folder, "file"), "");
  const unwritable = openByteCache(join(folder, "file"), (line) => told.push(line));
  await unwritable.put("a", bytes("one"));
  expect(await unwritable.get("a")).toBeUndefined();
  expect(told.join()).toContain("nothing is kept");
});

it("is whole while several write the same", async () => {
  const texts = Array.from({ length: 20 }, (_, i) => `${i} `.repeat(5000));
  await Promise.all(texts.map((text) => cache().put("a", bytes(text))));
  const found = new TextDecoder().decode(await cache().get("a"));
  expect(texts).toContain(found);
  expect(await files()).toHaveLength(1);
  expect(told).toEqual([]);
});

it("lets go of what was not asked for longest", async () => {
  for (const name of ["a", "b", "c"]) await cache().put(name, bytes(name.repeat(1000)));
  for (const file of await files()) await utimes(file, new Date(0), new Date(0));
  await cache().get("b");
  await cache().shrink(1500);
  expect(await Promise.all(["a", "b", "c"].map((name) => cache().get(name)))).toEqual([
    undefined,
    bytes("b".repeat(1000)),
    undefined,
  ]);
});

it("is for its owner alone", async () => {
  await cache().put("a", bytes("one"));
  expect((await stat(await entry())).mode & 0o077).toBe(0);
});
