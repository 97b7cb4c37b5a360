/** Who may ask the preview what: other sites, other names, other files get nothing. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { UsageError } from "../../../src/core/usage-error.ts";
import { ownTemplate } from "../../../src/pipeline/options.ts";
import { type Preview, serve } from "../../../src/preview/index.ts";

const folder = mkdtempSync(join(tmpdir(), "briefdeck-access-"));
const out = join(folder, "out");
const content = join(import.meta.dirname, "..", "..", "..", "content");
const options = {
  content,
  briefings: [],
  audiences: ["press"],
  languages: [],
  template: ownTemplate(),
  out,
  port: 0,
  debug: () => undefined,
};
let preview: Preview;
let port: number;
const DECK = "/japan-russia-2017/press";

beforeAll(async () => {
  mkdirSync(join(out, "sub"), { recursive: true });
  writeFileSync(join(folder, "secret.html"), "secret");
  writeFileSync(join(out, "index.html"), "<script>parent</script>");
  writeFileSync(join(out, "sub", "a b.html"), "inside");
  writeFileSync(join(out, ".hidden.html"), "secret");
  symlinkSync(join(folder, "secret.html"), join(out, "link.html"));
  symlinkSync(folder, join(out, "up"));
  preview = await serve(options);
  port = Number(new URL(preview.url).port);
});
afterAll(async () => {
  await preview.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Headers as they are given: browsers and `fetch` would not let them be set. */
