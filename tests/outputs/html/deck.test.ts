/** The minister's deck as one file: its sources at hand, its size, and what those hear who cannot see it. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../../src/pipeline/build.ts";
import { optionsIn } from "../../fixtures/build.ts";
import {
  objections,
  type Presented,
  presented,
  presenterOf,
  press,
  shown,
} from "../../viewer/presented.ts";

const root = join(import.meta.dirname, "..", "..", "..");

let viewer: Presented;
let out: string;
let html: string;
let page: Page;
beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), "briefdeck-html-"));
  await build(optionsIn(root, { audiences: ["minister"], formats: ["html"], out }));
  viewer = await presented();
  html = readFileSync(join(out, "japan-russia-2017", "minister.html"), "utf8");
  page = await viewer.open(html);
});
afterAll(async () => {
  await viewer?.close();
  rmSync(out, { recursive: true });
});

const go = (hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
    return new Promise((done) => setTimeout(done, 30));
  }, hash);

describe("the file", () => {
  it("is small: twenty slides of this kind stay under 600 KB", () => {
    const slides = html.match(/<svg[^>]*data-marpit-svg/g)?.length ?? 0;
    const each = (html.match(/<svg[^>]*data-marpit-svg.*/s)?.[0].length ?? 0) / slides;
    expect(slides).toBe(7);
    expect(Buffer.byteLength(html)).toBeLessThan(350_000);
    expect(Buffer.byteLength(html) + 14 * each).toBeLessThan(600_000);
  });

  it("lets no script run but its own, and none make markup of text", async () => {
    expect(html).toMatch(
      /script-src 'sha256-[\w+/]+=*'; require-trusted-types-for 'script'; trusted-types 'none'/,
    );
    const refused = page.evaluate(() => {
      document.body.innerHTML += "<p>";
    });
    await expect(refused).rejects.toThrow(/TrustedHTML/);
    viewer.complaints.splice(0);
  });

  it("opens at a slide by its id", async () => {
    await go("#bottom-line");
    const ids = await page.$$eval(".marpit>svg", (all) => all.map((e) => e.id));
    expect(ids).toContain("bottom-line");
    expect(await shown(page)).toEqual([ids.indexOf("bottom-line") + 1]);
  });
});

describe("the sources of a slide", () => {
  const panel = () => page.$eval(".bd-panel", (e) => e.checkVisibility());
  const focused = () =>
    page.evaluate(() => ({
      claim: document.activeElement?.getAttribute("data-claim"),
      mark: document.activeElement?.querySelector("span")?.textContent,
    }));

  it("come with s, and tell of each claim all there is to know", async () => {
    await go("#bottom-line");
    await press(page, "s");
    expect(await panel()).toBe(true);
    const card = await page.$eval(".bd-claim", (e) => (e as HTMLElement).innerText);
    for (const word of ["Forecast", "TLP:CLEAR", "Held by", "Likelihood", "Highly likely", "p21"])
      expect(card).toContain(word);
    // The slide makes room.
    const edge = await page.$eval(".bd-now", (e) => e.getBoundingClientRect().right);
    expect(edge).toBeLessThanOrEqual(860);
  });

  it("lead from a phrase to its claim, and back", async () => {
    const marked = await page.$$eval(".bd-mark", (all) =>
      all.map((e) => e.getAttribute("aria-label")),
    );
    expect(marked).toHaveLength(3);
    expect(marked[1]).toMatch(/^Claim 2: Putin/);
    await page.click(".bd-mark:nth-of-type(2)");
    const { claim } = await focused();
    const second = await page.$eval(".bd-claim:nth-of-type(2)", (e) =>
      e.getAttribute("data-claim"),
    );
    expect(claim).toBe(second);
    await page.click(".bd-claim:nth-of-type(2) button");
    expect((await focused()).mark).toBe("2");
    await press(page, "Enter");
    expect((await focused()).claim).toBe(second);
  });

  it("lie over the very phrases", async () => {
    const apart = () =>
      page.evaluate(() => {
        const phrases = [...document.querySelectorAll(".bd-now [data-claims]")];
        return [...document.querySelectorAll(".bd-mark")].map((mark, i) => {
          const [a, b] = [mark, phrases[i]].map((e) => e?.getBoundingClientRect());
          return (
            Math.abs((a?.x ?? 0) + 3 - (b?.x ?? 99)) + Math.abs((a?.y ?? 0) + 3 - (b?.y ?? 99))
          );
        });
      });
    await expect.poll(async () => Math.max(...(await apart()))).toBeLessThan(1);
  });

  it("follow the slides, and go with Escape to where one was", async () => {
    await press(page, "PageDown");
    expect(await page.$eval(".bd-panel h2", (e) => e.textContent)).toBe("Sources · slide 3");
    expect(await page.$$eval(".bd-mark", (all) => all.length)).toBe(4);
    await press(page, "Escape");
    expect([await panel(), await shown(page)]).toEqual([false, [3]]);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  });

  it("are every claim that the deck names, each once in the file", async () => {
    const data = await page.$eval("#bd-data", (e) => JSON.parse(e.textContent ?? ""));
    const named = data.slides.flatMap(({ claims }: { claims: string[] }) => claims);
    expect(named.length).toBeGreaterThan(10);
    expect(new Set(named)).toEqual(new Set(Object.keys(data.claims)));
  });
});

describe("the presenter's window", () => {
  it("shares the minister's five minutes among the slides", async () => {
    await go("#1");
    const desk = await presenterOf(page);
    const text = (selector: string) => desk.$eval(selector, (e) => e.textContent ?? "");
    expect(await text(".bd-elapsed")).toMatch(/^0:\d\d \/ 5:00$/);
    expect(await text(".bd-due")).toMatch(/^This slide 0:00–0:\d\d$/);
    expect(await text(".bd-pace")).toBe("On time");
    await press(desk, "End");
    expect(await text(".bd-due")).toMatch(/–5:00$/);
    expect(await text(".bd-pace")).toMatch(/^\d:\d\d ahead$/);
    // The last is the slide of sources, which rests on no claim of its own.
    await press(desk, "PageUp");
    await press(desk, "s");
    expect(await desk.$$eval(".bd-notes .bd-claim", (all) => all.length)).toBeGreaterThan(0);
    expect(await objections(desk)).toEqual([]);
    await desk.close();
    await press(page, "Home");
    expect(await shown(page)).toEqual([1]);
  });
});

/** Keys that lead from one state to the next. */
const STATES = {
  slide: [],
  sources: ["s"],
  help: ["?"],
  find: ["Escape", "/"],
  overview: ["Escape", "o"],
  black: ["o", "b"],
  "all slides": ["b", "s", "v"],
} as const;

describe.each([
  ["in light", false],
  ["in dark", true],
])("axe, %s", (_, dark) => {
  it("objects to nothing, whatever is open", async () => {
    const other = await viewer.open(html, { hash: "#2", dark });
    const found: Record<string, string[]> = {};
    for (const [name, keys] of Object.entries(STATES)) {
      await press(other, ...keys);
      found[name] = await objections(other);
    }
    await other.close();
    const nothing = Object.fromEntries(Object.keys(STATES).map((name) => [name, []]));
    expect(found).toEqual(nothing);
  });
});

it("prints as many pages as there are slides, with the panel open too", async () => {
  await press(page, "s");
  const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(7);
});

it("asked for nothing and complained of nothing", () => expect(viewer.complaints).toEqual([]));
