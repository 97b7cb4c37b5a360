/** For every condition a file that misses it, made from one that misses none. */
import {
  PDFDict,
  type PDFDocument,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { CONDITIONS, type Condition } from "../../../src/checks/pdf/conditions.ts";
import {
  area,
  font,
  get,
  goodPdf,
  latin1,
  layer,
  missed,
  name,
  open,
  repaint,
  retag,
  saved,
  tag,
  tags,
} from "./sample.ts";

type Spoil = (pdf: PDFDocument) => void;

/** Strings become names. */
type Literal =
  | PDFObject
  | string
  | number
  | boolean
  | readonly Literal[]
  | { readonly [key: string]: Literal };

const set = (dict: PDFDict, key: string, value: Literal) =>
  dict.set(name(key), dict.context.obj(value as never));
const text = (value: string) => PDFString.of(value);
const drop = (dict: PDFDict, key: string) => dict.delete(name(key));

const rewriteXmp = (pdf: PDFDocument, from: RegExp, to: string) => {
  const stream = pdf.catalog.lookup(name("Metadata"));
  if (!(stream instanceof PDFRawStream)) throw new Error("no XMP");
  const text = new TextDecoder().decode(stream.contents).replace(from, to);
  pdf.catalog.set(
    name("Metadata"),
    pdf.context.register(pdf.context.stream(new TextEncoder().encode(text))),
  );
};

const silence: Spoil = (pdf) => {
  drop(pdf.catalog, "Lang");
  for (const [, object] of pdf.context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.has(name("S"))) drop(object, "Lang");
};

const layers = (pdf: PDFDocument, properties: Record<string, Literal>) =>
  set(pdf.catalog, "OCProperties", { OCGs: [], ...properties });

const toUnicode = (pdf: PDFDocument, lines: string) =>
  font(pdf).whole.set(name("ToUnicode"), pdf.context.register(pdf.context.stream(latin1(lines))));

const encoding = (pdf: PDFDocument, registry: string, ordering: string, supplement: number) => {
  const stream = pdf.context.stream(latin1(""), { Type: "CMap" });
  set(stream.dict, "CIDSystemInfo", {
    Registry: text(registry),
    Ordering: text(ordering),
    Supplement: supplement,
  });
  font(pdf).whole.set(name("Encoding"), pdf.context.register(stream));
};

const trueType = (pdf: PDFDocument, flags: number) => {
  const { whole, descriptor } = font(pdf);
  set(whole, "Subtype", "TrueType");
  drop(whole, "DescendantFonts");
  drop(whole, "Encoding");
  set(descriptor, "Flags", flags);
  whole.set(name("FontDescriptor"), descriptor);
  return whole;
};

const CASES: Readonly<Record<Condition, Spoil>> = {
  "01-003": (pdf) => repaint(pdf, 0, (all) => all.replace("BDC\n", "BDC\n/Artifact BMC\nEMC\n")),
  "01-004": (pdf) => repaint(pdf, 0, (all) => `/Artifact BMC\n${all}\nEMC`),
  "01-005": (pdf) => repaint(pdf, 0, (all) => `${all}\n0 0 9 9 re f`),
  "01-007": (pdf) => set(get(pdf.catalog, "MarkInfo"), "Suspects", true),
  "02-001": (pdf) => retag(pdf, "H1", "Fancy"),
  "02-003": (pdf) =>
    set(get(pdf.catalog, "StructTreeRoot"), "RoleMap", { Fancy: "Odd", Odd: "Fancy" }),
  "02-004": (pdf) => set(get(pdf.catalog, "StructTreeRoot"), "RoleMap", { P: "Span" }),
  "06-001": (pdf) => drop(pdf.catalog, "Metadata"),
  "06-002": (pdf) => rewriteXmp(pdf, /<pdfuaid:part>1<\/pdfuaid:part>/, ""),
  "06-003": (pdf) => rewriteXmp(pdf, /<dc:title>.*<\/dc:title>/, ""),
  "07-001": (pdf) => drop(pdf.catalog, "ViewerPreferences"),
  "07-002": (pdf) => set(get(pdf.catalog, "ViewerPreferences"), "DisplayDocTitle", false),
  "09-004": (pdf) => retag(pdf, "TD", "P"),
  "09-005": (pdf) => retag(pdf, "LBody", "P"),
  "09-006": (pdf) => retag(pdf, "P", "TOCI"),
  "09-007": (pdf) => retag(pdf, "P", "RB"),
  "09-008": (pdf) => retag(pdf, "P", "WT"),
  "10-001": (pdf) => toUnicode(pdf, "1 beginbfchar <FFFF> <0041> endbfchar"),
  "11-001": silence,
  "11-002": silence,
  "11-003": silence,
  "11-004": silence,
  "11-005": (pdf) => {
    silence(pdf);
    set(pdf.catalog, "AcroForm", { Fields: [{ T: text("a"), TU: text("A field") }] });
  },
  "11-006": silence,
  "13-004": (pdf) => drop(tag(pdf, "Figure"), "Alt"),
  "14-002": (pdf) => retag(pdf, "H1", "H2"),
  "14-003": (pdf) => retag(pdf, "H1", "H3", 1),
  "14-006": (pdf) => {
    retag(pdf, "P", "H");
    retag(pdf, "P", "H");
  },
  "14-007": (pdf) => retag(pdf, "P", "H"),
  "15-003": (pdf) => {
    for (const cell of [tag(pdf, "TH"), ...tags(pdf, "TD")]) drop(cell, "A");
  },
  "17-002": (pdf) => {
    drop(tag(pdf, "Figure"), "Alt");
    retag(pdf, "Figure", "Formula");
  },
  "19-003": (pdf) => retag(pdf, "P", "Note"),
  "19-004": (pdf) => {
    for (const one of tags(pdf, "P")) {
      one.set(name("S"), name("Note"));
      one.set(name("ID"), text("n1"));
    }
  },
  "20-001": (pdf) => layers(pdf, { D: { Name: text("a") }, Configs: [{}] }),
  "20-002": (pdf) => layers(pdf, { D: {} }),
  "20-003": (pdf) => layers(pdf, { D: { Name: text("a"), AS: [{}] } }),
  "21-001": (pdf) =>
    set(pdf.catalog, "Names", {
      EmbeddedFiles: { Names: [text("a"), { F: text("a") }] },
    }),
  "25-001": (pdf) =>
    set(pdf.catalog, "AcroForm", {
      XFA: pdf.context.register(
        pdf.context.stream(latin1("<config><dynamicRender>required</dynamicRender></config>")),
      ),
    }),
  "26-001": (pdf) => {
    pdf.context.trailerInfo.Encrypt = pdf.context.register(
      pdf.context.obj({ Filter: "Standard", V: 4 }),
    );
  },
  "26-002": (pdf) =>
    pdf.encrypt({
      userPassword: "",
      ownerPassword: "x",
      permissions: { contentAccessibility: false },
    }),
  "28-002": (pdf) => set(area(pdf), "Subtype", "Text"),
  "28-004": (pdf) => {
    set(area(pdf), "Subtype", "Text");
    drop(area(pdf), "Contents");
  },
  "28-005": (pdf) => set(area(pdf), "Subtype", "Widget"),
  "28-006": (pdf) => set(area(pdf), "Subtype", "Hologram"),
  "28-007": (pdf) => set(area(pdf), "Subtype", "TrapNet"),
  "28-008": (pdf) => drop(pdf.getPage(1).node, "Tabs"),
  "28-009": (pdf) => set(pdf.getPage(1).node, "Tabs", "R"),
  "28-010": (pdf) => set(area(pdf), "Subtype", "Widget"),
  "28-011": (pdf) => retag(pdf, "Link", "Span"),
  "28-012": (pdf) => drop(area(pdf), "Contents"),
  "28-017": (pdf) => set(area(pdf), "Subtype", "PrinterMark"),
  "30-001": (pdf) => set(layer(pdf), "Ref", {}),
  "30-002": (pdf) => repaint(pdf, 2, (all) => all.replace(/\/\S+ Do/, "$&\n$&")),
  "31-001": (pdf) => encoding(pdf, "Other", "Identity", 0),
  "31-002": (pdf) => encoding(pdf, "Adobe", "Other", 0),
  "31-003": (pdf) => encoding(pdf, "Adobe", "Identity", 9),
  "31-004": (pdf) => set(font(pdf).part, "CIDToGIDMap", "Odd"),
  "31-005": (pdf) => drop(font(pdf).part, "CIDToGIDMap"),
  "31-006": (pdf) => set(font(pdf).whole, "Encoding", "Odd-H"),
  "31-009": (pdf) => drop(font(pdf).descriptor, "FontFile2"),
  "31-019": (pdf) => trueType(pdf, 32),
  "31-020": (pdf) => set(trueType(pdf, 32), "Encoding", {}),
  "31-021": (pdf) => set(trueType(pdf, 32), "Encoding", "StandardEncoding"),
  "31-024": (pdf) => set(trueType(pdf, 4), "Encoding", "WinAnsiEncoding"),
  "31-027": (pdf) => drop(font(pdf).whole, "ToUnicode"),
  "31-028": (pdf) => toUnicode(pdf, "1 beginbfrange <0000> <FFFF> <0000> endbfrange"),
  "31-029": (pdf) => toUnicode(pdf, "1 beginbfchar <0003> <FEFF> endbfchar"),
  "31-030": (pdf) => repaint(pdf, 0, (all) => all.replace(/<[0-9A-F]+> Tj/, "<0000> Tj")),
  "ISO 14289-1, 6.2": (pdf) => drop(pdf.catalog, "MarkInfo"),
  "ISO 14289-1, 7.1": (pdf) => drop(pdf.catalog, "StructTreeRoot"),
  "ISO 14289-1, 7.2": (pdf) => pdf.catalog.set(name("Lang"), text("British English")),
  "ISO 32000-1, 7.8": (pdf) =>
    pdf
      .getPage(0)
      .node.set(
        name("Contents"),
        pdf.context.register(pdf.context.stream(latin1("no zlib"), { Filter: "FlateDecode" })),
      ),
  "ISO 32000-1, 14.6": (pdf) => repaint(pdf, 0, (all) => `${all}\nEMC`),
  "ISO 32000-1, 14.7.2": (pdf) => tag(pdf, "TD").set(name("P"), tag(pdf, "P")),
  "ISO 32000-1, 14.7.4": (pdf) => drop(get(pdf.catalog, "StructTreeRoot"), "ParentTree"),
};

let good: Uint8Array;

beforeAll(async () => {
  good = await goodPdf();
});

describe("a PDF of ours", () => {
  it("misses no condition, also when another program has saved it", async () => {
    expect(await missed(good)).toEqual([]);
    expect(await missed(await saved(await open(good)))).toEqual([]);
  });
});

describe("a spoiled PDF", () => {
  it.each(Object.entries(CONDITIONS).map(([condition, fault]) => ({ condition, fault })))(
    "misses $condition: $fault",
    async ({ condition }) => {
      const pdf = await open(good);
      CASES[condition as Condition](pdf);
      expect(await missed(await saved(pdf))).toContain(condition);
    },
  );
});
