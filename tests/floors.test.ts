/** Holds the floors of the house: imports go down, and on the floor of the stages to the left. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const SRC = join(import.meta.dirname, "..", "src");
/** From the ground up; what shares a floor stands from left to right. */
const FLOORS = [
  ["core"],
  [
    "content",
    "audience",
    "compare",
    "template",
    "slides",
    "browser",
    "manifest",
    "checks",
    "viewer",
    "outputs",
    "inspect",
  ],
  ["config", "pipeline"],
  ["batch", "queue", "preview"],
  ["library.ts", "index.ts", "cli"],
];

interface Import {
  readonly from: string;
  readonly to: string;
}

/** Every import of values (not of types only) between files of `src/`. */
function imports(): Import[] {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => {
      const source = ts.createSourceFile(
        file,
        readFileSync(join(SRC, file), "utf8"),
        ts.ScriptTarget.Latest,
      );
      const found: Import[] = [];
      const visit = (node: ts.Node) => {
        const specifier = valueSpecifier(node);
        if (specifier?.startsWith("."))
          found.push({ from: file, to: relative(SRC, join(SRC, dirname(file), specifier)) });
        ts.forEachChild(node, visit);
      };
      visit(source);
      return found;
    });
}

function valueSpecifier(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node)) {
    const clause = node.importClause;
    const named = clause?.namedBindings;
    const onlyTypes =
      clause?.isTypeOnly ||
      (clause &&
        !clause.name &&
        named &&
        ts.isNamedImports(named) &&
        named.elements.length > 0 &&
        named.elements.every((e) => e.isTypeOnly));
    return onlyTypes ? undefined : (node.moduleSpecifier as ts.StringLiteral).text;
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && !node.isTypeOnly)
    return (node.moduleSpecifier as ts.StringLiteral).text;
  if (
    ts.isCallExpression(node) &&
    node.expression.kind === ts.SyntaxKind.ImportKeyword &&
    node.arguments[0] &&
    ts.isStringLiteral(node.arguments[0])
  )
    return node.arguments[0].text;
  return undefined;
}

const room = (file: string) => file.split(/[\\/]/)[0] ?? "";
const floorOf = (file: string) => FLOORS.findIndex((floor) => floor.includes(room(file)));
const all = imports();

describe("the floors", () => {
  it("hold every room of src/", () => {
    const rooms = readdirSync(SRC);
    expect(rooms.filter((name) => floorOf(name) < 0)).toEqual([]);
    expect(all.length).toBeGreaterThan(30);
  });

  it("are never climbed, and no file imports from its right", () => {
    const wrong = all.filter(({ from, to }) => {
      const [a, b] = [floorOf(from), floorOf(to)];
      if (a !== b) return a < b;
      const floor = FLOORS[a] ?? [];
      return floor.indexOf(room(from)) < floor.indexOf(room(to));
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it("hold no circle", () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of all) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, trail: readonly string[]) => {
      if (trail.includes(file))
        circles.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
      if (done.has(file) || trail.includes(file)) return;
      for (const to of next.get(file) ?? []) visit(to, [...trail, file]);
      done.add(file);
    };
    for (const file of next.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });

  it("keep files small enough to be read", () => {
    const long = readdirSync(SRC, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => ({
        file,
        lines: readFileSync(join(SRC, file), "utf8").split("\n").length - 1,
      }))
      .filter(({ lines }) => lines > 250);
    expect(long).toEqual([]);
  });
});
