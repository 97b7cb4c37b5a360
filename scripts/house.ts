/**
 * `npm run house`: the figures and the packages of this tree, written into `docs/architecture.md`. `-- --base REV`
 * sets another commit beside it, `-- --times` also installs and tests a clean clone of what is committed (some minutes).
 * Exit code 1 where a figure is not as it should be.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  duplicates,
  linesByRoom,
  medianLines,
  places,
  readTree,
  type SourceFile,
  UNWANTED,
} from "./house/figures.ts";
import { roomOf } from "./house/floors.ts";
import { LARGE, type Package, packagesIn } from "./house/packages.ts";
import { filled } from "./house/page.ts";
import { seconds } from "./house/times.ts";

const ROOT = join(import.meta.dirname, "..");
const DOC = join(ROOT, "docs", "architecture.md");
const TREES = ["src", "scripts", "tests"] as const;
const LONGEST = 250;
/** Tests may be long: each is read by itself. */
const SHORT = ["src", "scripts"];

const argument = (name: string) => process.argv[process.argv.indexOf(name) + 1];
const base = process.argv.includes("--base") ? argument("--base") : undefined;
const work = mkdtempSync(join(tmpdir(), "briefdeck-house-"));

const now = figuresOf(ROOT);
const before = base === undefined ? undefined : figuresOf(checkedOut(base));
const faults = [...now.unwanted.values()].flat();
let text = readFileSync(DOC, "utf8");
const put = (place: string, inner: string) => {
  text = filled(text, place, inner);
};
put("figures", figuresTable());
put("lines", linesTable());
const packages = userPackages();
put("packages", packagesTable(packages));
if (process.argv.includes("--times")) put("times", seconds(ROOT, work));
writeFileSync(DOC, text);
rmSync(work, { recursive: true });
for (const fault of faults) console.error(fault);
if (faults.length) process.exitCode = 1;

interface Figures {
  readonly trees: Readonly<Record<string, readonly SourceFile[]>>;
  /** Places, by what is wrong there. */
  readonly unwanted: ReadonlyMap<string, readonly string[]>;
}

function figuresOf(root: string): Figures {
  const trees = Object.fromEntries(TREES.map((tree) => [tree, readTree(join(root, tree))]));
  const all = TREES.flatMap((tree) =>
    (trees[tree] ?? []).map((file) => ({ ...file, path: `${tree}/${file.path}` })),
  );
  return {
    trees,
    unwanted: new Map([
      ...Object.entries(UNWANTED).map(([name, pattern]) => [name, places(all, pattern)] as const),
      ["six lines that stand twice", TREES.flatMap((tree) => duplicates(trees[tree] ?? []))],
      [
        `files over ${LONGEST} lines`,
        all
          .filter(({ path, lines }) => lines.length > LONGEST && SHORT.includes(roomOf(path)))
          .map(({ path }) => path),
      ],
    ]),
  };
}

/** A commit as files, in a folder of its own. */
function checkedOut(revision: string): string {
  const archive = execFileSync("git", ["archive", revision, ...TREES, "package-lock.json"], {
    cwd: ROOT,
    maxBuffer: 1 << 30,
  });
  execFileSync("tar", ["-x", "-C", work], { input: archive });
  return work;
}

function figuresTable(): string {
  const row = (name: string, of: (figures: Figures) => number | string) =>
    `| ${name} | ${before ? `${of(before)} | ` : ""}${of(now)} |`;
  const src = ({ trees }: Figures) => trees["src"] ?? [];
  return [
    before ? `| | before (${base}) | now |\n| --- | ---: | ---: |` : "| | now |\n| --- | ---: |",
    row("files in `src/`", (f) => src(f).length),
    row("median lines of a file in `src/`", (f) => medianLines(src(f))),
    row("longest", (f) => Math.max(...src(f).map(({ lines }) => lines.length))),
    ...[...now.unwanted.keys()].map((name) => row(name, (f) => f.unwanted.get(name)?.length ?? 0)),
  ].join("\n");
}

function linesTable(): string {
  const count = (files: readonly SourceFile[] = []) =>
    files.reduce((sum, { lines }) => sum + lines.length, 0);
  const rooms = linesByRoom(now.trees["src"] ?? []);
  const earlier = before && linesByRoom(before.trees["src"] ?? []);
  const names = [...new Set([...rooms.keys(), ...(earlier?.keys() ?? [])])].sort();
  const rows = [
    ...names.map((name) => [`src/${name}`, earlier?.get(name) ?? 0, rooms.get(name) ?? 0] as const),
    ...TREES.map(
      (tree) => [`**${tree}**`, count(before?.trees[tree]), count(now.trees[tree])] as const,
    ),
  ];
  return [
    before ? "| lines | before | now |\n| --- | ---: | ---: |" : "| lines | now |\n| --- | ---: |",
    ...rows.map(([name, was, is]) => `| ${name} | ${before ? `${was} | ` : ""}${is} |`),
  ].join("\n");
}

/** As `npm install briefdeck` gives them: without what only developers need. */
function userPackages(): Package[] {
  const folder = join(work, "user");
  for (const name of ["package.json", "package-lock.json"])
    cpSync(join(ROOT, name), join(folder, name));
  execFileSync(
    "npm",
    ["ci", "--omit=dev", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"],
    { cwd: folder, stdio: "ignore" },
  );
  return packagesIn(folder);
}

function packagesTable(all: readonly Package[]): string {
  const mb = (size: number) => size / 1e6;
  const large = all.filter(({ size }) => mb(size) > LARGE);
  for (const { name, reason } of large)
    if (!reason) faults.push(`${name} is larger than ${LARGE} MB, and no one says why`);
  const total = all.reduce((sum, { size }) => sum + size, 0);
  const rest = total - large.reduce((sum, { size }) => sum + size, 0);
  return [
    `${all.length} packages, ${mb(total).toFixed(0)} MB:`,
    "",
    "| package | MB | brought by | what for |",
    "| --- | ---: | --- | --- |",
    ...large.map(
      ({ name, size, by, reason = "?" }) =>
        `| ${name} | ${mb(size).toFixed(1)} | ${by.join(", ") || "us"} | ${reason} |`,
    ),
    `| ${all.length - large.length} others | ${mb(rest).toFixed(1)} | | |`,
  ].join("\n");
}
