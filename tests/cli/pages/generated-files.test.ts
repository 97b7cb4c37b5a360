import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generatedFiles } from "../../../src/cli/pages/generated-files.ts";

const root = join(import.meta.dirname, "..", "..", "..");

const generated = await generatedFiles();

describe("files made from the code", () => {
  it.each([...generated])("%s is in step (npm run generate)", (name, text) => {
    expect(readFileSync(join(root, name), "utf8")).toBe(text);
  });

  it("tell editors what a field means, and hold nothing of ours", () => {
    const schemas = [...generated]
      .filter(([name]) => name.endsWith(".json"))
      .map(([, text]) => text)
      .join();
    expect(schemas).toContain("The id of a claim.");
    expect(schemas).not.toMatch(/"ref":|"rich":/);
  });
});
