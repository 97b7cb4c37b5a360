/** What a command is given by whoever runs it, so that none of them touches the process. */
import { Command } from "commander";

export interface Terminal {
  /** All commands by name, and the one that the words ask for with its flags. */
  readonly program: (words: readonly string[]) => Promise<Command>;
  /** Aborted where a person breaks off (Ctrl-C, SIGTERM). */
  readonly signal: AbortSignal;
  /** Told the exit code where it is not 0 though nothing was thrown. */
  readonly leave: (code: 1) => void;
}

/** The flags that every command has; see `common-options.ts`. */
export interface CommonFlags {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly json?: boolean;
}

/** Where lines go that only `--verbose` shows: to stderr, so that what is printed on stdout stays clean. */
export const debugOf = ({ verbose }: CommonFlags): ((line: string) => void) =>
  verbose ? (line) => console.error(line) : () => undefined;

/** For looking at commands without running one. */
export const NO_TERMINAL: Terminal = {
  program: async () => new Command(),
  signal: new AbortController().signal,
  leave: () => undefined,
};
