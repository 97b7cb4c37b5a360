import { describe, expect, it } from "vitest";
import type { Paragraph } from "../../../../src/outputs/pptx/model.ts";
import { paragraphProperties } from "../../../../src/outputs/pptx/write/text.ts";
import { xmlDocument } from "../../../../src/outputs/pptx/write/xml.ts";
import { readXml } from "../xml-tree.ts";

const item: Paragraph = {
  align: "r",
  rtl: true,
  level: 1,
  margin: 68,
  indent: -28,
  before: 0,
  bullet: { kind: "char", char: "•" },
  runs: [],
};

describe("lists from right to left", () => {
  it("are indented by the margin that Office counts from the right", () => {
    const { attributes } = readXml(xmlDocument(paragraphProperties("a:pPr", item)));
    expect(attributes).toMatchObject({ marL: "647700", indent: "-266700", rtl: "1" });
    expect(attributes["marR"]).toBeUndefined();
  });
});
