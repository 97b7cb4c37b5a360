import { describe, expect, it } from "vitest";
import { select } from "../../src/audience/select.ts";
import { glyphDiagnostics } from "../../src/checks/glyphs.ts";
import { pictureDiagnostics } from "../../src/checks/pictures.ts";
import { load } from "../fixtures/briefing.ts";

const { briefing } = load((data) => {
  Object.assign(data["storyline.yaml"].slides[4] ?? {}, { lead: "Quite \u{13080} plain" });
});
if (!briefing) throw new Error("the fixture is broken");
const { deck } = select(briefing, "all");
const place = (...path: (string | number)[]) => briefing.locate({ file: "storyline.yaml", path });

describe("pictureDiagnostics", () => {
  const shown = (scale: number) =>
    pictureDiagnostics(
      [
        {
          owners: [],
          texts: [],
          blocks: [],
          keys: [],
          margins: [],
          pictures: [{ content: "storyline.yaml#/slides/16/picture", scale }],
        },
      ],
      deck,
    );

  it("warns of a picture at more than twice its size, at its line, and not at twice", () => {
    expect(shown(2.1)).toMatchObject([
      { code: "PICTURE_SMALL", severity: "warning", ...place("slides", 16, "picture") },
    ]);
    expect(shown(2)).toEqual([]);
  });
});

describe("glyphDiagnostics", () => {
  it("warns at the very character", () => {
    const lead = place("slides", 4, "lead");
    expect(glyphDiagnostics(["\u{13080}", "\u{13081}"], deck)).toMatchObject([
      { code: "GLYPH_MISSING", line: lead.line, column: lead.column + "Quite ".length },
    ]);
  });
});
