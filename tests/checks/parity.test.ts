/** What the formats say is read back from their bytes; each slip in one of them is told of, at its slide. */
import { rm } from "node:fs/promises";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parityDiagnostics } from "../../src/checks/parity.ts";
import { saidByPage } from "../../src/checks/read-back/html.ts";
import { readFinished } from "../../src/checks/read-back/index.ts";
import { make } from "../../src/pipeline/build.ts";
import type { DeckFiles } from "../../src/pipeline/deck/deck-files.ts";
import { notesWithSources } from "../../src/template/references/notes.ts";
import { files } from "../fixtures/briefing.ts";
import { folderWith, optionsIn } from "../fixtures/build.ts";

describe("parityDiagnostics", () => {
  let folder: string;
  let made: DeckFiles;
  let notes: string[];
  beforeAll(async () => {
    const data = files();
    const lead =
      "A ligature: office, ﬁ; soft\u00adhyphen; 日本; [a link](https://example.org/?a=1&b=2) & 5 < 6";
    Object.assign(data["storyline.yaml"].slides[4] ?? {}, { lead });
    folder = await folderWith(data);
    const { decks } = await make(optionsIn(folder, { formats: ["html", "pdf", "pptx"] }));
    const [first] = decks;
    if (!first) throw new Error("no deck");
    made = first;
    notes = await notesWithSources(made.deck, "Sources cited");
  });
  afterAll(() => rm(folder, { recursive: true }));

  const bytes = (ending: string) => {
    const file = made.files.find(({ name }) => name.endsWith(ending));
    if (!file) throw new Error(`no ${ending}`);
    return file.bytes;
  };
  const html = () => new TextDecoder().decode(bytes(".html"));
  const told = (page: string, pdf?: Uint8Array, pptx?: Uint8Array) =>
    parityDiagnostics(
      made.deck,
      saidByPage(page),
      {
        pdf: pdf && readFinished("a.pdf", pdf),
        pptx: pptx && readFinished("a.pptx", pptx),
      },
      notes,
    );
  /** The PPTX with one part changed. */
  const changed = (part: string, change: (xml: string) => string): Uint8Array => {
    const parts = unzipSync(bytes(".pptx"));
    const before = strFromU8(parts[part] ?? new Uint8Array());
    const after = change(before);
    expect(after).not.toBe(before);
    return zipSync({ ...parts, [part]: strToU8(after) });
  };
  const slide = (number: number) => `ppt/slides/slide${number}.xml`;

  it("finds nothing where all formats say the same, whatever characters they say", () => {
    expect(told(html(), bytes(".pdf"), bytes(".pptx"))).toEqual([]);
  });

  it("tells of a word that PDF and PPTX lack, at the slide's line", () => {
    const page = html().replace("Statement takeaway", "Statement take-away");
    const found = told(page, bytes(".pdf"), bytes(".pptx"));
    expect(found.map(({ code }) => code)).toEqual(["PARITY", "PARITY"]);
    expect(found[0]?.message).toMatch(/^all, slide 5 \(`statement`\): the PDF says something else/);
    expect(found[1]?.message).toMatch(/the PPTX says something else: “…tatementtakeaway/);
    const place = made.deck.briefing.locate({ file: "storyline.yaml", path: ["slides", 4] });
    expect(found[0]).toMatchObject(place);
  });

  it("tells of an HTML file that is not the page", () => {
    const other = new TextEncoder().encode(html().replace("Statement takeaway", ""));
    expect(
      parityDiagnostics(made.deck, saidByPage(html()), { html: readFinished("a.html", other) })[0]
        ?.message,
    ).toMatch(/slide 5 .*the HTML says something else/);
    expect(
      parityDiagnostics(made.deck, saidByPage(html()), {
        html: readFinished("a.html", bytes(".html")),
      }),
    ).toEqual([]);
  });

  it("tells of another order", () => {
    const pptx = changed(slide(5), (xml) => {
      const shapes = [...xml.matchAll(/<p:sp>(?:(?!<\/p:sp>)[\s\S])*?<a:t>[\s\S]*?<\/p:sp>/g)].map(
        ([one]) => one,
      );
      const [, second = "", third = ""] = shapes;
      return xml
        .replace(second, "\u0000")
        .replace(third, () => second)
        .replace("\u0000", () => third);
    });
    expect(told(html(), undefined, pptx).map(({ message }) => message)).toEqual([
      expect.stringContaining("the PPTX says the same in another order"),
    ]);
  });

  it("tells of notes, charts and links that are not those of the page", () => {
    const notes = changed("ppt/notesSlides/notesSlide5.xml", (xml) =>
      xml.replace("What I say.", "What he says."),
    );
    expect(told(html(), undefined, notes)[0]?.message).toMatch(/slide 5 .*notes are not those/);
    const chart = changed("ppt/slides/_rels/slide14.xml.rels", (xml) =>
      xml.replace(/<Relationship [^>]*chart[^>]*>/, ""),
    );
    expect(told(html(), undefined, chart)[0]?.message).toMatch(
      /slide 14 .*has 0 charts, and the page has 1/,
    );
    const link = changed("ppt/slides/_rels/slide5.xml.rels", (xml) =>
      xml.replace("example.org", "example.com"),
    );
    expect(told(html(), undefined, link)[0]?.message).toMatch(/leads to https:\/\/example\.com/);
  });

  it("tells of a slide that is missing", () => {
    const pptx = changed("ppt/presentation.xml", (xml) => xml.replace(/<p:sldId [^>]*>/, ""));
    expect(told(html(), undefined, pptx)[0]?.message).toMatch(
      /the PPTX has 23 slides, and the page has 24/,
    );
  });
});
