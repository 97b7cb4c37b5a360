/** `docs/diagnostics.md`: every code by its gate, with what it means, why it matters and what to do. */
import { type Code, GATES, gateNames, type Rule } from "../../core/codes.ts";
import { EXPLANATIONS } from "../explanations/index.ts";

export function diagnosticsPage(): string {
  const gates = gateNames.map((gate) => {
    const rows = Object.entries<Rule>(GATES[gate].codes).map(
      ([code, { means, severity, fixed, whole }]) =>
        `| \`${code}\` | ${severity} | ${fixed ? "no" : whole ? "in `briefing.yaml`" : "yes"} | ${means} |`,
    );
    const more = (Object.keys(GATES[gate].codes) as Code[]).map(explained);
    const { asks, needs } = GATES[gate];
    // Where one command alone asks, the question says so.
    const head = asks.endsWith(")") ? asks : `${asks} Needs: ${NEEDS[needs]}.`;
    return `## ${gate}\n\n${head}\n\n| code | severity | to be set | what it means |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n\n${more.join("\n\n")}`;
  });
  return `# Diagnostics

Made from \`src/core/codes.ts\` and \`src/cli/explanations/\` by \`npm run generate\`. Codes are permanent: scripts may rely on them. \`briefdeck explain CODE\` says what stands here.

Each is shown as \`file:line:column\`, with the source line, a caret and, where there is one, a hint. Errors stop the
build before any deck is written; warnings do not. Codes are grouped by the gate that they belong to. A severity
that is “to be set” may be raised, lowered or switched off by \`gates:\` in a briefing or an audience ([gates.md](gates.md#setting-a-severity)). Where a
code is told with either severity, as the case asks, the table has the usual one.

${gates.join("\n\n")}
`;
}

const NEEDS = {
  content: "content alone (`check`)",
  page: "slides laid out in Chromium (`check --full`, `build`)",
  article: "the sources themselves (`verify`)",
  files: "finished files (`check --full`, `build` of those formats)",
  full: "finished files, and time (`check --full`; PDFs by `check --pdf`)",
} as const;

function explained(code: Code): string {
  const { why, todo, example } = EXPLANATIONS[code];
  const part = (title: string, text: string | undefined, none: string) =>
    text?.trim() ? `# ${title}\n${text.replace(/^\n|\n$/g, "")}` : `# ${title}: ${none}`;
  const sample = example && [
    `\`\`\`text ${example.file}`,
    part("wrong", example.wrong, example.wrong === undefined ? "the file is not there" : "nothing"),
    part("right", example.right, example.right === undefined ? "no such file" : "nothing"),
    "```",
  ];
  return [`### ${code}`, `${why} ${todo}`, ...(sample ? [sample.join("\n")] : [])].join("\n\n");
}
