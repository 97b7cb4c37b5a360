/** The live preview: serves all decks of the content, and shows what is saved as soon as it is. */
import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { UsageError } from "../core/usage-error.ts";
import { openDesk } from "./desk.ts";
import type { PreviewOptions } from "./options.ts";
import { previewApp } from "./server/app.ts";
import { isLoopback } from "./server/guard.ts";

export type { PreviewOptions } from "./options.ts";

/** A preview that is being served. */
export interface Preview {
  /** Of the list of decks; with the token where there is one. */
  readonly url: string;
  /** Ends the server, its connections, its watchers and its browser. */
  close(): Promise<void>;
}

const PORT = 4321;
/** Ports that are tried where nobody asked for one. */
const TRIES = 20;

/** Serves until it is closed. @throws UsageError where it cannot, ContentError where the template has faults */
export async function serve(options: PreviewOptions): Promise<Preview> {
  const { host = "127.0.0.1" } = options;
  const token =
    options.token ?? (isLoopback(host) ? undefined : randomBytes(18).toString("base64url"));
  const desk = await openDesk(options);
  const access = { host, port: () => portOf(server), token };
  const app = previewApp(desk, access, options);
  const server = createServer(getRequestListener(app.fetch));
  try {
    await listen(server, host, options.port);
  } catch (error) {
    await desk.close();
    throw error;
  }
  const name = host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${name}:${portOf(server)}/${token === undefined ? "" : `?token=${encodeURIComponent(token)}`}`,
    close: async () => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      await Promise.all([closed, desk.close()]);
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

/** @throws UsageError where it cannot */
async function listen(server: Server, host: string, asked: number | undefined): Promise<void> {
  const ports = asked === undefined ? Array.from({ length: TRIES }, (_, i) => PORT + i) : [asked];
  for (const port of ports) {
    const code = await tryPort(server, host, port);
    if (code === undefined) return;
    if (code !== "EADDRINUSE")
      throw new UsageError(
        `${host}:${port} cannot be listened on (${code})`,
        "give another --host or --port",
      );
  }
  throw new UsageError(
    `port ${ports.length > 1 ? `${PORT} and the next ${TRIES - 1} are` : `${asked} is`} taken`,
    "give another with --port; 0 takes any that is free",
  );
}

/** @returns the code of what went wrong, if anything did */
const tryPort = (server: Server, host: string, port: number): Promise<string | undefined> =>
  new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message);
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      resolve(undefined);
    });
  });
