/** `build --since`: decks with the slide of changes pass every gate, in all formats. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { make } from "../../../src/pipeline/build.ts";
import { check } from "../../../src/pipeline/check.ts";
import { ownTemplate } from "../../../src/pipeline/options.ts";
import { filesWith, write } from "../../fixtures/briefing.ts";

it("passes the gates, and an audience that is new has no such slide", async () => {
  const folder = await mkdtemp(join(tmpdir(), "briefdeck-since-"));
  const data = filesWith("cover", "bottom", "statement", "sources");
  await write(join(folder, "old", "first"), data);
  const [fact] = data["claims.yaml"].claims;
  Object.assign(fact ?? {}, { text: "Another fact, told at some length." });
  Object.assign(data, { "audiences/new.yaml": { ...data["audiences/all.yaml"], name: "New" } });
  await write(join(folder, "now", "first"), data);
  const options = {
    content: join(folder, "now"),
    briefings: [],
    languages: [],
    template: ownTemplate(),
    since: join(folder, "old"),
  };
  const layouts = async (audience: string) => {
    const { decks } = await check({ ...options, audiences: [audience] });
    return decks[0]?.slides.map(({ slide }) => slide.layout);
  };
  expect(await layouts("new")).not.toContain("changes");
  const { decks, diagnostics } = await make({
    ...options,
    audiences: ["all"],
    formats: [],
    handouts: ["notes"],
    onProgress: () => undefined,
    debug: () => undefined,
  });
  await rm(folder, { recursive: true });
  expect(decks[0]?.deck.slides.map(({ slide }) => slide.layout)).toEqual([
    "cover",
    "changes",
    "bottom-line",
    "statement",
    "sources",
  ]);
  expect(decks[0]?.files.map(({ name }) => name.split(".").at(-1)).sort()).toEqual([
    "css",
    "html",
    "md",
    "pdf",
    "pdf",
    "pptx",
  ]);
  expect(diagnostics.filter(({ message }) => message.includes("slide 2 "))).toEqual([]);
});
