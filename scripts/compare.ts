/**
 * `npm run compare`: PPTX of the same decks by Briefdeck, by marp-cli (pictures, editable) and by dom-to-pptx, in one
 * run, measured alike; writes `docs/comparison.md`, with what other tools say of themselves (`compare/peers.md`). Needs LibreOffice, and `npm ci --prefix bench`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { launchBrowser } from "../src/browser/launch.ts";
import { withoutViewer } from "../src/outputs/html/index.ts";
import { lint } from "../tests/outputs/pptx/lint.ts";
import { schemaFaults, schemasMissing } from "../tests/outputs/pptx/schemas.ts";
import { briefdeck, convert, marp, type Source } from "./bench/commands.ts";
import { type Judged, judge } from "./compare/judge.ts";
import { officeMissing } from "./fidelity/office.ts";

const root = join(import.meta.dirname, "..");
const work = mkdtempSync(join(tmpdir(), "briefdeck-compare-"));
const DECKS = ["minister", "press", "parliament"];
const missing = officeMissing();
if (missing) {
  console.log(`skipped: ${missing}`);
  process.exit(0);
}

// The Markdown, theme and HTML that every contender starts from.
briefdeck(
  ...["build", "--language", "en-GB", "--out", work, "--quiet"],
  ...DECKS.flatMap((deck) => ["--audience", deck]),
);
const made = (deck: string, ending: string) => join(work, "japan-russia-2017", `${deck}.${ending}`);
const source = (deck: string): Source => ({ markdown: made(deck, "md"), theme: made(deck, "css") });

interface Contender {
  readonly name: string;
  /** Makes the PPTX; undefined where it cannot be run here. */
  readonly make: ((deck: string, out: string) => void | Promise<void>) | undefined;
}

const bundle = join(root, "bench", "node_modules", "dom-to-pptx", "dist", "dom-to-pptx.bundle.js");
const CONTENDERS: readonly Contender[] = [
  { name: "marp-cli --pptx", make: (deck, out) => marp(source(deck), out, "--pptx") },
  {
    name: "marp-cli --pptx-editable",
    make: (deck, out) => marp(source(deck), out, "--pptx", "--pptx-editable"),
  },
  { name: "dom-to-pptx", make: existsSync(bundle) ? domToPptx : undefined },
  // From the same Markdown, by its command line.
  {
    name: "briefdeck convert",
    make: (deck, out) => convert(source(deck), [out]),
  },
  {
    name: "briefdeck build",
    make: (deck, out) =>
      briefdeck(
        ...["build", "--audience", deck, "--language", "en-GB", "--format", "pptx"],
        ...["--no-cache", "--quiet", "--out", join(out, "..", "b")],
      ),
  },
];

async function domToPptx(deck: string, out: string): Promise<void> {
  const browser = await launchBrowser();
  try {
    // Its script must run in the page, which our own policy forbids.
    const html = withoutViewer(readFileSync(made(deck, "html"), "utf8")).replace(
      /<meta http-equiv="Content-Security-Policy"[^>]*>/,
      "",
    );
    const { page } = await browser.open(html, { scripts: true });
    await page.addScriptTag({ content: readFileSync(bundle, "utf8") });
    const base64 = await page.evaluate(async () => {
      const domToPptx: { exportToPptx(slides: Element[], options: object): Promise<Blob> } =
        Reflect.get(window, "domToPptx");
      const blob = await domToPptx.exportToPptx(
        [...document.querySelectorAll("svg[data-marpit-svg] section")],
        { skipDownload: true },
      );
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = "";
      for (const byte of bytes) text += String.fromCharCode(byte);
      return btoa(text);
    });
    writeFileSync(out, Buffer.from(base64, "base64"));
  } finally {
    await browser.close();
  }
}

interface Row extends Judged {
  readonly kilobytes: number;
  readonly faults: string;
}

