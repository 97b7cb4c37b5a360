/**
 * `npm run bench-preview`: how long it takes from a save to the changed slide on screen. The preview runs in a process of
 * its own over a copy of the content; a real browser shows the full deck; one word is changed in one file at a time. The
 * clock runs from the moment that the file is written until the second frame after the slide was swapped.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { decodeHTML } from "entities";
import puppeteer, { type Page } from "puppeteer-core";
import { isScalar, parseDocument } from "yaml";
import { findBrowser } from "../src/browser/find.ts";
import { table } from "../src/cli/reports/table.ts";
import { parsePointer } from "../src/core/pointer.ts";
import { NOTHING, type PageState, type Update, updated } from "../src/preview/page-state.ts";
import { median } from "./fidelity/figures.ts";

const DECK = "japan-russia-2017/full";
/** Of each file, and of each kind of field in it. */
const EACH = 2;
const MOST = 24;
/** What is written as words: other texts may not change so, or are drawn. */
const WORDS =
  /(?:title|text|name|takeaway|lead|label|subtitle|definition|summary|phrase|statement|interests)$/;
/** Ms between edits, unless the gates are done before. */
const PAUSE = 2500;

interface Edit {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly kind: string;
  readonly slide: string;
}

const folder = await mkdtemp(join(tmpdir(), "briefdeck-bench-preview-"));
await cp("content", join(folder, "content"), { recursive: true });
const server = spawn(
  process.execPath,
  ["scripts/start.mjs", "preview", "--content", join(folder, "content"), "--port", "0", "--json"],
  { stdio: ["ignore", "pipe", "inherit"] },
);
const { path: executablePath, env } = await findBrowser();
const browser = await puppeteer.launch({
  executablePath,
  headless: "shell",
  args: ["--no-sandbox", "--no-zygote", "--disable-gpu"],
  env: { ...process.env, ...env },
});
try {
  const url = await addressOf(server);
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.evaluateOnNewDocument("globalThis.__name = (named) => named");
  await page.goto(`${url}${DECK}`);
  await settled(page, 60_000);
  const edits = editsOf(await stateOf(page)).slice(0, MOST);
  const rows: { readonly kind: string; readonly ms: number }[] = [];
  // The first saves warm up the server, as the first minutes of work do.
  for (const [i, edit] of [...edits.slice(0, 4), ...edits].entries()) {
    const kind = `${edit.file} ${edit.kind}`;
    try {
      const ms = await saved(page, edit, i);
      if (i >= 4) rows.push({ kind, ms });
    } catch (error) {
      console.log(`${kind}, left out: ${error instanceof Error ? error.message : error}`);
    }
    await settled(page, PAUSE);
  }
  const all = rows.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => all[Math.ceil(share * all.length) - 1] ?? 0;
  console.log(
    table([["edit", "ms"], ...rows.map(({ kind, ms }) => [kind, `${Math.round(ms)}`])], {
      right: [1],
    }),
  );
  const [cpu] = cpus();
  console.log(
    `\n${all.length} edits: median ${Math.round(median(all))} ms, p90 ${Math.round(at(0.9))} ms, max ${Math.round(at(1))} ms`,
    `\n${cpu?.model}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`,
  );
} finally {
  await browser.close();
  server.kill("SIGINT");
  await once(server, "exit");
  await rm(folder, { recursive: true });
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error("the preview has no voice");
  const [line] = await once(stdout, "data");
  return (JSON.parse(String(line)) as { url: string }).url;
}

/** What the page is told first. */
async function stateOf(page: Page): Promise<PageState> {
  const data = await page.evaluate(
    (deck) =>
      new Promise<string>((resolve) => {
        const source = new EventSource(`/-/events/${deck}`);
        source.addEventListener("all", (event) => {
          source.close();
          resolve(event.data);
        });
      }),
    DECK,
  );
  return updated(NOTHING, JSON.parse(data) as Update);
}

/** A few fields of each kind in each file, as far apart as they come. */
function editsOf({ slides }: PageState): Edit[] {
  const found = new Map<string, Edit[]>();
  for (const { id, html } of slides)
    for (const [, name = ""] of html.matchAll(/ data-content="([^"]*)"/g)) {
      const pointer = parsePointer(decodeHTML(name));
      if (!pointer) continue;
      const { file, path } = pointer;
      const kind = path.filter((key) => typeof key === "string").join(".");
      if (!WORDS.test(kind)) continue;
      const key = `${file} ${kind}`;
      found.set(key, [...(found.get(key) ?? []), { file, path, kind, slide: id }]);
    }
  return [...found.values()].flatMap((all) =>
    Array.from({ length: EACH }, (_, i) => all[Math.floor((i * all.length) / EACH)]).flatMap(
      (edit, i, few) => (edit && few.indexOf(edit) === i ? [edit] : []),
    ),
  );
}

/** Changes a word, and waits until it is seen. @returns ms */
async function saved(page: Page, { file, path, slide }: Edit, run: number): Promise<number> {
  await page.evaluate((id) => {
    location.hash = id;
  }, slide);
  await wait(300);
  const place = join(folder, "content", "japan-russia-2017", file);
  const text = await readFile(place, "utf8");
  const node = parseDocument(text).getIn(path, true);
  if (!isScalar(node) || !node.range) throw new Error(`${file}: no text at ${path.join("/")}`);
  const [start, end] = node.range;
  const changed = text.slice(start, end).replace(/\p{L}{4,}(?!\p{L})/u, (word) => `${word}${run}`);
  const seen = page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const marpit = document.querySelector(".frame")?.shadowRoot?.querySelector(".marpit");
        if (!marpit) return reject(new Error("no slide"));
        const observer = new MutationObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())));
        });
        observer.observe(marpit, { childList: true });
        const told = () => document.querySelector(".faults .list")?.textContent ?? "";
        setTimeout(() => reject(new Error(`the slide was not swapped: ${told()}`)), 10_000);
      }),
  );
  // The page is listening by now: what is asked of it is done in order.
  await page.evaluate("0");
  await writeFile(place, `${text.slice(0, start)}${changed}${text.slice(end)}`);
  const began = Date.now();
  try {
    return (await seen) - began;
  } catch (error) {
    await writeFile(place, text);
    throw error;
  }
}

/** Until the gates are done, or so many ms have passed. */
async function settled(page: Page, longest: number): Promise<void> {
  const done = () => document.querySelector(".badge")?.getAttribute("aria-busy") === "false";
  await page.waitForFunction(done, { timeout: longest, polling: 100 }).catch(() => undefined);
}
