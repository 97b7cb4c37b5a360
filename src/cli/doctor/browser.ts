/** Which browser would be used, why, and whether it starts. */
import { browserCandidates } from "../../browser/candidates.ts";
import { findBrowser } from "../../browser/find.ts";
import { launchBrowser } from "../../browser/launch.ts";
import { type Finding, fine, missing, note } from "./finding.ts";

/** Starts the one that would be used; downloads none. */
export async function browserFindings(
  own: string | undefined,
  signal: AbortSignal,
): Promise<Finding[]> {
  const candidates = await browserCandidates(own);
  const looked = candidates.map(({ from, path, note: why }) =>
    note(from, path ? `${path} (${why})` : why),
  );
  const there = candidates.some(({ path }) => path);
  return [
    ...looked,
    there
      ? await started(own, signal)
      : missing("used", "none is here; a build would download one, 150 MB"),
  ];
}

async function started(own: string | undefined, signal: AbortSignal): Promise<Finding> {
  const start = performance.now();
  try {
    const { path, source } = await findBrowser({ path: own });
    const browser = await launchBrowser({ path: own, signal });
    const { page, close } = await browser.open("<p>Hello</p>");
    const version = await page.browser().version();
    await close();
    await browser.close();
    const ms = Math.round(performance.now() - start);
    return fine("used", `${source}: ${version}, ${path}, starts in ${ms} ms`);
  } catch (error) {
    return missing("used", `does not start: ${firstLine(error)}`);
  }
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
