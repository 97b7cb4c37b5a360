/** Where Node's time goes in a run of the bundled command, by the folder of the code that it was spent in. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { briefdeckUnder } from "./commands.ts";

export interface Area {
  readonly name: string;
  /** Of one sample run. */
  readonly ms: number;
}

interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      /** From 0. */
      readonly lineNumber: number;
    };
  }[];
  readonly samples: readonly number[];
  /** In µs. */
  readonly timeDeltas: readonly number[];
}
type Frame = CpuProfile["nodes"][number]["callFrame"];

/** @returns areas from the most time to the least. */
export function areasOf(args: readonly string[]): Area[] {
  const folder = mkdtempSync(join(tmpdir(), "briefdeck-profile-"));
  try {
    briefdeckUnder(["--cpu-prof", `--cpu-prof-dir=${folder}`], args);
    const [file = ""] = readdirSync(folder);
    return summed(JSON.parse(readFileSync(join(folder, file), "utf8")) as CpuProfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function summed({ nodes, samples, timeDeltas }: CpuProfile): Area[] {
  const area = new Map(nodes.map(({ id, callFrame }) => [id, areaOf(callFrame)]));
  const total = new Map<string, number>();
  samples.forEach((id, i) => {
    const name = area.get(id) ?? "";
    total.set(name, (total.get(name) ?? 0) + (timeDeltas[i] ?? 0) / 1000);
  });
  return [...total].map(([name, ms]) => ({ name, ms })).sort((a, b) => b.ms - a.ms);
}

const LOADING = /^(?:wrapSafe|compileSourceTextModule|internalModuleStat|readPackage)/;

function areaOf({ functionName, url, lineNumber }: Frame): string {
  if (functionName === "(idle)") return "waiting for Chromium";
  if (functionName === "(garbage collector)") return "collecting garbage";
  if (LOADING.test(functionName)) return "loading modules";
  if (url.startsWith("node:"))
    return url.startsWith("node:internal/modules") ? "loading modules" : "Node itself";
  if (!url.startsWith("file:")) return url ? "" : "V8 itself";
  const path = fileURLToPath(url);
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(path) ?? [];
  return name ?? folderOf(path, lineNumber);
}

/** esbuild writes over each module which file it was. */
function folderOf(path: string, line: number): string {
  const [, folder] =
    readModules(path)
      .slice(0, line + 1)
      .findLast((one) => one !== undefined)
      ?.match(/^src\/(.*)\/[^/]+$/) ?? [];
  return folder === undefined ? "src" : folder.split("/").slice(0, 2).join("/");
}

const read = new Map<string, (string | undefined)[]>();

/** By line, the module that begins there. */
function readModules(path: string): (string | undefined)[] {
  const known = read.get(path);
  if (known) return known;
  const modules = readFileSync(path, "utf8")
    .split("\n")
    .map((text) => /^\/\/ (src\/\S+)$/.exec(text)?.[1]);
  read.set(path, modules);
  return modules;
}
