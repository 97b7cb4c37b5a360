/** Which browser is used: the person's own, the embedded one, an installed one, else puppeteer's download. */
import { existsSync } from "node:fs";
import { cacheFolder } from "../core/cache-folder.ts";
import { UsageError } from "../core/usage-error.ts";
import { type Executable, embeddedBrowser } from "./embedded.ts";

export interface FindOptions {
  /** The person's own setting; else `BRIEFDECK_BROWSER`, `PUPPETEER_EXECUTABLE_PATH` or `CHROME_PATH`. */
  readonly path?: string | undefined;
  /** Told how much of a download is done, in bytes. */
  readonly onDownload?: ((done: number, total: number) => void) | undefined;
}

/** Where a person may have said which browser is theirs. */
export const OWN_VARIABLES = [
  "BRIEFDECK_BROWSER",
  "PUPPETEER_EXECUTABLE_PATH",
  "CHROME_PATH",
] as const;

export const INSTALLED: readonly string[] = [
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The path that the person has set, if any. */
export const ownBrowser = (path: string | undefined): string | undefined =>
  path ?? OWN_VARIABLES.map((name) => process.env[name]).find((value) => value !== undefined);

/**
 * Finds the browser to start.
 * @throws UsageError where the person's own setting names no file, or nothing can be had.
 */
export async function findBrowser(options: FindOptions = {}): Promise<Executable> {
  const own = ownBrowser(options.path);
  if (own) {
    if (!existsSync(own))
      throw new UsageError(
        `the browser set by you is not there: ${own}`,
        "give its path with --browser or BRIEFDECK_BROWSER, or leave it out to use the embedded one",
      );
    return { path: own, env: {}, source: "set by you" };
  }
  return (
    (await embeddedBrowser()) ?? (await installedBrowser()) ?? (await downloadedBrowser(options))
  );
}

/** Loaded only where there is no embedded browser: most runs never need it. */
const browsers = () => import("@puppeteer/browsers");

async function installedBrowser(): Promise<Executable | undefined> {
  let path = INSTALLED.find((candidate) => existsSync(candidate));
  const { Browser, ChromeReleaseChannel, computeSystemExecutablePath } = await browsers();
  try {
    path ??= computeSystemExecutablePath({
      browser: Browser.CHROME,
      channel: ChromeReleaseChannel.STABLE,
    });
  } catch {
    // not installed: the download is next
  }
  return path ? { path, env: {}, source: "installed" } : undefined;
}

async function downloadedBrowser({ onDownload }: FindOptions): Promise<Executable> {
  const { Browser, detectBrowserPlatform, install, resolveBuildId } = await browsers();
  const platform = detectBrowserPlatform();
  if (!platform)
    throw new UsageError(
      "no Chromium can be had for this platform",
      "set BRIEFDECK_BROWSER to one",
    );
  const buildId = await resolveBuildId(Browser.CHROMEHEADLESSSHELL, platform, "stable");
  const { executablePath } = await install({
    browser: Browser.CHROMEHEADLESSSHELL,
    buildId,
    cacheDir: cacheFolder(),
    ...(onDownload ? { downloadProgressCallback: onDownload } : {}),
  });
  return { path: executablePath, env: {}, source: "downloaded" };
}
