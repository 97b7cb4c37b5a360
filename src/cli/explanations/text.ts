/** An explanation as a person reads it in a terminal. */
import { wrapAnsi } from "fast-wrap-ansi";
import { CODES, type Code, GATES } from "../../core/codes.ts";
import { onOut } from "../colours.ts";
import { table } from "../reports/table.ts";
import { EXPLANATIONS } from "./index.ts";

const WIDTH = 80;

export function explanationText(code: Code): string {
  const { gate, severity, fixed, whole, means } = CODES[code];
  const { why, todo, example } = EXPLANATIONS[code];
  const weighed = fixed
    ? "no briefing may set it otherwise"
    : `may be set otherwise below \`gates:\` in ${whole ? "briefing.yaml" : "a briefing or an audience"}`;
  const paint = severity === "error" ? onOut.red : onOut.yellow;
  return [
    `${onOut.bold(code)}  ${paint(severity)}, gate ${gate}: ${GATES[gate].asks}`,
    means,
    table(
      [
        [onOut.cyan("why"), why],
        [onOut.cyan("what to do"), todo],
      ],
      { width: WIDTH },
    ),
    ...(example ? [sample(example.file, example.wrong, example.right)] : []),
    `It is told as ${severity === "error" ? "an error" : "a warning"}; ${weighed}.`,
  ]
    .map((part) => (part.includes("\n") ? part : wrapAnsi(part, WIDTH)))
    .join("\n\n");
}

function sample(file: string, wrong: string | undefined, right: string | undefined): string {
  const lines = (
    text: string | undefined,
    none: string,
    sign: string,
    paint: (s: string) => string,
  ) =>
    (text?.trim() ? text.replace(/^\n|\n$/g, "") : none)
      .split("\n")
      .map((line) => paint(`  ${sign} ${line}`));
  return [
    onOut.dim(file),
    ...lines(wrong, wrong === undefined ? "(the file is not there)" : "(nothing)", "✗", onOut.red),
    ...lines(right, right === undefined ? "(no such file)" : "(nothing)", "✓", onOut.green),
  ].join("\n");
}
