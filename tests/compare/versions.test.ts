/** What a person would say of two versions of a briefing, kind by kind of change. */
import { describe, expect, it } from "vitest";
import { select } from "../../src/audience/select.ts";
import { compareVersions } from "../../src/compare/index.ts";
import type { Briefing } from "../../src/content/briefing.ts";
import { type Files, load } from "../fixtures/briefing.ts";

type Change = (data: Files) => void;

const version = (change: Change = () => undefined) => {
  const { briefing, diagnostics } = load(change);
  if (!briefing) throw new Error(JSON.stringify(diagnostics));
  const decks = [...briefing.audiences.keys()].map((id) => select(briefing as Briefing, id).deck);
  return { briefing, decks };
};
const compared = (after: Change, audience?: string, before?: Change) =>
  compareVersions({ before: version(before), after: version(after) }, audience);
const thing = (after: Change, id: string) => compared(after).things.find((one) => one.id === id);
const claim = (data: Files, id: string) =>
  data["claims.yaml"].claims.find((one) => one["id"] === id) ?? {};
const slide = (data: Files, id: string) =>
  data["storyline.yaml"].slides.find((one) => one["id"] === id) ?? {};
const deck = (after: Change) => {
  const [found] = compared(after).decks;
  if (!found) throw new Error("no deck");
  return found;
};
const slideOf = (after: Change, id: string) => deck(after).slides.find((one) => one.id === id);

