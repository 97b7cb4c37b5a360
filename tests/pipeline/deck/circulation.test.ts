import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDict, PDFName } from "@cantoo/pdf-lib";
import { afterEach, describe, expect, it } from "vitest";
import { select } from "../../../src/audience/select.ts";
import { type CosObject, dict } from "../../../src/core/cos/value.ts";
import { writeCos } from "../../../src/core/cos/write.ts";
import { writeAttachments } from "../../../src/outputs/pdf/attachments.ts";
import { build } from "../../../src/pipeline/build.ts";
import { attachments, PLAIN, stamped } from "../../../src/pipeline/deck/circulation.ts";
import { fileDate } from "../../../src/pipeline/file-date.ts";
import { files, load, write } from "../../fixtures/briefing.ts";
import { optionsIn } from "../../fixtures/build.ts";
import { openPdf, xmpOf } from "../../outputs/pdf/read-back.ts";
import { openPackage } from "../../outputs/pptx/read-back.ts";
import { all } from "../../outputs/pptx/xml-tree.ts";

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

describe("embargo", () => {
  it("stands on the cover, at every foot, in handouts and in the files' properties", async () => {
    const folder = await mkdtemp(join(tmpdir(), "briefdeck-embargo-"));
    const data = files();
    Object.assign(data["briefing.yaml"], { embargo: "2017-09-06T10:00+10:00" });
    await write(join(folder, "content", "fixture"), data);
    const { decks } = await build(optionsIn(folder, { handouts: ["brief"] }));
    const bytes = (ending: string) =>
      decks[0]?.files.find(({ name }) => name.endsWith(ending))?.bytes ?? new Uint8Array();
    const line = "Embargo until 6 Sept 2017, 10:00 (UTC+10)";
    const pkg = openPackage(bytes(".pptx"));
    const slides = decks[0]?.deck.slides.length ?? 0;
    for (let n = 1; n <= slides; n++) {
      const shapes = all(pkg.xml(`ppt/slides/slide${n}.xml`), "p:sp");
      const said = shapes.map((shape) =>
        all(shape, "a:t")
          .map((t) => t.text)
          .join(""),
      );
      expect(said.filter((text) => text === `${line} · For everyone`)).toHaveLength(1);
      // TLP 2.0: the label in head and foot.
      expect(said.filter((text) => text === "TLP:GREEN").length).toBeGreaterThanOrEqual(2);
    }
    expect(pkg.text("docProps/custom.xml")).toContain("2017-09-06T10:00+10:00");
    for (const ending of ["all.pdf", "brief.pdf"]) {
      const pdf = await openPdf(bytes(ending));
      expect(xmpOf(pdf)).toContain("TLP:GREEN · Embargo: 2017-09-06T10:00+10:00");
    }
    const html = new TextDecoder().decode(bytes(".html"));
    const plain = html
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/<\/?strong>/g, "");
    expect(plain.split(`<footer>${line} · For everyone</footer>`)).toHaveLength(slides + 1);
    expect(plain).toContain('<p class="value">until 6 Sept 2017, 10:00 (UTC+10)</p>');
    await rm(folder, { recursive: true });
  });

  it("is lifted or replaced for an audience, and must have a zone", () => {
    const deckOf = (embargo: string | undefined, own?: string) => {
      const { briefing } = load((data) => {
        Object.assign(data["briefing.yaml"], embargo ? { embargo } : {});
        Object.assign(data["audiences/all.yaml"], own ? { embargo: own } : {});
      });
      return briefing && select(briefing, "all").deck.embargo;
    };
    expect(deckOf(undefined)).toBeUndefined();
    expect(deckOf("2017-09-06T10:00Z")).toBe("2017-09-06T10:00Z");
    expect(deckOf("2017-09-06T10:00Z", "none")).toBeUndefined();
    expect(deckOf(undefined, "Not before the statement")).toBe("Not before the statement");
    const wrong = load((data) => Object.assign(data["briefing.yaml"], { embargo: "2017-09-06" }));
    expect(wrong.diagnostics).toMatchObject([
      { code: "SCHEMA", severity: "error", file: "fixture/briefing.yaml" },
    ]);
    expect(wrong.diagnostics[0]?.message).toContain("with its zone");
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
