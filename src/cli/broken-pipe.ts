/** `briefdeck build --help | head`: a reader who has seen enough is no fault. */

/** From now on, what nobody reads any more is dropped. */
export function allowBrokenPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    if (!stream.listeners("error").includes(dropped)) stream.on("error", dropped);
}

function dropped(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}
