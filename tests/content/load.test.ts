import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import type { Code } from "../../src/core/codes.ts";
import type { Diagnostic } from "../../src/core/diagnostics.ts";
import { files, load } from "../fixtures/briefing.ts";
import { marked } from "../fixtures/marked.ts";

const brief = ({ code, file, line, column }: Diagnostic) => `${code} ${file}:${line}:${column}`;

const claim = (keys: string) => `claims:
  - id: fact
    kind: fact
    text: A fact.
    topics: [one]
    source: [p1]
  - id: other
    ${keys}`;

describe("loading a briefing", () => {
  it("finds nothing wrong with the fixture", () => {
    const { briefing, diagnostics } = load();
    expect(diagnostics).toEqual([]);
    expect(briefing?.index.claim.size).toBe(5);
  });

  const cases: [
    name: string,
    code: Code,
    file: string,
    yaml: string,
    message: RegExp,
    hint: RegExp,
  ][] = [
    [
      "YAML that cannot be parsed",
      "YAML_SYNTAX",
      "claims.yaml",
      "claims:\n  - id: a\n^   kind: fact\n",
      /./,
      /^$/,
    ],
    [
      "a tab for indentation",
      "YAML_SYNTAX",
      "claims.yaml",
      "claims:\n^\t- id: a\n",
      /tab/i,
      /indent with spaces/,
    ],
    [
      "a colon in plain text",
      "YAML_SYNTAX",
      "claims.yaml",
      "claims:\n  - text: ^The effect: a setback\n",
      /Nested mappings/,
      /needs quotes/,
    ],
    [
      "an unknown key",
      "KEY_UNKNOWN",
      "claims.yaml",
      claim("^knd: fact\n    kind: fact\n    text: x\n    topics: [one]\n    source: [p2]"),
      /`knd`/,
      /did you mean `kind`/,
    ],
    [
      "a missing key",
      "KEY_MISSING",
      "claims.yaml",
      claim("kind: fact\n    topics: [one]\n    source: [p2]").replace(
        "  - id: other",
        "  - ^id: other",
      ),
      /`text` is missing/,
      /^$/,
    ],
    [
      "a value that is not allowed",
      "VALUE_UNKNOWN",
      "claims.yaml",
      claim("kind: ^fcat\n    text: x\n    topics: [one]\n    source: [p2]"),
      /`fcat`/,
      /did you mean `fact`/,
    ],
    [
      "a wrong type",
      "SCHEMA",
      "claims.yaml",
      claim("kind: fact\n    text: ^12\n    topics: [one]\n    source: [p2]"),
      /must be a string/,
      /^$/,
    ],
    [
      "an assessment without confidence",
      "SCHEMA",
      "claims.yaml",
      claim("kind: assessment\n    text: x\n    topics: [one]\n    source: [p2]").replace(
        "  - id: other",
        "  - ^id: other",
      ),
      /needs one/,
      /^$/,
    ],
    [
      "a double id",
      "ID_DUPLICATE",
      "claims.yaml",
      claim("kind: fact\n    text: x\n    topics: [one]\n    source: [p2]").replace(
        "id: other",
        "id: ^fact",
      ),
      /`fact` is given twice/,
      /line 2/,
    ],
    [
      "a reference to nothing",
      "REF_UNKNOWN",
      "claims.yaml",
      claim("kind: fact\n    text: x\n    topics: [^onne]\n    source: [p2]"),
      /no topic .* `onne`/,
      /did you mean `one`/,
    ],
    [
      "a claim without source",
      "CLAIM_UNSOURCED",
      "claims.yaml",
      claim("kind: fact\n    text: x\n    topics: [one]").replace("id: other", "id: ^other"),
      /`other` cites no paragraph/,
      /background/,
    ],
    [
      "a control character",
      "TEXT_CONTROL",
      "claims.yaml",
      claim('kind: fact\n    text: ^"a\\u0007b"\n    topics: [one]\n    source: [p2]'),
      /control character/,
      /^$/,
    ],
    [
      "an unknown layout",
      "VALUE_UNKNOWN",
      "storyline.yaml",
      "sections: []\nslides:\n  - id: a\n    layout: ^statment\n    title: T",
      /`statment`/,
      /did you mean `statement`/,
    ],
    [
      "layout data that do not fit",
      "LAYOUT_DATA",
      "storyline.yaml",
      "sections: []\nslides:\n  - id: a\n    layout: statement\n    title: T\n    evidence: ^[]",
      /layout `statement`.*at least 2/,
      /^$/,
    ],
    [
      "a key of another layout",
      "KEY_UNKNOWN",
      "storyline.yaml",
      "sections: []\nslides:\n  - id: a\n    layout: section\n    title: T\n    ^evidence: []",
      /`evidence` for layout `section`/,
      /known here: layout, id/,
    ],
    [
      "a link that leads to a file",
      "LAYOUT_DATA",
      "storyline.yaml",
      "sections: []\nslides:\n  - id: a\n    layout: section\n    title: T\n    lead: ^'[x](file:///etc/passwd)'",
      /links may lead to/,
      /^$/,
    ],
  ];
  it.each(cases)("tells %s, at its line and column", (_, code, file, yaml, message, hint) => {
    const { text, line, column } = marked(yaml);
    const { briefing, diagnostics } = load(() => undefined, { [file]: text });
    expect(briefing).toBeUndefined();
    const found = diagnostics.find(
      (d) => d.code === code && d.line === line && d.column === column,
    );
    expect(diagnostics.map(brief)).toContain(`${code} fixture/${file}:${line}:${column}`);
    expect(found?.message).toMatch(message);
    expect(found?.hint ?? "").toMatch(hint);
  });

  it("tells an uncited paragraph, and accepts a reason", () => {
    const uncited = load((data) =>
      data["source.yaml"].sources[0]?.paragraphs.push({
        id: "p3",
        words: 5,
        sha256: "2".repeat(64),
      }),
    );
    expect(uncited.diagnostics.map(brief)).toEqual(["PARAGRAPH_UNCITED fixture/source.yaml:17:13"]);
    const excused = load((data) =>
      data["source.yaml"].sources[0]?.paragraphs.push({
        id: "p3",
        words: 5,
        sha256: "2".repeat(64),
        unused: "An advertisement.",
      } as never),
    );
    expect(excused.diagnostics).toEqual([]);
  });

  it("tells missing and unknown files", () => {
    const { diagnostics } = load((data) => Reflect.deleteProperty(data, "glossary.yaml"), {
      "notes.txt": "x",
    });
    expect(diagnostics.map(({ code, file, severity }) => `${code} ${file} ${severity}`)).toEqual(
      expect.arrayContaining([
        "FILE_MISSING fixture/glossary.yaml error",
        "FILE_UNKNOWN fixture/notes.txt warning",
      ]),
    );
  });

  it("tells all faults of all files at once", () => {
    const { diagnostics } = load((data) => {
      data["claims.yaml"].claims[0] = { ...data["claims.yaml"].claims[0], kind: "fcat" };
      data["audiences/all.yaml"]["depth"] = 9;
      data["glossary.yaml"].terms[0] = { ...data["glossary.yaml"].terms[0], surplus: 1 } as never;
    });
    expect(new Set(diagnostics.map(({ file }) => file))).toEqual(
      new Set(["fixture/claims.yaml", "fixture/audiences/all.yaml", "fixture/glossary.yaml"]),
    );
  });

  it("keeps references readable when the file they lead to has a fault elsewhere", () => {
    const { diagnostics } = load((data) => {
      data["claims.yaml"].claims[4] = { ...data["claims.yaml"].claims[4], kind: "fcat" };
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(["VALUE_UNKNOWN"]);
  });

  describe("an audience's replaced keys", () => {
    const withReplace = (replace: object) =>
      load((data) => Object.assign(data["audiences/all.yaml"], { replace }));
    it("must fit the slide's layout, at the audience's line", () => {
      const { diagnostics } = withReplace({ statement: { evidence: [] } });
      const yaml = stringify({
        ...files()["audiences/all.yaml"],
        replace: { statement: { evidence: [] } },
      }).split("\n");
      const line = yaml.findIndex((l) => l.includes("evidence")) + 1;
      expect(diagnostics.map(brief)).toEqual([`LAYOUT_DATA fixture/audiences/all.yaml:${line}:15`]);
    });
    it("must be of a slide that exists", () => {
      const { diagnostics } = withReplace({ statemnt: { title: "x" } });
      expect(diagnostics[0]?.code).toBe("REF_UNKNOWN");
      expect(diagnostics[0]?.hint).toBe("did you mean `statement`?");
    });
    it("are checked for references", () => {
      const { diagnostics } = withReplace({ statement: { claims: ["nothing"] } });
      expect(diagnostics.map(({ code }) => code)).toEqual(["REF_UNKNOWN"]);
    });
  });
});
