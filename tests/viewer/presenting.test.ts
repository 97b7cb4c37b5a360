/** Standing in front of it: every key and control, in Chromium, on `file://`. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { converted, type Presented, presented, press, shown } from "./presented.ts";

const MARKDOWN = `# One

[to the fourth](#4)

---

# Two

* first
* second

---

# Three

Élan and words

---

# Four

---

# Five
`;

let viewer: Presented;
let html: string;
let page: Page;
beforeAll(async () => {
  [viewer, html] = await Promise.all([presented(), converted(MARKDOWN)]);
  page = await viewer.open(html);
});
afterAll(async () => {
  await viewer?.close();
});

const go = (hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
    return new Promise((done) => setTimeout(done, 30));
  }, hash);
const hash = () => page.evaluate(() => location.hash);
const visible = (selector: string) =>
  page.$eval(selector, (e) =>
    e.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
  );
const fragments = () =>
  page.$$eval("[data-marpit-fragment]", (all) =>
    all.map((e) => e.checkVisibility({ visibilityProperty: true })),
  );

describe("one slide at a time", () => {
  beforeEach(() => go("#1"));

  it("fills the window, and the others are not there for readers", async () => {
    expect(await shown(page)).toEqual([1]);
    const tree = JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
    expect(tree).toContain("to the fourth");
    expect(tree).not.toContain("Élan");
  });

  it.each(["ArrowRight", "ArrowDown", "PageDown", "Space", "n"])(
    "steps on with %s",
    async (key) => {
      await press(page, key);
      expect([await shown(page), await hash()]).toEqual([[2], "#2"]);
    },
  );

  it.each(["ArrowLeft", "ArrowUp", "PageUp", "Backspace"])("steps back with %s", async (key) => {
    await go("#4");
    await press(page, key);
    expect([await shown(page), await hash()]).toEqual([[3], "#3"]);
  });

  it("goes to the first and last, and no further", async () => {
    await press(page, "End", "PageDown");
    expect(await shown(page)).toEqual([5]);
    await press(page, "Home", "PageUp");
    expect(await shown(page)).toEqual([1]);
  });

  it("shows fragments one after the other, and takes them back", async () => {
    await go("#2");
    expect(await fragments()).toEqual([false, false]);
    await press(page, "Space");
    expect(await fragments()).toEqual([true, false]);
    await press(page, "Space", "PageUp");
    expect(await fragments()).toEqual([true, false]);
    await press(page, "Space", "Space");
    expect(await shown(page)).toEqual([3]);
    await press(page, "ArrowLeft");
    expect([await shown(page), await fragments()]).toEqual([[2], [true, true]]);
  });

  it("goes where digits and Enter say", async () => {
    await press(page, "4");
    expect(await visible(".bd-notice")).toBe(true);
    await press(page, "Enter");
    expect(await shown(page)).toEqual([4]);
  });

  it("leads back and forward through the slides seen, and follows links", async () => {
    await press(page, "PageDown");
    await go("#4");
    await page.goBack();
    expect(await shown(page)).toEqual([2]);
    await page.goForward();
    expect(await shown(page)).toEqual([4]);
    await go("#1");
    await page.click('a[href="#4"]');
    await page.waitForFunction(() => document.querySelector(".bd-now")?.ariaLabel?.startsWith("4"));
    expect(await shown(page)).toEqual([4]);
  });

  it("says to screen readers which slide it is, and counts for all", async () => {
    await press(page, "PageDown");
    expect(await page.$eval(".bd-live", (e) => e.textContent)).toBe("Slide 2 of 5: Two");
    expect(await page.$eval(".bd-count", (e) => e.textContent)).toBe("2 / 5");
  });
});

describe("dark and white screens", () => {
  it.each([
    ["b", "rgb(0, 0, 0)"],
    [".", "rgb(0, 0, 0)"],
    ["w", "rgb(255, 255, 255)"],
  ])("%s covers the slide, and the next key lifts it without a step", async (key, color) => {
    await go("#3");
    await press(page, key);
    const cover = await page.$eval(".bd-cover", (e) => getComputedStyle(e).backgroundColor);
    const top = await page.evaluate(() => document.elementFromPoint(640, 360)?.className);
    expect([cover, top?.includes("bd-cover")]).toEqual([color, true]);
    await press(page, "PageDown");
    expect([await visible(".bd-cover"), await shown(page)]).toEqual([false, [3]]);
    await press(page, key, key);
    expect(await visible(".bd-cover")).toBe(false);
  });
});

describe("finding", () => {
  beforeEach(() => go("#1"));

  it("searches words with /", async () => {
    await press(page, "/");
    await page.keyboard.type("elan");
    expect(await page.$$eval(".bd-hit mark", (all) => all.map((e) => e.textContent))).toEqual([
      "Élan",
    ]);
    await press(page, "Enter");
    expect([await shown(page), await page.$("dialog[open]")]).toEqual([[3], null]);
  });

  it("goes to a number, or to what the arrows choose, with g", async () => {
    await press(page, "g");
    await page.keyboard.type("4");
    await press(page, "Enter");
    expect(await shown(page)).toEqual([4]);
    await press(page, "g", "ArrowDown", "Enter");
    expect(await shown(page)).toEqual([2]);
  });

  it("says that nothing was found, and Escape leaves", async () => {
    await press(page, "/");
    await page.keyboard.type("zzz");
    expect(await page.$eval(".bd-none", (e) => e.textContent)).toBe("No slide has these words");
    await press(page, "Escape");
    expect([await page.$("dialog[open]"), await shown(page)]).toEqual([null, [1]]);
  });

  it("shows all slides in the overview; arrows, Enter and clicks choose", async () => {
    await press(page, "o");
    expect(await shown(page)).toEqual([1, 2, 3, 4, 5]);
    expect(await fragments()).toEqual([true, true]);
    const over = await page.evaluate(() => {
      const tile = document.querySelectorAll(".bd-tile")[2]?.getBoundingClientRect();
      const slide = document.querySelectorAll(".marpit>svg")[2]?.getBoundingClientRect();
      return [tile?.x, tile?.y, tile?.width].every(
        (n, i) => n === [slide?.x, slide?.y, slide?.width][i],
      );
    });
    expect(over).toBe(true);
    await press(page, "ArrowRight", "ArrowRight", "Enter");
    expect([await shown(page), await hash()]).toEqual([[3], "#3"]);
    await press(page, "Escape");
    await page.click(".bd-tile:nth-of-type(5)");
    expect(await shown(page)).toEqual([5]);
    await press(page, "o", "Escape");
    expect(await shown(page)).toEqual([5]);
  });
});

describe("other controls", () => {
  beforeEach(() => go("#1"));

  it("explains every key on ?", async () => {
    await press(page, "?");
    const rows = await page.$$eval(".bd-keys tr", (all) => all.map((e) => e.textContent ?? ""));
    expect(rows).toHaveLength(16);
    expect(rows.join()).toContain("Laser pointer");
    await press(page, "Escape");
  });

  it("points with l where the mouse is", async () => {
    await press(page, "l");
    await page.mouse.move(320, 180);
    await page.waitForSelector(".bd-laser:not([hidden])");
    const box = await page.$eval(".bd-laser", (e) => {
      const { x, y, width, height } = e.getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    });
    expect(box).toEqual([320, 180]);
    await press(page, "l");
    expect(await visible(".bd-laser")).toBe(false);
  });

  it("fills the screen with f", async () => {
    await press(page, "f");
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await press(page, "f");
    await page.waitForFunction(() => document.fullscreenElement === null);
  });

  it("puts all slides under one another with v, and back", async () => {
    await press(page, "v");
    expect(await shown(page)).toEqual([1, 2, 3, 4, 5]);
    await press(page, "PageDown");
    await page.waitForFunction(
      () => document.querySelectorAll(".marpit>svg")[1]?.getBoundingClientRect().top === 0,
    );
    await press(page, "v");
    expect(await shown(page)).toEqual([2]);
  });

  it("has buttons that a pointer wakes and that leave the space bar alone", async () => {
    await page.mouse.move(300, 300);
    await page.mouse.move(310, 300);
    await page.click(".bd-next");
    expect(await shown(page)).toEqual([2]);
    await press(page, "Space", "Space", "Space");
    expect(await shown(page)).toEqual([3]);
    await page.focus(".bd-previous");
    expect(await visible(".bd-bar")).toBe(true);
    await press(page, "Enter");
    expect(await shown(page)).toEqual([2]);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  });
});

describe("a file", () => {
  it("opens at the slide that its address names, and at the first for a wrong one", async () => {
    const at = async (to: string) => {
      const other = await viewer.open(html, { hash: to });
      const seen = await shown(other);
      await other.close();
      return seen;
    };
    expect([await at("#4"), await at("#nowhere"), await at("#99")]).toEqual([[4], [1], [5]]);
  });

  it("opens at the slide that holds what its address names", async () => {
    const there = await viewer.open(html, { hash: "#four" });
    expect(await shown(there)).toEqual([4]);
    await there.close();
  });

  it("shows all slides where scripts are off", async () => {
    const other = await viewer.open(html, { scripts: false });
    expect(await shown(other)).toEqual([1, 2, 3, 4, 5]);
    await other.close();
  });

  it("prints one page a slide, from any state", async () => {
    const other = await viewer.open(html, { hash: "#2" });
    await press(other, "o");
    const pdf = Buffer.from(await other.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(5);
    await other.close();
  });

  it("is turned by fingers", async () => {
    const other = await viewer.open(html, { width: 844, height: 390, touch: true });
    const finger = async (from: number, to: number) => {
      const touch = await other.touchscreen.touchStart(from, 200);
      await touch.move(to, 205);
      await touch.end();
    };
    const at = (number: string) =>
      other.waitForFunction(
        (n) => document.querySelector(".bd-now")?.ariaLabel?.startsWith(n),
        {},
        number,
      );
    await finger(600, 300);
    await at("2");
    await finger(300, 600);
    await at("1");
    await other.close();
  });

  it("opens at the slide that its address names on an upright phone too", async () => {
    const other = await viewer.open(html, { width: 390, height: 844, touch: true, hash: "#4" });
    await other.waitForFunction(
      () => (document.querySelectorAll(".marpit>svg")[3]?.getBoundingClientRect().top ?? 999) < 600,
    );
    await new Promise((done) => setTimeout(done, 100));
    expect(await other.evaluate(() => scrollY)).toBeGreaterThan(100);
    await other.close();
  });

  it("leaves no script of Marp's in a slide that has a picture behind it", async () => {
    const picture =
      "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=";
    const other = await converted(`# One\n\n---\n\n![bg right](${picture})\n\n# Two`);
    expect(other.match(/<script[^>]*>/g)).toHaveLength(2);
  });

  it("speaks the deck's language", async () => {
    const other = await viewer.open(await converted(`---\nlang: fr\n---\n\n${MARKDOWN}`));
    expect(await other.$eval(".bd-next", (e) => e.getAttribute("aria-label"))).toBe(
      "Diapositive suivante",
    );
    expect(await other.$eval(".bd-live", (e) => e.textContent)).toContain("Diapositive 1 sur 5");
    await other.close();
  });

  it("scrolls on an upright phone, and a button turns the slide to fill it", async () => {
    const other = await viewer.open(html, { width: 390, height: 844, touch: true });
    expect(await shown(other)).toHaveLength(5);
    await other.tap(".bd-view");
    expect(await shown(other)).toEqual([1]);
    const box = await other.$eval(".marpit>svg.bd-now", (e) => {
      const { x, y, width, height } = e.getBoundingClientRect();
      return [x, y, width, height].map(Math.round);
    });
    expect(box).toEqual([0, 0, 390, 844]);
    await other.close();
  });

  it("turns its arrows where it is read from right to left", async () => {
    const other = await viewer.open(await converted(`---\nlang: he\n---\n\n${MARKDOWN}`));
    await press(other, "ArrowLeft");
    expect(await shown(other)).toEqual([2]);
    await other.close();
  });
});

it("asked for nothing and complained of nothing", () => expect(viewer.complaints).toEqual([]));
