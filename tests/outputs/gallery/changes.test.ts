import { expect, it } from "vitest";
import { changesSince } from "../../../src/outputs/gallery/changes.ts";
import { slideHash } from "../../../src/outputs/gallery/slide-hash.ts";
import { deck, slide } from "./sample.ts";

const before = deck("press", "clear", { slides: ["a", "b", "c", "d"].map((id) => slide(id)) });
const NONE = { added: [], changed: [], renoted: [], removed: [], moved: false, look: false };

it("finds no change in a deck built again", () => {
  expect(changesSince(before, before)).toEqual(NONE);
});

it("tells added, changed and removed slides, and notes, apart", () => {
  const other = "9".repeat(16);
  const now = [slide("a"), slide("b", { hash: other }), slide("new"), slide("d", { notes: other })];
  expect(changesSince(before, { ...before, slides: now })).toEqual({
    ...NONE,
    added: ["new"],
    changed: ["b"],
    renoted: ["d"],
    removed: ["Title of c"],
  });
});

it("tells another order from slides that only made room", () => {
  const ordered = (ids: string) => ({ ...before, slides: [...ids].map((id) => slide(id)) });
  expect(changesSince(before, ordered("acd")).moved).toBe(false);
  expect(changesSince(before, ordered("xabcd")).moved).toBe(false);
  expect(changesSince(before, ordered("bacd")).moved).toBe(true);
});

it("tells another theme", () => {
  expect(changesSince(before, { ...before, look: "5".repeat(16) }).look).toBe(true);
});

it("takes a slide for the same wherever in a deck it stands, and for another if its words differ", () => {
  const at = (number: number, title: string) =>
    `<svg><section id="${number}" data-marpit-scope-${number}="" data-marpit-pagination="${number}" data-marpit-pagination-total="9"><h1 data-content="storyline.yaml#/slides/${number}">${title}</h1></section></svg>`;
  expect(slideHash(at(3, "A title"))).toBe(slideHash(at(4, "A title")));
  expect(slideHash(at(3, "A title"))).not.toBe(slideHash(at(3, "Another")));
});
