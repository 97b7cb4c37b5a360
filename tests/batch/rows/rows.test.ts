import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readRows } from "../../../src/batch/rows/index.ts";
import { isBad, type ReadRow } from "../../../src/batch/rows/row.ts";
import { UsageError } from "../../../src/core/usage-error.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "briefdeck-rows-"));
});

async function read(name: string, text: string | Buffer): Promise<ReadRow[]> {
  const path = join(folder, name);
  await writeFile(path, text);
  const rows: ReadRow[] = [];
  for await (const row of readRows(path)) rows.push(row);
  return rows;
}

const shown = (rows: readonly ReadRow[]) =>
  rows.map((row) => [row.number, row.line, isBad(row) ? "fault" : Object.values(row.values)]);

describe("rows of CSV", () => {
  it("tell the line that they begin in, whatever blank lines and line breaks in cells come before", async () => {
    const text = 'name,country\n"Ms A",Norway\n\n"Mr\nB",Spain\nx\n"C ""c""",Fin\n';
    expect(shown(await read("a.csv", text))).toEqual([
      [1, 2, ["Ms A", "Norway"]],
      [2, 4, ["Mr\nB", "Spain"]],
      [3, 6, "fault"],
      [4, 7, ['C "c"', "Fin"]],
    ]);
  });

  it("may have carriage returns, a byte order mark, semicolons or tabs", async () => {
    const text = '\ufeffa;b\r\n"x\r\ny";2\r\n\r\n3,5;4';
    expect(shown(await read("b.csv", text))).toEqual([
      [1, 2, ["x\r\ny", "2"]],
      [2, 5, ["3,5", "4"]],
    ]);
    expect(shown(await read("c.csv", "a\tb\n1\t2\n"))).toEqual([[1, 2, ["1", "2"]]]);
  });

  it("are told of where a quotation mark is never closed or bytes are not UTF-8", async () => {
    const rows = await read("d.csv", 'a,b\n1,2\n"x,3\n');
    expect(shown(rows)).toEqual([
      [1, 2, ["1", "2"]],
      [2, expect.any(Number), "fault"],
    ]);
    const latin = Buffer.concat([Buffer.from("a\n"), Buffer.from([0xd8, 0x0a])]);
    expect(shown(await read("e.csv", latin))).toEqual([[1, 2, "fault"]]);
  });
});

describe("rows of JSON", () => {
  it("keep their lines in a list, and hold no lists themselves", async () => {
    const text = '[\n {"a":"x,]\\"y","b":1},\n\n {"a":[1]}, 7,\n {"a":null} ]\n';
    expect(shown(await read("a.json", text))).toEqual([
      [1, 2, ['x,]"y', "1"]],
      [2, 4, "fault"],
      [3, 4, "fault"],
      [4, 5, [""]],
    ]);
    expect(shown(await read("b.json", '{"a":1}'))).toEqual([[1, 1, "fault"]]);
    expect(shown(await read("c.json", '[{"a":"1"},\n{"a"'))).toEqual([
      [1, 1, ["1"]],
      [2, 2, "fault"],
    ]);
  });

  it("may stand on a line each", async () => {
    expect(shown(await read("a.jsonl", '{"a":"1"}\n\n{"a":2}\n{a}\n'))).toEqual([
      [1, 1, ["1"]],
      [2, 3, ["2"]],
      [3, 4, "fault"],
    ]);
  });

  it("come out as they went in, however they are laid out", async () => {
    // What stands for bytes that are no UTF-8 is refused, whoever has written it.
    const said = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\ufffd"));
    const rows = fc.array(fc.dictionary(said, said));
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(undefined, 1, 2), async (list, indent) => {
        const wanted = list.map((one) => Object.entries(one));
        const values = async (name: string, text: string) =>
          (await read(name, text)).map((row) =>
            isBad(row) ? row.fault : Object.entries(row.values),
          );
        expect(await values("p.json", JSON.stringify(list, null, indent))).toEqual(wanted);
        const lines = list.map((one) => JSON.stringify(one)).join("\n");
        expect(await values("p.jsonl", lines)).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  });
});

it("refuses a list that is not there, or of no kind that it knows", async () => {
  await expect(readRows(join(folder, "none.csv")).next()).rejects.toThrow(UsageError);
  await expect(readRows(join(folder, "people.xlsx")).next()).rejects.toThrow(UsageError);
});
