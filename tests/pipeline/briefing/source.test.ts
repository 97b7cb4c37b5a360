/** Sources of a briefing on disk: added, verified, revised. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addSource, diffSource, updateSource } from "../../../src/pipeline/briefing/source.ts";
import { verifyBriefing } from "../../../src/pipeline/briefing/verify.ts";
import { write } from "../../fixtures/briefing.ts";
import { PARAGRAPHS, verifiedFiles } from "../../fixtures/verified.ts";

let content: string;
let file: string;
beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), "briefdeck-sources-"));
  await write(join(content, "norby"), verifiedFiles());
  file = join(content, "article.txt");
  await writeFile(file, PARAGRAPHS.join("\n\n"));
});
afterAll(() => rm(content, { recursive: true }));

const verifying = (articles: readonly string[], accept = false) =>
  verifyBriefing({
    content,
    articles,
    accept,
    record: true,
    page: undefined,
    today: new Date("2017-09-06T12:00:00Z"),
  });
const inFolder = (name: string) => readFile(join(content, "norby", name), "utf8");

describe("the sources of a briefing", () => {
  it("are verified, and what passed is told later as what it was", async () => {
    const before = await verifying([]);
    expect(before).toMatchObject({
      passed: false,
      verification: undefined,
      last: { record: undefined },
    });
    expect(await verifying([file])).toMatchObject({ passed: true, diagnostics: [] });
    expect(await inFolder("verification.yaml")).toMatch(/date: 2017-09-06/);
    const after = await verifying([]);
    expect(after).toMatchObject({
      verification: undefined,
      diagnostics: [],
      last: { record: { date: "2017-09-06" } },
    });
  });

  it("put claims and slides in doubt when they are revised, and keep their ids", async () => {
    const [a = "", b = "", c = "", d = ""] = PARAGRAPHS;
    const revised = join(content, "revised.txt");
    await writeFile(
      revised,
      [
        a,
        "A new paragraph, with nothing that any claim of this briefing would ever rest upon.",
        b.replace("2.5", "3"),
        c,
        d,
      ].join("\n\n"),
    );
    const { aligned, doubts } = await diffSource({ content, file: revised });
    expect(aligned.map(({ state }) => state)).toEqual(["same", "new", "edited", "same", "same"]);
    expect(doubts.map(({ claim }) => claim)).toEqual(["words", "judgement", "secret"]);
    expect(doubts[0]?.slides).toContainEqual({ deck: "all", number: 12, id: "quote" });
    expect(doubts[0]?.place).toMatchObject({ line: expect.any(Number) });
    const { ids } = await updateSource({ content, file: revised });
    expect(ids).toEqual(["p1", "p5", "p2", "p3", "p4"]);
  });

  it("are added, with what the file says of itself and what is said in its place, and without their words", async () => {
    const memo = join(content, "memo.md");
    await writeFile(
      memo,
      "---\ntitle: A memo\nauthor: Eva Lind\n---\nThe mayor hesitates, as her friends in the council well know, and says nothing.\n",
    );
    const { about, paragraphs } = await addSource({
      content,
      file: memo,
      id: "memo",
      about: { type: "report", issued: "2017-08" },
      dryRun: false,
    });
    expect(about).toEqual({
      type: "report",
      title: "A memo",
      author: [{ family: "Lind", given: "Eva" }],
      issued: "2017-08",
    });
    expect(paragraphs).toHaveLength(1);
    const text = await inFolder("source.yaml");
    expect(text).toMatch(/- id: memo\n/);
    expect(text).not.toMatch(/hesitates|mayor/);
    await expect(
      addSource({ content, file: memo, id: "memo", about: {}, dryRun: false }),
    ).rejects.toThrow(/already/);
  });
});
