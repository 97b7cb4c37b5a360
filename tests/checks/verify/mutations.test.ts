/** Every small falsification of a briefing is caught, at its line. `npm run mutations` counts those of the Japan–Russia content. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mustPass, mutantsOf, tried } from "../../../scripts/mutations/run.ts";
import { loadBriefing } from "../../../src/content/load.ts";
import { readBriefing } from "../../../src/content/read.ts";
import { readSource } from "../../../src/content/source/read-source.ts";
import { ARTICLES, verified } from "../../fixtures/verified.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const ARTICLE = join(root, "..", "shared", "article", "japan-russia-vladivostok.txt");

describe("mutants of a briefing", () => {
  it("are all caught at their line, and what is not changed passes", () => {
    const { briefing, texts } = verified();
    mustPass(briefing, ARTICLES);
    const outcomes = mutantsOf(texts).map((mutant) => tried(briefing, texts, ARTICLES, mutant));
    const kinds = new Set(outcomes.map(({ mutant }) => mutant.kind));
    expect([...kinds].sort()).toEqual(["citation", "number", "quotation"]);
    expect(outcomes.filter(({ caught }) => !caught).map(({ mutant }) => mutant.says)).toEqual([]);
  });

  // The article is not in the repository.
  it.skipIf(!existsSync(ARTICLE))(
    "are caught in the Japan–Russia content: one in eighteen, and all by `npm run mutations`",
    async () => {
      const folder = join(root, "content", "japan-russia-2017");
      const texts = await readBriefing(folder);
      const { briefing } = loadBriefing(folder, texts);
      if (!briefing) throw new Error("at fault");
      const { paragraphs } = await readSource(ARTICLE);
      const articles = new Map([["pajon", { file: "article.txt", paragraphs }]]);
      mustPass(briefing, articles);
      const missed = mutantsOf(texts)
        .filter((_, i) => i % 18 === 0)
        .map((mutant) => tried(briefing, texts, articles, mutant))
        .filter(({ caught }) => !caught);
      expect(missed.map(({ mutant }) => mutant.says)).toEqual([]);
    },
  );
});
