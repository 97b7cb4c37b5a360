import { unzipSync } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
import { openParts } from "../../../../src/outputs/pptx/write/package.ts";
import { el } from "../../../../src/outputs/pptx/write/xml.ts";

const zone = process.env["TZ"];
afterEach(() => {
  process.env["TZ"] = zone;
});

const sample = () => {
  const parts = openParts();
  parts.add("ppt/a.xml", "type/a", el("a"));
  const media = parts.store("ppt/media", "image", "png", new Uint8Array([1, 2, 3]));
  parts.relations("ppt/a.xml").to("image", media);
  return parts;
};

describe("packages", () => {
  it("are the same bytes in every time zone", () => {
    process.env["TZ"] = "Asia/Tokyo";
    const tokyo = sample().zip();
    process.env["TZ"] = "America/Lima";
    expect(Buffer.compare(Buffer.from(sample().zip()), Buffer.from(tokyo))).toBe(0);
  });

  it("store equal files once and relate to equal targets once", () => {
    const parts = sample();
    expect(parts.store("ppt/media", "image", "png", new Uint8Array([1, 2, 3]))).toBe(
      "ppt/media/image1.png",
    );
    const relations = parts.relations("ppt/a.xml");
    expect(relations.to("image", "ppt/media/image1.png")).toBe("rId1");
    expect(relations.toOutside("link", "https://example.org")).toBe("rId2");
  });

  it("declare the types of what they hold, and of nothing else", () => {
    const types = new TextDecoder().decode(unzipSync(sample().zip())["[Content_Types].xml"]);
    expect(types).toContain('Extension="png"');
    expect(types).not.toContain("gif");
    expect(types).toContain('<Override PartName="/ppt/a.xml" ContentType="type/a"/>');
  });
});
