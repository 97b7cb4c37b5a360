import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../../src/browser/find.ts";
import { type DeckBrowser, launchBrowser } from "../../src/browser/launch.ts";

const said: string[] = [];
let browser: DeckBrowser;
beforeAll(async () => {
  browser = await launchBrowser({ debug: (line) => said.push(line) });
});
afterAll(() => browser.close());

describe("the browser", () => {
  it("says which one it is, and that it runs without sandbox only as root", () => {
    expect(said[0]).toMatch(/^browser: .+/);
    expect(said.some((line) => line.includes("--no-sandbox"))).toBe(process.getuid?.() === 0);
  });

  it("runs no script of a page", async () => {
    const { page, close } = await browser.open(
      "<p>before</p><script>document.querySelector('p').textContent='after'</script><img src=x onerror=\"document.querySelector('p').textContent='after'\">",
    );
    expect(await page.evaluate(() => document.querySelector("p")?.textContent)).toBe("before");
    await close();
  });

  it("refuses every request, and tells which", async () => {
    const { refused, close } = await browser.open(
      '<img src="https://example.org/a.png"><link rel="stylesheet" href="http://example.org/b.css"><img src="file:///etc/hostname"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACADs=">',
    );
    expect(refused).toEqual(
      expect.arrayContaining(["https://example.org/a.png", "http://example.org/b.css"]),
    );
    expect(refused.some((url) => url.startsWith("data:"))).toBe(false);
    await close();
  });

  it("tells what a document's own policy forbids", async () => {
    const { refused, close } = await browser.open(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><style>body{background:url(https://example.org/c.png)}</style>text`,
    );
    expect(refused).toEqual(["https://example.org/c.png"]);
    await close();
  });

  it("cannot read a file of the machine", async () => {
    const { page, close } = await browser.open(
      '<img src="file:///etc/hostname"><iframe src="file:///etc/hostname"></iframe>',
    );
    expect(page.frames().every((frame) => !frame.url().startsWith("file:"))).toBe(true);
    await close();
  });
});

describe("finding a browser", () => {
  it("takes the person's own setting before all others, and says when it is not there", async () => {
    await expect(findBrowser({ path: "/no/such/browser" })).rejects.toThrow(
      /set by you is not there/,
    );
    expect(await findBrowser({ path: process.execPath })).toMatchObject({
      path: process.execPath,
      source: "set by you",
    });
  });

  it.runIf(process.platform === "linux" && process.arch === "x64")(
    "needs nothing to be set up on Linux",
    async () => {
      expect((await findBrowser()).source).toMatch(/^embedded/);
    },
  );
});

it("gives a page up that does not load, tries anew, and says so in the end", async () => {
  const hasty = await launchBrowser({ longest: 300 });
  const endless = hasty.open("<script>for (;;);</script>", { scripts: true });
  await expect(endless).rejects.toThrow("did not load a page within 0.3 s, twice");
  await hasty.close();
});
