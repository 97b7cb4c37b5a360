/** Files of strangers: told in words, within a moment, whatever is in them. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { printable } from "../../src/cli/reports/printable.ts";
import { inspect } from "../../src/pipeline/inspect/inspect.ts";
import { ownTemplate } from "../../src/pipeline/options.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "briefdeck-hostile-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function told(data: Uint8Array | string) {
  const file = join(folder, "file");
  await writeFile(file, data);
  const options = { files: [file], content: join(folder, "none"), template: ownTemplate() };
  const [found] = await inspect(options);
  return found?.diagnostics[0] ?? found;
}

const manifest = JSON.stringify({
  briefdeck: 1,
  version: "0",
  template: "0".repeat(16),
  kind: "pptx",
  briefing: { id: "x", title: "x", date: "x" },
  audience: { id: "x", name: "x" },
  language: "en",
  marking: { id: "x", label: "" },
  content: {},
  claims: {},
  slides: [{ id: "x", content: "0".repeat(16), says: "0".repeat(16) }],
});
const item = `<manifest xmlns="urn:briefdeck:manifest:1" seal="${"0".repeat(64)}">${manifest}</manifest>`;
const pptx = (slide: string) =>
  zipSync({
    "customXml/item1.xml": strToU8(item),
    "ppt/presentation.xml": strToU8('<p:sldId id="256" r:id="rId1"/>'),
    "ppt/_rels/presentation.xml.rels": strToU8(
      '<Relationship Id="rId1" Type="x/slide" Target="slides/slide1.xml"/>',
    ),
    "ppt/slides/slide1.xml": strToU8(slide),
  });

describe("inspect", () => {
  it("says of files that are none of ours what they are", async () => {
    for (const other of [
      "Some text",
      "<!DOCTYPE html><p>Another page</p>",
      zipSync({ a: strToU8("b") }),
    ])
      expect(await told(other)).toMatchObject({ code: "MANIFEST_MISSING", severity: "error" });
    expect(await told("")).toMatchObject({ code: "FILE_UNREADABLE", message: "it is empty" });
    expect(await told("%PDF-1.7 and no more")).toMatchObject({ code: "MANIFEST_MISSING" });
    expect(await told("PK\x03\x04 and no more")).toMatchObject({ code: "FILE_UNREADABLE" });
    const options = { files: [join(folder, "nobody")], content: "none", template: ownTemplate() };
    expect((await inspect(options))[0]?.diagnostics).toMatchObject([{ code: "FILE_MISSING" }]);
  });

  it("unpacks no bombs", async () => {
    const zip = zipSync({ "ppt/slides/slide1.xml": new Uint8Array(100 << 20) }, { level: 9 });
    expect(zip.length).toBeLessThan(1 << 20);
    expect(await told(zip)).toMatchObject({
      code: "FILE_UNREADABLE",
      message: expect.stringContaining("more than any deck holds"),
    });
    const packed = deflateSync(new Uint8Array(100 << 20), { level: 9 });
    const head = `%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 5/Filter/FlateDecode/Length ${packed.length}>>stream\n`;
    const tail = "\nendstream\nendobj\nstartxref\n9\n%%EOF\n";
    const pdf = Buffer.concat([Buffer.from(head), packed, Buffer.from(tail)]);
    expect(await told(pdf)).toMatchObject({ code: "FILE_UNREADABLE" });
  });

  it("expands no entities, and is not kept busy by what does not end", async () => {
    const message = async (slide: string) => JSON.stringify(await told(pptx(slide)));
    expect(await message('<!DOCTYPE x [<!ENTITY a "b">]><p:sld/>')).toContain("declares entities");
    expect(await message("<p:sp>".repeat(2e5))).toContain("does not end");
    expect(await message("<a".repeat(1e5))).toContain("tags do not end");
    expect(await told(pptx("<p:sld></p:sld>"))).toMatchObject({ verdict: "edited since" });
    const page = `<!DOCTYPE html><main>${"<!--".repeat(2e5)}</main><script type="application/json" id="bd-manifest" data-seal="">${manifest}</script>`;
    expect(await told(page)).toMatchObject({ code: "FILE_UNREADABLE" });
  });

  it("never throws, whatever stands behind a known beginning", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("%PDF-1.7\n", "PK\x03\x04", "<!DOCTYPE html>", ""),
        fc.uint8Array({ maxLength: 400 }),
        async (head, rest) => {
          const found = await told(Buffer.concat([Buffer.from(head, "latin1"), rest]));
          return found !== undefined && "code" in found;
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("printable", () => {
  it("leaves nothing that a terminal would obey", () => {
    const { title, list } = printable({ title: "a\u001b]0;b\u0007\u202ec", list: [1, "é\u0000"] });
    expect(title).toBe("a\ufffd]0;b\ufffd\ufffdc");
    expect(list).toEqual([1, "é\ufffd"]);
  });
});
