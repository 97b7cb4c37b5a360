import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCos, readPacked } from "../../../src/core/cos/read.ts";
import { type Cos, type CosObject, dict, textOf, textString } from "../../../src/core/cos/value.ts";
import { writeCos } from "../../../src/core/cos/write.ts";

/** Any value that a PDF can hold, without references. */
const value = fc.letrec<{ value: Cos }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: "grapheme" }).map(textString),
    fc.constantFrom("/Name", "-1.5", "12", "true", "null"),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom("A", "Long.Key", "K2"), tie("value")).map(dict),
  ),
})).value;

describe("readPacked", () => {
  it("reads back what was written, streams and all", async () => {
    await fc.assert(
      fc.asyncProperty(value, fc.uint8Array({ maxLength: 40 }), async (inner, bytes) => {
        const objects = new Map<number, CosObject>([
          [1, { value: dict({ Type: "/Catalog", Inner: inner, Data: { ref: 2 } }) }],
          [2, { value: dict({ Note: inner }), stream: bytes }],
        ]);
        const file = readPacked(await writeCos({ objects, trailer: dict({ Root: { ref: 1 } }) }));
        const root = file.objects.get(1)?.value;
        expect(root).toEqual(dict({ Type: "/Catalog", Inner: inner, Data: { ref: 2 } }));
        expect(Buffer.from(file.objects.get(2)?.stream ?? "")).toEqual(Buffer.from(bytes));
        expect(file.trailer.get("Root")).toEqual({ ref: 1 });
      }),
    );
  });

  it("refuses a file that has been changed", async () => {
    const objects = new Map([[1, { value: dict({ Type: "/Catalog" }) }]]);
    const bytes = await writeCos({ objects, trailer: dict({ Root: { ref: 1 } }) });
    expect(() => readPacked(bytes.subarray(0, bytes.length - 40))).toThrow();
    expect(() => readPacked(new TextEncoder().encode("%PDF-1.7\nnothing obj\n"))).toThrow();
  });
});

describe("readCos", () => {
  it("refuses what is no PDF of Skia's", () => {
    expect(() => readCos(new TextEncoder().encode("%PDF-1.4\nnothing"))).toThrow(/not a PDF/);
  });

  it("reads nested strings, names, arrays and streams as they were written", () => {
    const parts = [
      "%PDF-1.4\n",
      "1 0 obj\n<</A (a \\) (b) c)/B[1 0 R -2.5 /N<0aF0>true]/C<</D null>>>>\nendobj\n",
      "2 0 obj\n<</Length 3>> stream\nabc\nendstream\nendobj\n",
    ];
    const offsets = [parts[0]?.length ?? 0, (parts[0]?.length ?? 0) + (parts[1]?.length ?? 0)];
    const start = parts.join("").length;
    const entries = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
    const source = `${parts.join("")}xref\n0 3\n0000000000 65535 f \n${entries}trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
    const { objects, trailer } = readCos(Buffer.from(source, "latin1"));
    expect(objects.get(1)?.value).toEqual(
      dict({
        A: "(a \\) (b) c)",
        B: [{ ref: 1 }, "-2.5", "/N", "<0aF0>", "true"],
        C: dict({ D: "null" }),
      }),
    );
    expect(Buffer.from(objects.get(2)?.stream ?? []).toString()).toBe("abc");
    expect(trailer.get("Root")).toEqual({ ref: 1 });
  });
});

describe("textOf", () => {
  it("gives any text as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(textOf(textString(text))).toBe(text);
      }),
    );
  });

  it("reads escapes", () => {
    expect(textOf("(a\\(b\\)\\\\ \\101\\\nc)")).toBe("a(b)\\ Ac");
  });
});
