import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type BatchOptions, LEDGER, runBatch } from "../../src/batch/run.ts";
import { ContentError } from "../../src/core/diagnostics.ts";
import { folderWith, optionsIn, withRecipients } from "../fixtures/build.ts";

const LONG = { timeout: 180_000 };
let folder = "";
let options: BatchOptions;

const people = (...lines: string[]) => writeFile(options.recipients, `${lines.join("\n")}\n`);
const run = (more: Partial<BatchOptions> = {}) => runBatch({ ...options, ...more });
const html = (name: string) => readFile(join(options.out, "fixture", `${name}.html`), "utf8");

beforeAll(async () => {
  const data = withRecipients(3);
  const cover = data["storyline.yaml"].slides[0] ?? {};
  cover["subtitle"] = "As seen from {{recipient.country}}";
  folder = await folderWith(data);
  options = {
    ...optionsIn(folder, { formats: ["html", "pptx"] }),
    recipients: join(folder, "people.csv"),
    resume: false,
  };
});

describe("a batch", () => {
  it(
    "makes a deck for each row, tells of those at fault by their lines, and keeps rows apart",
    LONG,
    async () => {
      await people(
        "country,storyline.bottom.takeaway,file,audience",
        "Norway,,a,",
        `Spain,${"far too long ".repeat(400)},b,`,
        "<b>Østland</b> & *co*,Own *words*,c,all",
        "Chad,,d,nobody",
        "Peru,,A,all",
      );
      const done = await run();
      expect(done).toMatchObject({ made: 2, kept: 0, atFault: 3 });
      const faults = done.diagnostics.filter(({ severity }) => severity === "error");
      const of = (line: number) =>
        faults.filter((one) => one.line === line).map(({ code }) => code);
      expect(new Set(faults.map(({ file }) => file?.endsWith("people.csv")))).toEqual(
        new Set([true]),
      );
      expect(of(3)).toContain("OVERFLOW");
      expect(of(5)).toEqual(["RECIPIENT_ROW"]);
      expect(of(6)).toEqual(["RECIPIENT_FILE"]);
      expect((await readdir(join(options.out, "fixture"))).sort()).toEqual([
        "a.html",
        "a.pptx",
        "c.html",
        "c.pptx",
      ]);
      const [a, c] = [await html("a"), await html("c")];
      expect(a).toContain("As seen from Norway");
      expect(c).not.toContain("Norway");
      expect(a).not.toContain("stland");
      expect(c).not.toContain("<b>Øst");
    },
  );

  it(
    "goes on where it stopped: what is there is kept, what has changed or gone is made",
    LONG,
    async () => {
      await people("country,file", "Norway,a", "Spain,b", "Peru,c");
      expect(await run()).toMatchObject({ made: 3, kept: 0 });
      const before = await stat(join(options.out, "fixture", "a.html"));
      await rm(join(options.out, "fixture", "b.pptx"));
      await writeFile(join(options.out, LEDGER), '{"half', { flag: "a" });
      await people("country,file", "Chad,x", "Norway,a", "Spain,b", "Chile,c");
      expect(await run({ resume: true })).toMatchObject({ made: 3, kept: 1, atFault: 0 });
      expect((await stat(join(options.out, "fixture", "a.html"))).mtimeMs).toBe(before.mtimeMs);
      expect(await html("c")).toContain("Chile");
      expect(await run({ resume: true })).toMatchObject({ made: 0, kept: 4 });
    },
  );

  it("gives the same bytes alone and among others", LONG, async () => {
    await people("country,file", "Norway,a", "Spain,b", "Peru,c");
    await run();
    const [a, b] = [await html("a"), await readFile(join(options.out, "fixture", "b.pptx"))];
    await people("country,file", "Spain,b");
    await run();
    await people("country,file", "Norway,a");
    await run();
    expect(await html("a")).toBe(a);
    expect((await readFile(join(options.out, "fixture", "b.pptx"))).equals(b)).toBe(true);
  });

  it(
    "begins with nothing where the list lacks a column or a place is not there",
    LONG,
    async () => {
      await people("land,claims.none.text", "Norway,x");
      const failed = await run({ out: join(folder, "none") }).catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(ContentError);
      const codes =
        failed instanceof ContentError ? failed.diagnostics.map(({ code }) => code) : [];
      expect(codes.sort()).toEqual(["RECIPIENT_COLUMN", "RECIPIENT_COLUMN", "RECIPIENT_UNUSED"]);
    },
  );
});
