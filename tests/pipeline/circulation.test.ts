import { PDFDict, PDFName } from "@cantoo/pdf-lib";
import { afterEach, describe, expect, it } from "vitest";
import { select } from "../../src/audience/select.ts";
import { type CosObject, dict } from "../../src/core/cos/value.ts";
import { writeCos } from "../../src/core/cos/write.ts";
import { writeAttachments } from "../../src/outputs/pdf/attachments.ts";
import { attachments, PLAIN, stamped } from "../../src/pipeline/circulation.ts";
import { fileDate } from "../../src/pipeline/file-date.ts";
import { load } from "../fixtures/briefing.ts";
import { openPdf } from "../outputs/pdf/read-back.ts";

describe("stamped", () => {
  it("puts the stamp after the handling line", () => {
    const { briefing } = load();
    if (!briefing) throw new Error("the fixture is broken");
    const { deck } = select(briefing, "all");
    const { audience } = stamped(deck, { ...PLAIN, stamp: "Prepared for A, copy 3 of 12" });
    expect(audience.handling).toBe(`${deck.audience.handling} · Prepared for A, copy 3 of 12`);
    expect(stamped(deck, PLAIN)).toBe(deck);
  });
});

describe("attachments", () => {
  const files = { markdown: "# 東京", css: "p{}" };
  it("are only there when asked for", () => {
    expect(attachments(PLAIN, "press", files)).toEqual([]);
  });

  it("can be read from the PDF by another library", async () => {
    const objects = new Map<number, CosObject>([
      [2, { value: dict({ Type: "/Pages", Kids: [], Count: "0" }) }],
    ]);
    const add = (object: CosObject) => {
      const ref = objects.size + 10;
      objects.set(ref, object);
      return { ref };
    };
    const listed = writeAttachments(
      attachments({ ...PLAIN, attach: true }, "press", files),
      new Date(0),
      add,
    );
    objects.set(1, {
      value: new Map([...dict({ Type: "/Catalog", Pages: { ref: 2 } }), ...listed]),
    });
    const pdf = await openPdf(await writeCos({ objects, trailer: dict({ Root: { ref: 1 } }) }));
    const found = pdf.getAttachments();
    expect(found.map(({ name }) => name)).toEqual(["press.css", "press.md"]);
    expect(new TextDecoder().decode(found[1]?.data)).toBe("# 東京");
    expect(pdf.catalog.lookup(PDFName.of("Names"), PDFDict).has(PDFName.of("EmbeddedFiles"))).toBe(
      true,
    );
  });
});

describe("fileDate", () => {
  afterEach(() => {
    delete process.env["SOURCE_DATE_EPOCH"];
  });

  it("is what the person says, else the one given; never the clock", () => {
    const own = new Date("2017-09-06T00:00:00Z");
    expect(fileDate(own)).toBe(own);
    process.env["SOURCE_DATE_EPOCH"] = "86400";
    expect(fileDate(own).toISOString()).toBe("1970-01-02T00:00:00.000Z");
    process.env["SOURCE_DATE_EPOCH"] = "soon";
    expect(fileDate(own)).toBe(own);
  });
});
