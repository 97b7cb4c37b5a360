import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { type Files, load } from "../fixtures/briefing.ts";
import { PICTURE } from "../fixtures/picture.ts";

const pictures = (...list: object[]) => ({ "pictures.yaml": stringify({ pictures: list }) });
const codes = (texts: Record<string, string>) =>
  load(slides, texts).diagnostics.map(({ code, file, line }) => ({ code, file, line }));
const slides = (data: Files) => {
  data["storyline.yaml"].slides = data["storyline.yaml"].slides.filter(({ picture }) => !picture);
};

describe("pictures.yaml", () => {
  it("may hold a picture that is there", () => {
    expect(codes({})).toEqual([]);
    expect(codes(pictures(PICTURE))).toEqual([]);
  });

  it("needs credit, licence and words for those who cannot see it", () => {
    const { alt: _, credit: __, licence: ___, ...bare } = PICTURE;
    const found = codes(pictures(bare));
    expect(found.map(({ code }) => code)).toEqual(["KEY_MISSING", "KEY_MISSING", "KEY_MISSING"]);
  });

  it("refuses a licence that it does not know, and a file outside the folder", () => {
    const licence = codes(pictures({ ...PICTURE, licence: "cc-by" }));
    expect(licence[0]).toMatchObject({ code: "VALUE_UNKNOWN", line: 6 });
    for (const path of ["../harbour.png", "/etc/harbour.png", "https://a.b/c.png", "a/../../b.png"])
      expect(codes(pictures({ ...PICTURE, file: path }))[0]?.code).toBe("SCHEMA");
  });

  it("tells the line of a picture that is missing, and of one that is none", () => {
    expect(
      codes(pictures(PICTURE, { ...PICTURE, id: "other", file: "pictures/harbor.png" })),
    ).toEqual([{ code: "ASSET_MISSING", file: "fixture/pictures.yaml", line: 11 }]);
    const text = { "pictures/harbour.png": Buffer.from("no picture").toString("base64") };
    expect(codes({ ...pictures(PICTURE), ...text })[0]?.code).toBe("ASSET_MISSING");
  });

  it("warns of a picture that nothing names", () => {
    expect(codes({ "pictures.yaml": "pictures: []" })).toEqual([
      { code: "FILE_UNKNOWN", file: "fixture/pictures/harbour.png", line: 1 },
    ]);
  });

  it("refuses a slide that shows a picture which nothing defines", () => {
    const { diagnostics } = load((data) => {
      data["storyline.yaml"].slides[0] = {
        ...data["storyline.yaml"].slides[0],
        picture: "nowhere",
      };
    });
    expect(diagnostics[0]).toMatchObject({ code: "REF_UNKNOWN", severity: "error" });
  });
});
