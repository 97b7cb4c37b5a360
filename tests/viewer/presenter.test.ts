/** The presenter's window: opened from a file, in step with the slides both ways. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  converted,
  objections,
  type Presented,
  presented,
  presenterOf,
  press,
  shown,
} from "./presented.ts";

const MARKDOWN = `# One

<!-- Say this first. -->

---

# Two

* first
* second

<!--
Then this.

<script>alert(1)</script> **and** that
-->

---

# <!-- fit --> Three
`;

let viewer: Presented;
let page: Page;
let desk: Page;
beforeAll(async () => {
  viewer = await presented();
  page = await viewer.open(await converted(MARKDOWN));
  desk = await presenterOf(page);
  await desk.setViewport({ width: 1180, height: 760 });
});
afterAll(async () => {
  await viewer?.close();
});

const text = (selector: string) => desk.$eval(selector, (e) => e.textContent ?? "");
const headings = () =>
  desk.$$eval(".marpit", (all) => all.map((e) => e.querySelector("h1")?.textContent?.trim() ?? ""));
const seen = () =>
  desk.$$eval(".bd-desk-now [data-marpit-fragment]", (all) =>
    all.map((e) => e.checkVisibility({ visibilityProperty: true })),
  );
/** Back to the first slide. */
const home = () => press(page, "Home");

it("shows the slide, the next one, and what to say", async () => {
  await home();
  expect(await headings()).toEqual(["One", "Two"]);
  expect(await text(".bd-notes")).toBe("Say this first.");
  expect(await text(".bd-desk-now h2")).toBe("1 / 3: One");
});

it("follows the slides, and leads them", async () => {
  await home();
  await press(page, "PageDown");
  expect(await headings()).toEqual(["Two", "Two"]);
  await press(desk, "PageDown", "ArrowRight", "Space");
  expect(await shown(page)).toEqual([3]);
  expect(await headings()).toEqual(["Three", ""]);
  await press(desk, "PageUp");
  expect([await shown(page), await seen()]).toEqual([[2], [true, true]]);
  await press(desk, "1", "Enter");
  expect([await shown(page), (await headings())[0]]).toEqual([[1], "One"]);
  await desk.click(".bd-desk-time .bd-next");
  expect([await shown(page), await seen()]).toEqual([[2], [false, false]]);
});

it("shows notes as the characters that they are", async () => {
  await press(page, "2", "Enter");
  const paragraphs = await desk.$$eval(".bd-notes p", (all) => all.map((e) => e.textContent));
  expect(paragraphs).toEqual(["Then this.", "<script>alert(1)</script> **and** that"]);
  expect(await desk.$$eval(".bd-notes *", (all) => all.map((e) => e.tagName))).toEqual(["P", "P"]);
});

it("makes notes larger and smaller, by key and button", async () => {
  const size = () =>
    desk.$eval(".bd-notes", (e) => Number.parseFloat(getComputedStyle(e).fontSize));
  const before = await size();
  await press(desk, "+", "+");
  const large = await size();
  await press(desk, "-");
  await desk.click(".bd-smaller");
  expect(large).toBeGreaterThan(before);
  expect(await size()).toBe(before);
});

it("has a clock, and a timer that rests and begins anew", async () => {
  expect(await text(".bd-clock")).toMatch(/\d:\d\d/);
  expect(await text(".bd-elapsed")).toMatch(/^\d:\d\d$/);
  await press(desk, "t");
  expect(await text(".bd-pause")).toBe("Go on");
  await desk.click(".bd-pause");
  await desk.click(".bd-reset");
  expect([await text(".bd-pause"), await text(".bd-elapsed")]).toEqual(["Pause", "0:00"]);
});

it("darkens the slides, finds among them, and points at them", async () => {
  await home();
  await press(desk, "b");
  expect(await page.$eval(".bd-cover", (e) => e.checkVisibility())).toBe(true);
  expect(await desk.$eval(".bd-desk-now .marpit", (e) => e.getAttribute("data-screen"))).toBe(
    "Black screen",
  );
  await press(desk, "b", "o");
  await desk.keyboard.type("three");
  await press(desk, "Enter");
  expect([await shown(page), await page.$("dialog[open]")]).toEqual([[3], null]);
  await desk.bringToFront();
  await press(desk, "l");
  const frame = await (await desk.$(".bd-desk-now svg"))?.boundingBox();
  if (!frame) throw new Error("no slide");
  await desk.mouse.move(frame.x + frame.width / 4, frame.y + frame.height / 2);
  await expect.poll(() => page.$eval(".bd-laser", (e) => e.hasAttribute("hidden"))).toBe(false);
  const [x, y] = await page.$eval(".bd-laser", (e) => {
    const box = e.getBoundingClientRect();
    return [(box.x + box.width / 2) / innerWidth, (box.y + box.height / 2) / innerHeight];
  });
  expect(x).toBeCloseTo(0.25, 2);
  expect(y).toBeCloseTo(0.5, 2);
  await press(desk, "l");
});

it("fits headings there as on the slide", async () => {
  await press(page, "3", "Enter");
  const share = (of: Page, scope: string) =>
    of.evaluate((within) => {
      const heading = document
        .querySelector(`${within} [data-auto-scaling]`)
        ?.shadowRoot?.querySelector("marp-auto-scaling");
      const span = heading?.shadowRoot?.querySelector("svg span");
      const slide = document.querySelector(`${within}`)?.getBoundingClientRect().width ?? 1;
      return (span?.getBoundingClientRect().width ?? 0) / slide;
    }, scope);
  const own = await share(page, ".bd-now");
  expect(own).toBeGreaterThan(0.5);
  await desk.waitForFunction(() => document.fonts.status === "loaded");
  expect(await share(desk, ".bd-desk-now svg")).toBeCloseTo(own, 1);
});

it("has nothing for axe to object to", async () => {
  await press(page, "2", "Enter");
  expect(await objections(desk)).toEqual([]);
});

it("is held to the deck's policy", async () => {
  const ran = await desk.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'ran'";
    document.head.append(script);
    return document.title;
  });
  expect(ran).toBe("Presenter view: One");
  // It is told of, and that is the one complaint.
  await expect.poll(() => viewer.complaints.splice(0).join()).toContain("Content Security Policy");
});

it("is opened once, and goes with the slides", async () => {
  await press(page, "p");
  expect((await viewer.browser.pages()).length).toBe(3);
  await page.close();
  await expect.poll(() => desk.isClosed()).toBe(true);
});

it("asked for nothing and complained of nothing", () => expect(viewer.complaints).toEqual([]));
