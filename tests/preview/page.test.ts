/** The preview as a writer sees it: in a real browser, over real files. */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { BRIEFING, type Previewed, previewed, says, slideText } from "./previewed.ts";

const PRESS = `content/${BRIEFING}/audiences/press.yaml`;
let preview: Previewed;
let page: Page;
const opened = () => join(preview.folder, "opened.txt");

beforeAll(async () => {
  preview = await previewed({ editor: join("/tmp", `briefdeck-editor-${process.pid}`, "code") });
  // VS Code's own way of being told a place: `code -r -g file:line:column`.
  const fake = join("/tmp", `briefdeck-editor-${process.pid}`);
  mkdirSync(fake, { recursive: true });
  writeFileSync(join(fake, "code"), `#!/bin/sh\necho "$@" >> "${opened()}"\n`);
  chmodSync(join(fake, "code"), 0o755);
  page = await preview.open("press");
});
afterEach(() => preview.restored(page));
afterAll(async () => {
  await preview.close();
  rmSync(join("/tmp", `briefdeck-editor-${process.pid}`), { recursive: true });
});

const goTo = async (id: string) => {
  await page.evaluate((to) => {
    location.hash = to;
  }, id);
  await page.waitForFunction(
    (to) => document.querySelector(".item[aria-current]")?.getAttribute("href") === `#${to}`,
    {},
    id,
  );
};
const current = () =>
  page.evaluate(() =>
    document.querySelector(".item[aria-current]")?.getAttribute("href")?.slice(1),
  );
const faulty = (there: boolean) =>
  page.waitForFunction(
    (wanted) => document.querySelector<HTMLElement>(".faults")?.hidden !== wanted,
    { polling: 50 },
    there,
  );
const checked = () =>
  page.waitForFunction(
    () => document.querySelector(".badge")?.getAttribute("aria-busy") === "false",
    { polling: 100, timeout: 60_000 },
  );
const clickOn = (selector: string) =>
  page.evaluate((wanted) => {
    const target = document.querySelector(".frame")?.shadowRoot?.querySelector(wanted);
    target?.dispatchEvent(
      new MouseEvent("click", { bubbles: true, cancelable: true, composed: true }),
    );
    return target !== null;
  }, selector);
const editorWas = async (pattern: RegExp) => {
  for (
    let i = 0;
    i < 100 && !(existsSync(opened()) && pattern.test(readFileSync(opened(), "utf8")));
    i++
  )
    await new Promise((done) => setTimeout(done, 50));
  return existsSync(opened()) ? readFileSync(opened(), "utf8") : "";
};

