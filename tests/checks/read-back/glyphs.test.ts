import { describe, expect, it } from "vitest";
import { readGlyphs, shownText } from "../../../src/checks/read-back/glyphs.ts";

const MAP = `1 begincodespacerange
<0000> <FFFF>
endcodespacerange
2 beginbfchar
<0001> <0020>
<0010> <00660069>
endbfchar
1 beginbfrange
<0002> <0004> <0041>
endbfrange`;

describe("readGlyphs", () => {
  it("reads single characters, ligatures and ranges", () => {
    const { text, width } = readGlyphs(MAP);
    expect(width).toBe(2);
    expect([...text]).toEqual([
      [1, " "],
      [16, "fi"],
      [2, "A"],
      [3, "B"],
      [4, "C"],
    ]);
  });
});

describe("shownText", () => {
  const glyphs = readGlyphs(MAP);
  const show = (...lines: string[]) => shownText(lines.join("\n"), () => glyphs);

  it("gives each piece its characters, through nested marks", () => {
    const { pieces } = show(
      "/P <</MCID 0 >>BDC",
      "/F4 24 Tf",
      "<00020003> Tj",
      "3 0 Td <0004> Tj",
      "/Span<</ActualText <FEFF00A0> >> BDC",
      "<0001> Tj",
      "EMC",
      "EMC",
      "/P <</MCID 7 >>BDC",
      "[<0010> -20 <0002>] TJ",
      "EMC",
    );
    expect([...pieces]).toEqual([
      [0, "ABC\u00a0"],
      [7, "fiA"],
    ]);
  });

  it("keeps what stands in no piece, and says where a font says nothing", () => {
    const { pieces, all } = show("/F4 24 Tf", "<00020099> Tj");
    expect([pieces.size, all]).toEqual([0, "A\ufffd"]);
  });
});
