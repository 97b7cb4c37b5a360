/** The key of a deck: what its slides print, and no more. */
import { describe, expect, it } from "vitest";
import { select } from "../../src/audience/select.ts";
import { keyOf } from "../../src/template/judgement-key.ts";
import { type Files, keepSlides, load } from "../fixtures/briefing.ts";

function keyWith(change: (data: Files) => void) {
  const { briefing, diagnostics } = load((data) => {
    data["claims.yaml"].claims = data["claims.yaml"].claims.map(
      ({ likelihood: _, confidence: __, ...claim }: Record<string, unknown>) => ({
        ...claim,
        kind: "fact",
      }),
    ) as Files["claims.yaml"]["claims"];
    keepSlides(data, "cover", "statement", "sources");
    change(data);
  });
  if (!briefing) throw new Error(JSON.stringify(diagnostics));
  return keyOf(select(briefing, "all").deck);
}

const judge = (data: Files, cited: boolean) => {
  data["claims.yaml"].claims.push({
    id: "other",
    kind: "forecast",
    text: "A thing.",
    likelihood: "unlikely",
    confidence: "low",
    topics: ["one"],
    source: ["p1"],
  });
  const slide = data["storyline.yaml"].slides.find(({ id }) => id === "statement");
  if (cited && slide) Object.assign(slide, { claims: ["other"] });
};

describe("keyOf", () => {
  it("has nothing where no judgement is shown", () => {
    expect(keyWith(() => undefined)).toEqual({ likelihoods: [], confidences: [] });
    expect(keyWith((data) => judge(data, false))).toEqual({
      likelihoods: [],
      confidences: [],
    });
  });

  it("has the terms and levels of the judgements that slides rest on", () => {
    expect(keyWith((data) => judge(data, true))).toEqual({
      likelihoods: ["unlikely"],
      confidences: ["low"],
    });
  });

  it("has those of scenarios that are shown, the least likely first", () => {
    const key = keyWith((data) => {
      judge(data, true);
      const scenarios = data["scenarios.yaml"].scenarios.map((scenario, i) => {
        Object.assign(scenario, { likelihood: i ? "remote-chance" : "almost-certain" });
        return scenario.id;
      });
      data["storyline.yaml"].slides.splice(1, 0, {
        id: "outlook",
        layout: "scenarios",
        title: "An outlook",
        scenarios: scenarios.slice(0, 2),
      });
    });
    expect(key.likelihoods).toEqual(["remote-chance", "unlikely", "almost-certain"]);
  });
});
