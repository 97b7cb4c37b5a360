import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { align } from "../../../src/content/source/align.ts";
import { fingerprint } from "../../../src/content/source/fingerprint.ts";
import { withParagraphs, withSource } from "../../../src/content/source/source-file.ts";

const WORDS =
  "harbour stone winter council mayor boat crown bank trader pier storm plan talk member sea town".split(
    " ",
  );
/** A paragraph of 40 words that no other seed has. */
const paragraph = (seed: number) =>
  Array.from(
    { length: 40 },
    (_, i) =>
      `${WORDS[(seed * 7 + i * ((seed % 5) + 1) + i * i) % WORDS.length]}${(seed * 31 + i * 17) % 97}`,
  ).join(" ");
const TEXTS = [0, 1, 2, 3, 4, 5].map(paragraph);
const known = TEXTS.map((text, i) => ({ id: `p${i + 1}`, ...fingerprint(text, "gazette") }));
const states = (texts: readonly string[]) =>
  align(known, texts, "gazette").map(({ state, old }) => `${old?.id ?? "-"} ${state}`);

describe("a revised text", () => {
  it("is the same where nothing but white space has changed", () => {
    expect(states(TEXTS.map((text) => `  ${text.replaceAll(" ", "\n")} `))).toEqual(
      known.map(({ id }) => `${id} same`),
    );
  });

  it("tells what was edited, moved, is gone and is new", () => {
    const [a = "", b = "", , d = "", e = "", f = ""] = TEXTS;
    const edited = b.replace(/^\S+ \S+ \S+/, "something else entirely");
    expect(states([a, edited, paragraph(77), d, f, e])).toEqual([
      "p1 same",
      "p2 edited",
      "p3 gone",
      "- new",
      "p4 same",
      "p6 same",
      "p5 moved",
    ]);
  });

  it("knows a paragraph again that was edited and moved", () => {
    const edited = `${TEXTS[0]} and a few words more`;
    expect(states([...TEXTS.slice(1), edited])).toContain("p1 edited");
  });

  it("goes by neighbours where a paragraph is too short for a sketch", () => {
    const short = ["One.", "Two words.", "Three."].map((text, i) => ({
      id: `p${i + 1}`,
      ...fingerprint(text, "gazette"),
    }));
    expect(
      align(short, ["One.", "Two other words.", "Three."], "gazette").map(({ state }) => state),
    ).toEqual(["same", "edited", "same"]);
  });

  it("never loses a paragraph, nor takes one for two", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...TEXTS, paragraph(50), paragraph(51)]), (texts) => {
        const aligned = align(known, texts, "gazette");
        const olds = aligned.flatMap(({ old }) => old?.id ?? []);
        expect([...olds].sort()).toEqual(known.map(({ id }) => id));
        expect(aligned.flatMap(({ position }) => position ?? []).sort((a, b) => a - b)).toEqual(
          texts.map((_, i) => i),
        );
      }),
    );
  });
});

describe("source.yaml", () => {
  const file = `# What it rests on.\nsources:\n  - id: memo # internal\n    type: report\n    title: A memo\n    paragraphs:\n      - id: p1\n        words: 2\n        sha256: ${fingerprint("Two words.", "memo").sha256}\n        unused: A greeting.\n`;

  it("takes a source more, and keeps what stands there", () => {
    const text = withSource(file, "gazette", { type: "article", title: "Stone" }, TEXTS);
    expect(text).toContain("# What it rests on.");
    expect(text).toContain("- id: memo # internal");
    expect(
      parse(text).sources.map(({ id, paragraphs }: { id: string; paragraphs: unknown[] }) => [
        id,
        paragraphs.length,
      ]),
    ).toEqual([
      ["memo", 1],
      ["gazette", 6],
    ]);
    for (const word of ["harbour", "winter"]) expect(text).not.toContain(word);
  });

  it("is begun where there is none", () => {
    expect(
      parse(withSource(undefined, "gazette", { type: "article", title: "Stone" }, TEXTS)).sources,
    ).toHaveLength(1);
  });

  it("keeps ids and remarks when it is brought up to date, and gives no id twice", () => {
    const first = withSource(file, "gazette", { type: "article", title: "Stone" }, TEXTS);
    const [a = "", b = "", , d = "", e = ""] = TEXTS;
    const second = withParagraphs(
      first,
      "gazette",
      known,
      [],
      [d, a, `${b} more`, e, paragraph(9)],
    );
    expect(second.ids).toEqual(["p4", "p1", "p2", "p5", "p7"]);
    const [memo, gazette] = parse(second.text).sources;
    expect(memo.paragraphs[0].unused).toBe("A greeting.");
    expect(second.text).toContain("# internal");
    expect(gazette.retired).toEqual(["p3", "p6"]);
    const third = withParagraphs(second.text, "gazette", gazette.paragraphs, gazette.retired, [
      a,
      paragraph(11),
    ]);
    expect(third.ids).toEqual(["p1", "p8"]);
  });
});
