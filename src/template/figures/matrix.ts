/** Actors × issues: what each wants, as far as it is known and this audience may see it. */
import { markings } from "../../audience/marking.ts";
import { FILES } from "../../content/files.ts";
import { SIDES } from "../../content/schema/evidence.ts";
import { refsText, withRefs } from "../references/room.ts";
import { rawText, textView } from "../text-view.ts";
import type { View, ViewObject } from "../view.ts";
import { canvasHeight, LEGEND, list, object, shortName, WIDTH } from "./canvas.ts";
import type { Type } from "./fit.ts";
import type { FigureInput } from "./index.ts";
import { countLines, textWidth } from "./measure.ts";

const SIGNS = ["−−", "−", "0", "+", "++"] as const;
const CLASSES = ["m2", "m1", "z", "p1", "p2"] as const;
/** Labels of the stances, from −2 to 2. */
export const STANCES = ["firmly-against", "against", "neutral", "for", "firmly-for"] as const;

/** Px; as in `base.css`. */
const NAME_COLUMN = 208;
const PHRASE = { size: 18.67, line: 22 };
const LARGE = { size: 22, line: 26 };
const HEAD = 48;
/** Bar and sign. */
const BESIDES = { size: 86, large: 136 };
/** Bar, sign and padding where stances stand alone, and the type of references. */
const BARE = 146;
const REFERENCE = 14;

/** A position as views, or undefined where nothing is known that this audience may see. */
export function position(
  { deck, viewer }: FigureInput,
  actor: string,
  issue: string,
): { stance: number; phrase: View; claims: View } | undefined {
  const { positions } = deck.briefing.content.positions;
  const i = positions.findIndex((p) => p.actor === actor && p.issue === issue);
  const found = positions[i];
  if (!found?.claims.every((claim) => deck.visible("claim", claim))) return undefined;
  const marks = markings(deck.briefing);
  if (marks.rankOf(found.marking) > marks.rankOf(deck.audience.ceiling)) return undefined;
  const view = object(
    viewer.value(FILES.positions.shape.positions.element, found, (path) => ({
      file: "positions.yaml",
      path: ["positions", i, ...path],
    })),
  );
  return { stance: found.stance, phrase: view["phrase"], claims: view["claims"] };
}

export function matrix(input: FigureInput): ViewObject {
  const { slide } = input;
  const actors = list(slide["actors"]);
  const issues = list(slide["issues"]);
  const cells = actors.map((actor) =>
    issues.map((issue) => position(input, rawText(actor["id"]), rawText(issue["id"]))),
  );
  const plain = cells.map((row) => row.map((cell) => rawText(cell?.phrase)));
  const noted = cells.map((row) => row.map((cell) => withRefs(cell?.phrase, cell?.claims)));
  const height = canvasHeight(slide) - LEGEND;
  const wanted = slide["phrases"] !== false;
  const large = wanted && roomForPhrases(noted, height, LARGE, BESIDES.large);
  const full = large || (wanted && roomForPhrases(noted, height, PHRASE, BESIDES.size));
  // Where references would cost the phrases, they stand together under the table.
  const phrases = full || (wanted && roomForPhrases(plain, height, PHRASE, BESIDES.size));
  const together = phrases ? !full : !roomForRefs(cells);
  if (!phrases && wanted)
    input.report(
      ["actors"],
      "there is no room for the phrases of the positions; the matrix shows stances only",
      "show fewer actors or issues, or shorten the longest phrase",
      "warning",
    );
  const used = new Set(cells.flat().map((cell) => cell?.stance));
  return {
    density: textView(large ? "large" : phrases ? "full" : "bare"),
    // Equal rows, so that the table fills what there is; a little stays for its lines.
    row: Math.min(96, Math.floor((height - HEAD - 4) / Math.max(1, actors.length))),
    issues,
    rows: actors.map((actor, r) => ({
      name: shortName(actor),
      side: textView(rawText(actor["side"])),
      cells: (cells[r] ?? []).map((cell) => ({
        known: cell !== undefined,
        cls: textView(cell ? (CLASSES[cell.stance + 2] ?? "z") : "none"),
        sign: textView(cell ? (SIGNS[cell.stance + 2] ?? "0") : ""),
        phrase: phrases ? cell?.phrase : undefined,
        claims: cell?.claims,
        cited: together ? undefined : cell?.claims,
      })),
    })),
    cited: together ? cells.flat().flatMap((cell) => list(cell?.claims)) : undefined,
    legend: STANCES.map((word, i) => ({
      word: textView(word),
      sign: textView(SIGNS[i] ?? ""),
      cls: textView(CLASSES[i] ?? "z"),
    })).filter((_, i) => used.has(i - 2)),
    sides: sidesOf(actors),
    alt: textView(
      actors
        .map((actor, r) => {
          const known = (cells[r] ?? []).flatMap((cell, c) =>
            cell ? [`${rawText(issues[c]?.["label"])} ${SIGNS[cell.stance + 2]}`] : [],
          );
          return `${rawText(shortName(actor))}: ${known.join(", ") || "–"}`;
        })
        .join("; "),
    ),
  };
}

/** Whether references fit beside the bars and signs of stances alone. */
function roomForRefs(cells: readonly (readonly ({ claims: View } | undefined)[])[]): boolean {
  const column = (WIDTH - NAME_COLUMN) / Math.max(1, cells[0]?.length ?? 1);
  const widths = cells.flat().map((cell) => textWidth(refsText(cell?.claims), { size: REFERENCE }));
  return Math.max(0, ...widths) <= column - BARE;
}

/** Whether every cell's phrase fits when all rows are as high as the highest. */
export function roomForPhrases(
  phrases: readonly (readonly string[])[],
  height: number,
  type: Type = PHRASE,
  besides: number = BESIDES.size,
): boolean {
  const column = (WIDTH - NAME_COLUMN) / Math.max(1, phrases[0]?.length ?? 1);
  const width = column - besides;
  const widest = Math.max(
    0,
    ...phrases.flat().flatMap((phrase) => phrase.split(" ").map((word) => textWidth(word, type))),
  );
  const lines = Math.max(1, ...phrases.flat().map((phrase) => countLines(phrase, width, type)));
  return widest <= width && HEAD + phrases.length * (lines * type.line + 10) <= height;
}

export const sidesOf = (actors: readonly ViewObject[]): { side: View }[] =>
  SIDES.filter((side) => actors.some((actor) => rawText(actor["side"]) === side)).map((side) => ({
    side: textView(side),
  }));
