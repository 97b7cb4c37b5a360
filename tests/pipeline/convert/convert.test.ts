/** Any Marp Markdown through the whole way: each fixture deck, and what a deck must not be able to do. */
import { execFile } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withoutViewer } from "../../../src/outputs/html/index.ts";
import {
  type Converted,
  type ConvertResult,
  convert,
} from "../../../src/pipeline/convert/convert.ts";
import { sharedBrowser } from "../../fixtures/browser.ts";
import { said } from "../../fixtures/said.ts";
import { lint } from "../../outputs/pptx/lint.ts";
import { openPackage, outsideTheme, slideTexts } from "../../outputs/pptx/read-back.ts";
import { schemaFaults, schemasMissing } from "../../outputs/pptx/schemas.ts";
import { all, type XmlNode } from "../../outputs/pptx/xml-tree.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const FIXTURES = join(root, "tests", "fixtures", "marp");
const decks = readdirSync(FIXTURES).filter((name) => name.endsWith(".md"));
const theme = readFileSync(join(FIXTURES, "user-theme.css"), "utf8");

const browser = await sharedBrowser();
let out: string;

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), "briefdeck-convert-"));
});

afterAll(async () => {
  rmSync(out, { recursive: true, force: true });
});

interface Source {
  readonly markdown: string;
  readonly folder?: string;
  readonly formats?: readonly Converted[];
}

const run = ({ markdown, folder = FIXTURES, formats = ["html", "pptx"] }: Source) =>
  convert({
    markdown,
    themes: [theme],
    folder,
    file: "deck.md",
    outputs: formats.map((format) => ({ format, path: join(out, `deck.${format}`) })),
    opened: sharedBrowser,
    debug: () => undefined,
  });

/** Fixture decks, each converted once; most are asked of by several tests. */
const converted = new Map<string, Promise<ConvertResult>>();
const fixture = (name: string): Promise<ConvertResult> => {
  const made = converted.get(name) ?? run({ markdown: markdownOf(name) });
  converted.set(name, made);
  return made;
};
const markdownOf = (name: string) => readFileSync(join(FIXTURES, name), "utf8");

const bytesOf = ({ files }: ConvertResult, ending: string): Uint8Array =>
  files.find(({ path }) => path.endsWith(ending))?.bytes ?? new Uint8Array();

const squash = (text: string) => text.replace(/[\s\u200b\u00ad\u2009]+/g, "");

/** Words that a reader of the page sees, but formulas, which become pictures or text of another order. */
async function wordsSeen(html: string): Promise<string[][]> {
  const { page, close } = await browser.open(withoutViewer(html), { scripts: true });
  const seen = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "section:not([data-marpit-advanced-background=background]):not([data-marpit-advanced-background=pseudo])",
      ),
    ].map((section) => {
      for (const formula of section.querySelectorAll(".katex")) formula.remove();
      return section.innerText.split(/\s+/).filter(Boolean);
    }),
  );
  await close();
  return seen;
}

/** Decks that ask for a library that is not shipped, or for the web. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  "maths-block.md": ["MATHS_LIBRARY"],
  "webfont.md": ["REQUEST_REFUSED"],
  "html-media.md": ["REQUEST_REFUSED"],
};

/** Repeated edges, headings fitted to their place, formulas: what a page is told for printing, or is settled for. */
describe("a PPTX", () => {
  for (const name of ["header-footer", "background-split", "fit-headings", "maths-inline"])
    it(`is the same whether a PDF is made too: ${name}`, async () => {
      const without = bytesOf(await fixture(`${name}.md`), "pptx");
      const markdown = markdownOf(`${name}.md`);
      const beside = await run({ markdown, formats: ["pdf", "pptx"] });
      expect(without.length).toBeGreaterThan(0);
      expect(bytesOf(beside, "pptx")).toEqual(without);
    });
});

