/** Files that no one here made: broken, locked, hostile. Each is answered, none throws, none hangs. */
import { PDFDocument, PDFString } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { pdfDiagnostics } from "../../../src/checks/pdf/index.ts";
import { protect } from "../../../src/outputs/pdf/protect.ts";
import { get, goodPdf, latin1, layer, missed, name, open, repaint, saved, tag } from "./sample.ts";

let good: Uint8Array;

beforeAll(async () => {
  good = await goodPdf();
});

const codes = async (bytes: Uint8Array) =>
  (await pdfDiagnostics(bytes, "a.pdf")).map(({ code }) => code);

describe("pdfDiagnostics", () => {
  it("says of what is no PDF that it cannot be read", async () => {
    for (const bytes of [new Uint8Array(), latin1("hello"), latin1("%PDF-1.7\n%%EOF\n")])
      expect(await codes(bytes)).toEqual(["PDF_UNREADABLE"]);
  });

  it("says of a plain file that it has no tags, and once for each kind of painting where", async () => {
    const plain = await PDFDocument.create();
    const page = plain.addPage();
    page.drawText("Hello");
    page.drawText("again");
    const found = await pdfDiagnostics(await plain.save(), "a.pdf");
    expect(found.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        "ISO 14289-1, 7.1: the file has no tags",
        "01-005, page 1: text is neither tagged nor marked as decoration (2 times)",
        "31-009, page 1: the font Helvetica is not embedded",
      ]),
    );
  });

  it("reads files that are locked without a password, and says so of others", async () => {
    expect(await missed(await protect(good, { forbid: ["print"] }))).toEqual([]);
    const shut = await protect(good, { password: "secret", forbid: [] });
    expect(await codes(shut)).toEqual(["PDF_UNREADABLE"]);
  });

  it("ends where trees, forms and types lead back to themselves", async () => {
    const pdf = await open(good);
    const sect = tag(pdf, "Sect");
    sect.set(name("K"), pdf.context.obj([pdf.context.getObjectRef(tag(pdf, "Document")) ?? 0]));
    const form = layer(pdf);
    form.set(name("Resources"), pdf.getPage(2).node.lookup(name("Resources")) ?? form);
    expect(await missed(await saved(pdf))).toContain("ISO 32000-1, 14.7.2");
  });

  it("ends where forms multiply", async () => {
    const pdf = await open(good);
    let inner = pdf.context.register(
      pdf.context.stream(latin1("0 0 1 1 re f"), { Type: "XObject", Subtype: "Form" }),
    );
    for (let i = 0; i < 12; i++)
      inner = pdf.context.register(
        pdf.context.stream(latin1("/F Do ".repeat(20)), {
          Type: "XObject",
          Subtype: "Form",
          Resources: { XObject: { F: inner } },
        }),
      );
    get(pdf.getPage(0).node, "Resources").set(name("XObject"), pdf.context.obj({ F: inner }));
    repaint(pdf, 0, (content) => `${content}\n/F Do`);
    const start = performance.now();
    expect(await missed(await saved(pdf))).toContain("ISO 32000-1, 7.8");
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it("tells many faults of a kind once each, then how many more", async () => {
    const pdf = await open(good);
    for (const page of [0, 1, 2])
      repaint(pdf, page, (content) => `${content}\n${"EMC\n".repeat(9)}`);
    const found = (await missed(await saved(pdf))).filter((one) => one === "ISO 32000-1, 14.6");
    expect(found).toHaveLength(11);
  });

  it("answers whatever bytes are spoiled", async () => {
    // A fixed sequence, so that a failure can be repeated.
    let seed = 1;
    const next = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const whole = await saved(await open(good));
    for (let i = 0; i < 60; i++) {
      const bytes = whole.slice();
      for (let n = 0; n < 40; n++) bytes[next(bytes.length)] = next(256);
      expect(Array.isArray(await pdfDiagnostics(bytes, "a.pdf"))).toBe(true);
      expect(Array.isArray(await pdfDiagnostics(whole.slice(0, next(whole.length)), "a.pdf"))).toBe(
        true,
      );
    }
  });

  it("takes languages and headers from where they are", async () => {
    const pdf = await open(good);
    pdf.catalog.delete(name("Lang"));
    tag(pdf, "Document").set(name("Lang"), PDFString.of("fr"));
    expect(await missed(await saved(pdf))).not.toContain("11-001");
  });
});
