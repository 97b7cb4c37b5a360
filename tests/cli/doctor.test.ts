import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { said } from "../fixtures/said.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "briefdeck-doctor-"));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

describe("briefdeck doctor", () => {
  it("tells what is used, and starts the browser: exit code 0", async () => {
    const { code, out } = await said("doctor");
    expect(code).toBe(0);
    expect(out).toMatch(/✓ Node +\d+\.\d+/);
    expect(out).toMatch(/✓ used .*Chrome\/\d+.* starts in \d+ ms/);
    expect(out).toMatch(/✓ Carlito +@fontsource\/carlito; Calibri in PPTX/);
    expect(out).toContain("All that is needed is there.");
  });

  it("tells why a browser does not start: exit code 1", async () => {
    const { code, out } = await said("doctor", "--browser", "/no/such/browser", "--json");
    expect(code).toBe(1);
    const { ok, found } = JSON.parse(out);
    expect(ok).toBe(false);
    expect(found.browser).toContainEqual(
      expect.objectContaining({
        state: "missing",
        says: expect.stringContaining("/no/such/browser"),
      }),
    );
  });

  it("tells who said each setting", async () => {
    const config = join(folder, "briefdeck.config.mjs");
    await writeFile(config, 'export default { paper: "letter", out: "decks", format: ["pdf"] };');
    vi.stubEnv("BRIEFDECK_OUT", "elsewhere");
    const { out } = await said("doctor", "--json", "--config", config, "--format", "html");
    const { settings } = JSON.parse(out);
    const sources = Object.fromEntries(
      settings.map(({ key, value, source }: Record<string, unknown>) => [key, [value, source]]),
    );
    expect(sources).toMatchObject({
      paper: ["letter", "config"],
      out: ["elsewhere", "environment"],
      format: [["html"], "flag"],
      redis: ["redis://localhost:6379", "default"],
    });
  });
});
