/** Finished files tell what they are; each change is told at its slide, and nothing else is. */
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OutputFile } from "../../src/outputs/output-file.ts";
import { make } from "../../src/pipeline/build.ts";
import { locked } from "../../src/pipeline/deck/circulation.ts";
import { type Inspected, inspect } from "../../src/pipeline/inspect/inspect.ts";
import { ownTemplate } from "../../src/pipeline/options.ts";
import { filesWith, write } from "../fixtures/briefing.ts";
import { folderWith, optionsIn } from "../fixtures/build.ts";

let folder: string;
let made: readonly OutputFile[];
let ids: readonly string[];

const briefing = () => filesWith("cover", "bottom", "agenda", "statement", "bars", "sources");

beforeAll(async () => {
  folder = await folderWith(briefing());
  const { decks } = await make(
    optionsIn(folder, {
      formats: ["html", "pdf", "pptx"],
      handouts: ["notes"],
      circulation: { stamp: "For A. Reader", attach: false, protection: { forbid: [] } },
    }),
  );
  made = decks[0]?.files ?? [];
  ids = decks[0]?.deck.slides.map(({ slide }) => slide.id) ?? [];
});
afterAll(() => rm(folder, { recursive: true }));

function bytes(ending: string): Uint8Array {
  const file = made.find(({ name }) => name.endsWith(ending));
  if (!file) throw new Error(`no ${ending}`);
  return file.bytes;
}

async function inspected(
  data: Uint8Array | string,
  options: { content?: string; password?: string; name?: string } = {},
): Promise<Inspected> {
  const file = join(folder, options.name ?? "something.bin");
  await writeFile(file, data);
  const [first, ...more] = await inspect({
    files: [file],
    content: options.content ?? join(folder, "content"),
    template: ownTemplate(),
    password: options.password,
  });
  expect(more).toEqual([]);
  if (!first) throw new Error("nothing was said");
  return first;
}

/** The PPTX with some parts changed. */
function changed(changes: Readonly<Record<string, (xml: string) => string>>): Uint8Array {
  const parts = unzipSync(bytes(".pptx"));
  for (const [part, change] of Object.entries(changes)) {
    const before = strFromU8(parts[part] ?? new Uint8Array());
    const after = change(before);
    expect(after).not.toBe(before);
    parts[part] = strToU8(after);
  }
  return zipSync(parts);
}
const slide = (id: string) => `ppt/slides/slide${ids.indexOf(id) + 1}.xml`;
/** Of the slide with two points of evidence. */
const STATEMENT = "statement";

describe("a file as it was built", () => {
  it.each([".html", "all.pdf", ".pptx", "notes.pdf"])("is known again: %s", async (ending) => {
    const found = await inspected(bytes(ending));
    expect(found).toMatchObject({
      verdict: "as built",
      manifest: {
        briefing: { id: "fixture" },
        audience: { id: "all" },
        stamp: "For A. Reader",
        marking: { label: "TLP:GREEN" },
      },
      since: { files: [], claims: [], slides: [], template: false, facts: [] },
    });
    expect(found.slides).toBeUndefined();
    expect(found.manifest?.slides.map(({ id }) => id)).toEqual(ids);
  });

  it.each([".html", "all.pdf", ".pptx"])("survives mail: %s", async (ending) => {
    const base64 = Buffer.from(bytes(ending)).toString("base64").replace(/.{76}/g, "$&\r\n");
    const mail = `From: a@example.org\r\nContent-Type: multipart/mixed; boundary=xyz\r\n\r\n--xyz\r\n\r\nHello\r\n\r\n--xyz\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}\r\n--xyz--\r\n`;
    for (const text of [base64, mail, Buffer.from(bytes(ending)).toString("base64")])
      expect((await inspected(text, { name: "message.eml" })).verdict).toBe("as built");
  });

  it("survives another packing of the same parts, and other line ends in HTML", async () => {
    expect((await inspected(zipSync(unzipSync(bytes(".pptx")), { level: 1 }))).verdict).toBe(
      "as built",
    );
    const crlf = strFromU8(bytes(".html")).replaceAll("\n", "\r\n");
    expect((await inspected(crlf)).verdict).toBe("as built");
  });
});

