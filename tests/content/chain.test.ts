import { describe, expect, it } from "vitest";
import { chainFaults, chainLinks } from "../../src/content/chain.ts";

const ends = (steps: Parameters<typeof chainLinks>[0]) =>
  chainLinks(steps).map(({ from, to }) => `${from}→${to}`);

describe("a causal chain", () => {
  it("leads from each step to the next, and from the last to the outcome", () => {
    expect(ends([{}, {}, {}])).toEqual(["0→1", "1→2", "2→3"]);
  });

  it("branches and joins where steps say so", () => {
    const steps = [
      { leads_to: ["b", "c"] },
      { id: "b", leads_to: ["outcome"] },
      { id: "c", leads_to: ["outcome"] },
    ];
    expect(ends(steps)).toEqual(["0→1", "0→2", "1→3", "2→3"]);
    expect(chainFaults(steps, false)).toEqual([]);
  });

  it("goes in a circle only if that is meant", () => {
    const steps = [{ id: "a" }, { id: "b", leads_to: ["a", "outcome"] }];
    expect(chainFaults(steps, false)).toMatchObject([{ path: ["steps", 1, "leads_to", 0] }]);
    expect(chainFaults(steps, true)).toEqual([]);
    expect(chainLinks(steps).map(({ feedback }) => feedback)).toEqual([false, true, false]);
  });

  it("is told of strangers, doubles and dead ends at their lines", () => {
    expect(chainFaults([{ leads_to: ["x"] }, {}, {}], false)).toMatchObject([
      { path: ["steps", 0, "leads_to", 0] },
      { path: ["steps", 0], message: "this step does not lead to the outcome" },
    ]);
    expect(chainFaults([{ id: "a" }, { id: "a" }, {}], false)).toMatchObject([
      { path: ["steps", 0, "id"] },
    ]);
    expect(chainFaults([{ id: "a" }, { leads_to: ["a"] }, {}], true)).toMatchObject([
      { path: ["steps", 0] },
      { path: ["steps", 1] },
    ]);
  });
});
