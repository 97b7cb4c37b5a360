/** The command line: turns what happened into words and an exit code. The only part that prints and exits. */
import { CommanderError } from "commander";
import { ContentError } from "../core/diagnostics.ts";
import { UsageError } from "../core/usage-error.ts";
import { allowBrokenPipes } from "./broken-pipe.ts";
import { onErr } from "./colours.ts";
import { interruption, STOPPED, Stopped } from "./interruption.ts";
import { isTold, nothingTold, printJson } from "./json.ts";
import { program } from "./program.ts";
import { countDiagnostics, formatDiagnostics } from "./reports/diagnostics.ts";
import { NO_TERMINAL } from "./terminal.ts";

/** 0 made, 1 content at fault (or, if asked, a difference found), 2 wrong usage, 3 something broke, 130 stopped. */
export type ExitCode = 0 | 1 | 2 | 3 | typeof STOPPED;

/** Runs one command line (without `node` and the script) and returns the exit code. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  allowBrokenPipes();
  nothingTold();
  const { signal, release } = interruption();
  const leave = (other: ExitCode) => {
    code = other;
  };
  try {
    const all = await program(args, {
      signal,
      leave,
      program: (words) => program(words, NO_TERMINAL),
    });
    await all.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof Stopped) return STOPPED;
    if (signal.aborted) return stopped();
    const exit = explain(error);
    // Who reads JSON is told of what went wrong in JSON, too.
    if (exit && args.includes("--json") && !isTold()) printJson(asJson(error));
    return exit;
  } finally {
    release();
  }
}

function stopped(): ExitCode {
  console.error("stopped: nothing is half-made, and what was there is as it was");
  return STOPPED;
}

function asJson(error: unknown): object {
  if (error instanceof ContentError) return { passed: false, diagnostics: error.diagnostics };
  const message = error instanceof Error ? error.message : String(error);
  const hint = error instanceof UsageError ? error.hint : undefined;
  return { error: { message, ...(hint ? { hint } : {}) } };
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
      `${onErr.red("error")} ${error.message}${error.hint ? `\n  ${onErr.cyan("hint:")} ${error.hint}` : ""}`,
    );
    return 2;
  }
  console.error(
    `${onErr.red("Something broke.")} ${error instanceof Error ? (process.env["DEBUG"] ? error.stack : error.message) : String(error)}`,
  );
  if (!process.env["DEBUG"]) console.error("Set DEBUG=1 to see where.");
  return 3;
}
