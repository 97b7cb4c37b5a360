/** A manifest is read back as it was written; what is none is told in words. */
import { describe, expect, it } from "vitest";
import { select } from "../../src/audience/select.ts";
import { manifestOf } from "../../src/manifest/of-deck.ts";
import { parseManifest } from "../../src/manifest/schema.ts";
import { type Files, load } from "../fixtures/briefing.ts";

function manifest(change?: (data: Files) => void) {
  const { briefing } = load(change);
  if (!briefing) throw new Error("the fixture is broken");
  const { deck } = select(briefing, "all");
  return manifestOf(deck, { hash: "0".repeat(16) }, ["fact"], { kind: "pdf" }, "For A, copy 3");
}

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
    const files = Object.keys(after.content).filter((f) => after.content[f] !== before.content[f]);
    expect(files).toEqual(["claims.yaml", "storyline.yaml"]);
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
