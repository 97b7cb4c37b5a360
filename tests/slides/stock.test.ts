/** The `.md` beside its `.css` looks the same in stock Marp CLI as in our own HTML: compared pixel by pixel, slide by slide. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { marpCli } from "@marp-team/marp-cli";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pictureSize } from "../../src/core/picture-size.ts";
import { build } from "../../src/pipeline/build.ts";
import { sharedBrowser } from "../fixtures/browser.ts";
import { optionsIn } from "../fixtures/build.ts";

const root = join(import.meta.dirname, "..", "..");
const browser = await sharedBrowser();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "briefdeck-stock-"));
  await build(
    optionsIn(root, {
      audiences: ["full", "press"],
      languages: ["en-GB"],
      formats: ["md", "html"],
      out: folder,
    }),
  );
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** All slides below one another in a PNG, at half their size: enough to see any difference in layout. */
async function picture(html: string): Promise<Buffer> {
  const { page, close } = await browser.open(html, { width: 1280, height: 720 });
  await page.addStyleTag({
    content:
      "body{margin:0}svg[data-marpit-svg]{display:block!important;width:640px!important;height:360px!important;margin:0!important}",
  });
  const count = await page.evaluate(() => document.querySelectorAll("svg[data-marpit-svg]").length);
  await page.setViewport({ width: 640, height: 360 * count, deviceScaleFactor: 1 });
  const whole = Buffer.from(await page.screenshot({ fullPage: true }));
  await close();
  expect(pictureSize(whole)).toEqual({ w: 640, h: 360 * count });
  return whole;
}

function slidesOf(whole: Buffer): PNG[] {
  const all = PNG.sync.read(whole);
  return Array.from({ length: all.height / 360 }, (_, i) => {
    const slide = new PNG({ width: 640, height: 360 });
    PNG.bitblt(all, slide, 0, 360 * i, 640, 360, 0, 0);
    return slide;
  });
}

/** What looks otherwise, by the slide's number. */
function differences(a: Buffer, b: Buffer): string[] {
  // The same pixels are most often the same bytes, which are read in no time.
  if (a.equals(b)) return [];
  const [ours, theirs] = [slidesOf(a), slidesOf(b)];
  return ours.flatMap((slide, i) => {
    const other = theirs[i];
    if (!other) return [`slide ${i + 1} is missing`];
    const pixels = pixelmatch(slide.data, other.data, undefined, 640, 360, { threshold: 0.1 });
    return pixels > 40 ? [`slide ${i + 1}: ${pixels} pixels`] : [];
  });
}

describe.each(["full", "press"])("the Markdown of the %s deck", (name) => {
  it("is rendered to the same slides by stock Marp CLI", async () => {
    const at = (ending: string) => join(folder, "japan-russia-2017", `${name}.${ending}`);
    const stock = at("stock.html");
    expect(
      await marpCli([
        at("md"),
        "--theme-set",
        at("css"),
        "--template",
        "bare",
        "--no-config-file",
        "-o",
        stock,
      ]),
    ).toBe(0);
    const ours = await picture(await readFile(at("html"), "utf8"));
    const theirs = await picture(await readFile(stock, "utf8"));
    expect(pictureSize(theirs)).toEqual(pictureSize(ours));
    expect(differences(ours, theirs)).toEqual([]);
  });
});
