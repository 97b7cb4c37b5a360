import { describe, expect, it } from "vitest";
import type { Deck } from "../../../src/audience/deck.ts";
import { select } from "../../../src/audience/select.ts";
import type { FigureInput } from "../../../src/template/figures/index.ts";
import { matrix, position } from "../../../src/template/figures/matrix.ts";
import { textView } from "../../../src/template/text-view.ts";
import { type ViewObject, viewer } from "../../../src/template/view.ts";
import { load } from "../../fixtures/briefing.ts";

/** A deck of the fixture, with a stance of each actor on one issue. */
function input(ceiling: string, hidden: readonly string[] = []): FigureInput {
  const position = (actor: string, stance: number, rest: object) => ({
    actor,
    issue: "i1",
    stance,
    phrase: `says ${actor}`,
    claims: ["fact"],
    ...rest,
  });
  const { briefing } = load((data) => {
    Object.assign(data["audiences/all.yaml"], { ceiling });
    Object.assign(data["positions.yaml"], {
      positions: [
        position("a", 2, { marking: "clear" }),
        position("b", -1, { claims: ["words"], marking: "clear" }),
        position("c", 0, { marking: "red" }),
        position("writer", 1, {}),
      ],
    });
  });
  if (!briefing) throw new Error("the fixture is broken");
  const { deck: selected } = select(briefing, "all");
  const deck: Deck = {
    ...selected,
    visible: (kind, id) => selected.visible(kind, id) && !hidden.includes(id),
  };
  const slide: ViewObject = {
    title: textView("Few want closer ties"),
    actors: ["a", "b", "c", "writer"].map((id) => ({
      id: textView(id),
      name: textView(id),
      side: textView("japan"),
    })),
    issues: [{ id: textView("i1"), label: textView("Closer ties") }],
  };
  return {
    slide,
    deck,
    viewer: viewer(deck),
    labels: {},
    palette: () => "#000000",
    report: () => undefined,
  };
}

describe("position", () => {
  it("finds what is known", () => {
    expect(position(input("red"), "a", "i1")?.stance).toBe(2);
    expect(position(input("red"), "a", "i2")).toBeUndefined();
  });

  it("leaves blank what is marked above the audience's ceiling, by itself or by default", () => {
    expect(position(input("green"), "c", "i1")).toBeUndefined();
    expect(position(input("clear"), "writer", "i1")).toBeUndefined();
    expect(position(input("green"), "writer", "i1")).toBeDefined();
  });

  it("leaves blank what rests on a claim that the audience may not see", () => {
    expect(position(input("red", ["words"]), "b", "i1")).toBeUndefined();
  });
});

describe("matrix", () => {
  it("tells in words what it shows in signs, and nothing of what is held back", () => {
    const figure = matrix(input("green", ["words"]));
    expect(String((figure["alt"] as { raw: string }).raw)).toBe(
      "a: Closer ties ++; b: –; c: –; writer: Closer ties +",
    );
  });
});
