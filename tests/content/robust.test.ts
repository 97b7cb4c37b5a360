/** Whatever a person does to a file, faults are told; nothing is thrown. */
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { select } from "../../src/audience/select.ts";
import { loadBriefing } from "../../src/content/load.ts";
import { readBriefing } from "../../src/content/read.ts";

const folder = join(import.meta.dirname, "..", "..", "content", "japan-russia-2017");
const texts = await readBriefing(folder);
const names = [...texts.keys()];

/** One change to a text, as a slip of the hand would make it. */
const slip = fc.record({
  name: fc.constantFrom(...names),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom(
    "cut the rest",
    "drop a line",
    "double a line",
    "indent a line",
    "put in",
    "swap for",
  ),
  with: fc.constantFrom(
    "x",
    ":",
    "- ",
    "\t",
    "'",
    '"',
    "[",
    "{",
    "&a ",
    "*a",
    "null",
    "12",
    "true",
    "!!",
    "|",
    "\u0000",
    "---\n",
    "{{x}}",
    "~",
  ),
});

function changed(
  text: string,
  { at, kind, with: put }: { at: number; kind: string; with: string },
): string {
  const lines = text.split("\n");
  const n = Math.min(lines.length - 1, Math.floor(at * lines.length));
  const i = Math.floor(at * text.length);
  const line = lines[n] ?? "";
  switch (kind) {
    case "cut the rest":
      return text.slice(0, i);
    case "drop a line":
      return [...lines.slice(0, n), ...lines.slice(n + 1)].join("\n");
    case "double a line":
      return [...lines.slice(0, n), line, line, ...lines.slice(n + 1)].join("\n");
    case "indent a line":
      return [...lines.slice(0, n), `  ${line}`, ...lines.slice(n + 1)].join("\n");
    case "swap for":
      return [...lines.slice(0, n), line.replace(/:.*/, `: ${put}`), ...lines.slice(n + 1)].join(
        "\n",
      );
    default:
      return text.slice(0, i) + put + text.slice(i);
  }
}

describe("a briefing with slips in it", () => {
  it("is told of with places, or is still whole", () => {
    fc.assert(
      fc.property(
        fc.array(slip, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(undefined, "fr"),
        (slips, language) => {
          const files = new Map(texts);
          for (const one of slips) files.set(one.name, changed(files.get(one.name) ?? "", one));
          const { briefing, diagnostics } = loadBriefing("content", files, language);
          for (const { message, file, line } of diagnostics) {
            expect(message).not.toMatch(/undefined|\[object|NaN/);
            expect(file).toBeDefined();
            expect(line).toBeGreaterThan(0);
          }
          expect(briefing !== undefined).toBe(
            diagnostics.every(({ severity }) => severity !== "error"),
          );
          for (const id of briefing?.audiences.keys() ?? []) if (briefing) select(briefing, id);
        },
      ),
      { numRuns: 60 },
    );
  });
});
