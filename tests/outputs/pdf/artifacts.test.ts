import { describe, expect, it } from "vitest";
import { markArtifacts, markedIn } from "../../../src/outputs/pdf/artifacts.ts";

const marked = (content: string, kept: ReadonlySet<number>, layers?: ReadonlySet<string>) =>
  markArtifacts(content, markedIn(content), kept, layers);
const saying = (content: string) =>
  markedIn(content)
    .filter(({ says }) => says)
    .map(({ mcid }) => mcid);
const lines = (...list: string[]) => list.join("\n");

describe("markArtifacts", () => {
  it("leaves what a tag holds", () => {
    const page = lines("/P <</MCID 0 >>BDC", "BT", "<0001> Tj", "ET", "EMC");
    expect(marked(page, new Set([0]))).toBe(page);
  });

  it("marks boxes and text outside the tags, each from where its path or text begins", () => {
    expect(marked(lines("1 0 0 rg", "0 0 10 10 re", "f", "BT", "<0001> Tj", "ET"), new Set())).toBe(
      lines(
        "1 0 0 rg",
        "/Artifact BMC",
        "0 0 10 10 re",
        "f",
        "EMC",
        "/Artifact BMC",
        "BT",
        "<0001> Tj",
        "ET",
        "EMC",
      ),
    );
  });

  it("marks a sequence that no tag holds any more", () => {
    expect(marked(lines("/NonStruct <</MCID 4 >>BDC", "EMC"), new Set([3]))).toBe(
      lines("/Artifact BMC", "EMC"),
    );
  });

  it("tells what a sequence says of its glyphs from the sequence", () => {
    const page = lines(
      "/P <</MCID 0 >>BDC",
      "BT",
      "/Span<</ActualText <FEFF00A0> >> BDC",
      "EMC",
      "<0001> Tj",
      "ET",
      "EMC",
    );
    expect(marked(page, new Set([0]))).toBe(page);
    expect(saying(page)).toEqual([0]);
  });

  it("leaves a layer that has marks of its own", () => {
    expect(marked("/X7 Do", new Set(), new Set(["X7"]))).toBe("/X7 Do");
  });

  it("takes a clip for no painting", () => {
    const clip = lines("0 0 10 10 re", "W n", "/X1 Do");
    expect(marked(clip, new Set())).toBe(
      lines("0 0 10 10 re", "W n", "/Artifact BMC", "/X1 Do", "EMC"),
    );
  });
});

describe("markedIn", () => {
  it("tells text and pictures from grounds and rules", () => {
    const page = lines(
      "/P <</MCID 0 >>BDC",
      "<0001> Tj",
      "EMC",
      "/P <</MCID 1 >>BDC",
      "0 0 1 1 re",
      "f",
      "EMC",
      "/P <</MCID 2 >>BDC",
      "/X5 Do",
      "EMC",
    );
    expect(saying(page)).toEqual([0, 2]);
  });
});
