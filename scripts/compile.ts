/** `npm run compile`: the package's `dist/`: its code bundled, its types as they are in `src/`. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleDist, ROOT } from "./dist-bundle.ts";

const dist = join(ROOT, "dist");
const types = join(dist, "types");

rmSync(dist, { force: true, recursive: true });
await bundleDist(dist);
const tsc = join(ROOT, "node_modules", "typescript", "bin", "tsc");
execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: ROOT, stdio: "inherit" });
// TypeScript leaves the endings of what is only a type: https://github.com/microsoft/TypeScript/issues/61037
for (const name of readdirSync(types, { recursive: true, encoding: "utf8" })) {
  if (!name.endsWith(".d.ts")) continue;
  const file = join(types, name);
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/(from |import\()"(\.[^"]+)\.ts"/g, '$1"$2.js"'));
}
