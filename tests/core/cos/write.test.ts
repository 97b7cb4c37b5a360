import { deflateSync } from "node:zlib";
import { PDFDict, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cos, dict, textString } from "../../../src/core/cos/value.ts";
import { writeCos } from "../../../src/core/cos/write.ts";
import { openPdf, textOf } from "../../outputs/pdf/read-back.ts";

const file = (title: Cos, extra: Cos = "null") => ({
  objects: new Map<number, { value: Cos; stream?: Uint8Array }>([
    [1, { value: dict({ Type: "/Catalog", Pages: { ref: 2 }, Extra: extra, Data: { ref: 9 } }) }],
    [2, { value: dict({ Type: "/Pages", Kids: [], Count: "0" }) }],
    [5, { value: dict({ Title: title }) }],
    [7, { value: "(nothing leads here)" }],
    [9, { value: dict({ Filter: "/FlateDecode" }), stream: deflateSync("bytes") }],
  ]),
  trailer: dict({ Root: { ref: 1 }, Info: { ref: 5 } }),
});

describe("writeCos", () => {
  it("keeps any text, for readers that no one here wrote", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), async (title) => {
        const pdf = await openPdf(await writeCos(file(textString(title))));
        const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
        expect(textOf(info.lookup(PDFName.of("Title")))).toBe(title);
      }),
    );
  });

  it("leaves out what nothing leads to, and says null where a reference leads nowhere", async () => {
    const bytes = await writeCos(file("(T)", [{ ref: 40 }, { ref: 2 }]));
    const pdf = await openPdf(bytes);
    expect(pdf.catalog.get(PDFName.of("Extra"))?.toString()).toMatch(/^\[ null \d+ 0 R \]$/);
    expect(pdf.context.enumerateIndirectObjects().map(String).join()).not.toContain("nothing");
    const stream = pdf.catalog.lookup(PDFName.of("Data"));
    expect(stream instanceof PDFRawStream && stream.contents).toEqual(
      new Uint8Array(deflateSync("bytes")),
    );
  });

  it("gives the same content the same id, and other content another", async () => {
    const id = async (title: string) =>
      /\/ID\[(<\w+>)/.exec(latin1(await writeCos(file(title))))?.[1];
    expect(await id("(A)")).toMatch(/^<[0-9A-F]{32}>$/);
    expect(await id("(A)")).toBe(await id("(A)"));
    expect(await id("(A)")).not.toBe(await id("(B)"));
  });
});

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
