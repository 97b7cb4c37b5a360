/** Lets in only who may come in: the right name for this machine, no other site, and the token where there is one. */
import { timingSafeEqual } from "node:crypto";
import { isIP } from "node:net";
import type { MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";

export interface Access {
  readonly host: string;
  readonly port: () => number;
  readonly token: string | undefined;
}

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];
const ANY = ["0.0.0.0", "::"];

export const isLoopback = (host: string): boolean =>
  /^127\.\d+\.\d+\.\d+$/.test(host) || host === "localhost" || host === "::1";

/**
 * A name that somebody else's DNS leads here is refused: their page would be of our origin. An address in figures is
 * nobody's to lead anywhere.
 */
export function isOwnName(
  header: string | undefined,
  { host, port }: Omit<Access, "token">,
): boolean {
  const [, name = "", given] = /^(\[[\da-f:.]+\]|[^:[\]]+)(?::(\d+))?$/i.exec(header ?? "") ?? [];
  if (Number(given ?? 80) !== port()) return false;
  const bare = name.replace(/^\[|\]$/g, "").toLowerCase();
  if (LOOPBACK.includes(name.toLowerCase())) return true;
  return bare === host.toLowerCase() || (ANY.includes(host) && isIP(bare) !== 0);
}

/** What every answer says. Slides bring styles of their own, and pictures inside. */
const HEADERS = {
  "Content-Security-Policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types briefdeck-slides",
  ].join("; "),
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
} as const;

export const guard = (access: Access): MiddlewareHandler => {
  const cookie = () => `briefdeck-${access.port()}`;
  return async (context, next) => {
    for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
    const { method } = context.req;
    if (!["GET", "HEAD", "POST"].includes(method)) return context.text("not allowed", 405);
    const host = context.req.header("host");
    if (!isOwnName(host, access))
      return context.text("this preview does not go by that name; use the address it printed", 421);
    const origin = context.req.header("origin");
    const site = context.req.header("sec-fetch-site");
    const own = origin === undefined ? site === "same-origin" : origin === `http://${host}`;
    const visit = method !== "POST" && origin === undefined;
    const navigates = context.req.header("sec-fetch-dest") === "document";
    const foreign = site !== undefined && !["same-origin", "none"].includes(site);
    if (!own && (!visit || (foreign && !navigates)))
      return context.text("other sites may not ask this", 403);
    if (context.req.path.startsWith("/-/events/") && !own)
      return context.text("only the preview's own pages may listen", 403);
    if (access.token !== undefined) {
      const given = context.req.query("token");
      if (!same(given ?? getCookie(context, cookie()), access.token))
        return context.text("the token is missing or wrong; use the address that was printed", 401);
      if (given !== undefined)
        setCookie(context, cookie(), access.token, {
          httpOnly: true,
          sameSite: "Strict",
          path: "/",
        });
    }
    return next();
  };
};

function same(given: string | undefined, token: string): boolean {
  const [a, b] = [Buffer.from(given ?? ""), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
