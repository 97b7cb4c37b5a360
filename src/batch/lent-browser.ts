/** A browser that is started when it is needed, and started anew when it has died or hangs. */
import type { DeckBrowser } from "../browser/launch.ts";
import { within } from "../core/within.ts";

export interface LentBrowser {
  /**
   * Does work with the browser, and does it again with another where it fails.
   * @throws what the last attempt threw.
   */
  use<T>(work: (open: () => Promise<DeckBrowser>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface LendOptions {
  readonly launch: () => Promise<DeckBrowser>;
  /** Times that one piece of work is tried. */
  readonly attempts: number;
  /** Ms that one attempt may take before its browser is taken for dead. */
  readonly longest: number;
  /** Pieces of work after which a browser is let go: what it keeps would grow. */
  readonly worksEach: number;
}

/** Ms that a browser has to close. */
const PATIENCE = 5000;

export function lendBrowser({ launch, attempts, longest, worksEach }: LendOptions): LentBrowser {
  let current: Lease | undefined;
  const old = new Set<Promise<void>>();
  const retire = (lease: Lease) => {
    if (current === lease) current = undefined;
    lease.retired = true;
    if (lease.users === 0) letGo(lease);
  };
  const letGo = (lease: Lease) => {
    const gone = lease.browser?.then((browser) => browser.close());
    if (!gone) return;
    // One that hangs is not waited for: it goes with this process.
    const ended = within(PATIENCE, gone, tooLate(PATIENCE))
      .catch(() => undefined)
      .finally(() => old.delete(ended));
    old.add(ended);
  };
  const once = async <T>(work: (open: () => Promise<DeckBrowser>) => Promise<T>): Promise<T> => {
    const lease: Lease = current ?? { users: 0, works: 0, retired: false, browser: undefined };
    current = lease;
    lease.users++;
    if (++lease.works >= worksEach) current = undefined;
    const opened = () => {
      lease.browser ??= launch();
      return lease.browser;
    };
    try {
      return await within(longest, work(opened), tooLate(longest));
    } catch (error) {
      retire(lease);
      throw error;
    } finally {
      lease.users--;
      if (lease.users === 0 && (lease.retired || current !== lease)) letGo(lease);
    }
  };
  return {
    use: async (work) => {
      for (let attempt = 1; ; attempt++)
        try {
          return await once(work);
        } catch (error) {
          if (attempt >= attempts) throw error;
        }
    },
    close: async () => {
      if (current) retire(current);
      await Promise.all(old);
    },
  };
}

interface Lease {
  browser: Promise<DeckBrowser> | undefined;
  users: number;
  works: number;
  retired: boolean;
}

const tooLate = (ms: number) => (): never => {
  throw new Error(`took longer than ${ms / 1000} s`);
};
