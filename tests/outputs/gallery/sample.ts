/** Records of decks, as a build would keep them, to be changed by tests. */
import type { DeckRecord, SlideRecord } from "../../../src/outputs/gallery/record.ts";

const LEVELS = {
  clear: {
    scheme: "TLP 2.0",
    label: "TLP:CLEAR",
    color: "#FFFFFF",
    background: "#000000",
    rank: 0,
  },
  red: { scheme: "TLP 2.0", label: "TLP:RED", color: "#FF2B2B", background: "#000000", rank: 1 },
} as const;

export const slide = (id: string, change: Partial<SlideRecord> = {}): SlideRecord => ({
  id,
  title: `Title of ${id}`,
  marking: "TLP:CLEAR",
  hash: "0".repeat(16),
  notes: "0".repeat(16),
  lines: [`Title of ${id}`, "A line"],
  ...change,
});

export function deck(
  audience: string,
  level: keyof typeof LEVELS,
  change: Partial<DeckRecord> = {},
): DeckRecord {
  const name = `fixture/${audience}`;
  const content = "1".repeat(16);
  return {
    version: 1,
    briefing: {
      id: "fixture",
      title: "A briefing",
      occasion: "An occasion",
      place: "A place",
      date: "2017-09-06",
      language: "en-GB",
    },
    audience: { id: audience, name: `The ${audience}`, purpose: "To know.", minutes: 5 },
    language: "en-GB",
    marking: LEVELS[level],
    markings: [LEVELS.clear],
    size: { width: 1280, height: 720 },
    look: "2".repeat(16),
    content,
    files: ["html", "pdf", "handout-notes.pdf"].map((ending) => ({
      name: `${name}.${ending}`,
      bytes: 2048,
      of: content,
    })),
    sheets: [{ name: `gallery/${name}.1.jpg`, slides: 2, made: content, bytes: content }],
    slides: [slide("cover"), slide("end")],
    ...change,
  };
}