describe("fixture decks", () => {
  it("are many", () => expect(decks.length).toBeGreaterThanOrEqual(30));

  it("fill the shapes of SVG drawings with gradients, not with pictures of them", async () => {
    const made = await fixture("inline-svg.md");
    expect(made.diagnostics).toEqual([]);
    const pkg = openPackage(bytesOf(made, ".pptx"));
    const slide = pkg.xml("ppt/slides/slide3.xml");
    expect(all(slide, "p:pic")).toHaveLength(0);
    const fills = all(slide, "a:gradFill");
    const angles = fills.flatMap((f) => all(f, "a:lin").map((lin) => lin.attributes["ang"]));
    // Down; from corner to corner of a box of 300 by 240; rightwards. The fourth has rings.
    expect(angles).toEqual(["5400000", "3080412", "0"]);
    expect(fills).toHaveLength(4);
    expect(all(slide, "a:srgbClr").map((c) => c.attributes["val"])).toContain("BBDEFB");
  });

  it.each(decks)("%s says all it shows, in a file without faults", async (name) => {
    const made = await fixture(name);
    const bytes = bytesOf(made, ".pptx");
    const told = made.diagnostics.map(({ code }) => code).filter((code) => code !== "PPTX_RASTER");
    expect(told).toEqual(TOLD[name] ?? []);
    expect(lint(bytes)).toEqual([]);
    const pkg = openPackage(bytes);
    expect(outsideTheme(pkg)).toEqual([]);
    const slides = slideTexts(pkg);
    const seen = await wordsSeen(new TextDecoder().decode(bytesOf(made, ".html")));
    expect(slides).toHaveLength(seen.length);
    seen.forEach((words, i) => {
      const have = squash(slides[i]?.everything ?? "");
      expect(words.filter((word) => !have.includes(squash(word)))).toEqual([]);
    });
    for (const { title } of slides) expect(title.trim()).not.toBe("");
  });

  it("follow the schemas", async ({ skip }) => {
    const missing = schemasMissing();
    if (missing) skip(missing);
    for (const name of [
      "emoji.md",
      "background-several.md",
      "maths-inline.md",
      "maths-block.md",
      "fragments.md",
      "code-blocks.md",
    ]) {
      const made = await fixture(name);
      expect(schemaFaults(bytesOf(made, ".pptx"))).toEqual([]);
    }
  });
});

const slidesOf = async (markdown: string, folder?: string) => {
  const made = await run({ markdown, ...(folder ? { folder } : {}) });
  const pkg = openPackage(bytesOf(made, ".pptx"));
  return {
    made,
    pkg,
    slides: slideTexts(pkg),
    html: Buffer.from(bytesOf(made, ".html")).toString(),
  };
};

