/** A project's config file: run, checked, told at its lines. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findConfig } from "../../src/config/find.ts";
import { loadConfig } from "../../src/config/load.ts";
import { ContentError, type Diagnostic } from "../../src/core/diagnostics.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "briefdeck-config-"));
});
afterEach(() => rm(folder, { recursive: true }));

const write = async (text: string, name = "briefdeck.config.ts") => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};
const faults = async (text: string): Promise<readonly Diagnostic[]> => {
  const path = await write(text);
  return loadConfig(path).then(
    () => [],
    (error: unknown) => {
      if (error instanceof ContentError) return error.diagnostics;
      throw error;
    },
  );
};

describe("a config file", () => {
  it.each(["briefdeck.config.ts", "briefdeck.config.mts", "briefdeck.config.mjs"])(
    "%s says what is a project's own, with defineConfig from briefdeck",
    async (name) => {
      const path = await write(
        `import { defineConfig } from "briefdeck";
       export default defineConfig({ format: ["html"], cache: false, port: 4000 });`,
        name,
      );
      expect(await loadConfig(path)).toEqual({ format: ["html"], cache: false, port: 4000 });
    },
  );

  it("names folders from where it stands", async () => {
    const path = await write(
      'export default { content: "briefings", store: "s3://b/c", out: "/o" };',
    );
    expect(await loadConfig(path)).toEqual({
      content: relative(process.cwd(), join(folder, "briefings")),
      store: "s3://b/c",
      out: "/o",
    });
  });

  it("is found in the nearest folder above", async () => {
    const path = await write("export default {};");
    const below = join(folder, "a", "b");
    await mkdir(below, { recursive: true });
    expect(findConfig(below)).toBe(path);
  });

  it("tells all faults at once, at their lines, with what was meant", async () => {
    const found = await faults(
      'export default {\n  papr: "a4",\n  format: ["htlm"],\n  port: "no",\n};',
    );
    expect(found.map(({ code, line, hint }) => [code, line, hint])).toEqual(
      expect.arrayContaining([
        ["KEY_UNKNOWN", 2, "did you mean `paper`?"],
        ["VALUE_UNKNOWN", 3, "did you mean `html`?"],
        ["SCHEMA", 4, undefined],
      ]),
    );
  });

  it.each([
    ["is no TypeScript", "const const a = 1;", 1],
    ["throws", "\nthrow new Error('not today');", undefined],
  ])("that %s is told of, and no stack trace", async (_, text, line) => {
    const [fault] = await faults(text);
    expect(fault).toMatchObject({ code: "CONFIG_UNREADABLE" });
    expect(fault?.message).not.toContain("\n");
    if (line) expect(fault?.line).toBe(line);
  });

  it("that exports something else is told of", async () => {
    expect(await faults("export default 42;")).toMatchObject([{ code: "SCHEMA" }]);
  });
});
