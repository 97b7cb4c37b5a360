import { PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { dict } from "../../../src/core/cos/value.ts";
import { writeCos } from "../../../src/core/cos/write.ts";
import { isProtected, protect } from "../../../src/outputs/pdf/protect.ts";

const plain = await writeCos({
  objects: new Map([
    [1, { value: dict({ Type: "/Catalog", Pages: { ref: 2 }, Note: "(secret words)" }) }],
    [2, { value: dict({ Type: "/Pages", Kids: [{ ref: 3 }], Count: "1" }) }],
    [3, { value: dict({ Type: "/Page", Parent: { ref: 2 }, MediaBox: ["0", "0", "9", "9"] }) }],
  ]),
  trailer: dict({ Root: { ref: 1 } }),
});
const open = (bytes: Uint8Array, password?: string) =>
  PDFDocument.load(bytes, password === undefined ? {} : { password });

describe("protect", () => {
  it("asks for the password, and opens with it", async () => {
    const locked = await protect(plain, { password: "geheim", forbid: [] });
    await expect(open(locked)).rejects.toThrow();
    await expect(open(locked, "wrong")).rejects.toThrow();
    expect((await open(locked, "geheim")).getPageCount()).toBe(1);
  });

  it("forbids what it is told to, and never reading aloud", async () => {
    const bits = async (forbid: ("print" | "copy" | "change")[]) =>
      Number(
        /\/P (-?\d+)/.exec(
          Buffer.from(await protect(plain, { ownerPassword: "o", forbid })).toString("latin1"),
        )?.[1],
      );
    const [print, change, copy, aloud] = [1 << 2, 1 << 3, 1 << 4, 1 << 9];
    const all = await bits(["print", "copy", "change"]);
    expect([all & print, all & change, all & copy]).toEqual([0, 0, 0]);
    expect(all & aloud).toBe(aloud);
    const none = await bits([]);
    expect(none & print && none & change && none & copy).toBeTruthy();
  });

  it("is asked for by a password or a permission alone", () => {
    expect(isProtected({ forbid: [] })).toBe(false);
    expect(isProtected({ forbid: ["copy"] })).toBe(true);
    expect(isProtected({ password: "x", forbid: [] })).toBe(true);
  });
});
