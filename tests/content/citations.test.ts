import { describe, expect, it } from "vitest";
import { paragraphsOf } from "../../src/content/citations.ts";
import { type Files, load } from "../fixtures/briefing.ts";

const second = (data: Files) => {
  data["source.yaml"].sources.push({
    ...(data["source.yaml"].sources[0] as Files["source.yaml"]["sources"][number]),
    id: "memo",
  });
};
const citing = (data: Files, ...sources: string[][]) => {
  const { claims } = data["claims.yaml"];
  claims.forEach((claim, i) => {
    claim["source"] = sources[i] ?? sources[0];
  });
};

describe("citations", () => {
  it("are told without their source where there is one, and read either way", () => {
    const { briefing } = load((data) => citing(data, ["p1", "article:p2"]));
    expect(briefing?.content.claims.claims[0]?.source).toEqual([
      { source: "article", paragraph: "p1", id: "p1" },
      { source: "article", paragraph: "p2", id: "p2" },
    ]);
  });

  it("name their source where there are several", () => {
    const { briefing, diagnostics } = load((data) => {
      second(data);
      citing(data, ["article:p1", "article:p2", "memo:p1", "memo:p2"]);
    });
    expect(diagnostics).toEqual([]);
    const ids = ["article:p1", "article:p2", "memo:p1", "memo:p2"];
    expect(briefing?.content.claims.claims[0]?.source.map(({ id }) => id)).toEqual(ids);
    expect(briefing && paragraphsOf(briefing.content.source).map(({ id }) => id)).toEqual(ids);
  });

  it.each<[says: string, cited: string, several: boolean, message: RegExp, hint: RegExp]>([
    [
      "a paragraph that is not there",
      "p9",
      false,
      /no paragraph has the id `p9`/,
      /`p1`|source.yaml/,
    ],
    [
      "a source that is not there",
      "artikle:p1",
      false,
      /no source has the id `artikle`/,
      /article/,
    ],
    [
      "no source where there are two",
      "p1",
      true,
      /names no source, and there are 2/,
      /article:p1.+memo:p1/,
    ],
    ["a paragraph of the other source", "memo:p9", true, /`p9` in source `memo`/, /./],
  ])("tell %s, at its place", (_, cited, several, message, hint) => {
    const { diagnostics } = load((data) => {
      if (several) second(data);
      citing(
        data,
        ["article:p1", "article:p2", ...(several ? ["memo:p1", "memo:p2"] : [])],
        [cited],
      );
    });
    const [fault, ...rest] = diagnostics;
    expect(rest).toEqual([]);
    expect(fault).toMatchObject({ code: "REF_UNKNOWN", file: "fixture/claims.yaml" });
    expect(fault?.message).toMatch(message);
    expect(fault?.hint).toMatch(hint);
  });

  it("tell a paragraph id that is given twice in one source, but not in two", () => {
    const { diagnostics } = load((data) => {
      const paragraphs = data["source.yaml"].sources[0]?.paragraphs ?? [];
      paragraphs.push(...paragraphs.slice(0, 1));
    });
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["ID_DUPLICATE", "paragraph id `p1` is given twice in source `article`"],
    ]);
  });

  it("tell where the keys of earlier versions have gone", () => {
    const paragraphs = [{ id: "p1", words: 10, sha256: "0".repeat(64) }];
    const { diagnostics } = load((data) => {
      Object.assign(data["briefing.yaml"], { article: { title: "An article" } });
      Object.assign(data, { "source.yaml": { paragraphs } });
    });
    const hints = diagnostics.filter(({ code }) => code === "KEY_UNKNOWN").map(({ hint }) => hint);
    expect(hints).toEqual([
      expect.stringMatching(/a source’s now.+in source\.yaml/),
      expect.stringMatching(/below `sources:/),
    ]);
  });
});
