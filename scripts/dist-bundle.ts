/** The code of the package, in few files, so that it starts quickly; split where parts are loaded when they are asked for. */
import { join } from "node:path";
import { build } from "esbuild";

export const ROOT = join(import.meta.dirname, "..");

/** @param outdir gets `index.js` and `cli/main.js`, which find packages and templates in the folders above them */
export const bundleDist = (outdir: string) =>
  build({
    entryPoints: ["index", "cli/main"].map((name) => join(ROOT, "src", `${name}.ts`)),
    outdir,
    outbase: join(ROOT, "src"),
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    logLevel: "warning",
  });
