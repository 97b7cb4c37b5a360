/** Starts one Chromium that talks to nobody, and opens pages that can load nothing but themselves. */
import { createRequire } from "node:module";
import type { Browser, Page } from "puppeteer-core";
import { within } from "../core/within.ts";
import { type FindOptions, findBrowser } from "./find.ts";

// Its CommonJS is there in half the time of its ES modules.
const puppeteer = () =>
  (createRequire(import.meta.url)("puppeteer-core") as typeof import("puppeteer-core")).default;

/** A running browser; must be closed. */
export interface DeckBrowser {
  /** Loads a whole HTML document and waits for its fonts and pictures. */
  open(html: string, options?: OpenOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

/** What pages show unless said otherwise, in px at 96 dpi. */
const SLIDE = { width: 1280, height: 720 } as const;

export interface OpenOptions {
  /** In px at 96 dpi. */
  readonly width?: number;
  readonly height?: number;
  /** Whether scripts that the document's own policy allows may run. */
  readonly scripts?: boolean;
}

export interface OpenPage {
  readonly page: Page;
  /** The addresses that the page asked for and was refused. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

export interface LaunchOptions extends FindOptions {
  readonly debug?: (line: string) => void;
  /** Ms that a page may take to load, with its fonts and pictures; by itself a hundred times what that needs. */
  readonly longest?: number;
  /** Aborted where work is broken off: the browser is closed, and what waits for it fails. */
  readonly signal?: AbortSignal | undefined;
  /** Whether whoever asks sees to Ctrl-C and SIGTERM, as who gives a `signal` does; else puppeteer ends this process. */
  readonly attended?: boolean;
}

const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-gpu",
  "--no-first-run",
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
  "--hide-scrollbars",
  // Pages share one process: to start another costs as much as to lay out a short deck.
  "--renderer-process-limit=1",
];

/** Everything but what a page carries in itself (`data:`, `about:`). */
const OUTSIDE = ["http://*", "https://*", "file://*", "ftp://*", "ws://*", "wss://*"];

export async function launchBrowser(options: LaunchOptions = {}): Promise<DeckBrowser> {
  const executable = await findBrowser(options);
  const { longest = 60_000, signal, attended = signal !== undefined } = options;
  const root = process.getuid?.() === 0;
  const unsandboxed = root || process.env["BRIEFDECK_NO_SANDBOX"] === "1";
  const args = unsandboxed ? [...QUIET, "--no-sandbox", "--no-zygote"] : QUIET;
  options.debug?.(`browser: ${executable.source}, ${executable.path}`);
  if (unsandboxed)
    options.debug?.(
      `browser: started with --no-sandbox (${root ? "you are root" : "BRIEFDECK_NO_SANDBOX=1"})`,
    );
  const browser = await puppeteer().launch({
    executablePath: executable.path,
    headless: "shell",
    // A socket would outlive this process where it is killed, and Chromium with it.
    pipe: true,
    args,
    env: { ...process.env, ...executable.env },
    handleSIGINT: !attended,
    handleSIGTERM: !attended,
    handleSIGHUP: !attended,
  });
  // What is still being written when Chromium goes would end this process: puppeteer listens no more by then.
  for (const pipe of browser.process()?.stdio ?? []) pipe?.on("error", () => undefined);
  if (signal?.aborted) await browser.close();
  signal?.throwIfAborted();
  signal?.addEventListener("abort", () => void browser.close().catch(() => undefined), {
    once: true,
  });
  // The first page is made ready while Node has other work.
  let first: ReturnType<typeof blankPage> | undefined = blankPage(browser);
  first.catch(() => undefined);
  return {
    open: async (html, options = {}) => {
      const blank = async () => {
        const next = first ?? blankPage(browser);
        first = undefined;
        return next;
      };
      // Seldom, and then for minutes, Chromium begins to load what a page carries and does not go on: a new page does.
      const tried = await load(await blank(), html, options, longest);
      const loaded = tried ?? (await load(await blank(), html, options, longest));
      if (!loaded)
        throw new Error(`Chromium did not load a page within ${longest / 1000} s, twice`);
      return loaded;
    },
    close: async () => {
      // A page that is still on its way would wait for answers of a browser that is gone, and hold the process.
      await first?.catch(() => undefined);
      await browser.close();
    },
  };
}

interface BlankPage {
  readonly page: Page;
  readonly refused: string[];
  /** Also where a script does not come to an end, which would hold all pages of its process. */
  giveUp(): Promise<void>;
}

/** A page that refuses every request, and notes it. */
async function blankPage(browser: Browser): Promise<BlankPage> {
  const page = await browser.newPage();
  const refused: string[] = [];
  const session = await page.createCDPSession();
  session.on("Fetch.requestPaused", ({ requestId, request }) => {
    refused.push(request.url);
    void session.send("Fetch.failRequest", { requestId, errorReason: "BlockedByClient" });
  });
  // What a document's own policy forbids is never asked for; Chromium tells it as an issue.
  session.on("Audits.issueAdded", ({ issue }) => {
    const { blockedURL } = issue.details.contentSecurityPolicyIssueDetails ?? {};
    if (blockedURL) refused.push(blockedURL);
  });
  await Promise.all([
    session.send("Audits.enable"),
    session.send("Fetch.enable", { patterns: OUTSIDE.map((urlPattern) => ({ urlPattern })) }),
    page.setViewport({ ...SLIDE, deviceScaleFactor: 1 }),
    page.setJavaScriptEnabled(false),
  ]);
  const giveUp = async () => {
    await session.send("Runtime.terminateExecution").catch(() => undefined);
    await page.close();
  };
  return { page, refused, giveUp };
}

/** @returns undefined where it took too long; the page is closed then. */
async function load(
  blank: BlankPage,
  html: string,
  options: OpenOptions,
  longest: number,
): Promise<OpenPage | undefined> {
  const loaded = await within(longest, fill(blank, html, options), () => undefined);
  if (!loaded) await blank.giveUp();
  return loaded;
}

async function fill(
  { page, refused }: BlankPage,
  html: string,
  { width, height, scripts = false }: OpenOptions,
): Promise<OpenPage> {
  if (width && height) await page.setViewport({ width, height, deviceScaleFactor: 1 });
  if (scripts) await page.setJavaScriptEnabled(true);
  await page.setContent(html, { waitUntil: "load", timeout: 0 });
  // esbuild (tsx, vitest) names functions through this helper, also those that are sent to the page.
  await page.evaluate("globalThis.__name = (named) => named");
  // Fonts are asked for by layout: before it, none is on its way, and all would seem ready.
  await page.evaluate(() => {
    document.body.getBoundingClientRect();
    return document.fonts.ready.then(() => undefined);
  });
  // A script that fits headings to their place answers to what it has laid out, a frame later.
  if (scripts)
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  return { page, refused, close: () => page.close() };
}
