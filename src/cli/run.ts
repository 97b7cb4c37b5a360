/** The command line: turns what happened into words and an exit code. The only part that prints and exits. */
import { Command, CommanderError } from "commander";
import pc from "picocolors";
import { ContentError } from "../core/diagnostics.ts";
import { UsageError } from "../core/usage-error.ts";
import { buildCommand } from "./commands/build.ts";
import { checkCommand } from "./commands/check.ts";
import { convertCommand } from "./commands/convert.ts";
import { diffCommand } from "./commands/diff.ts";
import { enqueueCommand } from "./commands/enqueue.ts";
import { inspectCommand } from "./commands/inspect.ts";
import { sourceCommand } from "./commands/source.ts";
import { verifyCommand } from "./commands/verify.ts";
import { workerCommand } from "./commands/worker.ts";
import { countDiagnostics, formatDiagnostics } from "./diagnostics-report.ts";

/** 0 made, 1 content at fault (or, if asked, a difference found), 2 wrong usage, 3 something broke. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Runs one command line (without `node` and the script) and returns the exit code. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  const leave = (other: ExitCode) => {
    code = other;
  };
  const program = new Command("briefdeck")
    .description(
      "Briefing decks from structured content: one command, every audience, as HTML, PDF and editable PPTX.",
    )
    .addHelpText(
      "after",
      "\nExit codes: 0 made, 1 content at fault, 2 wrong usage, 3 something broke.",
    );
  const commands = [
    buildCommand(),
    enqueueCommand(),
    workerCommand(),
    checkCommand(),
    verifyCommand(),
    sourceCommand(),
    convertCommand(),
    inspectCommand(),
    diffCommand(leave),
  ];
  for (const command of commands) program.addCommand(command);
  for (const command of [program, ...program.commands, ...commands.flatMap((one) => one.commands)])
    command.exitOverride().showHelpAfterError("(--help tells what there is)");
  try {
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    return explain(error);
  }
}

function explain(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // it has spoken already
  if (error instanceof ContentError) {
    console.error(
      `${formatDiagnostics(error.diagnostics)}\n\n${countDiagnostics(error.diagnostics)}`,
    );
    return 1;
  }
  if (error instanceof UsageError) {
    console.error(
      `${pc.red("error")} ${error.message}${error.hint ? `\n  ${pc.cyan("hint:")} ${error.hint}` : ""}`,
    );
    return 2;
  }
  console.error(
    `${pc.red("Something broke.")} ${error instanceof Error ? (process.env["DEBUG"] ? error.stack : error.message) : String(error)}`,
  );
  if (!process.env["DEBUG"]) console.error("Set DEBUG=1 to see where.");
  return 3;
}
