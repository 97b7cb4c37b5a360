/** Font programs as Chromium writes them, and what is left of them. */
import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { expect, it } from "vitest";
import { withNeededTables } from "../../../src/outputs/pdf/fonts.ts";
import { pdf } from "../../../src/outputs/pdf/index.ts";
import { fontCss } from "../../../src/slides/fonts.ts";
import { sharedBrowser } from "../../fixtures/browser.ts";
import { PLAIN_PDF } from "../../fixtures/pdf-deck.ts";
import { openPdf } from "./read-back.ts";

const NEEDED = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

it("keeps of each font what its glyphs need, at the places that its directory names", async () => {
  const { css } = await fontCss(
    [
      {
        package: "@fontsource/carlito",
        family: "Carlito",
        role: "body",
        weights: [400, 700],
        styles: ["normal"],
        pptx: "Calibri",
      },
    ],
    "Vladivostok",
  );
  const { page, close } = await (await sharedBrowser()).open(
    `<!doctype html><style>${css} p{font-family:Carlito}</style><p>Vladivostok <b>2017</b></p>`,
  );
  const { bytes } = await pdf(page, PLAIN_PDF);
  await close();
  const made = await openPdf(bytes);
  const programs = made.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
    .flatMap((object) => {
      const program = object.lookup(PDFName.of("FontFile2"));
      return program instanceof PDFRawStream ? [program] : [];
    });
  expect(programs).toHaveLength(2);
  for (const program of programs) {
    const font = Buffer.from(decodePDFRawStream(program).decode());
    expect(String(program.dict.get(PDFName.of("Length1")))).toBe(String(font.length));
    const tables = tablesOf(font);
    expect(tables.map(({ tag }) => tag)).toEqual(NEEDED);
    for (const { bytes: table, sum } of tables) expect(checksum(table)).toBe(sum);
  }
});

it("leaves alone what is no TrueType font", () => {
  for (const text of ["", "OTTO", "wOF2 and more than twelve bytes", "\u0000"])
    expect(withNeededTables(Buffer.from(text, "latin1"))).toBeUndefined();
});

function tablesOf(font: Buffer) {
  return Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
    const at = 12 + 16 * i;
    const [start, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
    return {
      tag: font.toString("latin1", at, at + 4),
      sum: font.readUInt32BE(at + 4),
      bytes: Buffer.from(font.subarray(start, start + length)),
    };
  });
}

/** As the directory of a font counts it; `head` counts its own adjustment as zero. */
function checksum(table: Buffer): number {
  const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
  if (table.length === 54) padded.writeUInt32BE(0, 8);
  let sum = 0;
  for (let i = 0; i < padded.length; i += 4) sum = (sum + padded.readUInt32BE(i)) >>> 0;
  return sum;
}
