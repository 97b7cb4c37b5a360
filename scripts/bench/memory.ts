/**
 * How much memory a process and all its children hold: a process of its own looks every tenth of a second, so that it also
 * sees what happens while the other is busy. Linux only.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** The highest of each, in MB; `together` is the highest sum at one moment. */
export interface Peak {
  readonly node: number;
  readonly children: number;
  readonly together: number;
}

const HERE = fileURLToPath(import.meta.url);
const EVERY_MS = 100;
const NONE: Peak = { node: 0, children: 0, together: 0 };

/** Looks until it is asked for the peak; undefined where there is no `/proc`. */
export function watchMemory(): (() => Promise<Peak>) | undefined {
  if (!existsSync("/proc/self/smaps_rollup")) return undefined;
  const watcher = fork(HERE);
  return async () => {
    watcher.send("stop");
    const [peak]: Peak[] = await once(watcher, "message");
    if (!peak) throw new Error("the watcher of the memory said nothing");
    return peak;
  };
}

/** MB that are this process's own, and its part of what it shares; 0 once it is gone. */
function memory(id: number | string): number {
  try {
    const kb = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8"))?.[1];
    return Number(kb ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** All processes that descend from this one, but for the one that looks. */
export function descendants(id: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const parent = parentOf(name);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (one: number): number[] =>
    (children.get(one) ?? [])
      .filter((child) => child !== process.pid)
      .flatMap((child) => [child, ...below(child)]);
  return below(id);
}

function parentOf(id: string): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

if (process.argv[1] === HERE) {
  let peak = NONE;
  let looking = true;
  process.once("message", () => {
    looking = false;
  });
  while (looking) {
    const node = memory(process.ppid);
    const children = descendants(process.ppid).reduce((sum, id) => sum + memory(id), 0);
    peak = {
      node: Math.max(peak.node, node),
      children: Math.max(peak.children, children),
      together: Math.max(peak.together, node + children),
    };
    await setTimeout(EVERY_MS);
  }
  process.send?.(peak);
  process.disconnect();
}
