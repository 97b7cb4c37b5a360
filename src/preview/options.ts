/** What the preview is told. */
import type { BuildOptions } from "../pipeline/options.ts";
import type { DeckChoice } from "../pipeline/select-decks.ts";

export interface PreviewOptions extends DeckChoice, Pick<BuildOptions, "template"> {
  /** Where builds go; files below it are served under `/out/`. */
  readonly out: string;
  /** From 0 to 65535; 0 takes any that is free. By itself 4321, or the next that is free. */
  readonly port?: number | undefined;
  /** By itself 127.0.0.1. Any other needs `token`. */
  readonly host?: string | undefined;
  /** What a browser must bring once, in the address; then it is kept in a cookie. Made where another host is given. */
  readonly token?: string | undefined;
  /** The command that opens files; by itself `LAUNCH_EDITOR`, `EDITOR`, or the editor that is running. */
  readonly editor?: string | undefined;
  /** The person's own browser, for the gates that need one. */
  readonly browser?: string | undefined;
  /** Given by who sees to Ctrl-C: where it is aborted, browsers are closed; the preview is closed by `close`. */
  readonly signal?: AbortSignal | undefined;
  /** Told which browser is used, and why. */
  readonly debug?: ((line: string) => void) | undefined;
}
