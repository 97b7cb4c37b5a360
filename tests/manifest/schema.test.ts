/** A manifest is read back as it was written; what is none is told in words. */
import { describe, expect, it } from "vitest";
import { select } from "../../src/audience/select.ts";
import { manifestOf } from "../../src/manifest/of-deck.ts";
import { type Manifest, parseManifest } from "../../src/manifest/schema.ts";
import { type Files, load } from "../fixtures/briefing.ts";
import { PICTURE, pngPicture } from "../fixtures/picture.ts";

function manifest(change?: (data: Files) => void) {
  const { briefing } = load(change);
  if (!briefing) throw new Error("the fixture is broken");
  const { deck } = select(briefing, "all");
  return manifestOf(deck, { hash: "0".repeat(16) }, ["fact"], { kind: "pdf" }, "For A, copy 3");
}

const otherFiles = (before: Manifest, after: Manifest) =>
  Object.keys(after.content).filter((name) => after.content[name] !== before.content[name]);

describe("manifestOf", () => {
  it("says what the file is, and is read back as it was written", () => {
    const made = manifest();
    expect(parseManifest(JSON.stringify(made))).toEqual(made);
    expect(made).toMatchObject({
      kind: "pdf",
      audience: { id: "all" },
      stamp: "For A, copy 3",
      claims: { fact: expect.stringMatching(/^[0-9a-f]{16}$/) },
    });
    expect(Object.keys(made.content)).toContain("audiences/all.yaml");
  });

  it("tells which claim, slide and file is another, and no more", () => {
    const [before, after] = [
      manifest(),
      manifest((data) => {
        Object.assign(data["claims.yaml"].claims[0] ?? {}, { text: "Another fact." });
        Object.assign(data["storyline.yaml"].slides[1] ?? {}, { title: "Another title" });
      }),
    ];
    const slides = after.slides.filter((slide, i) => slide.content !== before.slides[i]?.content);
    expect(slides.map(({ id }) => id)).toEqual([before.slides[1]?.id]);
    expect(after.claims["fact"]).not.toBe(before.claims["fact"]);
    expect(otherFiles(before, after)).toEqual(["storyline.yaml", "claims.yaml"]);
  });

  it("is the same to the byte where only what the deck does not show is another", () => {
    const after = manifest((data) => {
      const [, judgement] = data["claims.yaml"].claims;
      Object.assign(judgement ?? {}, { text: "Another judgement." });
      Object.assign(data["timeline.yaml"].events.at(-1) ?? {}, { text: "Another event." });
      Object.assign(data["briefing.yaml"], { words: ["Nemuro"] });
      data["actors.yaml"].actors.push({ id: "d", name: "Actor D", side: "other", role: "Waits" });
      data["storyline.yaml"].slides = data["storyline.yaml"].slides.filter(
        ({ layout }) => layout !== "timeline",
      );
    });
    const before = manifest((data) => {
      data["storyline.yaml"].slides = data["storyline.yaml"].slides.filter(
        ({ layout }) => layout !== "timeline",
      );
    });
    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
  });

  it.each<[string, (data: Files) => void]>([
    [
      "actors.yaml",
      (data) => Object.assign(data["actors.yaml"].actors[0] ?? {}, { role: "Waits" }),
    ],
    [
      "timeline.yaml",
      (data) => Object.assign(data["timeline.yaml"].events[0] ?? {}, { text: "X." }),
    ],
    [
      "positions.yaml",
      (data) => Object.assign(data["positions.yaml"].positions[0] ?? {}, { phrase: "Another" }),
    ],
    [
      "scenarios.yaml",
      (data) => Object.assign(data["scenarios.yaml"].scenarios[0] ?? {}, { summary: "Another." }),
    ],
    [
      "glossary.yaml",
      (data) => Object.assign(data["glossary.yaml"].terms[0] ?? {}, { definition: "Another." }),
    ],
    ["places.yaml", (data) => Object.assign(data["places.yaml"].places[0] ?? {}, { name: "New" })],
    ["pictures.yaml", (data) => Object.assign(data, { [PICTURE.file]: pngPicture(320, 180) })],
    [
      "source.yaml",
      (data) => Object.assign(data["source.yaml"].sources[0] ?? {}, { title: "New" }),
    ],
    ["briefing.yaml", (data) => Object.assign(data["briefing.yaml"], { place: "Elsewhere" })],
    ["audiences/all.yaml", (data) => Object.assign(data["audiences/all.yaml"], { minutes: 99 })],
  ])("tells what it shows of %s apart", (name, change) => {
    expect(otherFiles(manifest(), manifest(change))).toEqual([name]);
  });

  it("takes what only decides which decks have a thing for no change of it", () => {
    const after = manifest((data) => {
      Object.assign(data["claims.yaml"].claims[0] ?? {}, { topics: ["two"] });
    });
    expect(after.claims).toEqual(manifest().claims);
  });
});

describe("parseManifest", () => {
  it("says why there is none", () => {
    expect(parseManifest("{")).toMatch(/not JSON/);
    expect(parseManifest("[]")).toMatch(/damaged/);
    expect(parseManifest('{"briefdeck":2}')).toMatch(/version 2/);
    expect(parseManifest(" ".repeat(2 ** 20 + 1))).toMatch(/too long/);
    const damaged = JSON.stringify({ ...manifest(), template: "x" });
    expect(parseManifest(damaged)).toMatch(/damaged: template/);
  });
});
