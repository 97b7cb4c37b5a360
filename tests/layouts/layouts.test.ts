/** Every layout in the union with content of every length: what should fit does, and what cannot is refused at its line. */
import { PNG } from "pngjs";
import { beforeAll, describe, expect, it } from "vitest";
import { differences, sheet } from "../../scripts/layouts/references.ts";
import { type Drawn, galleryDeck, openDeck, unfitting } from "../../scripts/layouts/render.ts";
import { LENGTHS } from "../../scripts/layouts/words.ts";
import { LAYOUTS } from "../../src/content/schema/layout-fields.ts";
import { ownTemplate } from "../../src/pipeline/options.ts";
import { loadTemplate, type Template } from "../../src/template/template.ts";
import { sharedBrowser } from "../fixtures/browser.ts";

const browser = await sharedBrowser();
let template: Template;
beforeAll(async () => {
  template = await loadTemplate(ownTemplate());
});
describe.each(LENGTHS)("%s content", (length) => {
  const deck = galleryDeck("light", length);

  it("is made for every layout", () => {
    const names = deck.slides.map(({ slide }) => slide.id);
    for (const layout of Object.keys(LAYOUTS))
      expect(names.some((name) => name === layout || name.startsWith(`${layout}-`))).toBe(true);
  });

  it(length === "extreme" ? "is refused at its line" : "fits", async () => {
    const { page, close } = await openDeck(deck, template, browser);
    const faults = await unfitting(page, deck);
    await close();
    if (length === "extreme") expect(faults.length).toBeGreaterThan(0);
    else expect(faults.map(({ message }) => message)).toEqual([]);
    for (const { file, line } of faults) expect(`${file}:${line}`).toMatch(/\.yaml:\d+$/);
  });
});

it("finds a slide that looks otherwise than its picture, and says which", () => {
  const picture = new PNG({ width: 640, height: 360 });
  picture.data.fill(128);
  const cells = LENGTHS.flatMap((length) =>
    (["light", "dark", "print", "contrast"] as const).map(
      (theme): Drawn => ({ name: "cover", theme, length, picture, fault: undefined }),
    ),
  );
  expect(differences("cover", sheet(cells))[0]).toMatch(/^cover, light, short: \d+\.\d %/);
  expect(differences("nothing", sheet(cells))).toEqual(["nothing: has no picture to be held to"]);
});
