/** The tables of `docs/design-language.md`, computed. */

import { contrast, distance, lightness, SIGHTS } from "../../src/core/colour.ts";
import type { Palette } from "../../src/template/palette.ts";
import { OPPOSITES } from "./tokens.ts";

interface Theme {
  readonly name: string;
  readonly color: Palette;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

const PAIRS = [
  ["text", "ink", "paper"],
  ["text on a panel", "ink", "paper-2"],
  ["labels", "ink-2", "paper-2"],
  ["judgement", "accent-1", "paper"],
  ["judgement on a panel", "accent-1", "paper-2"],
  ["the request", "on-fill", "fill"],
  ["cover panel, section", "deep-ink-2", "deep"],
  ["mark of Japan", "japan", "paper"],
  ["mark of Russia", "russia", "paper"],
  ["mark for", "for", "paper"],
  ["mark against", "against", "paper"],
] as const;

export const contrastTable = (themes: readonly Theme[]): string =>
  table(
    ["contrast", ...themes.map(({ name }) => name)],
    PAIRS.map(([what, text, ground]) => [
      what,
      ...themes.map(({ color }) => contrast(color(text), color(ground)).toFixed(1)),
    ]),
  );

const NAMES: Readonly<Record<string, string>> = {
  "japan, russia": "Japan, Russia",
  "for, against": "for, against",
  "ink, accent-1": "evidence, judgement",
};

export const separationTable = (themes: readonly Theme[]): string =>
  table(
    ["ΔE₀₀", "theme", ...Object.keys(SIGHTS).map((s) => (s === "none" ? "all cones" : s)), "ΔL*"],
    OPPOSITES.flatMap(([a, b]) =>
      themes.map(({ name, color }) => [
        NAMES[`${a}, ${b}`] ?? "",
        name,
        ...Object.keys(SIGHTS).map((sight) => distance(color(a), color(b), sight).toFixed(0)),
        Math.abs(lightness(color(a)) - lightness(color(b))).toFixed(0),
      ]),
    ),
  );

/** A television of 55 inches, 16:9, seen from three metres. */
const SCREEN = { width: 1218, distance: 3000 };
/** Of capitals, in em: Carlito (as Calibri), Caladea (as Cambria). */
const CAPITALS = { Carlito: 0.644, Caladea: 0.667 };

const TYPES = [
  ["title", "Caladea", 40],
  ["statement", "Caladea", 28],
  ["evidence, judgement", "Carlito", 24],
  ["kind, actor, confidence, footer", "Carlito", 20],
  ["the least of running text", "Carlito", 18.67],
  ["credits", "Carlito", 16],
  ["references, at least", "Carlito", 13.34],
] as const;

const minutes = (px: number) =>
  ((Math.atan((px * SCREEN.width) / 1280 / SCREEN.distance) * 180) / Math.PI) * 60;

export const angleTable = (): string =>
  table(
    ["what", "px", "pt", "mm high", "minutes of arc"],
    [
      ...TYPES.map(([what, face, size]) => {
        const capital = size * CAPITALS[face];
        return [
          `${what} (capitals)`,
          String(size),
          ((size * 3) / 4).toFixed(0),
          ((capital * SCREEN.width) / 1280).toFixed(1),
          minutes(capital).toFixed(0),
        ];
      }),
      ...(
        [
          ["sign of a kind", 16],
          ["bar of confidence", 16],
          ["bar of an actor's side", 20],
          ["sign of a kind on the cover, at most", 24],
        ] as const
      ).map(([what, size]) => [
        what,
        String(size),
        "",
        ((size * SCREEN.width) / 1280).toFixed(1),
        minutes(size).toFixed(0),
      ]),
    ],
  );
