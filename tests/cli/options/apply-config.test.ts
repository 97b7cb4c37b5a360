/** Flags, environment, config file, defaults: in this order, for every setting and by one mechanism. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { commonOptions } from "../../../src/cli/options/common.ts";
import { SETTINGS, settings, variableOf } from "../../../src/cli/options/settings.ts";
import { withOptions } from "../../../src/cli/options/with-options.ts";
import { configKeys } from "../../../src/config/schema.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "briefdeck-order-"));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** What a command with every setting is told, and by whom. */
async function told(args: readonly string[], config?: string) {
  let found: Record<string, readonly [value: unknown, source: unknown]> = {};
  const command = commonOptions(withOptions(new Command("x"), settings(configKeys)))
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .action((flags: Record<string, unknown>) => {
      found = Object.fromEntries(
        configKeys.map((key) => [key, [flags[key], command.getOptionValueSource(key)]]),
      );
    });
  const path = join(folder, "briefdeck.config.mjs");
  if (config) await writeFile(path, `export default ${config};`);
  await command.parseAsync([...args, ...(config ? ["--config", path] : ["--no-config"])], {
    from: "user",
  });
  return found;
}

describe("settings", () => {
  it("are the flag's before the environment's before the config's before the default", async () => {
    expect((await told([]))["paper"]).toEqual([undefined, undefined]);
    expect((await told([], '{ paper: "letter" }'))["paper"]).toEqual(["letter", "config"]);
    vi.stubEnv("BRIEFDECK_PAPER", "a4");
    expect((await told([], '{ paper: "letter" }'))["paper"]).toEqual(["a4", "env"]);
    expect((await told(["--paper", "letter"], '{ paper: "a4" }'))["paper"]).toEqual([
      "letter",
      "cli",
    ]);
  });

  it("that are lists are replaced, not added to", async () => {
    const config = '{ format: ["html", "pdf"] }';
    expect((await told([], config))["format"]).toEqual([["html", "pdf"], "config"]);
    vi.stubEnv("BRIEFDECK_FORMAT", "pptx,md");
    expect((await told([], config))["format"]).toEqual([["pptx", "md"], "env"]);
    expect((await told(["--format", "md"], config))["format"]).toEqual([["md"], "cli"]);
  });

  it("that are switches may be off in the environment, and on by a flag", async () => {
    vi.stubEnv("BRIEFDECK_EMBED_FONTS", "0");
    vi.stubEnv("BRIEFDECK_GALLERY", "1");
    const so = await told([], "{ embedFonts: true, gallery: false }");
    expect([so["embedFonts"], so["gallery"]]).toEqual([
      [false, "env"],
      [true, "env"],
    ]);
    expect((await told(["--no-gallery"]))["gallery"]).toEqual([false, "cli"]);
  });

  it("are refused where a variable says nonsense", async () => {
    vi.stubEnv("BRIEFDECK_GALLERY", "maybe");
    await expect(told([])).rejects.toThrow(/BRIEFDECK_GALLERY is `maybe`/);
    vi.stubEnv("BRIEFDECK_GALLERY", "");
    vi.stubEnv("BRIEFDECK_PAPER", "a5");
    await expect(told([])).rejects.toThrow(/BRIEFDECK_PAPER/);
  });

  it("have each a flag, a variable and words", () => {
    expect(Object.keys(SETTINGS)).toEqual(configKeys);
    expect(variableOf("embedFonts")).toBe("BRIEFDECK_EMBED_FONTS");
    const flags = settings(configKeys).map(({ long }) => long);
    expect(new Set(flags).size).toBe(flags.length);
  });
});
