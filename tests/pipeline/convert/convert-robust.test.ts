/** What people get wrong in a Marp deck, and are told with its place. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ContentError, type Diagnostic } from "../../../src/core/diagnostics.ts";
import { convert } from "../../../src/pipeline/convert/convert.ts";

const LAKE = join(import.meta.dirname, "..", "..", "fixtures", "marp", "images", "lake.png");
let out: string;
let folder: string;

beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), "briefdeck-robust-"));
  folder = join(out, "deck");
  mkdirSync(join(folder, "img"), { recursive: true });
  writeFileSync(join(folder, "img", "lake.png"), readFileSync(LAKE));
  writeFileSync(join(out, "outer.png"), readFileSync(LAKE));
});

afterAll(() => rmSync(out, { recursive: true, force: true }));

const told = async (markdown: string): Promise<readonly Diagnostic[]> =>
  (await html(markdown)).diagnostics;

async function html(markdown: string) {
  const path = join(out, "new", "folder", "deck.html");
  const options = { markdown, themes: [], folder, file: "deck.md", debug: () => undefined };
  const { diagnostics, slides } = await convert({
    ...options,
    outputs: [{ format: "html", path }],
  });
  return { diagnostics, slides, text: readFileSync(path, "utf8") };
}

describe("tells", () => {
  it("of a picture that is not there, with one like it", async () => {
    expect(await told("# A\n\n![](img/lakee.png)")).toMatchObject([
      { code: "ASSET_MISSING", line: 3, column: 5, hint: "did you mean `lake.png`?" },
    ]);
  });

  it("of one outside the deck's folder, apart from that", async () => {
    expect(await told("# A\n\n![bg](../outer.png)")).toMatchObject([
      { code: "ASSET_OUTSIDE", line: 3, column: 7 },
    ]);
  });

  it("of an unknown theme", async () => {
    const said = { code: "THEME_UNKNOWN", hint: "did you mean `gaia`?" };
    expect(await told("---\nmarp: true\ntheme: giaa\n---\n\n# A")).toMatchObject([
      { ...said, line: 3, column: 8 },
    ]);
    expect(await told("# A\n\n<!-- theme: giaa -->")).toMatchObject([{ ...said, line: 3 }]);
    expect(await told("---\ntheme: 'gaia'\n---\n\n# A")).toEqual([]);
  });

  it("of pictures on the web, also where only HTML is made", async () => {
    expect(await told("# A\n\n![](https://example.org/x.png)")).toMatchObject([
      { code: "REQUEST_REFUSED", line: 3, column: 5 },
    ]);
  });

  it("of a deck that shows nothing", async () => {
    const { diagnostics, slides } = await html("");
    expect(slides).toBe(1);
    expect(diagnostics).toMatchObject([{ code: "DECK_EMPTY" }]);
  });

  it("of front matter that is no YAML, and makes nothing", async () => {
    const broken = told('---\nmarp: true\nfooter: "open\ntheme: gaia\n---\n\n# A');
    await expect(broken).rejects.toBeInstanceOf(ContentError);
    await expect(broken).rejects.toMatchObject({
      diagnostics: [{ code: "YAML_SYNTAX", severity: "error", line: 4 }],
    });
  });
});

describe("takes", () => {
  it("colours without quotation marks, as Marp does", async () => {
    expect(await told("---\ncolor: #333\nfooter: a: b\n---\n\n# A")).toEqual([]);
  });

  it("lists and blocks in front matter", async () => {
    const { diagnostics, text } = await html(
      "---\nclass:\n  - lead\n  - invert\nstyle: |\n  h1 { color: red; }\n---\n\n# A",
    );
    expect(diagnostics).toEqual([]);
    expect(text).toMatch(/class="lead invert"/);
  });

  it("a byte order mark and Windows line ends", async () => {
    const { text, slides } = await html(
      "\ufeff---\r\ntheme: gaia\r\n---\r\n\r\n# A\r\n\r\n---\r\n\r\nB",
    );
    expect(slides).toBe(2);
    expect(text).toContain('data-theme="gaia"');
  });

  it("what a drawing inside a style refers to as part of that drawing", async () => {
    const drawing = "data:image/svg+xml,%3Csvg%3E%3Cpath marker-end='url(%23t0)'/%3E%3C/svg%3E";
    expect(await told(`<div style="background:url(&quot;${drawing}&quot;)">A</div>`)).toEqual([]);
  });

  it("addresses in code for what they are: text", async () => {
    const { text, diagnostics } = await html("`url(img/lake.png)` and `url(https://a.example/b)`");
    expect(diagnostics).toEqual([]);
    expect(text).toContain("url(img/lake.png)");
    expect(text).not.toContain(readFileSync(LAKE).toString("base64"));
  });
});
