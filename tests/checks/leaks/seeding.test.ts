/**
 * A different marker in every text of every content file, each marked above an audience's ceiling: none reaches a byte of
 * its files, and the search tells of every one where selection is made to fail.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leakDiagnostics } from "../../../src/checks/leaks/index.ts";
import { readFinished } from "../../../src/checks/read-back/index.ts";
import { decodeReferences } from "../../../src/checks/read-back/said.ts";
import { AUDIENCE, FILES } from "../../../src/content/files.ts";
import { leaves } from "../../../src/content/walk.ts";
import { make } from "../../../src/pipeline/build.ts";
import type { DeckFiles } from "../../../src/pipeline/deck/deck-files.ts";
import { files, write } from "../../fixtures/briefing.ts";
import { optionsIn } from "../../fixtures/build.ts";

type Plain = Record<string, unknown>;
const clone = <T>(value: T): T => structuredClone(value);

/** By marker, where it was planted. */
const planted = new Map<string, string>();

/** Puts a marker of its own in place of every text; ids, numbers and the words of schemes stay. */
function mark(
  file: string,
  value: Plain,
  within: (one: Plain) => unknown,
  path: (string | number)[],
) {
  const schema = file.startsWith("audiences/")
    ? AUDIENCE
    : FILES[file.replace(".yaml", "") as keyof typeof FILES];
  for (const { path: at, meta } of leaves(schema, within(value))) {
    const inside = at.slice(path.length);
    if (!path.every((key, i) => at[i] === key)) continue;
    const key = String(inside.at(-1));
    if (!meta.text && key !== "quote") continue;
    const marker = `Zq${planted.size}x marker`;
    let owner = value as Record<string | number, unknown>;
    for (const step of inside.slice(0, -1)) owner = owner[step] as Record<string | number, unknown>;
    owner[key] = marker;
    planted.set(marker, `${file}#/${at.join("/")}`);
  }
  return value;
}

/** The fixture, with a copy of everything that can be marked: red, and a marker in each of its texts. */
function seeded() {
  const data = files();
  const add = (file: keyof typeof data, list: string, change: (one: Plain, i: number) => Plain) => {
    const owner = data[file] as Plain;
    const entries = owner[list] as Plain[];
    const copies = clone(entries).map((one, i) => change({ ...one, marking: "red" }, i));
    for (const copy of copies) {
      const at = [list, entries.length];
      entries.push(mark(file, copy, (one) => ({ ...owner, [list]: [...entries, one] }), at));
    }
  };
  const renamed = (one: Plain): Plain => ({ ...one, id: `${String(one["id"])}-red` });
  add("claims.yaml", "claims", renamed);
  add("actors.yaml", "actors", renamed);
  add("timeline.yaml", "events", renamed);
  add("scenarios.yaml", "scenarios", renamed);
  add("glossary.yaml", "terms", renamed);
  add("positions.yaml", "positions", (one) => ({ ...one, actor: `${String(one["actor"])}-red` }));
  add("storyline.yaml", "sections", renamed);
  // Red slides name red things, so that whoever may see them is shown these too.
  add("storyline.yaml", "slides", (one) => renamed(reds(one) as Plain));
  // What names something red falls with it.
  for (const slide of data["storyline.yaml"].slides)
    for (const [key, list] of Object.entries(slide)) {
      const entry = Array.isArray(list) ? (list as unknown[]).find(isPoint) : undefined;
      if (!entry || slide["marking"] || (list as unknown[]).length > 3) continue;
      const marker = `Zq${planted.size}x point`;
      planted.set(marker, `storyline.yaml#${String(slide["id"])}/${key}`);
      (list as unknown[]).push({ ...entry, text: marker, claim: "secret" });
    }
  const other = clone(data["audiences/all.yaml"]);
  Object.assign(other, {
    ceiling: "red",
    insert: [
      { after: "cover", slide: { id: "own", layout: "section", section: "part", title: "T" } },
    ],
    replace: { statement: { lead: "L" } },
  });
  mark("audiences/other.yaml", other, (one) => one, []);
  Object.assign((other["replace"] as Plain)["statement"] as Plain, {
    lead: plant("audiences/other.yaml#/replace"),
  });
  Object.assign(data["scenarios.yaml"].scenarios[0]?.implications ?? {}, {
    other: plant("scenarios.yaml#/implications/other"),
  });
  return { ...data, "audiences/other.yaml": other };
}

