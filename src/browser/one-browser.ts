/** One browser for a piece of work: started when it is first asked for, closed whatever became of it. */
import { type DeckBrowser, type LaunchOptions, launchBrowser } from "./launch.ts";

export interface OneBrowser {
  /** The same each time. */
  get(): Promise<DeckBrowser>;
  /** Has it start while there is other work; what goes wrong is told to who gets it. */
  start(): void;
  /** Whether it has started or not; whatever went wrong with it has been told by then. */
  close(): Promise<void>;
}

export interface OneBrowserOptions extends LaunchOptions {
  /** One that runs already, for many pieces of work in a row; it is left open. */
  readonly opened?: (() => Promise<DeckBrowser>) | undefined;
}

export function oneBrowser({ opened, ...options }: OneBrowserOptions): OneBrowser {
  let starting: Promise<DeckBrowser> | undefined;
  const get = () => {
    starting ??= opened ? opened() : launchBrowser(options);
    return starting;
  };
  return {
    get,
    start: () => {
      get().catch(() => undefined);
    },
    close: async () => {
      if (!opened) await starting?.then((browser) => browser.close()).catch(() => undefined);
    },
  };
}
