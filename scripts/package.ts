/**
 * `npm run package`: whether the packed tarball is what a stranger needs. publint and attw look at it; then it is
 * installed into an empty folder, where `npx briefdeck` begins a briefing and builds it, and a TypeScript file uses the
 * library by its types.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./dist-bundle.ts";

const folder = mkdtempSync(join(tmpdir(), "briefdeck-package-"));
const empty = join(folder, "empty");
mkdirSync(empty);

const run = (cwd: string, command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
const own = (name: string) => join(ROOT, "node_modules", ".bin", name);
const start = performance.now();
const tell = (what: string) =>
  console.log(`${((performance.now() - start) / 1000).toFixed(1)} s  ${what}`);

const USE = `import { build, ContentError } from "briefdeck";

try {
  const { decks } = await build({ formats: ["pdf"], out: "library" });
  console.log(decks.map(({ name, slides }) => \`\${name} \${slides}\`).join(", "));
} catch (error) {
  if (error instanceof ContentError) console.error(error.diagnostics);
  throw error;
}
`;

try {
  run(ROOT, "npm", "pack", "--silent", "--pack-destination", folder);
  const [name = ""] = readdirSync(folder).filter((one) => one.endsWith(".tgz"));
  const tarball = join(folder, name);
  tell(`packed ${name}`);
  console.log(run(ROOT, own("publint"), "run", tarball, "--strict").trim());
  run(ROOT, own("attw"), tarball, "--profile", "esm-only");
  tell("publint and attw: clean");
  writeFileSync(join(empty, "package.json"), '{ "private": true, "type": "module" }\n');
  run(empty, "npm", "install", "--prefer-offline", "--no-audit", "--no-fund", "--silent", tarball);
  tell("installed into an empty folder, without development packages");
  run(empty, "npx", "--offline", "briefdeck", "init", "first", "--yes");
  tell("npx briefdeck init");
  console.log(run(empty, "npx", "--offline", "briefdeck", "build").trim());
  tell("npx briefdeck build");
  for (const ending of ["html", "pdf", "pptx"]) wants(join(empty, "out", "first"), ending);
  writeFileSync(join(empty, "use.ts"), USE);
  run(empty, own("tsc"), "--strict", "--module", "nodenext", "--target", "es2023", "use.ts");
  console.log(run(empty, process.execPath, "use.js").trim());
  wants(join(empty, "library", "first"), "pdf");
  tell("the library, by its types");
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function wants(where: string, ending: string): void {
  if (!existsSync(where) || !readdirSync(where).some((file) => file.endsWith(`.${ending}`)))
    throw new Error(`no .${ending} was made in ${where}`);
}
