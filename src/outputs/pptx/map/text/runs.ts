/** Pieces of text as the runs of a paragraph. */
import type { Run } from "../../model.ts";
import { formulaRun } from "../formula/index.ts";
import type { Piece } from "./pieces.ts";

/** Neighbours of equal style become one run, and so do all pieces of a formula. */
export function runs(pieces: readonly Piece[]): Run[] {
  const mark = pieces.find(({ formula }) => formula)?.formula;
  if (mark !== undefined) {
    const from = pieces.findIndex(({ formula }) => formula === mark);
    const rest = pieces.slice(from);
    const end = rest.findIndex(({ formula }) => formula !== mark);
    const [own, after] = end < 0 ? [rest, []] : [rest.slice(0, end), rest.slice(end)];
    const bare = (some: readonly Piece[]) =>
      runs(some.map((piece) => ({ ...piece, formula: undefined })));
    return [...runs(pieces.slice(0, from)), ...formulaRun(own, mark, bare), ...runs(after)];
  }
  return joined(
    pieces.flatMap(({ text, isBreak, style }): Run[] => {
      if (isBreak) return [{ kind: "break", style }];
      return text === "" ? [] : [{ kind: "text", text, style }];
    }),
  );
}

/** Neighbours of equal style as one run. */
export function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const same =
      run.kind === "text" &&
      last?.kind === "text" &&
      JSON.stringify(last.style) === JSON.stringify(run.style);
    if (same) out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
  }
  return out;
}
