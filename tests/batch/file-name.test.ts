import { join, relative, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileName, safePart } from "../../src/batch/file-name.ts";

const own = (value: string) => fileName("{{recipient.name}}", () => value);

describe("names of files", () => {
  it("keep letters of all languages, and lose what leads elsewhere", () => {
    expect(own("Ms Østby")).toBe("Ms Østby");
    expect(own("日本")).toBe("日本");
    expect(own("../../etc/passwd")).toBe("etc-passwd");
    expect(own("..")).toBe("deck");
    expect(own("C:\\x")).toBe("C-x");
    expect(own("con")).toBe("_con");
    expect(own(" .hidden. ")).toBe("hidden");
  });

  it("take folders from the form alone", () => {
    expect(fileName("{{recipient.a}}/{{recipient.b}}", (field) => `${field}/..`)).toBe("a-/b-");
    expect(fileName("../x/{{recipient.a}}", () => "y")).toBe("x/y");
  });

  it("stay below the folder whatever a row says, and are short enough for every file system", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (value) => {
        const path = resolve(
          "/out",
          fileName("a/{{recipient.name}}", () => value),
        );
        expect(relative("/out", path)).not.toMatch(/^\.\./);
        expect(path).toBe(join("/out", relative("/out", path)));
        expect(Buffer.byteLength(path.split("/").at(-1) ?? "")).toBeLessThanOrEqual(121);
      }),
    );
  });

  it("are the same however an accent is written", () => {
    expect(safePart("e\u0301")).toBe(safePart("\u00e9"));
  });
});
