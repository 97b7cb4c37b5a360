/** Waits for something only so long. What is no longer waited for goes on, and is nobody's fault if it fails. */

/** @param late gives what stands for it, or throws */
export async function within<T, L>(ms: number, work: Promise<T>, late: () => L): Promise<T | L> {
  let timer: NodeJS.Timeout | undefined;
  const time = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  work.catch(() => undefined);
  return Promise.race([work, time.then(late)]).finally(() => clearTimeout(timer));
}
