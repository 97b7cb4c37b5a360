/**
 * `node scripts/start.mjs bench-cache …` runs `scripts/bench-cache.ts`; any other name is a command of the command line.
 * All of our own code is first bundled: to load hundreds of small files one by one through a TypeScript loader costs a
 * second of work, and the bundle a tenth of one.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const [asked = "--help", ...rest] = process.argv.slice(2);
const script = join(root, "scripts", `${asked}.ts`);
const isScript = existsSync(script);
const [name, args] = isScript ? [asked, rest] : ["main", [asked, ...rest]];
const outdir = join(root, "node_modules", ".cache", "briefdeck", `${name}-${process.pid}`);
const outfile = join(outdir, `${name}.js`);
if (process.env.DEBUG) process.setSourceMapsEnabled(true);
const { outputFiles } = await build({
  entryPoints: [isScript ? script : join(root, "src", "cli", "main.ts")],
  outdir,
  bundle: true,
  // What is imported only when needed stays apart, with the packages that it needs.
  splitting: true,
  platform: "node",
  target: "node20",
  format: "esm",
  packages: "external",
  sourcemap: process.env.DEBUG ? "inline" : false,
  logLevel: "error",
  write: false,
});
await mkdir(outdir, { recursive: true });
await Promise.all(outputFiles.map(({ path, contents }) => writeFile(path, contents)));
// What was made by other code is made anew.
globalThis[Symbol.for("briefdeck.code")] = outputFiles
  .reduce((hash, { contents }) => hash.update(contents), createHash("sha256"))
  .digest("hex");
process.argv.splice(1, process.argv.length - 1, outfile, ...args);
try {
  await import(pathToFileURL(outfile).href);
} finally {
  await rm(outdir, { force: true, recursive: true });
}
