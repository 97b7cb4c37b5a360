/** Where a line wraps, the space stays for those who listen, and nothing moves. */
import { describe, expect, it } from "vitest";
import { keepSpaces, releaseSpaces } from "../../../src/outputs/pdf/wrapped-words.ts";
import { sharedBrowser } from "../../fixtures/browser.ts";

const html = `<!DOCTYPE html><html lang="en"><body style="width:200px;font:16px/20px serif">
<p id="plain">  Some words
  that wrap over <b> more than </b> one line <br> and one more  </p>
<p id="pre" style="white-space:pre">as  it
is</p>
<p id="under">here a <u>long underlined run of words</u> stays</p>
<div><p>inner one</p> <p>inner two</p></div></body></html>`;

const browser = await sharedBrowser();

describe("keepSpaces", () => {
  it("keeps one space between words and none at the edges, moves nothing, and can be undone", async () => {
    const { page, close } = await browser.open(html);
    const look = () =>
      page.evaluate(() => ({
        boxes: [...document.querySelectorAll("p,b,u,div")].map((one) =>
          [...one.getClientRects()].map(({ x, y, height }) => [x, y, height]),
        ),
        text: document.body.innerText,
        kept: [...document.querySelectorAll("p")].map(
          (one) => getComputedStyle(one).whiteSpaceCollapse,
        ),
        plain: document.querySelector("#plain")?.textContent,
      }));
    const before = await look();
    await keepSpaces(page);
    const during = await look();
    await releaseSpaces(page);
    const after = await look();
    await close();
    expect(during.boxes).toEqual(before.boxes);
    expect(during.plain).toBe("Some words that wrap over more than one lineand one more");
    expect(during.kept).toEqual(["preserve", "preserve", "collapse", "preserve", "preserve"]);
    expect(after.boxes).toEqual(before.boxes);
    expect(after.text).toBe(before.text);
    expect(after.kept).toEqual(before.kept);
  });
});
