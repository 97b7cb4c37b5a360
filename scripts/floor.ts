/**
 * `npm run floor`: what `npm run build -- --audience minister` costs against the bare floor, in one run.
 * The floor starts node, launches the embedded Chromium, loads that deck's HTML and prints its PDF: nothing else.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "../src/browser/find.ts";
import { median } from "./fidelity/figures.ts";

const ROUNDS = Number(process.argv[2] ?? 7);
const root = join(import.meta.dirname, "..");
const work = mkdtempSync(join(tmpdir(), "briefdeck-floor-"));
const browser = await findBrowser();
const html = join(work, "japan-russia-2017", "minister.html");
const build = () =>
  execFileSync(
    "npm",
    ["run", "-s", "build", "--", "--audience", "minister", "--no-cache", "--out", work, "--quiet"],
    { cwd: root, stdio: "inherit" },
  );

// Plain JavaScript, so that no time goes into anything but the four steps.
const floorScript = join(root, "node_modules", ".cache", "briefdeck", "floor.mjs");
writeFileSync(
  floorScript,
  `import { readFileSync, writeFileSync } from "node:fs";
import puppeteer from "puppeteer-core";
const browser = await puppeteer.launch({ executablePath: ${JSON.stringify(browser.path)}, headless: "shell",
  args: ${JSON.stringify(process.getuid?.() === 0 ? ["--no-sandbox", "--no-zygote", "--disable-gpu"] : ["--disable-gpu"])},
  env: { ...process.env, ...${JSON.stringify(browser.env)} } });
const page = await browser.newPage();
await page.setContent(readFileSync(${JSON.stringify(html)}, "utf8"), { waitUntil: "load" });
writeFileSync(${JSON.stringify(join(work, "floor.pdf"))}, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
await browser.close();
`,
);
const floor = () => execFileSync(process.execPath, [floorScript], { stdio: "inherit" });

const time = (run: () => void): number => {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
};

build(); // makes the HTML, and fills the caches that both use
floor();
const seconds = { floor: [] as number[], build: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  seconds.floor.push(time(floor));
  seconds.build.push(time(build));
}
rmSync(work, { recursive: true });
const [bare, whole] = [median(seconds.floor), median(seconds.build)];
console.log(
  `machine: ${cpus().length} × ${cpus()[0]?.model}, node ${process.version}, medians of ${ROUNDS} alternating runs`,
);
console.log(`floor (node, Chromium, load, print)   ${bare.toFixed(2)} s`);
console.log(
  `npm run build -- --audience minister  ${whole.toFixed(2)} s  (HTML, PDF, PPTX, Markdown)`,
);
console.log(`ratio                                 ${(whole / bare).toFixed(2)} (bar: 3)`);