const results = new Map<string, Row[]>();
const failures: string[] = [];
for (const { name, make } of CONTENDERS) {
  if (!make) {
    failures.push(`${name}: not installed (npm ci --prefix bench)`);
    continue;
  }
  for (const deck of DECKS) {
    let out = join(work, `${deck}.${name.replace(/\W+/g, "-")}.pptx`);
    const start = performance.now();
    try {
      await make(deck, out);
    } catch (error) {
      failures.push(`${name}, ${deck}: ${String(error).split("\n")[0]}`);
      continue;
    }
    const seconds = (performance.now() - start) / 1000;
    if (name === "briefdeck build") out = join(work, "b", "japan-russia-2017", `${deck}.pptx`);
    if (!existsSync(out)) {
      failures.push(`${name}, ${deck}: made no file`);
      continue;
    }
    const bytes = readFileSync(out);
    const schemas = schemasMissing() ? "not checked" : String(schemaFaults(bytes).length);
    const row = {
      ...(await judge(made(deck, "html"), out)),
      kilobytes: bytes.length / 1024,
      faults: `${schemas} / ${safeLint(bytes)}`,
    };
    results.set(name, [...(results.get(name) ?? []), row]);
    console.log(`${name}, ${deck}: ${seconds.toFixed(1)} s`);
  }
}

/** The lint knows PPTX as we write it; of others it tells what it can. */
function safeLint(bytes: Uint8Array): string {
  try {
    return String(lint(bytes).length);
  } catch {
    return "not read";
  }
}

writeFileSync(join(root, "docs", "comparison.md"), page());
for (const failure of failures) console.log(`not measured: ${failure}`);

function page(): string {
  const mean = (rows: readonly Row[], pick: (row: Row) => number) =>
    rows.reduce((sum, row) => sum + pick(row), 0) / rows.length;
  const sum = (rows: readonly Row[], pick: (row: Row) => number) =>
    rows.reduce((total, row) => total + pick(row), 0);
  const lines = [...results].map(([name, rows]) =>
    [
      name,
      Math.round(sum(rows, (r) => r.kilobytes)),
      `${((100 * sum(rows, (r) => r.wordsFound)) / sum(rows, (r) => r.words)).toFixed(0)} %`,
      `${sum(rows, (r) => r.textShapes)} / ${sum(rows, (r) => r.pictures)}`,
      `${sum(rows, (r) => r.titles)} of ${sum(rows, (r) => r.slides)}`,
      sum(rows, (r) => r.tables),
      sum(rows, (r) => r.notes),
      mean(rows, (r) => r.ssim).toFixed(3),
      mean(rows, (r) => r.ink).toFixed(2),
      rows.map((r) => r.faults).join("; "),
    ].join(" | "),
  );
  const versions = ["@marp-team/marp-cli", "@marp-team/marp-core"].map(
    (name) =>
      `${name} ${(JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")) as { version: string }).version}`,
  );
  const soffice = spawnSync("soffice", ["--version"], { encoding: "utf8" })
    .stdout.trim()
    .split(" ")
    .slice(0, 2)
    .join(" ");
  return `# Other tools, side by side

Made by \`npm run compare\` on ${cpus().length} × ${cpus()[0]?.model?.trim()}, Node ${process.version}; ${versions.join(", ")}, dom-to-pptx 2.1.2, ${soffice}.
The same decks (${DECKS.join(", ")}: ${sum(results.get("briefdeck build") ?? [], (r) => r.slides)} slides), one after the other, each by its own command with the same Chromium; dom-to-pptx in a page of that Chromium.

| | KB | visible words found in text | text shapes / pictures | slides with a title | native tables | slides with notes | SSIM | ink | faults of schema / lint, by deck |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${lines.map((line) => `| ${line} |`).join("\n")}
${failures.length ? `\nNot measured: ${failures.join("; ")}.\n` : ""}
SSIM is ssim.js with its defaults, of each slide through LibreOffice with the project's fonts against Chromium's picture of it; ink is the same over the
windows that hold edges. The lint is ours and knows PPTX as we write it, which favours us. How it looks in PowerPoint is not measured here. Speed: [benchmarks.md](benchmarks.md).

${readFileSync(join(root, "scripts", "compare", "peers.md"), "utf8")}`;
}