describe("a save", () => {
  it("swaps the slide that changed, in a page that stays where it is", async () => {
    await goTo("quote");
    await page.evaluate(() => {
      document.querySelector<HTMLElement>(".stage")?.focus();
      const frame = document.querySelector(".frame");
      Object.assign(window, {
        frame,
        strip: document.querySelector(".strip"),
        old: frame?.shadowRoot?.querySelector("svg"),
      });
    });
    preview.edit(PRESS, (text) => text.replace("Actor A rejected it", "Actor A ruled it out"));
    await says(page, "Actor A ruled it out");
    expect(await current()).toBe("quote");
    expect(
      await page.evaluate(() => {
        const [frame, strip, old] = ["frame", "strip", "old"].map((name) =>
          Reflect.get(window, name),
        );
        const now = document.querySelector(".frame");
        return [
          now === frame,
          document.querySelector(".strip") === strip,
          now?.shadowRoot?.querySelector("svg") === old,
          document.activeElement?.className,
        ];
      }),
    ).toEqual([true, true, false, "stage"]);
  });

  it("leaves the slide alone that did not change, and marks the one that did", async () => {
    await page.reload();
    await goTo("cover");
    await page.evaluate(() =>
      Object.assign(window, {
        old: document.querySelector(".frame")?.shadowRoot?.querySelector("svg"),
      }),
    );
    preview.edit(PRESS, (text) => text.replace("Three dates explain", "These dates explain"));
    await page.waitForSelector(".item.changed");
    const marked = await page.$$eval(".item.changed", (all) =>
      all.map((one) => one.getAttribute("href")),
    );
    expect(marked).toEqual(["#when"]);
    expect(
      await page.evaluate(
        () =>
          document.querySelector(".frame")?.shadowRoot?.querySelector("svg") ===
          Reflect.get(window, "old"),
      ),
    ).toBe(true);
  });

  it("may add slides, take them away, and be of another file, a theme or a template", async () => {
    const count = () => page.$$eval(".item", (all) => all.length);
    const before = await count();
    preview.edit(PRESS, (text) => text.replace("omit: [sides]", "omit: [sides, when]"));
    await page.waitForFunction(
      (was) => document.querySelectorAll(".item").length === was - 1,
      {},
      before,
    );
    preview.edit(PRESS, (text) => text.replace("omit: [sides, when]", "omit: [sides]"));
    await page.waitForFunction(
      (was) => document.querySelectorAll(".item").length === was,
      {},
      before,
    );
    preview.edit(
      "template/themes/briefdeck-dark.css",
      (text) => `${text}\nsection{letter-spacing:3px}\n`,
    );
    const spacing = () => {
      const section = document.querySelector(".frame")?.shadowRoot?.querySelector("section");
      return section && getComputedStyle(section).letterSpacing === "3px";
    };
    await page.waitForFunction(spacing);
    preview.edit(
      "template/layouts/cover.hbs",
      (text) => `${text}\n<p>Printed by the template</p>\n`,
    );
    await says(page, "Printed by the template");
  });
});

describe("faults", () => {
  it("lie over the last good slide with file, line, code and hint, open the editor, and go when mended", async () => {
    const good = await slideText(page);
    const line = preview.edit(PRESS, (text) => text.replace("include: [quote", "include: [qoute"));
    await faulty(true);
    const told = await page.$eval(".faults", (node) => node.textContent ?? "");
    expect(told).toContain(`press.yaml:${line}:`);
    expect(told).toContain("did you mean `quote`?");
    expect(await slideText(page)).toBe(good);
    await page.click(".faults .place");
    expect(await editorWas(new RegExp(`audiences/press\\.yaml:${line}:\\d+`))).toContain(
      `:${line}:`,
    );
    await preview.restored(page);
    await faulty(false);
  });

  it("are text, whatever they say", async () => {
    preview.edit(PRESS, (text) =>
      text.replace("include: [", 'include: ["<img src=x onerror=alert(1)>", '),
    );
    await faulty(true);
    expect(await page.$eval(".faults", (node) => node.textContent)).toContain("<img src=x");
    expect(await page.$$eval(".faults img", (all) => all.length)).toBe(0);
    await preview.restored(page);
    await faulty(false);
  });

  it("of the template are told, too", async () => {
    preview.edit("template/layouts/statement.hbs", (text) => `${text}{{#if}`);
    await faulty(true);
    expect(await page.$eval(".faults", (node) => node.textContent)).toContain("TEMPLATE");
    await preview.restored(page);
    await faulty(false);
  });
});

describe("what the gates find", () => {
  it("is outlined where it stands, told on focus, and listed", async () => {
    await goTo("attribution");
    preview.edit(
      "template/themes/briefdeck-dark.css",
      (text) =>
        `${text}\nsection h1{letter-spacing:60px!important;white-space:nowrap;color:#303030}\n`,
    );
    // Of the heading, and not of the whole slide. The gates may be asked twice: their first answers come and go.
    await page.waitForFunction(
      () => {
        const all = [...document.querySelectorAll<HTMLElement>(".outline")];
        const told = all.map((one) => one.textContent).join();
        const [first] = all.filter((one) => one.matches(".error") && one.clientHeight < 500);
        first?.focus();
        const said = first?.querySelector(".said");
        return (
          /OVERFLOW|TEXT_OVERLAP/.test(told) &&
          told.includes("CONTRAST") &&
          said &&
          getComputedStyle(said).display === "block"
        );
      },
      { polling: 50, timeout: 60_000 },
    );
    await page.click(".badge");
    await page.waitForFunction(() =>
      /press\.yaml:\d+/.test(document.querySelector(".findings")?.textContent ?? ""),
    );
    await page.keyboard.press("Escape");
    await page.keyboard.press("o");
    expect(await page.$eval(".outlines", (node) => (node as HTMLElement).hidden)).toBe(true);
    await page.keyboard.press("o");
    await preview.restored(page);
    await page.waitForFunction(() => !document.querySelector(".outline.error"), {
      timeout: 60_000,
    });
  });
});

