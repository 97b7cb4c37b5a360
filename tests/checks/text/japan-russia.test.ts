/** The example passes every gate that needs no browser, and lowers none. */
import { join } from "node:path";
import { expect, it } from "vitest";
import { readGates } from "../../../src/pipeline/check.ts";
import { ownTemplate } from "../../../src/pipeline/options.ts";

it("finds nothing to tell of the Japan–Russia decks, with nothing lowered", async () => {
  const { whole, judged } = await readGates({
    content: join(import.meta.dirname, "..", "..", "..", "content"),
    briefings: ["japan-russia-2017"],
    audiences: [],
    languages: [],
    template: ownTemplate(),
  });
  expect(judged.map(({ deck }) => deck.language).filter((tag) => tag === "fr")).toHaveLength(2);
  const told = [...whole, ...judged.flatMap(({ diagnostics }) => diagnostics)];
  expect(told.map(({ code, file, line, message }) => `${code} ${file}:${line} ${message}`)).toEqual(
    [],
  );
  const settings = judged.flatMap(({ deck: { audience, briefing } }) =>
    Object.keys({ ...audience.gates, ...briefing.content.briefing.gates }),
  );
  expect(settings).toEqual([]);
});