function plant(where: string): string {
  const marker = `Zq${planted.size}x alone`;
  planted.set(marker, where);
  return marker;
}

const isPoint = (one: unknown): one is Plain =>
  typeof one === "object" && one !== null && "text" in one && "claim" in one;

const RED = /^(fact|judgement|outlook|words|a|b|c|writer|e[123]|s[12]|t[12])$/;
function reds(value: unknown): unknown {
  if (typeof value === "string") return RED.test(value) ? `${value}-red` : value;
  if (Array.isArray(value)) return value.map(reds);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, reds(child)]));
}

const read = (deck: DeckFiles) =>
  deck.files.flatMap(({ name, bytes }) => readFinished(name, bytes).parts());

/** Every text in every part of every file, and the sources of all that is no PDF as they are. */
const everything = (deck: DeckFiles): string =>
  [
    ...read(deck).map(({ text }) => text),
    ...deck.files.flatMap(({ name, bytes }) => sources(name, bytes)),
  ]
    .map((text) => text.replace(/\s+/g, " "))
    .join("\n");

function sources(name: string, bytes: Uint8Array): string[] {
  if (name.endsWith(".pdf")) return [];
  if (/\.(pptx|xlsx)$/.test(name))
    return Object.entries(unzipSync(bytes)).flatMap(([inner, part]) => sources(inner, part));
  return [decodeReferences(new TextDecoder().decode(bytes))];
}

describe("markers above the ceiling", () => {
  let folder: string;
  let low: DeckFiles;
  let high: DeckFiles;
  /** All that the files of those who may see everything say. */
  let open: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "briefdeck-seeding-"));
    await write(join(folder, "content", "fixture"), seeded());
    const { decks } = await make(optionsIn(folder, { handouts: ["notes", "brief"] }));
    const of = (id: string) => decks.find(({ deck }) => deck.audienceId === id);
    const [all, other] = [of("all"), of("other")];
    if (!all || !other) throw new Error("a deck is missing");
    [low, high] = [all, other];
    open = everything(high);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("reach no byte of a lower audience's files", () => {
    const text = everything(low);
    expect(planted.size).toBeGreaterThan(140);
    expect([...planted].filter(([marker]) => text.includes(marker))).toEqual([]);
    expect(text).not.toMatch(/Zq\d+x/);
  });

  it("do reach those who may see them, so that the search can find them", () => {
    const shown = [...planted].filter(([marker]) => open.includes(marker));
    expect(shown.length).toBeGreaterThan(100);
    const kinds = new Set(shown.map(([, where]) => where.split("#")[0]));
    expect([...kinds].sort()).toEqual([
      "actors.yaml",
      "audiences/other.yaml",
      "claims.yaml",
      "glossary.yaml",
      "positions.yaml",
      "scenarios.yaml",
      "storyline.yaml",
      "timeline.yaml",
    ]);
  });

  it("are told of, each at its line, where selection fails", () => {
    // The files of those who may see all, handed to the others.
    const said = read(high);
    const told = leakDiagnostics(low.deck, said, []);
    const shown = [...planted.keys()].filter((marker) => open.includes(marker));
    const missed = shown.filter((marker) => !told.some(({ message }) => message.includes(marker)));
    expect(missed).toEqual([]);
    for (const { code, file, line } of told) {
      expect(code).toBe("MARKING_LEAK");
      expect(file && line).toBeTruthy();
    }
    expect(leakDiagnostics(high.deck, said, [])).toEqual([]);
  });
});