describe("two versions", () => {
  it("that are the same have nothing to tell", () => {
    const same = compared(() => undefined);
    expect(same.things).toEqual([]);
    expect(same.decks.map(({ change }) => change)).toEqual(["same"]);
  });

  it("tell a claim that was added, dropped, reworded", () => {
    const added = thing(
      (d) =>
        d["claims.yaml"].claims.push({
          ...claim(d, "fact"),
          id: "new",
          text: "Something else entirely.",
        }),
      "new",
    );
    expect(added).toMatchObject({ change: "added", says: "Something else entirely." });
    const dropped = thing((d) => {
      d["claims.yaml"].claims = d["claims.yaml"].claims.filter((one) => one["id"] !== "secret");
    }, "secret");
    expect(dropped).toMatchObject({ change: "dropped", says: "A secret.", marking: "red" });
    const reworded = thing(
      (d) => Object.assign(claim(d, "fact"), { text: "A plain fact." }),
      "fact",
    );
    expect(reworded?.fields).toMatchObject([{ name: "text", sort: "reworded" }]);
    expect(reworded?.fields[0]?.words?.filter(({ is }) => is !== "same")).toEqual([
      { text: "plain ", is: "added" },
    ]);
    expect(reworded?.on[0]?.slides.length).toBeGreaterThan(3);
  });

  it.each([
    ["confidence", "judgement", { confidence: "high" }, "confidence", "raised"],
    ["confidence", "judgement", { confidence: "low" }, "confidence", "lowered"],
    ["likelihood", "outlook", { likelihood: "unlikely" }, "likelihood", "lowered"],
    ["a marking", "secret", { marking: "green" }, "marking", "lowered"],
    ["a marking left to the default", "judgement", { marking: "red" }, "marking", "raised"],
    ["who holds it", "judgement", { holder: "a" }, "holder", "other"],
    ["the date", "fact", { date: "2016-11" }, "date", "other"],
    ["the words of a quotation", "words", { quote: "the same words" }, "quote", "reworded"],
    ["what is cited", "fact", { source: ["p1", "p2"] }, "citations", "added"],
  ])("say of %s which way it went", (_, id, keys, name, sort) => {
    const changed = thing((d) => Object.assign(claim(d, id), keys), id);
    expect(changed?.fields).toMatchObject([{ name, sort }]);
  });

  it("tell figures, in texts and in charts", () => {
    const text = slideOf(
      (d) => Object.assign(slide(d, "statement"), { lead: "42 boats" }),
      "statement",
    );
    expect(text?.fields).toMatchObject([{ name: "lead", sort: "reworded" }]);
    const both = compared(
      (d) => Object.assign(slide(d, "statement"), { lead: "45 boats" }),
      undefined,
      (d) => Object.assign(slide(d, "statement"), { lead: "42 boats" }),
    );
    expect(both.things[0]?.fields).toMatchObject([
      { name: "lead", sort: "figure", figures: [{ before: "42", after: "45" }] },
    ]);
    const chart = slideOf((d) => {
      const { series } = slide(d, "bars")["chart"] as { series: { values: number[] }[] };
      series[0]?.values.splice(1, 1, 7);
    }, "bars");
    expect(chart?.fields).toMatchObject([
      { name: "chart, Series one, Cat two", sort: "figure", before: "5", after: "7" },
    ]);
  });

  it("tell of stances, events, scenarios and terms", () => {
    const stance = thing(
      (d) => Object.assign(d["positions.yaml"].positions[0] ?? {}, { stance: 2 }),
      "a/i1",
    );
    expect(stance).toMatchObject({
      kind: "position",
      fields: [{ name: "stance", sort: "raised" }],
    });
    expect(stance?.on).toMatchObject([{ deck: "all" }]);
    const event = thing(
      (d) => Object.assign(d["timeline.yaml"].events[1] ?? {}, { date: "2016-11" }),
      "e2",
    );
    expect(event?.fields).toMatchObject([{ name: "date", before: "2016-12", after: "2016-11" }]);
    const scenario = thing((d) => {
      Object.assign(d["scenarios.yaml"].scenarios[0] ?? {}, {
        likelihood: "likely",
        drivers: ["Another driver"],
      });
    }, "s1");
    expect(scenario?.fields.map(({ name, sort }) => `${name} ${sort}`)).toEqual([
      "likelihood raised",
      "driver 1 reworded",
    ]);
    const term = thing(
      (d) => Object.assign(d["glossary.yaml"].terms[0] ?? {}, { definition: "What it was." }),
      "t1",
    );
    expect(term).toMatchObject({ kind: "term", fields: [{ sort: "reworded" }] });
  });

  it("tell slides that were added, dropped, moved, retitled, and notes", () => {
    expect(
      slideOf(
        (d) =>
          d["storyline.yaml"].slides.push({ ...slide(d, "faq"), id: "more", title: "Other words" }),
        "more",
      ),
    ).toMatchObject({ change: "added", moved: false });
    expect(slideOf((d) => d["storyline.yaml"].slides.splice(1, 1), "bottom")).toMatchObject({
      change: "dropped",
      before: { number: 2 },
      moved: false,
    });
    const moved = deck((d) => {
      const [bottom] = d["storyline.yaml"].slides.splice(1, 1);
      if (bottom) d["storyline.yaml"].slides.push(bottom);
    }).slides.filter((one) => one.moved);
    expect(moved.map(({ id }) => id)).toEqual(["bottom"]);
    const retitled = slideOf(
      (d) => Object.assign(slide(d, "statement"), { title: "Statement retold" }),
      "statement",
    );
    expect(retitled?.fields).toMatchObject([{ name: "title", sort: "reworded" }]);
    const noted = slideOf(
      (d) => Object.assign(slide(d, "statement"), { notes: "What I say.\n\nAnd later." }),
      "statement",
    );
    expect(noted?.fields).toMatchObject([{ name: "notes", sort: "reworded" }]);
  });

  it("tell which point was added, and not that all after it changed", () => {
    const fields = slideOf(
      (d) => (slide(d, "bottom")["points"] as object[]).unshift({ text: "Something quite new" }),
      "bottom",
    )?.fields;
    expect(fields).toMatchObject([
      { name: "point 1", sort: "added", after: "Something quite new" },
    ]);
  });

  it("know a thing again under a new id, and do not tell of every place that names it", () => {
    const { things } = compared((d) => {
      claim(d, "judgement")["id"] = "opinion";
      const text = JSON.stringify(d["storyline.yaml"]).replaceAll('"judgement"', '"opinion"');
      d["storyline.yaml"] = JSON.parse(text);
    });
    expect(things).toMatchObject([
      { kind: "claim", id: "opinion", wasId: "judgement", fields: [] },
    ]);
  });

  it("put first what lets more people see", () => {
    const { things } = compared((d) => {
      Object.assign(slide(d, "statement"), { notes: "Other." });
      Object.assign(claim(d, "fact"), { text: "Another fact." });
      Object.assign(claim(d, "secret"), { marking: "green" });
    });
    expect(things.map(({ id }) => id)).toEqual(["secret", "fact", "statement"]);
  });

  it("carry the highest marking of what they show", () => {
    expect(compared((d) => Object.assign(claim(d, "secret"), { text: "Other." })).marking.id).toBe(
      "red",
    );
    expect(compared((d) => Object.assign(claim(d, "fact"), { text: "Other." })).marking.id).toBe(
      "green",
    );
  });
});

