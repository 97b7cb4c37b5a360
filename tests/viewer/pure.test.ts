/** The parts of the viewer that need no page: what a key, a stroke, a search means. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRightToLeft } from "../../src/outputs/html/direction.ts";
import { viewerWords } from "../../src/outputs/html/words.ts";
import { COMMANDS } from "../../src/viewer/commands.ts";
import { commandOf, KEYS } from "../../src/viewer/keys.ts";
import { minutesAndSeconds, pace, shares } from "../../src/viewer/presenter/pace.ts";
import { startTimer } from "../../src/viewer/presenter/timer.ts";
import { find } from "../../src/viewer/search.ts";
import { swipe } from "../../src/viewer/touch.ts";

const key = (name: string, { shift = false, rtl = false } = {}) => commandOf(name, { shift, rtl });

describe("a key", () => {
  it("means one thing only", () => {
    const all = Object.values(KEYS).flat();
    expect(new Set(all).size).toBe(all.length);
    for (const command of COMMANDS) expect(key(KEYS[command][0] ?? "")).toBe(command);
  });

  it("is understood from remote controls, in capitals, and with shift", () => {
    expect([key("PageDown"), key("PageUp"), key("."), key("F")]).toEqual([
      "next",
      "previous",
      "black",
      "full-screen",
    ]);
    expect(key(" ", { shift: true })).toBe("previous");
    expect(key("x")).toBeUndefined();
  });

  it("points the other way where a deck is read from right to left", () => {
    expect(key("ArrowLeft", { rtl: true })).toBe("next");
    expect(key("ArrowRight", { rtl: true })).toBe("previous");
    expect(key("ArrowDown", { rtl: true })).toBe("next");
  });
});

describe("a stroke of the finger", () => {
  const stroke = (x: number, y: number, rtl = false) => swipe({ x: 0, y: 0 }, { x, y }, rtl);
  it("turns the page with it", () => {
    expect(stroke(-90, 10)).toBe("next");
    expect(stroke(90, 10)).toBe("previous");
    expect(stroke(90, 10, true)).toBe("next");
  });
  it("means nothing where it is short, or up and down", () => {
    expect(stroke(-30, 0)).toBeUndefined();
    expect(stroke(-90, 80)).toBeUndefined();
  });
});

describe("the search", () => {
  const slides = [
    { title: "Été", text: "Ein Maß für Élan" },
    { title: "Two", text: "Plans of 1956" },
    { title: "Three", text: "Élan again" },
  ];
  const found = (query: string) => find(slides, query).map(({ slide }) => slide + 1);

  it("minds neither accents nor capitals, and tells where", () => {
    expect(found("elan")).toEqual([1, 3]);
    expect(find(slides, "ELAN")[0]).toMatchObject({ before: "Ein Maß für ", match: "Élan" });
  });
  it("takes a number for a slide's, and shows all for nothing", () => {
    expect(found("3")).toEqual([3]);
    expect(found("2")).toEqual([2]);
    expect(found("1956")).toEqual([2]);
    expect(found(" ")).toEqual([1, 2, 3]);
    expect(found("nowhere")).toEqual([]);
  });
  it("shows the very characters of the text, whatever is asked", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(20), fc.nat(5), (text, at, length) => {
        const letters = [...text];
        const query = letters.slice(at, at + length).join("");
        for (const { before, match, after } of find([{ title: "", text }], query))
          expect(text).toContain(
            `${before.replace(/^…/, "")}${match}${after.replace(/…$/, "")}`.replace(/^…|…$/g, ""),
          );
      }),
    );
  });
});

describe("the pace", () => {
  const notes = ["one two three ".repeat(10), "word ".repeat(60), ""];
  const plan = shares(notes, 5, "en");

  it("shares the minutes by the words of the notes", () => {
    expect(plan.map(({ from, until }) => [from, until])).toEqual([
      [0, 90],
      [90, 270],
      [270, 300],
    ]);
    // Words without spaces between them are words too.
    expect(shares(["今日は新しい条約について話します。", ""], 2, "ja")[0]?.until).toBeLessThan(90);
  });
  it("never gives more or less than there is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string(), { minLength: 1 }),
        fc.integer({ min: 1, max: 90 }),
        (all, minutes) => {
          const given = shares(all, minutes, "en");
          expect(given[0]?.from).toBe(0);
          expect(given.at(-1)?.until).toBeCloseTo(minutes * 60);
          for (const { from, until } of given) expect(until).toBeGreaterThan(from);
        },
      ),
    );
  });
  it("hints once it matters", () => {
    const [, second = { from: 0, until: 0 }] = plan;
    expect(pace(80, second)).toEqual({ is: "on-time" });
    expect(pace(60, second)).toEqual({ is: "ahead", seconds: 30 });
    expect(pace(280, second)).toEqual({ is: "on-time" });
    expect(pace(300, second)).toEqual({ is: "behind", seconds: 30 });
  });
  it("is told in minutes and seconds", () => {
    expect([0, 65.9, 3665].map(minutesAndSeconds)).toEqual(["0:00", "1:05", "1:01:05"]);
  });
});

describe("the timer", () => {
  it("runs, rests, goes on, and begins anew", () => {
    const timer = startTimer(1000);
    expect(timer.elapsed(3000)).toBe(2000);
    timer.toggle(3000);
    expect([timer.elapsed(9000), timer.isRunning()]).toEqual([2000, false]);
    timer.toggle(9000);
    expect(timer.elapsed(10000)).toBe(3000);
    timer.reset(10000);
    expect(timer.elapsed(10500)).toBe(500);
  });
});

describe("the viewer's words", () => {
  it("are there in the deck's language, or in English", () => {
    expect(viewerWords("fr-CA").words.next).toBe("Diapositive suivante");
    expect(viewerWords("ja")).toMatchObject({ language: "en", words: { next: "Next slide" } });
  });
  it("may be the template's", () => {
    const { language, direction, words } = viewerWords("ar", { "viewer-next": "التالي" });
    expect([language, direction, words.next]).toEqual(["ar", "rtl", "التالي"]);
  });
  it("know which languages are read from right to left", () => {
    expect(["ar", "he-IL", "fa", "az-Arab"].every(isRightToLeft)).toBe(true);
    expect(["en", "ja", "ar-Latn"].some(isRightToLeft)).toBe(false);
  });
});
