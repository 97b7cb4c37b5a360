/** Files that the preview makes when they are asked for: those that a build makes, or its faults. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { BRIEFING, type Previewed, previewed } from "./previewed.ts";

let preview: Previewed;
beforeAll(async () => {
  preview = await previewed();
});
afterAll(() => preview.close());

const ask = (name: string) => fetch(`${preview.url}${BRIEFING}/${name}`);

it.each(["pdf", "pptx", "html"])("a %s comes as a file", async (format) => {
  await preview.open("all");
  const answer = await ask(`all.${format}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="all.${format}"`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(new TextDecoder("latin1").decode(bytes.subarray(0, 15))).toMatch(
    { pdf: /^%PDF-/, pptx: /^PK/, html: /^<!DOCTYPE html>/ }[format] ?? /^$/,
  );
});

it("faults are told instead, over the slide", async () => {
  const page = await preview.open("all");
  // Only a laid-out page tells that the title has no room.
  preview.edit(
    "template/themes/briefdeck-light.css",
    (text) => `${text}\nsection h1{white-space:nowrap;letter-spacing:90px!important}\n`,
  );
  const answer = await ask("all.pdf");
  expect(answer.status).toBe(422);
  const { faults } = (await answer.json()) as { faults: { code: string; file: string }[] };
  expect(faults.map(({ code }) => code).join()).toMatch(/OVERFLOW|TEXT_/);
  await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".file")]
      .find((one) => one.textContent === "PDF")
      ?.click(),
  );
  await page.waitForFunction(
    () => document.querySelector<HTMLElement>(".faults")?.hidden === false,
    {
      timeout: 60_000,
    },
  );
  await preview.restored(page);
});

it("what an audience does not want is not there", async () => {
  expect((await ask("all.exe")).status).toBe(404);
  expect((await ask("nobody.pdf")).status).toBe(404);
});
