import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { jsonSchemas } from "../../src/content/json-schema.ts";

const folder = join(import.meta.dirname, "..", "..", "src", "content", "json-schema");

describe("the JSON Schemas for editors", () => {
  it.each([...jsonSchemas()])(
    "%s is in step with its zod schema (npm run schemas)",
    (name, schema) => {
      expect(JSON.parse(readFileSync(join(folder, name), "utf8"))).toEqual(
        JSON.parse(JSON.stringify(schema)),
      );
    },
  );

  it("tell what a field means, and hold nothing of ours", () => {
    const text = JSON.stringify([...jsonSchemas()]);
    expect(text).toContain("The id of a claim.");
    expect(text).not.toMatch(/"ref":|"rich":/);
  });
});
