/** One drawing all the way: seen in Chromium and in stock Marp, vectors in the PDF, native shapes in PPTX. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Marp } from "@marp-team/marp-core";
import Handlebars from "handlebars";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenPage } from "../../src/browser/launch.ts";
import { pdf } from "../../src/outputs/pdf/index.ts";
import { pageFacts, pptx } from "../../src/outputs/pptx/index.ts";
import { renderSlides } from "../../src/slides/render.ts";
import { type DrawingShape, drawingView } from "../../src/template/figures/drawing.ts";
import { sharedBrowser } from "../fixtures/browser.ts";
import { lint } from "./pptx/lint.ts";
import { openPackage, type Package } from "./pptx/read-back.ts";
import { sampleDeck } from "./pptx/sample.ts";
import { schemaFaults, schemasMissing } from "./pptx/schemas.ts";
import { all, type XmlNode } from "./pptx/xml-tree.ts";

const TEMPLATE = join(import.meta.dirname, "..", "..", "templates", "briefdeck");
const COLOURS: Readonly<Record<string, string>> = { land: "#008000", line: "#0000FF" };
const SHAPES: readonly DrawingShape[] = [
  {
    name: "Hokkaidō",
    fill: "land",
    opacity: 0.5,
    d: "M0,0L200,0L200,200L0,200ZM50,50L150,50L150,150L50,150Z",
  },
  { name: "Lane", stroke: "line", width: 4, dash: [12, 4], d: "M0,250C100,200,200,300,300,250" },
  { name: "Line", stroke: "line", width: 4, arrow: "end", from: "a", to: "b", d: "M320,50L500,50" },
];

const partial = Handlebars.compile(readFileSync(join(TEMPLATE, "partials", "drawing.hbs"), "utf8"));
const css = `/* @theme t */\n${readFileSync(join(TEMPLATE, "base.css"), "utf8")}
.canvas{height:400px}.box0{left:220px;top:20px;width:100px;height:60px}.box1{left:500px;top:20px;width:100px;height:60px}`;
const drawn = (shapes: readonly DrawingShape[]) =>
  partial(drawingView(0, { x: 0, y: 0, w: 640, h: 400 }, shapes, (token) => COLOURS[token] ?? ""));
const markdown = (inside: string) =>
  `---\nmarp: true\ntheme: t\n---\n\n<style scoped>\n${inside}</style>\n<div class="canvas" data-role="group" aria-label="A map">\n<div class="drawing drawing0" data-role="drawing"></div>\n<div class="box box0" data-role="card" data-node="a"><p>A</p></div>\n<div class="box box1" data-role="card" data-node="b"><p>B</p></div>\n</div>\n`;
const pageOf = ({ html, css: style }: { html: readonly string[]; css: string }) =>
  `<!doctype html><meta charset="utf-8"><style>@page{size:1280px 720px;margin:0}body{margin:0}${style}</style><div class="marpit">${html.join("")}</div>`;

const browser = await sharedBrowser();
let open: OpenPage;
let folder: string;
let pkg: Package;
let bytes: Uint8Array;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "briefdeck-drawing-"));
  open = await browser.open(pageOf(renderSlides(markdown(drawn(SHAPES)), css)));
  const made = await pptx(await pageFacts(open.page), sampleDeck);
  expect(made.diagnostics).toEqual([]);
  bytes = made.value;
  pkg = openPackage(bytes);
});
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true });
});

/** The colour at a place of the canvas, which begins 64 px from the left and 40 px from the top. */
async function colourAt(page: OpenPage["page"], x: number, y: number): Promise<number[]> {
  const shot = PNG.sync.read(Buffer.from(await page.screenshot()));
  const at = ((y + 40) * shot.width + x + 64) * 4;
  return [...shot.data.subarray(at, at + 3)];
}

const slide = (): XmlNode => pkg.xml("ppt/slides/slide1.xml");
const named = (kind: string, name: string) =>
  all(slide(), kind).filter((n) =>
    all(n, "p:cNvPr").some(({ attributes }) => attributes["name"]?.startsWith(name)),
  );

describe("a drawing", () => {
  it("appears, with its holes", async () => {
    expect(await colourAt(open.page, 20, 100)).toEqual([127, 191, 127]);
    expect(await colourAt(open.page, 100, 100)).toEqual([255, 255, 255]);
  });

  it("appears in stock Marp, which lets no SVG through", async () => {
    const stock = new Marp({ script: false, math: false });
    stock.themeSet.add(css);
    const { html, css: style } = stock.render(markdown(drawn(SHAPES)), { htmlAsArray: true });
    expect(html.join("")).not.toContain("data-role");
    const seen = await browser.open(pageOf({ html, css: style }));
    expect(await colourAt(seen.page, 20, 100)).toEqual([127, 191, 127]);
    await seen.close();
  });

  it("is vectors in the PDF, not pixels", async ({ skip }) => {
    if (spawnSync("pdfimages", ["-v"]).error) skip("no pdfimages");
    const file = join(folder, "a.pdf");
    writeFileSync(file, (await pdf(open.page, sampleDeck)).bytes);
    const images = execFileSync("pdfimages", ["-list", file], { encoding: "utf8" });
    expect(images.trim().split("\n").slice(2)).toEqual([]);
  });
});

describe("in PPTX", () => {
  it("the file has no faults", ({ skip }) => {
    expect(lint(bytes)).toEqual([]);
    expect(pkg.names.filter((name) => name.startsWith("ppt/media"))).toEqual([]);
    const missing = schemasMissing();
    if (missing) skip(missing);
    expect(schemaFaults(bytes)).toEqual([]);
  });

  it("areas and curves are freeforms under their names, in the figure's group", () => {
    const [land] = named("p:sp", "Hokkaidō");
    const [lane] = named("p:sp", "Lane");
    expect(land && all(land, "a:close")).toHaveLength(2);
    expect(land && all(land, "a:alpha")[0]?.attributes["val"]).toBe("50000");
    expect(lane && all(lane, "a:cubicBezTo")).toHaveLength(1);
    expect(lane && all(lane, "a:ds")[0]?.attributes).toEqual({ d: "300000", sp: "100000" });
    const [group] = named("p:grpSp", "Group");
    expect(group && all(group, "p:cxnSp")).toHaveLength(1);
  });

  it("a line between boxes is a connector that holds on to both, to its very ends", () => {
    const [line] = all(slide(), "p:cxnSp");
    const id = (name: string) =>
      all(slide(), "p:sp")
        .filter((n) => all(n, "a:t").some(({ text }) => text === name))
        .map((n) => all(n, "p:cNvPr")[0]?.attributes["id"])[0];
    expect(line && all(line, "a:stCxn")[0]?.attributes["id"]).toBe(id("A"));
    expect(line && all(line, "a:endCxn")[0]?.attributes["id"]).toBe(id("B"));
    expect(line && all(line, "a:tailEnd")[0]?.attributes["type"]).toBe("triangle");
    expect(line && all(line, "a:ext").at(-1)?.attributes["cx"]).toBe(String(180 * 9525));
  });

  it("what is not of the grammar becomes a picture, with another for readers without SVG", async () => {
    const foreign = drawn(SHAPES).replace(/%3Cpath[^"]*/, "%3Ccircle r='40'/%3E%3C/svg%3E");
    const other = await browser.open(pageOf(renderSlides(markdown(foreign), css)));
    const made = await pptx(await pageFacts(other.page), sampleDeck);
    await other.close();
    const media = openPackage(made.value).names.filter((name) => name.startsWith("ppt/media"));
    expect(media.map((name) => name.split(".").at(-1)).sort()).toEqual(["png", "svg"]);
    expect(lint(made.value)).toEqual([]);
  });
});
