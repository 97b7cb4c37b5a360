import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FileStore } from "../../src/batch/file-store.ts";
import { sha256 } from "../../src/core/hash.ts";
import { UsageError } from "../../src/core/usage-error.ts";
import { s3Store } from "../../src/queue/s3-store.ts";

/** The three questions of S3 that we ask, as MinIO would answer them. */
const objects = new Map<
  string,
  { readonly bytes: Buffer; readonly headers: Record<string, string> }
>();
const server: Server = createServer(async (request, response) => {
  const key = decodeURIComponent(new URL(request.url ?? "", "http://x").pathname);
  if (request.method === "PUT") {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const headers = Object.fromEntries(
      Object.entries(request.headers).flatMap(([name, value]) =>
        name.startsWith("x-amz-meta-") || name === "content-type" ? [[name, String(value)]] : [],
      ),
    );
    objects.set(key, { bytes: unchunked(Buffer.concat(chunks), request.headers), headers });
    response.writeHead(200, { etag: '"x"' }).end();
    return;
  }
  const found = objects.get(key);
  if (!found) {
    response.writeHead(404, { "content-type": "application/xml" });
    response.end(request.method === "HEAD" ? undefined : "<Error><Code>NoSuchKey</Code></Error>");
    return;
  }
  response.writeHead(200, { ...found.headers, "content-length": found.bytes.length });
  response.end(request.method === "HEAD" ? undefined : found.bytes);
});

/** Bodies may come in signed chunks: `<length in hex>;…\r\n<bytes>\r\n`. */
function unchunked(body: Buffer, headers: NodeJS.Dict<string | string[]>): Buffer {
  if (!String(headers["content-encoding"]).includes("aws-chunked")) return body;
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf("\r\n", at);
    const length = Number.parseInt(body.subarray(at, end).toString(), 16);
    if (!length) break;
    parts.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts);
}

let store: FileStore;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  process.env["AWS_ENDPOINT_URL_S3"] = `http://127.0.0.1:${port}`;
  process.env["AWS_REGION"] = "eu-west-1";
  process.env["AWS_ACCESS_KEY_ID"] = "test";
  process.env["AWS_SECRET_ACCESS_KEY"] = "test";
  store = await s3Store("s3://decks/autumn/");
});
afterAll(() => {
  server.close();
});

describe("a store in S3", () => {
  it("keeps bytes below the bucket's folder, whatever letters their names have", async () => {
    const bytes = new TextEncoder().encode("bytes of Ms Østby");
    await store.put("b/Ms Østby.pdf", bytes);
    expect([...objects.keys()]).toEqual(["/decks/autumn/b/Ms Østby.pdf"]);
    expect(objects.get("/decks/autumn/b/Ms Østby.pdf")?.headers["content-type"]).toBe(
      "application/pdf",
    );
    expect(await store.get("b/Ms Østby.pdf")).toEqual(bytes);
  });

  it("knows whether these very bytes are there", async () => {
    await store.put("b/a.html", new Uint8Array([1, 2, 3]));
    const right = sha256(new Uint8Array([1, 2, 3]));
    expect(await store.has({ name: "b/a.html", sha256: right })).toBe(true);
    expect(await store.has({ name: "b/a.html", sha256: sha256("other") })).toBe(false);
    expect(await store.has({ name: "b/none.html", sha256: right })).toBe(false);
    expect(await store.get("b/none.html")).toBeUndefined();
  });

  it("needs a bucket", async () => {
    await expect(s3Store("s3://")).rejects.toThrow(UsageError);
  });
});
