/** A deck as people open it: from a file, scripts on, and everything that it asks for or complains of noted. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "puppeteer-core";
import { convert } from "../../src/pipeline/convert/convert.ts";
import { readersBrowser } from "../fixtures/readers-browser.ts";

export interface Presented {
  readonly browser: Browser;
  /** Opens the deck at an address such as `#3`, in a page of its own. */
  open(html: string, options?: OpenOptions): Promise<Page>;
  /** What pages asked for beyond the file itself, and what they wrote to the console. */
  readonly complaints: string[];
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly hash?: string;
  readonly width?: number;
  readonly height?: number;
  readonly scripts?: boolean;
  readonly dark?: boolean;
  readonly touch?: boolean;
}

export async function presented(): Promise<Presented> {
  const browser = await readersBrowser();
  const folder = mkdtempSync(join(tmpdir(), "briefdeck-viewer-"));
  const complaints: string[] = [];
  let count = 0;
  const watch = (page: Page, own: string) => {
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(own) && !/^(data|about):/.test(url)) complaints.push(`asked for ${url}`);
    });
    page.on("console", (message) => complaints.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(`error: ${String(error)}`));
    page.on("popup", (popup) => popup && watch(popup, own));
  };
  return {
    browser,
    complaints,
    open: async (html, options = {}) => {
      const {
        hash = "",
        width = 1280,
        height = 720,
        scripts = true,
        dark,
        touch = false,
      } = options;
      const file = join(folder, `${++count}.html`);
      writeFileSync(file, html);
      const own = pathToFileURL(file).href;
      const page = await browser.newPage();
      watch(page, own);
      await page.setViewport({ width, height, hasTouch: touch, isMobile: touch });
      await page.setJavaScriptEnabled(scripts);
      await page.emulateMediaFeatures([
        { name: "prefers-color-scheme", value: dark ? "dark" : "light" },
        { name: "prefers-reduced-motion", value: "reduce" },
      ]);
      await page.goto(own + hash, { waitUntil: "load" });
      // esbuild names functions through this helper, also those that are sent to the page.
      await page.evaluate("globalThis.__name = (named) => named");
      await page.bringToFront();
      return page;
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Marp Markdown as `briefdeck convert` makes it. */
export async function converted(markdown: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "briefdeck-viewer-"));
  const path = join(folder, "deck.html");
  const made = await convert({
    markdown,
    themes: [],
    folder,
    file: "deck.md",
    outputs: [{ format: "html", path }],
    debug: () => undefined,
  });
  rmSync(folder, { recursive: true });
  return new TextDecoder().decode(made.files[0]?.bytes);
}

/** The numbers of the slides that can be seen. */
export const shown = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll(".marpit>svg[data-marpit-svg]")].flatMap((svg, i) =>
      svg.checkVisibility({ visibilityProperty: true }) ? [i + 1] : [],
    ),
  );

/** The second window, once it is furnished. */
export async function presenterOf(page: Page): Promise<Page> {
  const [popup] = await Promise.all([
    new Promise<Page>((done, fail) =>
      page.once("popup", (made) => (made ? done(made) : fail(new Error("no window")))),
    ),
    press(page, "p"),
  ]);
  await popup.waitForSelector(".bd-desk");
  return popup;
}

/** axe's objections to what a page shows now. */
export async function objections(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations, passes } = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`,
  )) as AxeResults;
  if (passes.length < 10) throw new Error("axe has seen nothing");
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key as "Enter");
}