describe("what one audience may see of two versions", () => {
  const SECRET = "zzsecretzz";
  const CLEAR: Change = (d) => Object.assign(d["audiences/all.yaml"], { ceiling: "clear" });
  const plants: [name: string, before: Change, after: Change][] = [
    [
      "a claim above it",
      () => undefined,
      (d) => Object.assign(claim(d, "secret"), { text: SECRET }),
    ],
    [
      "a claim above it before",
      (d) => Object.assign(claim(d, "secret"), { text: SECRET }),
      (d) => Object.assign(claim(d, "secret"), { marking: "clear" }),
    ],
    [
      "a claim above it since",
      (d) => Object.assign(claim(d, "fact"), { text: SECRET }),
      (d) => Object.assign(claim(d, "fact"), { marking: "red", text: "Now closed." }),
    ],
    [
      "a point on a claim above it since",
      (d) => (slide(d, "bottom")["points"] as object[]).push({ text: SECRET, claim: "judgement" }),
      (d) => Object.assign(claim(d, "judgement"), { marking: "red" }),
    ],
    [
      "a slide above it since",
      (d) => Object.assign(slide(d, "statement"), { title: SECRET }),
      (d) => Object.assign(slide(d, "statement"), { marking: "red" }),
    ],
    [
      "a slide that an audience's own keys put above it since",
      (d) => Object.assign(slide(d, "statement"), { title: SECRET }),
      (d) => Object.assign(d["audiences/all.yaml"], { replace: { statement: { marking: "red" } } }),
    ],
    [
      "an event above it since",
      (d) => Object.assign(d["timeline.yaml"].events[0] ?? {}, { text: SECRET }),
      (d) => Object.assign(d["timeline.yaml"].events[0] ?? {}, { marking: "red", text: "Closed." }),
    ],
    [
      "a relation on a claim above it",
      () => undefined,
      (d) => {
        const [first] = d["actors.yaml"].actors;
        (first?.["relations"] as object[] | undefined)?.push({
          to: "c",
          tone: "support",
          label: SECRET,
          claims: ["secret"],
        });
      },
    ],
    [
      "another audience's ask",
      () => undefined,
      (d) =>
        Object.assign(d, {
          "audiences/other.yaml": { ...d["audiences/all.yaml"], ask: SECRET, name: SECRET },
        }),
    ],
  ];
  it.each(plants)("holds no word of %s", (_, before, after) => {
    const told = JSON.stringify(compared(after, "all", before));
    expect(told).not.toContain(SECRET);
    // The words are there for those who may see all.
    expect(JSON.stringify(compared(after, undefined, before))).toContain(SECRET);
  });

  it("holds nothing above a lower ceiling, either", () => {
    const told = compared(
      (d) => {
        CLEAR(d);
        Object.assign(claim(d, "judgement"), { text: SECRET });
      },
      "all",
      CLEAR,
    );
    expect(JSON.stringify(told)).not.toContain(SECRET);
  });
});
