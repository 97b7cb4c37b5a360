import { describe, expect, it } from "vitest";
import { slideFaults } from "../../src/checks/pptx.ts";

const TITLE =
  '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr></p:sp>';
const TEXT =
  '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Text"/></p:nvSpPr><a:r><a:rPr lang="en-GB" sz="1400"><a:latin typeface="+mn-lt"/></a:rPr><a:t>Text</a:t></a:r></p:sp>';
const picture = (attributes: string, inside = "") =>
  `<p:pic><p:nvPicPr><p:cNvPr id="4" name="Picture 4"${attributes}>${inside}</p:cNvPr></p:nvPicPr></p:pic>`;
const table = (attributes: string) =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="5" name="Table 5" descr="Who wants what"/></p:nvGraphicFramePr><a:tblPr${attributes}/></p:graphicFrame>`;
const DECORATIVE =
  '<a:extLst><a:ext uri="x"><adec:decorative xmlns:adec="y" val="1"/></a:ext></a:extLst>';

const messages = (xml: string) => slideFaults(xml, ["Calibri"]).map(({ message }) => message);

describe("a slide of a PPTX", () => {
  it.each([
    ["no title", TEXT, /no title/],
    ["a title that is not read first", TEXT + TITLE, /not what is read first/],
    ["a picture without words", TITLE + picture(""), /Picture 4 has no alternative text/],
    [
      "a picture with empty words",
      TITLE + picture(' descr=""'),
      /Picture 4 has no alternative text/,
    ],
    ["a table without header row", TITLE + table(' bandRow="1"'), /no header row/],
    ["text without language", TITLE + TEXT.replace(' lang="en-GB"', ""), /no language/],
    ["a typeface of nobody's", TITLE + TEXT.replace("+mn-lt", "Papyrus"), /set in Papyrus/],
  ])("is told to have %s", (_, xml, words) => {
    expect(messages(xml)).toEqual([expect.stringMatching(words)]);
  });

  it("is left alone where it has all that, or is decoration", () => {
    const whole = TITLE + TEXT + picture(' descr="A harbour"') + table(' firstRow="1"');
    expect(messages(whole + picture("", DECORATIVE) + TEXT.replace("+mn-lt", "Calibri"))).toEqual(
      [],
    );
  });
});