describe("a PPTX that was edited", () => {
  it("names exactly the slide, and the words", async () => {
    const found = await inspected(
      changed({
        [slide(STATEMENT)]: (xml) =>
          xml.replace(/(<a:t>)([^<]*?)(\w+)(<\/a:t>)/, "$1$2Otherwise$4"),
      }),
    );
    expect(found.verdict).toBe("edited since");
    expect(found.slides).toMatchObject([
      {
        change: "edited",
        id: STATEMENT,
        aspects: ["words"],
        words: [{ is: expect.stringContaining("Otherwise") }],
      },
    ]);
  });

  it("tells notes from words", async () => {
    const parts = unzipSync(bytes(".pptx"));
    const noted = Object.keys(parts).find((name) => name.startsWith("ppt/notesSlides/notesSlide"));
    if (!noted) throw new Error("the fixture has no notes");
    const found = await inspected(
      changed({ [noted]: (xml) => xml.replace(/<a:t>(?=[^<]{4})/, "<a:t>And ") }),
    );
    expect(found.slides).toMatchObject([{ change: "edited", aspects: ["notes"] }]);
  });

  it("tells other figures in a chart, and not the same ones written otherwise", async () => {
    const chart = Object.keys(unzipSync(bytes(".pptx"))).find((n) =>
      /charts\/chart\d+\.xml$/.test(n),
    );
    if (!chart) throw new Error("the fixture has no chart");
    const value = (change: (number: number) => string) => (xml: string) =>
      xml.replace(
        /(<c:val>.*?<c:v>)([\d.-]+)(<\/c:v>)/s,
        (_, a, number, b) => `${a}${change(Number(number))}${b}`,
      );
    const other = await inspected(changed({ [chart]: value((n) => String(n + 1)) }));
    expect(other.slides).toMatchObject([{ change: "edited", aspects: ["figures"] }]);
    const same = await inspected(changed({ [chart]: value((n) => `${n.toFixed(3)}`) }));
    expect(same).toMatchObject({ verdict: "edited since", slides: [] });
  });

  it("tells slides that were taken out, added and moved", async () => {
    const list = /(<p:sldIdLst>)(.*)(<\/p:sldIdLst>)/;
    const reorder = (change: (all: string[]) => string[]) =>
      inspected(
        changed({
          "ppt/presentation.xml": (xml) =>
            xml.replace(
              list,
              (_, a, inner: string, b) =>
                `${a}${change(inner.match(/<p:sldId .*?\/>/g) ?? []).join("")}${b}`,
            ),
        }),
      );
    const [, second, third, fourth] = ids;
    expect((await reorder(([a, , ...rest]) => [a ?? "", ...rest])).slides).toEqual([
      { change: "removed", id: second, was: 2 },
    ]);
    expect(
      (await reorder(([a = "", b = "", c = "", d = "", ...rest]) => [a, d, b, c, ...rest])).slides,
    ).toEqual([{ change: "moved", id: fourth, number: 2, was: 4 }]);
    const twice = await reorder(([a = "", b = "", c = "", ...rest]) => [
      a,
      b,
      c,
      c.replace(/ id="\d+"/, ' id="999"'),
      ...rest,
    ]);
    expect(twice.slides).toMatchObject([{ change: "added", number: 4 }]);
    expect(third).toBeDefined();
  });

  it("does not guess at words that nothing has any more", async () => {
    const other = join(folder, "no-content-here");
    const found = await inspected(
      changed({ [slide(STATEMENT)]: (xml) => xml.replace(/<a:t>/, "<a:t>Other ") }),
      { content: other },
    );
    expect(found.slides).toEqual([
      {
        change: "edited",
        id: STATEMENT,
        number: ids.indexOf(STATEMENT) + 1,
        was: ids.indexOf(STATEMENT) + 1,
        aspects: ["words"],
      },
    ]);
    expect(found.since).toContain("there is no content folder");
  });

  const office = spawnSync("soffice", ["--version"]).error ? "soffice is not installed" : undefined;
  it.skipIf(office)(
    "says so after LibreOffice has saved it, and names only what was edited",
    async () => {
      const sent = {
        "plain.pptx": bytes(".pptx"),
        "edited.pptx": changed({
          [slide(STATEMENT)]: (xml) => xml.replace(/<a:t>/, "<a:t>Other "),
        }),
      };
      for (const [name, data] of Object.entries(sent)) await writeFile(join(folder, name), data);
      // Both at once: to start it takes longer than to save a file.
      spawnSync("soffice", [
        `-env:UserInstallation=file://${folder}/profile`,
        ...["--headless", "--convert-to", "pptx", "--outdir", join(folder, "back")],
        ...Object.keys(sent).map((name) => join(folder, name)),
      ]);
      const back = async (name: string) => inspected(await readFile(join(folder, "back", name)));
      expect(await back("plain.pptx")).toMatchObject({ verdict: "edited since", slides: [] });
      expect((await back("edited.pptx")).slides).toMatchObject([
        { change: "edited", id: STATEMENT, aspects: ["words"], words: [{ was: "", is: "Other" }] },
      ]);
    },
  );
});

