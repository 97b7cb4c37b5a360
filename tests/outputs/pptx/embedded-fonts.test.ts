import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSfnt } from "../../../src/core/sfnt.ts";
import type { DeckBoxes } from "../../../src/outputs/pptx/boxes.ts";
import { embeddedFonts } from "../../../src/outputs/pptx/embedded-fonts.ts";
import { namer } from "../../../src/outputs/pptx/office-fonts.ts";
import { eot } from "../../../src/outputs/pptx/write/eot.ts";
import { fontFiles } from "../../../src/slides/font-files.ts";

const caladea = new Uint8Array(
  readFileSync(
    join(
      import.meta.dirname,
      "../../../node_modules/@expo-google-fonts/caladea/400Regular/Caladea_400Regular.ttf",
    ),
  ),
);

/** Caladea, as its owner might have allowed less. */
function permitting(bits: number): Uint8Array {
  const bytes = caladea.slice();
  const os2 = readSfnt(bytes).table("OS/2");
  os2.setUint16(8, bits);
  return bytes;
}

const boxes = (keys: Readonly<Record<string, readonly string[]>>): DeckBoxes => ({
  slides: [],
  fonts: Object.fromEntries(
    Object.entries(keys).map(([key, used]) => [
      key,
      { used, ascent: 0.9, descent: 0.3, ascents: {} },
    ]),
  ),
});

describe("which fonts a PPTX carries", () => {
  it("takes the styles in use, and the regular one always", async () => {
    const { value } = await embeddedFonts(
      boxes({ "normal 700 Caladea": ["Caladea"], "normal 400 Noto Sans JP": ["Noto Sans JP"] }),
      async () => caladea,
    );
    expect(value.map(({ family, faces }) => [family, Object.keys(faces)])).toEqual([
      ["Caladea", ["regular", "bold"]],
    ]);
  });

  it("tells what it has no file of", async () => {
    const { value, diagnostics } = await embeddedFonts(
      boxes({ "normal 400 x": ["Segoe UI"] }),
      async () => undefined,
    );
    expect(value).toEqual([]);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["FONT_NOT_EMBEDDED", "the PPTX does not carry Segoe UI: the deck brings no file of it"],
    ]);
  });

  it.each([
    ["installable", 0, true],
    ["editable", 8, true],
    ["restricted", 2, false],
    ["for print and preview", 4, false],
    ["not to be cut down", 0x108, false],
    ["bitmaps only", 0x208, false],
  ])("heeds its owner: %s", async (_, bits, allowed) => {
    const { value } = await embeddedFonts(boxes({ "normal 400 Caladea": ["Caladea"] }), async () =>
      permitting(bits),
    );
    expect(value.length === 1).toBe(allowed);
  });
});

describe("names", () => {
  it("are a font's own where the PPTX carries it", () => {
    const nameOf = namer(["Carlito"]);
    expect(["Carlito", "Calibri", "Caladea", "Georgia"].map(nameOf)).toEqual([
      "Carlito",
      "Carlito",
      "Cambria",
      "Georgia",
    ]);
  });
});

describe("font files", () => {
  const fonts = [
    {
      family: "Caladea",
      package: "@fontsource/caladea",
      whole: "@expo-google-fonts/caladea",
      weights: [400],
      styles: ["normal" as const],
      pptx: "Cambria",
      role: "heading" as const,
    },
  ];

  it("of a template have letters to go on writing, and are found again in a page", async () => {
    const file = fontFiles({ fonts, css: "", characters: "x" });
    const bytes = await file({ family: "Caladea", bold: false, italic: false });
    expect(bytes && readSfnt(bytes).names.get(1)).toBe("Caladea");
    expect(bytes && bytes.length > 20_000 && bytes.length < caladea.length).toBe(true);
    expect(await file({ family: "Georgia", bold: false, italic: false })).toBeUndefined();
    const data = Buffer.from(caladea).toString("base64");
    const css = `@font-face{font-family:"Mine";src:url(data:font/ttf;base64,${data})}`;
    const inPage = fontFiles({ fonts: [], css, characters: "x" });
    expect(await inPage({ family: "Caladea", bold: false, italic: false })).toBeDefined();
    expect(await inPage({ family: "Caladea", bold: true, italic: false })).toBeUndefined();
  });
});

describe("Embedded OpenType", () => {
  it("says in its head what the font says, and ends with the font itself", () => {
    const bytes = eot(caladea);
    const view = new DataView(bytes.buffer);
    expect(view.getUint32(0, true)).toBe(bytes.length);
    expect(view.getUint32(4, true)).toBe(caladea.length);
    expect(view.getUint32(8, true)).toBe(0x00020001);
    expect(view.getUint32(12, true)).toBe(0);
    expect(view.getUint32(28, true)).toBe(400);
    expect(view.getUint16(34, true)).toBe(0x504c);
    const length = view.getUint16(82, true);
    expect(Buffer.from(bytes.subarray(84, 84 + length)).toString("utf16le")).toBe("Caladea");
    expect(Buffer.compare(bytes.subarray(-caladea.length), caladea)).toBe(0);
  });
});
