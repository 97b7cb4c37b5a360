/**
 * `npm run compile`: the package's `dist/`. Code in few files, so that it starts quickly, split where parts are loaded
 * when they are asked for; types as they are in `src/`.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const types = join(dist, "types");

rmSync(dist, { force: true, recursive: true });
await build({
  entryPoints: ["index", "cli/main"].map((name) => join(root, "src", `${name}.ts`)),
  outdir: dist,
  outbase: join(root, "src"),
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  splitting: true,
  platform: "node",
  target: "node20",
  format: "esm",
  packages: "external",
  logLevel: "warning",
});
execFileSync(
  process.execPath,
  [join(root, "node_modules", "typescript", "bin", "tsc"), "-p", "tsconfig.build.json"],
  { cwd: root, stdio: "inherit" },
);
// TypeScript leaves the endings of what is only a type: https://github.com/microsoft/TypeScript/issues/61037
for (const name of readdirSync(types, { recursive: true, encoding: "utf8" })) {
  if (!name.endsWith(".d.ts")) continue;
  const file = join(types, name);
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/(from |import\()"(\.[^"]+)\.ts"/g, '$1"$2.js"'));
}
