import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { el, xmlDocument } from "../../../../src/outputs/pptx/write/xml.ts";
import { readXml } from "../xml-tree.ts";

const CONTROL = /(?![\t\n\r])\p{Cc}/gu;

describe("the XML builder", () => {
  it("escapes text and attributes", () =>
    expect(xmlDocument(el("a", { b: `<"&\n` }, "x < y & ]]>"))).toContain(
      '<a b="&lt;&quot;&amp;&#10;">x &lt; y &amp; ]]&gt;</a>',
    ));

  it("leaves out what is undefined or false, and writes true as 1", () =>
    expect(
      xmlDocument(el("a", { b: undefined, c: true, d: false }, undefined, false, [el("e")])),
    ).toContain('<a c="1" d="0"><e/></a>'));

  it("drops what XML forbids, lone surrogates among it, and keeps all else", () => {
    expect(readXml(xmlDocument(el("a", {}, "a\u0000b\u000bc\ud800d😀\ufffe"))).text).toBe("abcd😀");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, attribute) => {
        const { text: read, attributes } = readXml(xmlDocument(el("a", { attribute }, text)));
        expect(read).toBe(text.replace(CONTROL, ""));
        expect(attributes["attribute"]).toBe(attribute.replace(CONTROL, ""));
      }),
    );
  });
});