describe("the reader", () => {
  it("opens the line of whatever is clicked, and of the slide", async () => {
    await goTo("bottom");
    await checked();
    const lines = readFileSync(join(preview.folder, PRESS), "utf8").split("\n");
    const lineOf = (start: string) => lines.findIndex((line) => line.startsWith(start)) + 1;
    expect(await clickOn("h1")).toBe(true);
    const title = `press.yaml:${lineOf("    title: No important deal")}:`;
    expect(await editorWas(new RegExp(title))).toContain(title);
    expect(await clickOn("[data-content*='takeaway']")).toBe(true);
    const takeaway = `press.yaml:${lineOf("    takeaway: Gradual")}:`;
    expect(await editorWas(new RegExp(takeaway))).toContain(takeaway);
    await page.keyboard.press("e");
    expect(await editorWas(/storyline\.yaml:/)).toMatch(/storyline\.yaml:\d+:\d+/);
  });

  it("goes by keys, and changes audience and language without losing the slide", async () => {
    await page.focus(".stage");
    await page.keyboard.press("Home");
    expect(await current()).toBe("cover");
    await page.keyboard.press("ArrowRight");
    expect(await current()).toBe("bottom");
    await page.select("select[aria-label=Language]", "fr");
    await page.waitForFunction(() =>
      document.querySelector(".frame")?.shadowRoot?.querySelector("[lang=fr] h1"),
    );
    expect(await current()).toBe("bottom");
    expect(new URL(page.url()).pathname).toBe(`/${BRIEFING}/press.fr`);
    await page.select("select[aria-label=Audience]", "all");
    await page.waitForFunction(() => location.pathname.endsWith("/all"));
    await page.waitForFunction(() =>
      document.querySelector(".frame")?.shadowRoot?.querySelector("h1"),
    );
    expect(await current()).toBe("bottom");
    await page.goBack();
    await page.waitForFunction(() => location.pathname.endsWith("/press.fr"));
    await page.goBack();
    await page.waitForFunction(() => location.pathname.endsWith("/press"));
    await says(page, "No important deal");
  });

  it("finds no barrier in it: axe, with and without faults", async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    await page.evaluate(axe);
    const run = () =>
      page.evaluate(async () => {
        const axe: { run(): Promise<AxeResults> } = Reflect.get(window, "axe");
        return (await axe.run()).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
        );
      });
    expect(await run()).toEqual([]);
    preview.edit(PRESS, (text) => text.replace("minutes: 10", "minutes: ten"));
    await faulty(true);
    expect(await run()).toEqual([]);
    await preview.restored(page);
    await faulty(false);
  });

  it("is not complained to", () => {
    expect(preview.complaints).toEqual([]);
  });
});

it("a new audience, and a language more, are there as soon as they are written", async () => {
  const own = join(preview.folder, "content", BRIEFING);
  cpSync(join(own, "audiences", "press.yaml"), join(own, "audiences", "radio.yaml"));
  await page.waitForFunction(() =>
    document.querySelector("select[aria-label=Audience] option[value=radio]"),
  );
  rmSync(join(own, "audiences", "radio.yaml"));
  await page.waitForFunction(
    () => !document.querySelector("select[aria-label=Audience] option[value=radio]"),
  );
});
