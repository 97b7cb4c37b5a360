/** A photograph from YAML to HTML, PDF and PPTX: credited, cropped round its focus, and never stretched. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Built, build } from "../../src/pipeline/build.ts";
import { ownTemplate } from "../../src/pipeline/options.ts";
import { files, write } from "../fixtures/briefing.ts";
import { PICTURE } from "../fixtures/picture.ts";

let folder: string;
let built: Built;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "briefdeck-pictures-"));
  const data = files();
  const slides = data["storyline.yaml"].slides;
  slides[0] = { ...slides[0], picture: PICTURE.id };
  await write(join(folder, "content", "fixture"), data);
  const silent = () => undefined;
  built = await build({
    content: join(folder, "content"),
    briefings: ["fixture"],
    audiences: [],
    languages: [],
    formats: [],
    out: join(folder, "out"),
    handouts: [],
    template: ownTemplate(),
    onProgress: silent,
    debug: silent,
  });
});
afterAll(() => rm(folder, { recursive: true }));

const read = (ending: string) => readFile(join(folder, "out", "fixture", `all.${ending}`));

it("prints who made it and under which licence, and carries it inside", async () => {
  const html = (await read("html")).toString();
  expect(html).toContain("A. Maker");
  expect(html).toContain("CC BY 4&#46;0");
  expect(
    html.match(/<img[^>]+src="data:image\/png;base64,[^>]+alt="Four coloured quarters"/g),
  ).toHaveLength(2);
});

it("is cropped in PPTX by the parts left out on each side, as the page crops it", async () => {
  const parts = unzipSync(await read("pptx"));
  const slides = Object.entries(parts).filter(([name]) => /slides\/slide\d+\.xml$/.test(name));
  const crops = slides.flatMap(([, xml]) =>
    [...strFromU8(xml).matchAll(/<a:srcRect([^>]*)\/>/g)].map(([, edges = ""]) => edges),
  );
  expect(crops).toHaveLength(2);
  for (const edges of crops) {
    // The focus is at the right: nothing is cut off there, nor above and below.
    expect(Number(/ l="(\d+)"/.exec(edges)?.[1])).toBeGreaterThan(40_000);
    expect(edges).not.toMatch(/ [rtb]="[1-9]/);
  }
});

it("is large enough at twice its size, and no larger", () => {
  // 360 px high in a frame of 720: exactly twice.
  expect(built.diagnostics.filter(({ code }) => code === "PICTURE_SMALL")).toEqual([]);
});
