/** The seal tells any change from none, and survives what mail does to a file. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPdfIntact, sealHtml, sealParts, sealPdf, UNSEALED } from "../../src/manifest/seal.ts";

const html = (text: string) => `<p>${text}</p>\n<script data-seal="${UNSEALED}">{}</script>\n`;
const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}\nstartxref\n9\n%%EOF\n`, "latin1");

describe("the seal of HTML", () => {
  it("is intact until a character changes, whatever the line ends", () => {
    const { value = "" } = sealHtml(html("Japan"));
    expect(sealHtml(value).intact).toBe(true);
    expect(sealHtml(`\ufeff${value.replaceAll("\n", "\r\n")}`).intact).toBe(true);
    expect(sealHtml(value.replace("Japan", "Japon")).intact).toBe(false);
    expect(sealHtml(html("Japan")).intact).toBe(false);
    expect(sealHtml("<p>Japan</p>")).toEqual({ value: undefined, intact: false });
  });
});

describe("the seal of PDF", () => {
  it("is a comment before the end, and any other byte breaks it", () => {
    const sealed = sealPdf(pdf("1 0 obj"));
    expect(Buffer.from(sealed).toString("latin1")).toMatch(
      /^%PDF-1\.7\n1 0 obj\n%Briefdeck seal [0-9a-f]{64}\nstartxref\n9\n%%EOF\n$/,
    );
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const other = new Uint8Array(sealed);
        other[at] = ((other[at] ?? 0) + by) % 256;
        return isPdfIntact(other) !== true;
      }),
    );
    expect(isPdfIntact(sealed)).toBe(true);
    expect(isPdfIntact(pdf("1 0 obj"))).toBeUndefined();
  });

  it("is made anew where there is one already", () => {
    const once = sealPdf(pdf("1 0 obj"));
    expect(sealPdf(once)).toEqual(once);
    const locked = Buffer.from(
      Buffer.from(once).toString("latin1").replace("obj", "OBJ"),
      "latin1",
    );
    expect(isPdfIntact(locked)).toBe(false);
    expect(isPdfIntact(sealPdf(locked))).toBe(true);
  });
});

describe("the seal of a package", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const parts = (slide: string, own: string): [string, Uint8Array][] => [
    ["a.xml", bytes(slide)],
    ["m.xml", bytes(own)],
  ];
  const own = `<manifest seal="${UNSEALED}">{}</manifest>`;

  it("holds for the parts in any order, and for its own part", () => {
    const { value = "" } = sealParts(parts("<a/>", own), "m.xml");
    expect(sealParts(parts("<a/>", value), "m.xml").intact).toBe(true);
    expect(sealParts(parts("<a/>", value).reverse(), "m.xml").intact).toBe(true);
    expect(sealParts(parts("<b/>", value), "m.xml").intact).toBe(false);
    expect(sealParts(parts("<a/>", value.replace("{}", "{ }")), "m.xml").intact).toBe(false);
    const more: [string, Uint8Array][] = [...parts("<a/>", value), ["b.xml", bytes("")]];
    expect(sealParts(more, "m.xml").intact).toBe(false);
  });
});
