import { describe, expect, it } from "vitest";
import { picture } from "../../../../src/outputs/pptx/map/picture.ts";
import { box, context } from "../boxes.ts";

/** The head of a PNG of 400 by 100 px: all that is read of it. */
const head = Buffer.alloc(33);
Buffer.from("89504E470D0A1A0A0000000D49484452", "hex").copy(head);
head.writeUInt32BE(400, 16);
head.writeUInt32BE(100, 20);
const src = `data:image/png;base64,${head.toString("base64")}`;

const shown = (fit: string, at = "50% 50%") => {
  const style = { "object-fit": fit, "object-position": at };
  const image = box({ tag: "img", rect: [0, 0, 200, 200], attrs: { src }, style });
  const [found] = picture(image, context());
  return found?.kind === "picture" ? { rect: found.rect, crop: found.crop } : undefined;
};

describe("pictures in a box of another shape", () => {
  it("are cropped where they cover it", () => {
    const whole = { x: 0, y: 0, w: 200, h: 200 };
    expect(shown("cover")).toEqual({ rect: whole, crop: [0.375, 0, 0.375, 0] });
    expect(shown("cover", "100% 50%")).toEqual({ rect: whole, crop: [0.75, 0, 0, 0] });
  });

  it("are smaller where it contains them, and stand where they are put", () => {
    expect(shown("contain")?.rect).toEqual({ x: 0, y: 75, w: 200, h: 50 });
    expect(shown("contain", "50% 0%")?.rect).toEqual({ x: 0, y: 0, w: 200, h: 50 });
  });

  it("keep their size, cut off at its edges, where they are not to be fitted", () => {
    expect(shown("none")).toEqual({
      rect: { x: 0, y: 50, w: 200, h: 100 },
      crop: [0.25, 0, 0.25, 0],
    });
  });
});
