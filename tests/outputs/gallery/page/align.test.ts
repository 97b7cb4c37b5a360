import fc from "fast-check";
import { expect, it } from "vitest";
import { align } from "../../../../src/outputs/gallery/page/align.ts";

it("sets what both have in one row, and the rest where it stands", () => {
  expect(align(["cover", "a", "b", "ask"], ["cover", "x", "b", "sources"])).toEqual([
    { left: "cover", right: "cover" },
    { right: "x" },
    { left: "a" },
    { left: "b", right: "b" },
    { right: "sources" },
    { left: "ask" },
  ]);
});

it("shows each slide of both once, the left ones in their order", () => {
  const ids = () => fc.uniqueArray(fc.constantFrom(..."abcdefghij"), { maxLength: 10 });
  fc.assert(
    fc.property(ids(), ids(), (left, right) => {
      const rows = align(left, right);
      expect(rows.flatMap((row) => row.left ?? [])).toEqual(left);
      expect(rows.flatMap((row) => row.right ?? []).sort()).toEqual([...right].sort());
      for (const row of rows)
        if (row.left && row.right) expect(row.left).toBe(row.right);
        else
          expect(row.left ? right.includes(row.left) : left.includes(row.right ?? "")).toBe(false);
    }),
  );
});
