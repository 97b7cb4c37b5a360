/** Proven by search, not by trust: what is marked above an audience's ceiling is in no line of its deck or handouts. */
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { select } from "../../src/audience/select.ts";
import type { Briefing } from "../../src/content/briefing.ts";
import { loadBriefing } from "../../src/content/load.ts";
import { readBriefing } from "../../src/content/read.ts";
import { HANDOUTS } from "../../src/content/schema/handout.ts";
import { htmlDeck } from "../../src/pipeline/formats/html.ts";
import { renderSlides } from "../../src/slides/render.ts";
import { themeCss } from "../../src/slides/theme.ts";
import { compose, themeName } from "../../src/template/compose.ts";
import { decodeNotes } from "../../src/template/encode.ts";
import { composeHandout } from "../../src/template/handout.ts";
import { loadTemplate, type Template } from "../../src/template/template.ts";
import { type Files, files, texts } from "../fixtures/briefing.ts";

const root = join(import.meta.dirname, "..", "..");
let template: Template;
beforeAll(async () => {
  template = await loadTemplate(join(root, "templates", "briefdeck"));
});

const stringsIn = (value: unknown): string[] =>
  typeof value === "string" ? [value] : Object.values(value ?? {}).flatMap(stringsIn);

const text = async (briefing: Briefing, audience: string) => {
  const { deck } = select(briefing, audience);
  const room = { judgements: 100, positions: 100 };
  const handouts = await Promise.all(
    HANDOUTS.map((kind) => composeHandout(kind, deck, template, [], room)),
  );
  const composed = await compose(deck, template);
  // What the HTML file holds besides its slides: notes and the panel of sources.
  const rendered = renderSlides(composed, themeCss(themeName(deck), "", deck.marking));
  const beside = stringsIn(await htmlDeck(deck, template, rendered.html)).join("\n");
  return { deck, markdown: [decodeNotes(composed), ...handouts, beside].join("\n"), beside };
};

describe("the Japan–Russia decks", async () => {
  const folder = join(root, "content", "japan-russia-2017");
  const { briefing } = loadBriefing(folder, await readBriefing(folder));
  if (!briefing) throw new Error("the briefing is at fault");
  const { levels, default: byDefault } = briefing.content.briefing.marking;
  const rank = (marking: string | undefined) =>
    levels.findIndex(({ id }) => id === (marking ?? byDefault));

  it.each([...briefing.audiences.keys()])("hold nothing above the ceiling: %s", async (id) => {
    const { markdown, deck } = await text(briefing, id);
    const ceiling = rank(deck.audience.ceiling);
    const { claims, timeline, scenarios, glossary, storyline } = briefing.content;
    const above = [
      ...claims.claims.map((c) => ({ marking: c.marking, texts: [c.text] })),
      ...timeline.events.map((e) => ({ marking: e.marking, texts: [e.text] })),
      ...scenarios.scenarios.map((s) => ({
        marking: s.marking,
        texts: [s.summary, ...s.drivers, ...s.indicators, ...Object.values(s.implications)],
      })),
      ...glossary.terms.map((t) => ({ marking: t.marking, texts: [t.definition] })),
      ...storyline.slides.map((s) => ({
        marking: s.marking,
        texts: [s.title, ...(s.notes ? [s.notes] : [])],
      })),
    ].filter(({ marking }) => rank(marking) > ceiling);
    const leaked = above.flatMap(({ texts }) => texts).filter((t) => markdown.includes(t));
    // A slide whose own title is above the ceiling may be rephrased for this audience, under a marking of its own.
    expect(leaked.filter((t) => !deck.slides.some(({ slide }) => slide.title === t))).toEqual([]);
    if (id === "press") expect(above.length).toBeGreaterThan(20);
  });
});

