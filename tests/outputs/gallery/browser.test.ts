/** The gallery as people use it: built, opened from a disk, found things in, compared, printed. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { build } from "../../../src/pipeline/build.ts";
import { filesWith, write } from "../../fixtures/briefing.ts";
import { optionsIn } from "../../fixtures/build.ts";
import { readersBrowser } from "../../fixtures/readers-browser.ts";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let folder: string;
let browser: Browser;
let page: Page;
let told: string[];
let asked: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "briefdeck gallery "));
  const data = filesWith("cover", "bottom", "statement", "quote", "so-what", "terms");
  const all = data["audiences/all.yaml"];
  await write(join(folder, "content", "fixture"), {
    ...data,
    "audiences/all.yaml": { ...all, omit: ["quote"] },
    "audiences/press.yaml": {
      ...all,
      name: "The press",
      formats: ["html", "md"],
      order: ["so-what"],
      omit: ["bottom"],
      languages: ["en-GB", "fr"],
      replace: { statement: { title: "Another title, für alle" } },
    },
    "languages/fr/storyline.yaml": { slides: [{ id: "cover", title: "Titre" }] },
  });
  await build(optionsIn(folder, { formats: ["html", "md"], gallery: true }));
  browser = await readersBrowser();
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const address = (hash = "") =>
  `${pathToFileURL(join(folder, "out", "index.html"))}${hash && `#${hash}`}`;

beforeEach(async () => {
  page = await browser.newPage();
  told = [];
  asked = [];
  page.on("console", (message) => told.push(message.text()));
  page.on("pageerror", (error) => told.push(String(error)));
  page.on("request", (request) => asked.push(request.url()));
  await page.setViewport({ width: 1366, height: 768 });
});
afterEach(async () => {
  expect(told).toEqual([]);
  const outside = asked.filter(
    (url) => !url.startsWith(String(pathToFileURL(join(folder, "out")))) && url !== "data:,",
  );
  expect(outside).toEqual([]);
  await page.close();
});

const texts = (selector: string) =>
  page.$$eval(selector, (all) =>
    all
      .filter((one) => one.checkVisibility())
      .map((one) => (one as HTMLElement).innerText.replace(/\s+/g, " ").trim()),
  );
const decks = () => texts(".deck h3");
const pair = (left: string, right: string) =>
  new URLSearchParams({ left: `fixture/${left}`, right: `fixture/${right}` }).toString();

describe("the list", () => {
  it("shows every deck with pictures of its first slides, its facts and links that lead to files", async () => {
    await page.goto(address());
    expect(await decks()).toEqual(["Everyone en-GB", "The press en-GB", "The press fr"]);
    expect(await texts(".deck .figures")).toEqual(Array(3).fill("TLP:GREEN 20 minutes 5 slides"));
    const shown = await page.$$eval(".first img", (all) =>
      all.map((one) => one instanceof HTMLImageElement && one.complete && one.naturalWidth),
    );
    expect(shown).toEqual(Array(9).fill(480));
    const links = await page.$$eval(".files a", (all) =>
      all.map((one) => (one as HTMLAnchorElement).href),
    );
    expect(links).toHaveLength(6);
    for (const link of links) expect((await readFile(new URL(link))).length).toBeGreaterThan(0);
    await page.goto(address());
    await page.click(".deck:first-of-type details.slides > summary");
    expect(await texts(".deck:first-of-type .slide .name")).toHaveLength(5);
  });

  it("is narrowed by each filter, and says by how much", async () => {
    await page.goto(address());
    await page.select("select[name=language]", "fr");
    expect(await decks()).toEqual(["The press fr"]);
    expect(await texts("#found")).toEqual(["1 of 3 decks"]);
    await page.select("select[name=audience]", "Everyone");
    expect(await decks()).toEqual([]);
    expect(await texts("#nothing")).toEqual(["No deck is like that."]);
    await page.click("button[type=reset]");
    await page.waitForFunction(() => location.hash === "");
    expect(await decks()).toHaveLength(3);
    await page.select("select[name=format]", "md");
    await page.select("select[name=marking]", "TLP:GREEN");
    expect(await decks()).toHaveLength(3);
  });

  it("finds words on slides without regard to accents and case, and leads to the slide", async () => {
    await page.goto(address());
    await page.type("input[type=search]", "FUR alle");
    expect(await decks()).toEqual(["The press en-GB", "The press fr"]);
    expect(await texts(".hits")).toEqual(["Found on slide 3", "Found on slide 3"]);
    const href = await page.$eval(".hits:not([hidden]) a", (a) => (a as HTMLAnchorElement).href);
    expect(href).toMatch(/\/fixture\/press\.html#3$/);
  });

  it("keeps its state in the address, where it is found again", async () => {
    await page.goto(address("search=titre&language=fr"));
    expect(await decks()).toEqual(["The press fr"]);
    expect(await page.$eval("select[name=language]", (e) => (e as HTMLSelectElement).value)).toBe(
      "fr",
    );
    await page.goto("about:blank");
    await page.goto(address("language=nosuch"));
    expect(await decks()).toHaveLength(3);
  });

  it("is all there without scripts", async () => {
    await page.setJavaScriptEnabled(false);
    await page.goto(address());
    expect(await decks()).toHaveLength(3);
    expect(await texts("#filters, #compare, button")).toEqual([]);
    await page.click("details.slides > summary");
    await page.click(".slide details.text > summary");
    expect(await texts(".slide details.text .line")).toContain("Cover title");
  });

  it("fits a phone", async () => {
    for (const hash of ["", pair("all", "press")]) {
      await page.setViewport({ width: 390, height: 844, isMobile: true });
      await page.goto("about:blank");
      await page.goto(address(hash));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(390);
    }
  });
});

describe("two decks side by side", () => {
  const rows = () =>
    page.$$eval("#rows tr", (all) =>
      all.map((row) =>
        [...row.children].map((cell) =>
          cell.classList.contains("gap")
            ? "–"
            : `${cell.querySelector(".name")?.textContent}${cell.querySelector(".differs") ? " ≠" : ""}`,
        ),
      ),
    );

  it("sets slides against each other by id, with gaps, and marks other text", async () => {
    await page.goto(address());
    await page.click(".deck[data-deck='fixture/all'] .compare-with");
    expect(await texts("#compare th")).toEqual([
      "Everyone en-GB TLP:GREEN",
      "The press en-GB TLP:GREEN",
    ]);
    expect(await rows()).toEqual([
      ["1 Cover title ≠", "2 Cover title ≠"],
      ["2 Bottom title", "–"],
      ["3 Statement title ≠", "3 Another title, für alle ≠"],
      ["–", "4 Quotation title"],
      ["4 Implications title ≠", "1 Implications title ≠"],
      ["5 Glossary title", "5 Glossary title"],
    ]);
    expect(await texts(".gap")).toEqual(["Not shown to: The press", "Not shown to: Everyone"]);
    expect(await texts("#compare-summary")).toEqual([
      "In both: 1 alike, 3 with other text · Only Everyone: 1 slide · Only The press: 1 slide",
    ]);
    expect((await texts("#rows .own"))[2]).toBe("Statement title");
    await page.click("#only-differences");
    expect(await rows()).toHaveLength(5);
  });

  it("changes sides and decks, and says that other languages are not compared", async () => {
    await page.goto(address(pair("all", "press")));
    await page.click("#swap");
    expect((await texts("#compare th"))[0]).toMatch(/^The press/);
    await page.select("#right", "fixture/press.fr");
    expect(await texts("#compare th")).toEqual([
      "The press en-GB TLP:GREEN",
      "The press fr TLP:GREEN",
    ]);
    expect((await texts("#compare-summary"))[0]).toMatch(/different languages/);
    expect(await texts(".differs")).toEqual([]);
  });

  it("is reached and left by keyboard, and by the browser's own back", async () => {
    await page.goto(address());
    await page.focus(".deck[data-deck='fixture/press'] .compare-with");
    await page.keyboard.press("Enter");
    const focused = () => page.evaluate(() => document.activeElement?.id);
    expect(await focused()).toBe("compare-title");
    expect(await decks()).toEqual([]);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("close-compare");
    await page.keyboard.press("Escape");
    expect(await decks()).toHaveLength(3);
    expect(
      await page.evaluate(
        () => document.activeElement?.closest<HTMLElement>(".deck")?.dataset["deck"],
      ),
    ).toBe("fixture/press");
    await page.goBack();
    expect(await texts("#compare-title")).toEqual(["Side by side"]);
    await page.goBack();
    expect(await decks()).toHaveLength(3);
  });

  it("falls back to the list where an address names decks that are not there", async () => {
    await page.goto(address(pair("all", "nosuch")));
    expect(await decks()).toHaveLength(3);
  });
});

it.each(["light", "dark"])(
  "axe finds nothing to object to, in %s",
  { timeout: 60_000 },
  async (scheme) => {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    for (const hash of ["", "search=title", "search=nosuchword", pair("all", "press")]) {
      await page.goto("about:blank");
      await page.goto(address(hash));
      await page.evaluate(() => {
        for (const one of document.querySelectorAll("details")) one.open = true;
      });
      await page.evaluate(await readFile(axe, "utf8"));
      const { violations, passes } = (await page.evaluate(
        `axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`,
      )) as AxeResults;
      expect(passes.length).toBeGreaterThan(15);
      expect(
        violations.map(({ id, nodes }) => `${hash}: ${id}: ${nodes[0]?.html.slice(0, 200)}`),
      ).toEqual([]);
    }
  },
);

it("prints the list without its controls", async () => {
  await page.goto(address());
  await page.emulateMediaType("print");
  expect(await decks()).toHaveLength(3);
  expect(await texts("button, #filters, summary")).toEqual([]);
  const backgrounds = await page.$$eval("body, .deck", (all) =>
    all.map((one) => getComputedStyle(one).backgroundColor),
  );
  expect(new Set(backgrounds)).toEqual(new Set(["rgb(255, 255, 255)"]));
  await page.goto("about:blank");
  await page.goto(address(pair("all", "press")));
  expect(await texts("#compare th")).toHaveLength(2);
  expect(await texts("button, select")).toEqual([]);
});
