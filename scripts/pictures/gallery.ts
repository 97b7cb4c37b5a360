/** The gallery as a reader sees it, for README and docs: the list, and the minister's deck beside the press's. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";
import { findBrowser } from "../../src/browser/find.ts";

const deck = (name: string) => `japan-russia-2017/${name}`;
const VIEWS = [
  { name: "gallery", hash: "", height: 860 },
  {
    name: "side-by-side",
    hash: `#${new URLSearchParams({ left: deck("minister"), right: deck("press") })}`,
    height: 1180,
  },
] as const;

export async function photographGallery(page: string, target: string): Promise<void> {
  if (!existsSync(page)) return console.error(`not there: ${page}`);
  const found = await findBrowser();
  const browser = await puppeteer.launch({
    executablePath: found.path,
    headless: "shell",
    args: ["--no-sandbox", "--no-zygote", "--disable-gpu", "--hide-scrollbars"],
    env: { ...process.env, ...found.env },
  });
  for (const { name, hash, height } of VIEWS) {
    const view = await browser.newPage();
    await view.setViewport({ width: 1280, height });
    await view.goto(`${pathToFileURL(page)}${hash}`, { waitUntil: "networkidle0" });
    await view.screenshot({ path: join(target, `${name}.png`) });
    await view.close();
  }
  await browser.close();
}
