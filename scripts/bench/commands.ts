/** Command lines that are measured against each other; each does its work in a process of its own, with the same Chromium. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "../../src/browser/find.ts";
import { bundleDist, ROOT } from "../dist-bundle.ts";

/** Markdown and the theme that it names. */
export interface Source {
  readonly markdown: string;
  /** None where it names Marp's own. */
  readonly theme?: string | undefined;
}

const executable = await findBrowser();
const modules = (...path: string[]) => join(ROOT, "node_modules", ...path);

/** Without its complaints about what the deck is made of; with them where it fails. */
const run = (
  command: string,
  args: readonly string[],
  { env = {}, cwd = ROOT }: { env?: Record<string, string>; cwd?: string } = {},
): void => {
  execFileSync(command, args, {
    cwd,
    env: { ...process.env, ...executable.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
    timeout: 300_000,
  });
};

// As it is installed, like the others: bundled before.
const DIST = join(ROOT, "dist");
await bundleDist(DIST);

/** @param node flags of Node's own. */
export const briefdeckUnder = (node: readonly string[], args: readonly string[]): void =>
  run(process.execPath, [...node, join(DIST, "cli", "main.js"), ...args]);

export const briefdeck = (...args: string[]): void => briefdeckUnder([], args);

export const convert = (source: Source, outputs: readonly string[]): void =>
  briefdeck(...convertArgs(source, outputs));

export const convertArgs = ({ markdown, theme }: Source, outputs: readonly string[]): string[] => [
  "convert",
  markdown,
  ...(theme ? ["--theme", theme] : []),
  ...outputs.flatMap((out) => ["-o", out]),
  "--quiet",
];

/** One command of marp-cli: `--pdf`, `--pptx --pptx-editable` and so on. */
export const marp = ({ markdown, theme }: Source, out: string, ...flags: string[]): void =>
  run(process.execPath, [
    modules("@marp-team", "marp-cli", "marp-cli.js"),
    markdown,
    ...(theme ? ["--theme-set", theme] : []),
    "--no-config-file",
    "--browser-path",
    executable.path,
    ...flags,
    "-o",
    out,
  ]);

/** Why marp-cli makes no editable PPTX here. */
export const noEditable = (): string | undefined =>
  spawnSync("soffice", ["--version"]).status === 0 ? undefined : "LibreOffice is not installed";

const SLIDEV = join(ROOT, "bench", "slidev", "node_modules", "@slidev", "cli", "bin", "slidev.mjs");
export const noSlidev = (): string | undefined =>
  existsSync(SLIDEV) ? undefined : "not installed (npm ci --prefix bench/slidev --ignore-scripts)";

export const slidev = (entry: string, out: string): void =>
  run(
    process.execPath,
    [SLIDEV, "export", entry, "--executable-path", executable.path, "--output", out],
    { cwd: join(ROOT, "bench", "slidev") },
  );

/**
 * The least that a PDF of the deck costs with these parts: start node, load marp-core, render, start Chromium, load,
 * print. Plain JavaScript, so that nothing else is done.
 */
export function floorOf(): (source: Source, out: string) => void {
  // Beside the packages that it loads by name.
  const script = modules(".cache", "briefdeck", "bench-floor.mjs");
  const args = [
    "--disable-gpu",
    ...(process.getuid?.() === 0 ? ["--no-sandbox", "--no-zygote"] : []),
  ];
  writeFileSync(
    script,
    `import { readFileSync, writeFileSync } from "node:fs";
import { Marp } from "@marp-team/marp-core";
import puppeteer from "puppeteer-core";
const [markdown, theme, out] = process.argv.slice(2);
const starting = puppeteer.launch({ executablePath: ${JSON.stringify(executable.path)}, headless: "shell",
  args: ${JSON.stringify(args)}, env: { ...process.env, ...${JSON.stringify(executable.env)} } });
const marp = new Marp({ script: false });
if (theme) marp.themeSet.add(readFileSync(theme, "utf8"));
const { html, css } = marp.render(readFileSync(markdown, "utf8"));
const browser = await starting;
const page = await browser.newPage();
await page.setContent(\`<!doctype html><meta charset="utf-8"><style>\${css}</style>\${html}\`, { waitUntil: "load" });
writeFileSync(out, await page.pdf({ preferCSSPageSize: true, printBackground: true, timeout: 0 }));
await browser.close();
`,
  );
  return ({ markdown, theme = "" }, out) => run(process.execPath, [script, markdown, theme, out]);
}

const versionOf = (...path: string[]): string => {
  const { version } = JSON.parse(readFileSync(join(...path, "package.json"), "utf8")) as {
    version: string;
  };
  return version;
};

/** What was measured, by name and version. */
export const versions = (): string[] => [
  `Node ${process.versions.node}`,
  executable.source,
  `marp-cli ${versionOf(modules("@marp-team", "marp-cli"))}`,
  `marp-core ${versionOf(modules("@marp-team", "marp-core"))}`,
  ...(noSlidev() ? [] : [`Slidev ${versionOf(SLIDEV, "..", "..")}`]),
];
