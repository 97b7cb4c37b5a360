import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CODES, type Code } from "../../src/core/codes.ts";

const src = join(import.meta.dirname, "..", "..", "src");
const told = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .flatMap((name) => [
    ...readFileSync(join(src, name), "utf8").matchAll(
      /code: "([A-Z_]+)"(?: as const)?,\s+severity: "(error|warning)"/g,
    ),
  ])
  .map(([, code, severity]) => ({ code: code as Code, severity }));

it("the registry names the severity that checks tell each code with", () => {
  expect(told.length).toBeGreaterThan(20);
  const codes = [...new Set(told.map(({ code }) => code))];
  const otherwise = codes.filter(
    (code) => !told.some((own) => own.code === code && own.severity === CODES[code].severity),
  );
  expect(otherwise).toEqual([]);
});
