/** The page of changes in a browser: boxes lie on what changed, content is text, and an audience sees nothing above its ceiling. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compare } from "../../../src/pipeline/compare/compare.ts";
import { comparisonPage } from "../../../src/pipeline/compare/page.ts";
import { ownTemplate } from "../../../src/pipeline/options.ts";
import { type Files, files, filesWith, write } from "../../fixtures/briefing.ts";
import { sharedBrowser } from "../../fixtures/browser.ts";

const HOSTILE = `<img src="https://example.org/x" onerror="alert(1)"> **bold** </style>`;
let folder: string;
const browser = await sharedBrowser();
let whole: string;
let press: string;

const slide = (data: Files, id: string) =>
  data["storyline.yaml"].slides.find((one) => one["id"] === id) ?? {};
const claim = (data: Files, id: string) =>
  data["claims.yaml"].claims.find((one) => one["id"] === id) ?? {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "briefdeck-page-"));
  const data = filesWith("cover", "bottom", "statement", "bars", "sources");
  Object.assign(slide(data, "bottom"), { title: "Two boats have come" });
  Object.assign(slide(data, "statement"), { title: "A title with zzsecretzz" });
  Object.assign(data["audiences/all.yaml"], { name: "Everyone" });
  await write(join(folder, "old", "first"), data);
  Object.assign(slide(data, "bottom"), { title: "Nine boats have come" });
  Object.assign(slide(data, "statement"), { marking: "red", notes: "Other notes." });
  Object.assign(claim(data, "fact"), { text: HOSTILE, date: "2016-11" });
  Object.assign(data["audiences/all.yaml"], { ceiling: "red" });
  Object.assign(data, {
    "audiences/press.yaml": { ...data["audiences/all.yaml"], ceiling: "green" },
  });
  await write(join(folder, "new", "first"), data);
  const old = files();
  Object.assign(old, { "audiences/press.yaml": { ...old["audiences/all.yaml"] } });
  await write(join(folder, "old", "first"), {
    "audiences/press.yaml": (old as Record<string, unknown>)["audiences/press.yaml"],
  });
  const options = {
    content: join(folder, "new"),
    briefings: [],
    languages: [],
    before: join(folder, "old"),
    after: "now",
  };
  const page = async (audience?: string) =>
    comparisonPage(await compare({ ...options, audience }), { template: ownTemplate() });
  [whole, press] = [await page(), await page("press")];
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe("the page of changes", () => {
  it("loads nothing, runs nothing, and shows content as text", async () => {
    const { page, refused, close } = await browser.open(whole, { width: 1200, height: 900 });
    const seen = await page.evaluate(() => ({
      images: [...document.images].filter(({ src }) => !src.startsWith("data:image/webp;base64,"))
        .length,
      broken: [...document.images].filter(({ naturalWidth }) => naturalWidth !== 960).length,
      pictures: document.images.length,
      text: document.body.innerText.replace(/\s+/g, " "),
      wide: document.documentElement.scrollWidth,
      marks: [...document.querySelectorAll(".mark")].map((mark) => mark.textContent),
    }));
    await close();
    expect(refused).toEqual([]);
    expect(seen).toMatchObject({ images: 0, broken: 0, wide: 1200, marks: ["TLP:RED", "TLP:RED"] });
    expect(seen.pictures).toBeGreaterThan(3);
    expect(seen.text).toContain("**bold** </style>");
    expect(whole).not.toMatch(/<script|onerror="|style="/);
  });

  it("boxes the very words, on both slides", async () => {
    const { page, close } = await browser.open(whole, { width: 1200, height: 900 });
    const boxes = await page.evaluate(() => {
      const article = [...document.querySelectorAll("article")].find((one) =>
        one.querySelector("h4")?.textContent?.includes("boats"),
      );
      return [...(article?.querySelectorAll(".pair figure") ?? [])].map((figure) =>
        [...figure.querySelectorAll("rect:not(.halo)")].map((rect) =>
          ["x", "y", "width", "height"].map((key) => Number(rect.getAttribute(key))),
        ),
      );
    });
    await close();
    expect(boxes).toHaveLength(2);
    for (const side of boxes) {
      const [x = 0, y = 0, width = 0, height = 0] = side[0] ?? [];
      // "Two" and "Nine", at the head of the slide: some 60 px of a heading that runs over 400.
      expect([x > 20, y > 20, y + height < 160, width > 30, width < 140]).toEqual(
        Array(5).fill(true),
      );
    }
  });

  it("stands in a narrow window without scrolling sideways", async () => {
    const { page, close } = await browser.open(whole, { width: 390, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await close();
  });

  it("holds, for one audience, no word and no picture of what is above its ceiling now", () => {
    expect(whole).toContain("zzsecretzz");
    expect(press).not.toMatch(/zzsecretzz|Other notes/);
    expect(press).toContain("Nine");
    expect(press).toContain("1 slide may not be shown here");
    expect(press).toContain("TLP:GREEN");
    expect(press).not.toContain("TLP:RED");
  });
});