describe("what becomes of parts", () => {
  it("keeps notes, as paragraphs", async () => {
    const { slides } = await slidesOf(markdownOf("notes.md"));
    expect(slides.map(({ notes }) => notes)).toEqual([
      ["Say hello first.", "Then show the map."],
      ["The first note.", "The second note, with <angle> & ampersand."],
      [],
    ]);
    expect(slides[2]?.title).toMatch(/^No heading on this slide/);
  });

  it("makes text of fitted headings, code and simple formulas, and no picture of them", async () => {
    const { made, pkg, slides } = await slidesOf(
      "# <!-- fit --> As wide as it goes\n\nAn area $A = \\pi r^2$.\n\n```js\nlet x = 1;\n```",
    );
    expect(made.diagnostics).toEqual([]);
    expect(slides[0]?.title).toBe("As wide as it goes");
    expect(squash(slides[0]?.everything ?? "")).toContain("A=πr2");
    expect(slides[0]?.everything).toContain("let x = 1;");
    expect(all(pkg.xml("ppt/slides/slide1.xml"), "p:pic")).toEqual([]);
  });

  it("builds formulas as Office does, with a picture for programs that cannot", async () => {
    const { made, pkg } = await slidesOf(
      "# Roots\n\nA root $\\sqrt{x}$ in text.\n\n$$\n\\sqrt{y}\n$$",
    );
    expect(made.diagnostics).toEqual([]);
    const slide = pkg.xml("ppt/slides/slide1.xml");
    const choices = all(slide, "mc:Choice");
    expect(choices.map((c) => all(c, "m:rad").map((r) => r.text))).toEqual([["x"], ["y"]]);
    expect(choices.flatMap((c) => all(c, "p:pic"))).toEqual([]);
    expect(choices[0] && squash(choices[0].text)).toBe("Arootxintext.");
    const [text, alone] = all(slide, "mc:Fallback");
    expect(text && squash(text.text)).toBe("Arootintext.");
    expect(text && all(text, "p:pic")).toHaveLength(1);
    expect(alone && all(alone, "p:pic")).toHaveLength(1);
    expect(all(slide, "p:pic")).toHaveLength(2);
  });

  it("keeps titles and tables with formulas where every reader finds them", async () => {
    const { pkg, slides } = await slidesOf("# Of $\\sqrt{x}$\n\n| A |\n|---|\n| $x^2$ |");
    expect(all(pkg.xml("ppt/slides/slide1.xml"), "mc:Choice")).toEqual([]);
    expect(slides[0]?.title.trim()).toBe("Of");
  });

  it("gives a formula that Office cannot build as a picture that says its TeX", async () => {
    const { pkg, slides } = await slidesOf("# Roots\n\n$$\n\\cancel{x}\n$$");
    const [picture] = all(pkg.xml("ppt/slides/slide1.xml"), "p:pic");
    expect(picture && all(picture, "p:cNvPr")[0]?.attributes["descr"]).toBe("\\cancel{x}");
    expect(slides[0]?.everything).not.toContain("cancel");
  });

  it("lets fragments appear on click: paragraphs one by one, pictures and blocks as a whole", async () => {
    const { pkg } = await slidesOf(
      "# One\n\n* first $\\sqrt{x}$\n* then :smile:\n  * inside\n\n---\n\n# Two\n\n* ```js\n  let x = 1;\n  ```\n* Text\n\n---\n\n- at once",
    );
    const [one, two, three] = [1, 2, 3].map((i) => pkg.xml(`ppt/slides/slide${i}.xml`));
    const clicks = (slide: XmlNode | undefined) =>
      (slide ? all(slide, "p:cTn") : [])
        .filter(({ attributes }) => attributes["presetID"] === "1")
        .map((effect) => {
          const target = all(effect, "p:spTgt")[0]?.attributes["spid"];
          const range = all(effect, "p:pRg")[0]?.attributes["st"] ?? "whole";
          return `${effect.attributes["nodeType"]} ${target}:${range}`;
        });
    // The root of x is in the text's own formula: its picture is only there where formulas are not.
    expect(clicks(one)).toEqual([
      "clickEffect 3:0",
      "clickEffect 3:1",
      "withEffect 5:whole",
      "clickEffect 3:2",
    ]);
    expect(one && all(one, "p:bldP").map(({ attributes }) => attributes)).toEqual([
      { spid: "3", grpId: "0", build: "p", bldLvl: "2" },
    ]);
    expect(clicks(two)).toEqual(["clickEffect 3:whole", "clickEffect 4:0"]);
    expect(three && all(three, "p:timing")).toEqual([]);
  });

  it("asks the web for nothing on behalf of Marp's own themes, but tells what the deck asks for", async () => {
    const { made, html } = await slidesOf("---\ntheme: gaia\n---\n\n# Quiet");
    expect(made.diagnostics).toEqual([]);
    expect(html).not.toContain("fonts.bunny.net");
    const loud = await slidesOf("# Loud\n\n![](https://example.org/x.png)");
    expect(loud.made.diagnostics.map(({ code }) => code)).toEqual(["REQUEST_REFUSED"]);
  });

  it("sets code in a font of even widths on every machine, and nothing else in it", async () => {
    const { pkg, html } = await slidesOf("# Code\n\nRun `a < b` now.\n\n```js\nlet x = 1;\n```");
    expect(html).toMatch(/@font-face\{font-family:"Cousine"/);
    const runs = all(pkg.xml("ppt/slides/slide1.xml"), "a:r");
    const named = (text: string) => {
      const run = runs.find((r) => r.text.trim().startsWith(text));
      return run && all(run, "a:latin")[0]?.attributes["typeface"];
    };
    expect([named("a <"), named("let")]).toEqual(["Courier New", "Courier New"]);
    expect(named("Run")).not.toBe("Courier New");
    expect((await slidesOf("# None")).html).not.toContain("Cousine");
  });

  it("tells of links to slides and headings that are not there, at their line", async () => {
    const markdown =
      "# The plan\n\n[a](#2) [b](#the-plan) [c](https://example.org/)\n\n---\n\n[d](#9)\n";
    const { diagnostics } = await run({ markdown, formats: ["html", "pdf"] });
    expect(diagnostics).toMatchObject([
      { code: "LINK_BROKEN", severity: "warning", file: "deck.md", line: 7, column: 5 },
    ]);
  });

  it("carries only those fonts of formulas that it uses", async () => {
    const { html } = await slidesOf("$x^2$");
    expect(html).toMatch(/font-family:\s*KaTeX_Main/);
    expect(html).not.toMatch(/@font-face\s*\{[^}]*KaTeX_Fraktur/);
  });
});

describe("a deck cannot", () => {
  it("read files outside its folder: by path, from the root, or through a link", async () => {
    const outer = join(out, "outer");
    const folder = join(outer, "deck");
    mkdirSync(folder, { recursive: true });
    const secret = readFileSync(join(FIXTURES, "images", "badge.png"));
    writeFileSync(join(outer, "x.png"), secret);
    symlinkSync(join(outer, "x.png"), join(folder, "link.png"));
    const markdown = "# A\n\n![](../x.png) ![](link.png)\n\n![bg](/etc/passwd)";
    const { made, html } = await slidesOf(markdown, folder);
    const missing = made.diagnostics.filter(({ code }) => code === "ASSET_OUTSIDE");
    expect(missing.map(({ message }) => message.split(" ")[0]).sort()).toEqual(
      ["../x.png", "/etc/passwd", "link.png"].sort(),
    );
    expect(missing.map(({ line }) => line).sort()).toEqual([3, 3, 5]);
    expect(html).not.toContain(secret.toString("base64"));
    expect(html).not.toContain(readFileSync("/etc/passwd").toString("base64").slice(0, 60));
  });

  it("run scripts", async () => {
    const { slides, html } = await slidesOf(
      '# <!-- fit --> Still here\n\n<script>document.body.innerHTML = "gone"</script>\n\n<img src="data:,x" onerror="document.body.innerHTML = 1">\n\nEnd',
    );
    expect(slides[0]?.everything).toContain("Still here");
    expect(slides[0]?.everything).toContain("End");
    expect(html).toMatch(/script-src 'sha256-/);
  });
});

describe("the command", () => {
  it("reads standard input", async () => {
    const path = join(out, "in.html");
    const told = await new Promise<string>((done, fail) => {
      const start = [join(root, "scripts", "start.mjs"), "convert", "-", "-o", path];
      const child = execFile(process.execPath, start, { cwd: root }, (error, stdout, stderr) =>
        error ? fail(error) : done(stdout + stderr),
      );
      child.stdin?.end("# From a pipe");
    });
    expect(told).toContain("1 slide after");
    expect(readFileSync(path, "utf8")).toContain("From a pipe");
  });

  it.each([
    ["an unknown ending", ["-o", "a.docx"], /a\.docx: unknown ending/],
    ["to write one file twice", ["-o", "a.html", "-o", "./a.html"], /asked for twice/],
  ])("refuses %s: exit code 2", async (_, flags, words) => {
    const { code, err } = await said("convert", join(FIXTURES, "links.md"), ...flags);
    expect(code).toBe(2);
    expect(err).toMatch(words);
  });

  it("never writes over what the deck is made of", async () => {
    const deck = join(out, "deck-as.html");
    writeFileSync(deck, "# Markdown, whatever its name");
    const { code, err } = await said("convert", deck, "-o", deck);
    expect(code).toBe(2);
    expect(err).toMatch(/would be overwritten/);
    expect(readFileSync(deck, "utf8")).toBe("# Markdown, whatever its name");
  });
});