describe("an HTML deck that was edited", () => {
  it("names the slide, also where slides moved", async () => {
    const html = strFromU8(bytes(".html"));
    const at = html.indexOf(`<svg id="${STATEMENT}"`);
    const inside = html.indexOf("</h1>", at);
    const other = `${html.slice(0, inside)}, twice${html.slice(inside)}`;
    expect((await inspected(other)).slides).toMatchObject([
      {
        change: "edited",
        id: STATEMENT,
        aspects: ["words"],
        words: [{ is: expect.stringContaining("twice") }],
      },
    ]);
  });
});

describe("a PDF that another program has saved", () => {
  it("still says what it is, and that its slides are the same", async () => {
    const document = await PDFDocument.load(bytes("all.pdf"), { updateMetadata: false });
    const found = await inspected(await document.save());
    expect(found).toMatchObject({ verdict: "edited since", slides: [], manifest: { kind: "pdf" } });
  });

  it("names a slide that was taken out", async () => {
    const document = await PDFDocument.load(bytes("all.pdf"), { updateMetadata: false });
    document.removePage(2);
    const found = await inspected(await document.save());
    expect(found.slides).toContainEqual({ change: "removed", id: ids[2], was: 3 });
  });

  it("tells without its password whether it is as built, and with it the rest", async () => {
    const protection = { password: "word", forbid: [] };
    const file = await locked(
      { name: "a.pdf", bytes: bytes("all.pdf") },
      { attach: false, protection },
    );
    const closed = await inspected(file.bytes);
    expect(closed).toMatchObject({ verdict: "as built", format: "pdf" });
    expect(closed.manifest).toBeUndefined();
    expect(await inspected(file.bytes, { password: "word" })).toMatchObject({
      verdict: "as built",
      manifest: { audience: { id: "all" } },
    });
    const other = new Uint8Array(file.bytes);
    other[900] = (other[900] ?? 0) ^ 1;
    expect((await inspected(other)).verdict).toBe("edited since");
  });
});

describe("the content since", () => {
  it("names claims and slides that changed, at their lines", async () => {
    const content = await mkdtemp(join(tmpdir(), "briefdeck-inspect-now-"));
    const data = briefing();
    Object.assign(data["claims.yaml"].claims[0] ?? {}, { text: "Another fact." });
    const slides = data["storyline.yaml"].slides;
    Object.assign(slides.find(({ id }) => id === STATEMENT) ?? {}, { title: "This is said now" });
    await write(join(content, "fixture"), data);
    const { since, verdict } = await inspected(bytes("all.pdf"), { content });
    expect(verdict).toBe("as built");
    expect(since).toMatchObject({
      files: ["storyline.yaml", "claims.yaml"],
      claims: [{ id: "fact", change: "changed", file: expect.stringContaining("claims.yaml") }],
    });
    const told = typeof since === "object" ? since.slides : [];
    expect(told).toContainEqual(
      expect.objectContaining({
        id: STATEMENT,
        change: "changed",
        says: true,
        line: expect.any(Number),
      }),
    );
    await rm(content, { recursive: true });
  });
});
