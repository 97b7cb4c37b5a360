/** Ctrl-C and SIGTERM: asked once, work ends as soon as nothing is left half-made; asked twice, at once. */

/** What shells expect of who was interrupted. */
export const STOPPED = 130;

/** A person broke off where they were asked something. */
export class Stopped extends Error {}

/** Listens until it is released. */
export function interruption(): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(STOPPED);
    controller.abort();
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  return {
    signal: controller.signal,
    release: () => process.off("SIGINT", stop).off("SIGTERM", stop),
  };
}
