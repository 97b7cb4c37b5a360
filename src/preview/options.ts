/** What the preview is told. */
import type { BuildOptions } from "../pipeline/options.ts";
import type { DeckChoice } from "../pipeline/select-decks.ts";

/** As for a build, which decks and from what; files below `out` are served under `/out/`. */
export interface PreviewOptions
  extends DeckChoice,
    Pick<BuildOptions, "template" | "out" | "browser" | "signal" | "debug"> {
  /** From 0 to 65535; 0 takes any that is free. By itself 4321, or the next that is free. */
  readonly port?: number | undefined;
  /** By itself 127.0.0.1. Any other needs `token`. */
  readonly host?: string | undefined;
  /** What a browser must bring once, in the address; then it is kept in a cookie. Made where another host is given. */
  readonly token?: string | undefined;
  /** The command that opens files; by itself `LAUNCH_EDITOR`, `EDITOR`, or the editor that is running. */
  readonly editor?: string | undefined;
}
