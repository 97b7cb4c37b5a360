/** Names by which the preview may be asked for: its own, and no others that lead to this machine. */
import { describe, expect, it } from "vitest";
import { isLoopback, isOwnName } from "../../../src/preview/server/guard.ts";

const at = (host: string) => ({ host, port: () => 4321 });

describe("a Host header", () => {
  it.each(["127.0.0.1:4321", "localhost:4321", "LOCALHOST:4321", "[::1]:4321"])(
    "%s is this machine's",
    (header) => expect(isOwnName(header, at("127.0.0.1"))).toBe(true),
  );

  it.each([
    undefined,
    "",
    "evil.example:4321",
    "127.0.0.1",
    "127.0.0.1:80",
    "127.0.0.1:4321@evil.example:4321",
    "127.0.0.1.evil.example:4321",
    "localhost.evil.example:4321",
    "192.168.0.7:4321",
    "[::1]evil:4321",
    " localhost:4321",
  ])("%s is not", (header) => expect(isOwnName(header, at("127.0.0.1"))).toBe(false));

  it("may be the host that was given, and where all are listened on any address in figures", () => {
    expect(isOwnName("desk.lan:4321", at("desk.lan"))).toBe(true);
    expect(isOwnName("other.lan:4321", at("desk.lan"))).toBe(false);
    expect(isOwnName("192.168.0.7:4321", at("0.0.0.0"))).toBe(true);
    expect(isOwnName("evil.example:4321", at("0.0.0.0"))).toBe(false);
  });
});

it("only names of this machine need no token", () => {
  expect(["127.0.0.1", "127.8.8.8", "localhost", "::1"].every(isLoopback)).toBe(true);
  expect(["0.0.0.0", "::", "desk.lan", "127.0.0.1.evil"].some(isLoopback)).toBe(false);
});
