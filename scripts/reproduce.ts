/**
 * `npm run reproduce`: two clean clones, in two folders, with caches, time zones and languages of their own, must build
 * the very same bytes. Prints one hash over all files, to be compared between machines and days.
 * `-- --against out`: a clean checkout has built all decks and handouts there already, and stands for the first clone.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

const { against } = parseArgs({ options: { against: { type: "string" } } }).values;
const root = join(import.meta.dirname, "..");
const work = mkdtempSync(join(tmpdir(), "briefdeck-reproduce-"));
const CLONES = [
  { folder: "a", env: { TZ: "UTC", LANG: "C" } },
  { folder: join("b", "another longer folder"), env: { TZ: "Asia/Tokyo", LANG: "fr_FR.UTF-8" } },
];

const builds = CLONES.slice(against ? 1 : 0).map(({ folder, env }) => {
  const clone = join(work, folder);
  execFileSync("git", ["clone", "--quiet", root, clone]);
  mkdirSync(join(clone, "node_modules"));
  // All that was installed, but nothing that was cached.
  for (const name of readdirSync(join(root, "node_modules")).filter((n) => n !== ".cache"))
    cpSync(join(root, "node_modules", name), join(clone, "node_modules", name), {
      recursive: true,
      verbatimSymlinks: true,
    });
  execFileSync(
    process.execPath,
    ["scripts/start.mjs", "build", "--no-cache", "--quiet", "--handout", "notes,3,6,brief"],
    {
      cwd: clone,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  return hashes(join(clone, "out"));
});
rmSync(work, { recursive: true });

if (against) builds.unshift(hashes(resolve(against)));
const [first = new Map<string, string>(), second = new Map<string, string>()] = builds;
const differing = [...new Set([...first.keys(), ...second.keys()])].filter(
  (name) => first.get(name) !== second.get(name),
);
for (const name of differing) console.error(`${name} differs`);
const all = createHash("sha256")
  .update(JSON.stringify([...first]))
  .digest("hex");
console.log(
  differing.length
    ? `${differing.length} of ${first.size} files differ`
    : `${first.size} files, the same bytes in both; all together ${all.slice(0, 16)}`,
);
process.exitCode = differing.length || !first.size ? 1 : 0;

function hashes(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "README.md")
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    names.map((name) => [
      name.slice(folder.length + 1),
      createHash("sha256").update(readFileSync(name)).digest("hex"),
    ]),
  );
}
