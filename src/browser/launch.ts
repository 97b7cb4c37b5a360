/** Starts one Chromium that talks to nobody, and opens pages that can load nothing but themselves. */
import puppeteer, { type Browser, type Page } from "puppeteer";
import { type FindOptions, findBrowser } from "./find.ts";

/** A running browser; must be closed. */
export interface DeckBrowser {
  /** Loads a whole HTML document and waits for its fonts and pictures. Scripts in it do not run. */
  open(html: string, viewport?: Viewport): Promise<OpenPage>;
  close(): Promise<void>;
}

/** In px at 96 dpi. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export interface OpenPage {
  readonly page: Page;
  /** The addresses that the page asked for and was refused. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

export interface LaunchOptions extends FindOptions {
  readonly debug?: (line: string) => void;
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
];

/** Everything but what a page carries in itself (`data:`, `about:`). */
const OUTSIDE = ["http://*", "https://*", "file://*", "ftp://*", "ws://*", "wss://*"];

export async function launchBrowser(options: LaunchOptions = {}): Promise<DeckBrowser> {
  const executable = await findBrowser(options);
  const root = process.getuid?.() === 0;
  const unsandboxed = root || process.env["BRIEFDECK_NO_SANDBOX"] === "1";
  const args = unsandboxed ? [...QUIET, "--no-sandbox", "--no-zygote"] : QUIET;
  options.debug?.(`browser: ${executable.source}, ${executable.path}`);
  if (unsandboxed)
    options.debug?.(
      `browser: started with --no-sandbox (${root ? "you are root" : "BRIEFDECK_NO_SANDBOX=1"})`,
    );
  const browser = await puppeteer.launch({
    executablePath: executable.path,
    headless: "shell",
    args,
    env: { ...process.env, ...executable.env },
  });
  return {
    open: (html, viewport = { width: 1280, height: 720 }) => openPage(browser, html, viewport),
    close: () => browser.close(),
  };
}

async function openPage(browser: Browser, html: string, viewport: Viewport): Promise<OpenPage> {
  const page = await browser.newPage();
  const refused: string[] = [];
  const session = await page.createCDPSession();
  session.on("Fetch.requestPaused", ({ requestId, request }) => {
    refused.push(request.url);
    void session.send("Fetch.failRequest", { requestId, errorReason: "BlockedByClient" });
  });
  await Promise.all([
    page.setViewport({ ...viewport, deviceScaleFactor: 1 }),
    page.setJavaScriptEnabled(false),
    session.send("Fetch.enable", { patterns: OUTSIDE.map((urlPattern) => ({ urlPattern })) }),
  ]);
  await page.setContent(html, { waitUntil: "load" });
  // esbuild (tsx, vitest) names functions through this helper, also those that are sent to the page.
  await page.evaluate("globalThis.__name = (named) => named");
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return { page, refused, close: () => page.close() };
}
