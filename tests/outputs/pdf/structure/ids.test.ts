import { describe, expect, it } from "vitest";
import { type Cos, dict } from "../../../../src/core/cos/value.ts";
import { withOwnIds } from "../../../../src/outputs/pdf/structure/ids.ts";
import type { Tag } from "../../../../src/outputs/pdf/structure/tag.ts";

const cell = (attributes: Record<string, Cos>): Tag => ({
  type: attributes["ID"] ? "TH" : "TD",
  attributes: dict(attributes),
  kids: [],
});
const table = (first: string, second: string): Tag => ({
  type: "Table",
  attributes: new Map(),
  kids: [
    cell({ ID: first, A: [dict({ O: "/Table", Scope: "/Column" })] }),
    cell({ ID: second }),
    cell({ A: [dict({ O: "/Table", Headers: [first, second] }), { ref: 7 }] }),
    cell({ Alt: first }),
  ],
});

describe("withOwnIds", () => {
  it("names header cells by their place, whatever Chromium called them", () => {
    expect(withOwnIds(table("(node00000799)", "(node00000805)"))).toEqual(
      table2("(cell1)", "(cell2)", "(node00000799)"),
    );
  });

  it("leaves a tree without ids as it is", () => {
    const root: Tag = { type: "Document", attributes: new Map(), kids: [cell({ Alt: "(x)" })] };
    expect(withOwnIds(root)).toBe(root);
  });
});

/** With an alternative text that only happens to look like an id. */
function table2(first: string, second: string, alt: string): Tag {
  const made = table(first, second);
  return { ...made, kids: [...made.kids.slice(0, 3), cell({ Alt: alt })] };
}