const ask = (
  path: string,
  headers: Readonly<Record<string, string>> = {},
  { method = "GET", body = "", to = port } = {},
) =>
  new Promise<Answer>((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port: to, path, method, headers }, (answer) => {
      const { statusCode: status, headers } = answer;
      let text = "";
      // A stream of events has no end.
      if (headers["content-type"]?.startsWith("text/event-stream")) {
        answer.destroy();
        return resolve({ status, headers, body: "" });
      }
      answer.on("data", (chunk) => {
        text += String(chunk);
      });
      answer.on("end", () => resolve({ status, headers, body: text }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
const status = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).status;
const own = () => ({ Origin: `http://127.0.0.1:${port}` });

describe("other names", () => {
  it("that lead to this machine are refused, whatever is asked", async () => {
    for (const Host of [
      `evil.example:${port}`,
      "evil.example",
      "127.0.0.1",
      `127.0.0.1.evil.example:${port}`,
    ])
      for (const path of ["/", "/-/page.js", `/-/events${DECK}`, "/out/index.html", DECK])
        expect(await status(path, { Host })).toBe(421);
    expect(await status("/", { Host: `localhost:${port}` })).toBe(200);
  });

  it("or none at all", async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, "127.0.0.1", () => socket.write("GET / HTTP/1.0\r\n\r\n"));
      socket.on("data", (data) => resolve(String(data)));
      socket.on("error", reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.[01] 4(00|21)/);
  });
});

describe("other sites", () => {
  it.each<[string, Record<string, string>]>([
    ["by Origin", { Origin: "https://evil.example" }],
    ["by Origin null", { Origin: "null" }],
    ["from another port", { Origin: "http://127.0.0.1:1" }],
    ["by what the browser says", { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors" }],
    ["from a sibling", { "Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "no-cors" }],
  ])("get nothing %s", async (_, headers) => {
    for (const path of [
      "/-/page.js",
      `/-/events${DECK}`,
      `${DECK}.pdf`,
      "/out/index.html",
      "/-/fonts.css",
    ])
      expect(await status(path, headers)).toBe(403);
    expect(await status("/-/editor", headers, { method: "POST", body: "{}" })).toBe(403);
  });

  it("may be come from by a link, but not framed", async () => {
    const link = {
      "Sec-Fetch-Site": "cross-site",
      "Sec-Fetch-Mode": "navigate",
      "Sec-Fetch-Dest": "document",
    };
    const { status: code, headers } = await ask(DECK, link);
    expect(code).toBe(200);
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(await status(DECK, { ...link, "Sec-Fetch-Dest": "iframe" })).toBe(403);
  });

  it("cannot listen, nor can who does not say where they come from", async () => {
    expect(await status(`/-/events${DECK}`)).toBe(403);
    expect(await status(`/-/events${DECK}`, own())).toBe(200);
    expect(await status("/-/events", { "Sec-Fetch-Site": "same-origin" })).toBe(200);
    expect(await status("/-/editor", {}, { method: "POST", body: "{}" })).toBe(403);
  });

  it("and other methods have nothing to ask", async () => {
    for (const method of ["PUT", "DELETE", "OPTIONS", "PATCH"])
      expect(await status("/", own(), { method })).toBe(405);
  });
});

describe("files", () => {
  it("below out/ are served as another origin's", async () => {
    const { status: code, headers, body } = await ask("/out/index.html");
    expect([code, body]).toEqual([200, "<script>parent</script>"]);
    expect(headers["content-security-policy"]).toMatch(/^sandbox /);
    expect(headers["content-security-policy"]).not.toContain("allow-same-origin");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect((await ask("/out/sub/a%20b.html")).body).toBe("inside");
  });

  it.each([
    "/out/../secret.html",
    "/out/%2e%2e/secret.html",
    "/out/..%2fsecret.html",
    "/out/%2e%2e%2fsecret.html",
    "/out/sub/..%2f..%2fsecret.html",
    "/out/..%5csecret.html",
    "/out/link.html",
    "/out/up/secret.html",
    "/out/.hidden.html",
    "/out/index.html%00.html",
    "/out/%ff.html",
    "/out/",
    "/out",
    "/out/sub",
    "/out/sub/",
    "/out//index.html",
    "/-/fonts/..%2f..%2fpackage.json",
    "/-/fonts/%2e%2e",
    "/package.json",
    "/content/japan-russia-2017/claims.yaml",
    "/japan-russia-2017/claims.yaml",
    "/japan-russia-2017/nobody",
    "/japan-russia-2017/nobody.pdf",
    "/..%2f..%2fetc/passwd",
  ])("%s is not there", async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain("secret");
  });

  it("are not reached by a path that no browser would send", async () => {
    for (const path of [
      "/out/../../secret.html",
      "/../secret.html",
      "//etc/passwd",
      "/out/..\\secret.html",
    ])
      expect((await ask(path)).body).not.toContain("secret");
  });
});

describe("the editor", () => {
  const open = (body: unknown, headers = own()) =>
    status("/-/editor", headers, {
      method: "POST",
      body: typeof body === "string" ? body : JSON.stringify(body),
    });

  it("opens nothing but what the preview has read", async () => {
    for (const file of [
      "/etc/passwd",
      "../../etc/passwd",
      "package.json",
      join(folder, "secret.html"),
      `${content}/japan-russia-2017/../../package.json`,
    ])
      expect(await open({ place: { file, line: 1, column: 1 } })).toBe(404);
    for (const body of [
      "",
      "{",
      "[]",
      { place: { file: 3 } },
      { deck: "x", slide: "y" },
      { deck: DECK.slice(1), slide: "nobody" },
    ])
      expect(await open(body)).toBe(404);
    expect(
      await open({ deck: DECK.slice(1), slide: "cover", content: "claims.yaml#/nobody" }),
    ).toBe(404);
  });
});

describe("another host", () => {
  it("needs the token, which the browser then keeps", async () => {
    const other = await serve({ ...options, host: "0.0.0.0" });
    try {
      const { port: to, searchParams } = new URL(other.url);
      const token = searchParams.get("token") ?? "";
      expect(token.length).toBeGreaterThan(20);
      const at = { to: Number(to) };
      expect(await status("/", {}, at)).toBe(401);
      expect(await status("/?token=wrong", {}, at)).toBe(401);
      expect(await status(`/?token=${token}x`, {}, at)).toBe(401);
      const let_in = await ask(`/?token=${token}`, {}, at);
      expect(let_in.status).toBe(200);
      const [cookie = ""] = let_in.headers["set-cookie"] ?? [];
      expect(cookie).toMatch(/HttpOnly/);
      expect(cookie).toMatch(/SameSite=Strict/);
      const [pair = ""] = cookie.split(";");
      expect(await status("/-/page.js", { Cookie: pair }, at)).toBe(200);
      expect(await status("/-/page.js", { Cookie: `${pair}x` }, at)).toBe(401);
      expect(await status("/", { Cookie: pair, Host: `evil.example:${to}` }, at)).toBe(421);
    } finally {
      await other.close();
    }
  });

  it("that is none of this machine's is told, as is a port that is taken", async () => {
    await expect(serve({ ...options, host: "192.0.2.1" })).rejects.toThrow(UsageError);
    await expect(serve({ ...options, port })).rejects.toThrow(/taken/);
  });
});
