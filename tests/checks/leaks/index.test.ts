/** What counts as said: long texts anywhere, short ones as whole words that people read. */
import { describe, expect, it } from "vitest";
import { select } from "../../../src/audience/select.ts";
import { leakDiagnostics } from "../../../src/checks/leaks/index.ts";
import { readFinished } from "../../../src/checks/read-back/index.ts";
import { manifestOf } from "../../../src/manifest/of-deck.ts";
import { type Files, load } from "../../fixtures/briefing.ts";

const LONG = "Nobody outside may read this sentence.";
const SHORT = "Falcon";

function told(html: string, change: (data: Files) => void = () => undefined, name = "a.html") {
  const { briefing } = load((data) => {
    Object.assign(data["claims.yaml"].claims[4] ?? {}, { text: LONG });
    data["actors.yaml"].actors.push({
      id: "f",
      name: SHORT,
      side: "other",
      role: "Is secret",
      marking: "red",
    });
    change(data);
  });
  if (!briefing) throw new Error("the fixture is broken");
  return leakDiagnostics(
    select(briefing, "all").deck,
    readFinished(name, new TextEncoder().encode(html)).parts(),
    [],
  );
}

describe("leakDiagnostics", () => {
  it("finds a text whatever markup, references, breaks and capitals stand in it", () => {
    for (const html of [
      `<p>${LONG}</p>`,
      "<p>Nobody <b>outside</b> may read this sen\u00adtence.</p>",
      "<p>NOBODY&#32;OUTSIDE\n  MAY READ THIS SENTENCE&#46;</p>",
      `<img alt="${LONG}">`,
      `<!-- ${LONG} -->`,
      `<p data-x="${LONG}">`,
      `<script type="application/json">{"a":["Nobody outside may \\u0072ead this sentence."]}</script>`,
    ])
      expect(told(html).map(({ code, line }) => [code, line])).toEqual([["MARKING_LEAK", 41]]);
  });

  it("names the file, the text and the line where it was written", () => {
    const [found] = told(`<p>${LONG}</p>`);
    expect(found?.file).toBe("fixture/claims.yaml");
    expect(found?.message).toContain("a.html");
    expect(found?.message).toContain(LONG);
  });

  it("takes a short text as whole words, where people read", () => {
    expect(told("<p>the falcon’s nest</p>")).toHaveLength(1);
    expect(told("<li>The</li><li>Falcon</li>")).toHaveLength(1);
    expect(told("<p>falconry and Falcons</p>")).toEqual([]);
    expect(told('<p class="falcon">A bird</p><style>.falcon{}</style>')).toEqual([]);
    const data = (value: string) => `<script type="application/json">{"id":"${value}"}</script>`;
    expect(told(data("no-falcon"))).toEqual([]);
    expect(told(data("The Falcon"))).toHaveLength(1);
    expect(told(".falcon{}", undefined, "a.css")).toEqual([]);
  });

  it("finds ids of what is above the ceiling, which only programs read, in a manifest", () => {
    const manifest = (claims: readonly string[]) => {
      const { briefing } = load();
      if (!briefing) throw new Error("the fixture is broken");
      const { deck } = select(briefing, "all");
      const shows = { kind: "html" };
      const json = JSON.stringify(manifestOf(deck, { hash: "0".repeat(16) }, claims, shows));
      return `<script type="application/json" id="bd-manifest">${json}</script>`;
    };
    expect(told(manifest(["fact"]))).toEqual([]);
    const [found, ...more] = told(manifest(["fact", "secret"]));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: "MARKING_LEAK", file: "fixture/claims.yaml" });
    expect(found?.message).toMatch(/a\.html \(manifest\) says .* “secret”/);
  });

  it("finds nothing in what the deck may say itself", () => {
    expect(told("<p>What was said. Actor A</p>")).toEqual([]);
    // The same words under a lower marking are no secret.
    const same = told(`<p>${LONG}</p>`, (data) =>
      Object.assign(data["claims.yaml"].claims[0] ?? {}, { text: `He said: ${LONG}` }),
    );
    expect(same).toEqual([]);
  });
});
