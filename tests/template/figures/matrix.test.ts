import { describe, expect, it } from "vitest";
import type { Deck } from "../../../src/audience/deck.ts";
import type { FigureInput } from "../../../src/template/figures/index.ts";
import { matrix, position } from "../../../src/template/figures/matrix.ts";
import { textView } from "../../../src/template/text-view.ts";
import type { Viewer, ViewObject } from "../../../src/template/view.ts";

/** As much of a deck as the matrix looks at. */
function input(ceiling: string, hidden: readonly string[] = []): FigureInput {
  const position = (actor: string, stance: number, rest: object) => ({
    actor,
    issue: "ties",
    stance,
    phrase: `says ${actor}`,
    ...rest,
  });
  const deck = {
    briefing: {
      content: {
        briefing: {
          marking: { levels: [{ id: "clear" }, { id: "green" }, { id: "red" }], default: "green" },
        },
        positions: {
          positions: [
            position("abe", 2, { claims: ["open"], marking: "clear" }),
            position("mofa", -1, { claims: ["secret"], marking: "clear" }),
            position("moscow", 0, { claims: ["open"], marking: "red" }),
            position("putin", 1, { claims: ["open"] }),
          ],
        },
      },
    },
    audience: { ceiling },
    visible: (_: string, id: string) => !hidden.includes(id),
  } as unknown as Deck;
  const viewer = {
    value: (_: unknown, found: { phrase: string }) => ({ phrase: textView(found.phrase) }),
  } as unknown as Viewer;
  const slide: ViewObject = {
    title: textView("Few want closer ties"),
    actors: ["abe", "mofa", "moscow", "putin"].map((id) => ({
      id: textView(id),
      name: textView(id),
      side: textView("japan"),
    })),
    issues: [{ id: textView("ties"), label: textView("Closer ties") }],
  };
  return { slide, deck, viewer, labels: {}, palette: () => "#000000", report: () => undefined };
}

describe("position", () => {
  it("finds what is known", () => {
    expect(position(input("red"), "abe", "ties")?.stance).toBe(2);
    expect(position(input("red"), "abe", "islands")).toBeUndefined();
  });

  it("leaves blank what is marked above the audience's ceiling, by itself or by default", () => {
    expect(position(input("green"), "moscow", "ties")).toBeUndefined();
    expect(position(input("clear"), "putin", "ties")).toBeUndefined();
    expect(position(input("green"), "putin", "ties")).toBeDefined();
  });

  it("leaves blank what rests on a claim that the audience may not see", () => {
    expect(position(input("red", ["secret"]), "mofa", "ties")).toBeUndefined();
  });
});

describe("matrix", () => {
  it("tells in words what it shows in signs, and nothing of what is held back", () => {
    const figure = matrix(input("green", ["secret"]));
    expect(String((figure["alt"] as { raw: string }).raw)).toBe(
      "abe: Closer ties ++; mofa: –; moscow: –; putin: Closer ties +",
    );
  });
});