describe("a marker above the ceiling", () => {
  const SECRET = "zzsecretzz";
  const plants: [name: string, plant: (data: Files) => void][] = [
    ["a claim's text", (d) => Object.assign(d["claims.yaml"].claims[4] ?? {}, { text: SECRET })],
    [
      "an actor's name",
      (d) =>
        Object.assign(d["actors.yaml"].actors[2] ?? {}, {
          name: SECRET,
          role: SECRET,
          marking: "red",
        }),
    ],
    [
      "the name of who holds a claim",
      (d) => {
        Object.assign(d["actors.yaml"].actors[2] ?? {}, {
          name: SECRET,
          role: SECRET,
          marking: "red",
        });
        Object.assign(d["claims.yaml"].claims[0] ?? {}, { holder: "c" });
      },
    ],
    [
      "a relation to an actor",
      (d) => {
        Object.assign(d["actors.yaml"].actors[2] ?? {}, { marking: "red" });
        Object.assign(d["actors.yaml"].actors[1] ?? {}, {
          relations: [{ to: "c", tone: "mixed", label: SECRET }],
        });
      },
    ],
    [
      "a relation that rests on a claim",
      (d) =>
        Object.assign(d["actors.yaml"].actors[0] ?? {}, {
          relations: [{ to: "b", tone: "mixed", label: SECRET, claims: ["secret"] }],
        }),
    ],
    [
      "an event",
      (d) =>
        Object.assign(d["timeline.yaml"].events[0] ?? {}, {
          label: SECRET,
          text: SECRET,
          marking: "red",
        }),
    ],
    [
      "an event that rests on a claim",
      (d) =>
        Object.assign(d["timeline.yaml"].events[0] ?? {}, { label: SECRET, claims: ["secret"] }),
    ],
    [
      "a stance",
      (d) =>
        Object.assign(d["positions.yaml"].positions[0] ?? {}, { phrase: SECRET, marking: "red" }),
    ],
    [
      "a stance that rests on a claim",
      (d) =>
        Object.assign(d["positions.yaml"].positions[0] ?? {}, {
          phrase: SECRET,
          claims: ["secret"],
        }),
    ],
    [
      "a scenario",
      (d) =>
        Object.assign(d["scenarios.yaml"].scenarios[0] ?? {}, {
          summary: SECRET,
          drivers: [SECRET],
          indicators: [SECRET],
          implications: { all: SECRET },
          marking: "red",
        }),
    ],
    [
      "a term",
      (d) =>
        Object.assign(d["glossary.yaml"].terms[0] ?? {}, {
          term: SECRET,
          definition: SECRET,
          marking: "red",
        }),
    ],
    [
      "a section",
      (d) =>
        Object.assign(d["storyline.yaml"].sections[0] ?? {}, { title: SECRET, marking: "red" }),
    ],
    [
      "a slide",
      (d) =>
        Object.assign(d["storyline.yaml"].slides[4] ?? {}, {
          title: SECRET,
          lead: SECRET,
          notes: SECRET,
          takeaway: SECRET,
          marking: "red",
        }),
    ],
    [
      "a point that names a claim",
      (d) =>
        Object.assign(d["storyline.yaml"].slides[4] ?? {}, {
          evidence: [
            { text: SECRET, claim: "secret" },
            { text: "b", claim: "fact" },
            { text: "c", claim: "fact" },
          ],
        }),
    ],
  ];
  it.each(plants)("in %s reaches no line of the deck", async (_, plant) => {
    const data = files();
    plant(data);
    const { briefing, diagnostics } = loadBriefing("fixture", texts(data));
    if (!briefing) throw new Error(JSON.stringify(diagnostics));
    expect((await text(briefing, "all")).markdown).not.toContain(SECRET);
  });
  it("under the ceiling is shown, so that this test can fail", async () => {
    const data = files();
    Object.assign(data["timeline.yaml"].events[0] ?? {}, { label: SECRET });
    const { briefing } = loadBriefing("fixture", texts(data));
    if (!briefing) throw new Error("the fixture is broken");
    const { markdown, beside } = await text(briefing, "all");
    expect(markdown).toContain(SECRET);
    expect(beside).toContain("A judgement.");
  });
});
