import { expect, it } from "vitest";
import { objectPosition } from "../../../src/template/figures/picture.ts";

const frame = { w: 400, h: 400 };

it("keeps the focus in the middle of the frame where the picture's edges let it", () => {
  // 1200 × 400 shown at its own size: a third of it is visible.
  const wide = { w: 1200, h: 400 };
  expect(objectPosition(wide, frame, [0.5, 0.5])).toEqual({ x: 50, y: 50 });
  expect(objectPosition(wide, frame, [0.4, 0.5]).x).toBeCloseTo(35, 0);
  expect(objectPosition(wide, frame, [0, 1])).toEqual({ x: 0, y: 50 });
  expect(objectPosition(wide, frame, [1, 0])).toEqual({ x: 100, y: 50 });
});

it("crops what is high from above and below", () => {
  expect(objectPosition({ w: 400, h: 1200 }, frame, [0, 1])).toEqual({ x: 50, y: 100 });
});
