/** `docs/commands.md`: every command with its flags and examples, from the commands themselves. */
import type { Argument, Command, Option } from "commander";

/** @param tree as `commandTree` gives it */
export function commandsPage(tree: Command): string {
  return `# Commands

Made from \`src/cli/\` by \`npm run generate\`. \`briefdeck COMMAND --help\` says the same.

Flags that also stand in the environment or in a project's config are explained in [configuration.md](configuration.md).

${tree.commands.flatMap((command) => section(command, [])).join("\n\n")}

## Common options

Every command has these:

${table(["option", "what it says"], commonOf(tree).map(optionRow))}

## Exit codes

| code | meaning |
| --- | --- |
| 0 | made |
| 1 | content or template at fault; with \`diff --exit-code\`, something differs |
| 2 | wrong usage: a flag, a name |
| 3 | something broke; \`DEBUG=1\` shows where |
| 130 | stopped by Ctrl-C or SIGTERM; nothing is half-made |
`;
}

function section(command: Command, above: readonly string[]): string[] {
  const names = [...above, command.name()];
  const arguments_ = command.registeredArguments.map(argumentRow);
  const options = command.options
    .filter(({ helpGroupHeading, hidden }) => !helpGroupHeading && !hidden)
    .map(optionRow);
  const examples = examplesOf(command);
  return [
    [
      `${"#".repeat(names.length + 1)} briefdeck ${names.join(" ")}`,
      command.description(),
      ...(arguments_.length ? [table(["argument", "what it is"], arguments_)] : []),
      ...(options.length ? [table(["option", "what it says"], options)] : []),
      ...(examples.length ? [`\`\`\`sh\n${examples.join("\n")}\n\`\`\``] : []),
    ].join("\n\n"),
    ...command.commands.flatMap((below) => section(below, names)),
  ];
}

/** The lines below “Examples:” in a command's help; where words follow after spaces, as a comment. */
export function examplesOf(command: Command): string[] {
  let help = "";
  command.configureOutput({ writeOut: (text) => (help += text) });
  command.outputHelp();
  const [, after = ""] = help.split("\nExamples:\n");
  return (
    after
      .split("\n\n")[0]
      ?.split("\n")
      .filter((line) => line.startsWith("  "))
      .map((line) => line.trim().replace(/ {2,}(?=\S)/, "   # ")) ?? []
  );
}

const commonOf = (tree: Command): readonly Option[] =>
  tree.commands[0]?.options.filter(({ helpGroupHeading }) => helpGroupHeading) ?? [];

const argumentRow = (argument: Argument): string[] => [
  `\`${argument.name()}\``,
  cell(argument.description),
];

function optionRow({
  flags,
  description,
  argChoices,
  envVar,
  defaultValue,
  defaultValueDescription,
}: Option): string[] {
  const otherwise =
    defaultValueDescription ??
    (defaultValue === undefined || typeof defaultValue === "boolean"
      ? undefined
      : String(defaultValue));
  const more = [
    argChoices ? `one of ${argChoices.join(", ")}` : "",
    otherwise ? `default: ${otherwise}` : "",
    envVar ? `env: ${envVar}` : "",
  ].filter(Boolean);
  return [`\`${flags}\``, cell(`${description}${more.length ? ` (${more.join("; ")})` : ""}`)];
}

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");

const table = (heading: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heading, heading.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
