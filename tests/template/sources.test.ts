import { describe, expect, it } from "vitest";
import { select } from "../../src/audience/select.ts";
import { authors, citedSources } from "../../src/template/sources.ts";
import { type Files, load } from "../fixtures/briefing.ts";

const cited = async (change: (data: Files) => void) => {
  const { briefing } = load(change);
  if (!briefing) throw new Error("at fault");
  return (await citedSources(select(briefing, "all").deck)).map(({ id, paragraphs }) => [
    id.raw,
    paragraphs.map(({ raw }) => raw).join(" "),
  ]);
};

describe("the sources of a deck", () => {
  it("are those that its claims cite, with the paragraphs that they do", async () => {
    const change = (data: Files) => {
      const [first] = data["source.yaml"].sources;
      if (!first) return;
      const memo = { ...first, id: "memo", author: [], paragraphs: first.paragraphs.slice(0, 1) };
      data["source.yaml"].sources.push(memo);
      for (const claim of data["claims.yaml"].claims)
        claim["source"] =
          claim["id"] === "secret"
            ? ["memo:p1"]
            : (claim["source"] as string[]).map((id) => `article:${id}`);
    };
    // The red claim is above the deck's ceiling, and no other cites the memo.
    expect(await cited(change)).toEqual([["article", "article:p1 article:p2"]]);
    expect(
      await cited((data) => {
        change(data);
        data["audiences/all.yaml"]["ceiling"] = "red";
        const statement = data["storyline.yaml"].slides.find(({ id }) => id === "statement");
        Object.assign(statement ?? {}, { claims: ["secret"], marking: "red" });
      }),
    ).toEqual([
      ["article", "article:p1 article:p2"],
      ["memo", "memo:p1"],
    ]);
  });

  it("name people by both names, and bodies by their one", () => {
    const author = [
      { family: "Pajon", given: "Céline" },
      { literal: "Ministry of Fish" },
      { family: "Plato" },
    ];
    expect(authors({ author })).toBe("Céline Pajon, Ministry of Fish, Plato");
  });
});
