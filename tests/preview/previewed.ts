/** A preview of a small briefing, and a browser that looks at it. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { vi } from "vitest";
import { ownTemplate } from "../../src/pipeline/options.ts";
import { type PreviewOptions, serve } from "../../src/preview/index.ts";
import type { PageState } from "../../src/preview/page-state.ts";
import { filesWith } from "../fixtures/briefing.ts";
import { folderWith } from "../fixtures/build.ts";
import { readersBrowser } from "../fixtures/readers-browser.ts";

export const BRIEFING = "fixture";

/** An audience as writers write it, to be edited. */
const PRESS = `name: The press
purpose: To report it.
minutes: 10
depth: 3
include: [quote]
omit: [sides]
insert:
  - after: statement
    slide:
      id: attribution
      layout: implications
      title: Actor A’s words are the only quotation
      points:
        - text: Name whoever said it.
        - text: Give the month, too.
replace:
  cover:
    title: One thing leads to another
  bottom:
    title: No important deal is expected
    takeaway: Gradual gains are sought for now.
  when:
    title: Three dates explain how it came
  quote:
    title: Actor A rejected it in so many words
ask: Attribute what you report.
theme: briefdeck-dark
languages: [en-GB, fr]
ceiling: green
handling: For everyone
`;
const content = {
  ...filesWith("cover", "bottom", "statement", "sides", "when", "quote"),
  "audiences/press.yaml": PRESS,
  "languages/fr/storyline.yaml": { slides: [{ id: "statement", title: "Un titre" }] },
};

export interface Previewed {
  readonly url: string;
  readonly folder: string;
  /** Opens a deck by its name, as `press`. */
  open(deck: string): Promise<Page>;
  /** Writes a file anew, such as `content/…/claims.yaml`. @returns the line that begins to differ, from 1 */
  edit(file: string, change: (text: string) => string): number;
  /** Makes all files again as they were. @param page is told of it by then */
  restored(page: Page): Promise<void>;
  /** What pages wrote to the console. */
  readonly complaints: string[];
  close(): Promise<void>;
}

export async function previewed(options: Partial<PreviewOptions> = {}): Promise<Previewed> {
  const folder = await folderWith(content);
  cpSync(ownTemplate(), join(folder, "template"), { recursive: true });
  mkdirSync(join(folder, "out"));
  const preview = await serve({
    content: join(folder, "content"),
    briefings: [],
    audiences: [],
    languages: [],
    template: join(folder, "template"),
    out: join(folder, "out"),
    port: 0,
    debug: () => undefined,
    ...options,
  });
  const browser = await readersBrowser();
  const complaints: string[] = [];
  const originals = new Map<string, string>();
  const first = new Map<Page, string>();
  return {
    url: preview.url,
    folder,
    complaints,
    open: async (deck) => {
      const page = await browser.newPage();
      page.on("console", (message) => complaints.push(`console: ${message.text()}`));
      page.on("pageerror", (error) => complaints.push(`error: ${String(error)}`));
      await page.setViewport({ width: 1280, height: 800 });
      // esbuild names functions through this helper, also those that are sent to the page.
      await page.evaluateOnNewDocument("globalThis.__name = (named) => named");
      await page.goto(`${preview.url}${BRIEFING}/${deck}`);
      await page.waitForFunction(() =>
        document.querySelector(".frame")?.shadowRoot?.querySelector("h1"),
      );
      first.set(page, await shownOn(page));
      return page;
    },
    edit: (file, change) => {
      const path = join(folder, file);
      const text = readFileSync(path, "utf8");
      const changed = change(text);
      if (changed === text) throw new Error(`${file}: nothing was changed`);
      if (!originals.has(path)) originals.set(path, text);
      writeFileSync(path, changed);
      const lines = changed.split("\n");
      return text.split("\n").findIndex((line, i) => line !== lines[i]) + 1;
    },
    restored: async (page) => {
      if (!originals.size) return;
      for (const [path, text] of originals) writeFileSync(path, text);
      originals.clear();
      await vi.waitUntil(async () => (await shownOn(page)) === first.get(page), {
        timeout: 60_000,
        interval: 50,
      });
    },
    close: async () => {
      await browser.close();
      await preview.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** All that the page is told, but for what the gates find. */
async function shownOn(page: Page): Promise<string> {
  const told = await page.evaluate(
    () =>
      new Promise<string>((done) => {
        const source = new EventSource(`/-/events${location.pathname}`);
        source.addEventListener("all", ({ data }) => {
          source.close();
          done(data);
        });
      }),
  );
  const { slides, style, faults, decks } = JSON.parse(told) as PageState;
  return JSON.stringify([slides, style, faults, decks]);
}

/** The words of the slide that is shown. */
export const slideText = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.querySelector(".frame")?.shadowRoot?.querySelector("section")?.textContent ?? "",
  );

/** Until the slide that is shown says something. */
export async function says(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document
        .querySelector(".frame")
        ?.shadowRoot?.querySelector("section")
        ?.textContent?.includes(wanted),
    { polling: 50, timeout: 30_000 },
    words,
  );
}
