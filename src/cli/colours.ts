/** Whether there are colours, and for which of the two streams: a person may read one, and a pipe the other. */
import pc from "picocolors";

interface Stream {
  readonly isTTY?: boolean;
}

/** `--no-color` and NO_COLOR say no, FORCE_COLOR yes (0: no); else a terminal has them that is not dumb. */
export function coloursOn(
  stream: Stream,
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): boolean {
  if (args.includes("--no-color") || env["NO_COLOR"]) return false;
  const forced = env["FORCE_COLOR"];
  if (forced) return forced !== "0" && forced !== "false";
  return stream.isTTY === true && env["TERM"] !== "dumb";
}

const of = (stream: Stream) =>
  pc.createColors(coloursOn(stream, process.env, process.argv.slice(2)));

/** For what was asked for. */
export const onOut = of(process.stdout);
/** For what is told besides: faults, notes, progress. */
export const onErr = of(process.stderr);
