/** A photograph from YAML to HTML, PDF and PPTX: credited, cropped round its focus, never stretched, and no larger than needed. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFName, PDFNumber, PDFRawStream } from "@cantoo/pdf-lib";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pictureSize } from "../../src/core/picture-size.ts";
import { type Built, build } from "../../src/pipeline/build.ts";
import { files, filesWith, write } from "../fixtures/briefing.ts";
import { optionsIn } from "../fixtures/build.ts";
import { jpegPicture } from "../fixtures/photograph.ts";
import { PICTURE } from "../fixtures/picture.ts";
import { openPdf } from "../outputs/pdf/read-back.ts";

/** As a camera takes them. */
const COAST = { ...PICTURE, id: "coast", file: "pictures/coast.jpg" } as const;
/** 220 pixels for each of the 7.5 inches that the photo layout is high. */
const NEEDED = { w: 2934, h: 1650 };

let folder: string;
let built: Built;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "briefdeck-pictures-"));
  const data = filesWith("cover", "shown");
  const slides = data["storyline.yaml"].slides;
  slides[0] = { ...slides[0], picture: PICTURE.id };
  const photo = slides.find(({ id }) => id === "shown");
  if (photo) slides.push({ ...photo, id: "coast", picture: COAST.id });
  data["pictures.yaml"].pictures.push(COAST);
  await write(join(folder, "content", "fixture"), {
    ...data,
    [COAST.file]: jpegPicture(3696, 2079),
  });
  built = await build(optionsIn(folder, { briefings: ["fixture"] }));
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
  expect(crops).toHaveLength(3);
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

it("is sampled down to 220 pixels an inch, and not touched where it has no more", async () => {
  const large = { type: "jpeg", ...NEEDED };
  const small = { type: "png", w: 640, h: 360 };
  const own = Buffer.from(files()[PICTURE.file], "base64");
  const sorted = (list: readonly { readonly w: number }[]) => [...list].sort((a, b) => b.w - a.w);

  const uris = (await read("html"))
    .toString()
    .matchAll(/<img[^>]+src="data:image\/(png|jpeg);base64,([^"]+)"/g);
  const shown = [...uris].map(([, type, text = ""]) => ({
    type,
    bytes: Buffer.from(text, "base64"),
  }));
  expect(
    sorted(shown.map(({ type, bytes }) => ({ type, w: 0, h: 0, ...pictureSize(bytes) }))),
  ).toEqual([large, small, small]);
  expect(shown.filter(({ bytes }) => bytes.equals(own))).toHaveLength(2);

  const media = Object.entries(unzipSync(await read("pptx"))).filter(([name]) =>
    /\.(png|jpe?g)$/.test(name),
  );
  expect(media.map(([, bytes]) => pictureSize(bytes))).toContainEqual(NEEDED);
  expect(media.filter(([, bytes]) => own.equals(bytes))).toHaveLength(1);

  // Chromium hands a photograph on as it is, and cuts the PNG to its frames.
  const pdf = await openPdf(await read("pdf"));
  const images = pdf.context.enumerateIndirectObjects().flatMap(([, value]) => {
    if (!(value instanceof PDFRawStream)) return [];
    if (value.dict.get(PDFName.of("Subtype")) !== PDFName.of("Image")) return [];
    const side = (key: string) => value.dict.lookup(PDFName.of(key), PDFNumber).asNumber();
    const photograph = value.dict.get(PDFName.of("Filter")) === PDFName.of("DCTDecode");
    return [{ type: photograph ? "jpeg" : "png", w: side("Width"), h: side("Height") }];
  });
  expect(sorted(images)[0]).toEqual(large);
  expect(images).toContainEqual(small);
});
