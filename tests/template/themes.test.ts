/** The colours of every theme: complete, legible, and told apart by colour-blind readers. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { leastContrast, MARKS, OPPOSITES, TEXT } from "../../scripts/design/tokens.ts";
import { ciede2000, contrast, distance, lightness, SIGHTS } from "../../src/core/colour.ts";
import { palette } from "../../src/template/palette.ts";

const folder = join(import.meta.dirname, "..", "..", "templates", "briefdeck", "themes");
const themes = await Promise.all(
  (await readdir(folder)).map(
    async (file) => [file.replace(".css", ""), await readFile(join(folder, file), "utf8")] as const,
  ),
);
const base = await readFile(join(folder, "..", "base.css"), "utf8");
const colors = (name: string, css: string) => palette(name, `${base}\n${css}`);
const names = (css: string) => [...css.matchAll(/--([\w-]+):/g)].map(([, name]) => name).sort();
const pairs = (list: typeof TEXT) =>
  list.flatMap(([text, ...grounds]) => grounds.map((ground) => [text, ground] as const));

it("says what is known: two pairs of the CIEDE2000 test data, and black on white", () => {
  expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 3);
  expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 3);
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21);
});

it("has light, dark, print and high contrast", () => {
  expect(themes.map(([name]) => name).sort()).toEqual([
    "briefdeck-contrast",
    "briefdeck-dark",
    "briefdeck-light",
    "briefdeck-print",
  ]);
});

describe.each(themes)("%s", (name, css) => {
  const color = colors(name, css);

  it("defines the tokens that all themes define, once each", () => {
    expect(names(css)).toEqual(names(themes[0]?.[1] ?? ""));
    expect(new Set(names(css)).size).toBe(names(css).length);
  });

  it("has text that can be read", () => {
    const faint = pairs(TEXT).filter(
      ([text, ground]) => contrast(color(text), color(ground)) < leastContrast(name),
    );
    expect(faint).toEqual([]);
  });

  it("has marks that can be seen", () => {
    const faint = pairs(MARKS).filter(([mark, ground]) => contrast(color(mark), color(ground)) < 3);
    expect(faint).toEqual([]);
  });

  it("keeps opposites apart for every kind of sight", () => {
    const close = OPPOSITES.flatMap(([a, b]) =>
      Object.keys(SIGHTS)
        .filter((sight) => distance(color(a), color(b), sight) < 20)
        .map((sight) => `${a}, ${b}: ${sight}`),
    );
    expect(close).toEqual([]);
  });
});

it("prints on white, with sides and stances that differ in grey", () => {
  const color = colors("print", themes.find(([name]) => name === "briefdeck-print")?.[1] ?? "");
  expect(color("paper")).toBe("#FFFFFF");
  expect(color("fill")).toBe("#FFFFFF");
  for (const [a, b] of OPPOSITES)
    expect(Math.abs(lightness(color(a)) - lightness(color(b)))).toBeGreaterThan(15);
});
