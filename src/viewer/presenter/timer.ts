/** A stopwatch; all times are in ms. */
export interface Timer {
  readonly elapsed: (now: number) => number;
  readonly isRunning: () => boolean;
  /** Stops it, or lets it go on. */
  readonly toggle: (now: number) => void;
  readonly reset: (now: number) => void;
}

export function startTimer(start: number): Timer {
  let before = 0;
  let since: number | undefined = start;
  const elapsed = (now: number) => before + (since === undefined ? 0 : now - since);
  return {
    elapsed,
    isRunning: () => since !== undefined,
    toggle: (now) => {
      before = elapsed(now);
      since = since === undefined ? now : undefined;
    },
    reset: (now) => {
      before = 0;
      if (since !== undefined) since = now;
    },
  };
}
