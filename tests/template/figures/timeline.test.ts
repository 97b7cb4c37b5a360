import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WIDTH } from "../../../src/template/figures/canvas.ts";
import { overlap } from "../../../src/template/figures/geometry.ts";
import { layTimeline } from "../../../src/template/figures/timeline/layout.ts";
import { yearScale } from "../../../src/template/figures/timeline/scale.ts";

const date = fc
  .record({
    year: fc.integer({ min: 1855, max: 2030 }),
    month: fc.option(fc.integer({ min: 1, max: 12 })),
  })
  .map(({ year, month }) =>
    month === null ? `${year}` : `${year}-${`${month}`.padStart(2, "0")}`,
  );
const when = fc.oneof(
  { weight: 4, arbitrary: date },
  date.map((one) => `${one}?`),
  fc.tuple(date, date).map((pair) => pair.sort().join("/")),
);
const events = fc.array(
  fc.record({ date: when, label: fc.lorem({ maxCount: 3 }), text: fc.lorem({ maxCount: 12 }) }),
  { minLength: 3, maxLength: 10 },
);
const HEIGHT = 380;

describe("layTimeline", () => {
  it("in 200 random timelines, keeps cards on the canvas, off the axis and off one another", () => {
    fc.assert(
      fc.property(events, (list) => {
        const { band, events: placed, size } = layTimeline(list, HEIGHT);
        for (const [i, { card, at, foot }] of placed.entries()) {
          expect(card.x).toBeGreaterThanOrEqual(-0.01);
          expect(card.x + card.w).toBeLessThanOrEqual(WIDTH + 0.01);
          if (size.texts) expect(card.y).toBeGreaterThanOrEqual(0);
          if (size.texts) expect(card.y + card.h).toBeLessThanOrEqual(HEIGHT);
          expect(overlap(card, band)).toBe(false);
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(WIDTH);
          expect(foot).toBeGreaterThanOrEqual(card.x);
          expect(foot).toBeLessThanOrEqual(card.x + card.w);
          for (const other of placed.slice(i + 1)) expect(overlap(card, other.card)).toBe(false);
        }
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it("never lets two stalks of a row cross", () => {
    fc.assert(
      fc.property(events, (list) => {
        const { events: placed } = layTimeline(list, HEIGHT);
        for (const row of ["above", "below"]) {
          const members = placed.filter((event) => event.row === row);
          members.forEach((event, i) => {
            const before = members[i - 1];
            if (before) expect(event.foot).toBeGreaterThan(before.foot);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it("keeps the years on the band apart", () => {
    fc.assert(
      fc.property(events, (list) => {
        const { ticks } = layTimeline(list, HEIGHT);
        ticks.forEach((tick, i) => {
          expect(tick.at).toBeLessThanOrEqual(WIDTH - 48);
          const before = ticks[i - 1];
          if (before) expect(tick.at - before.at).toBeGreaterThanOrEqual(56);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("sets short lists large, and leaves out texts where ten do not fit", () => {
    const event = (year: number) => ({
      date: `${year}`,
      label: "A short label",
      text: "What happened, in a sentence that needs a few lines on a narrow card.",
    });
    expect(layTimeline([2014, 2015, 2017].map(event), 408)).toMatchObject({
      size: { text: { size: 22 } },
    });
    const ten = Array.from({ length: 10 }, (_, i) => event(2008 + i));
    expect(layTimeline(ten, 300)).toMatchObject({ size: { texts: false } });
  });

  it("marks the whole year where no more is known", () => {
    const { events: placed } = layTimeline(
      ["2014", "2015-06", "2017"].map((year) => ({ date: year, label: "x", text: "y" })),
      HEIGHT,
    );
    expect(placed.map(({ span }) => span !== undefined)).toEqual([true, false, true]);
  });
});

describe("yearScale", () => {
  it("is to scale: equal spans are equally long, on both sides of a break too", () => {
    const { at, breaks } = yearScale([1945.5, 1956.8, 2013.9, 2017.7]);
    expect(breaks).toHaveLength(1);
    expect(at(1955) - at(1950)).toBeCloseTo(5 * (at(2015) - at(2014)), 6);
  });

  it("is not broken where no gap dominates", () => {
    expect(yearScale([2014.2, 2016.4, 2016.9, 2017.7]).breaks).toEqual([]);
  });

  it("runs forwards", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1850, max: 2030, noNaN: true }), { minLength: 2, maxLength: 10 }),
        (years) => {
          const { at } = yearScale(years);
          const sorted = [...years].sort((a, b) => a - b);
          sorted.forEach((year, i) => {
            expect(at(year)).toBeGreaterThanOrEqual(at(sorted[i - 1] ?? year) - 1e-9);
          });
        },
      ),
    );
  });
});
