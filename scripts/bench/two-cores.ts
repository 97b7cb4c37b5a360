/**
 * What a second core is worth here: how much more two processes do than one, of work that shares nothing. Virtual cores
 * are often halves of a real one, and then nothing that uses both of them doubles.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Marp } from "@marp-team/marp-core";

const HERE = fileURLToPath(import.meta.url);
const MS = 4000;
const DECK = Array.from({ length: 20 }, (_, i) => `# Slide ${i}\n\n- one\n- two **bold**\n`).join(
  "\n---\n\n",
);

/** By turns, one, two, two, one: other work on the machine meets both. */
export async function twoAgainstOne(): Promise<number> {
  const done = [0, 0];
  for (const count of [1, 2, 2, 1]) {
    const each = await Promise.all(Array.from({ length: count }, renders));
    done[count - 1] = (done[count - 1] ?? 0) + each.reduce((sum, one) => sum + one, 0);
  }
  return (done[1] ?? 0) / (done[0] ?? 1);
}

async function renders(): Promise<number> {
  const [count] = await once(fork(HERE), "message");
  return Number(count);
}

if (process.argv[1] === HERE) {
  const marp = new Marp();
  for (let i = 0; i < 20; i++) marp.render(DECK);
  const end = performance.now() + MS;
  let count = 0;
  for (; performance.now() < end; count++) marp.render(DECK);
  process.send?.(count);
  process.disconnect();
}
