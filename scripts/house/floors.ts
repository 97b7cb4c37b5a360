/** The floors that `src/` stands on, and who imports whom. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import ts from "typescript";

/** From the ground up; what shares a floor stands from left to right. */
export const FLOORS: readonly { readonly name: string; readonly rooms: readonly string[] }[] = [
  { name: "ground", rooms: ["core"] },
  {
    name: "stages",
    rooms: [
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
  },
  { name: "pipeline", rooms: ["config", "pipeline"] },
  { name: "many", rooms: ["batch", "queue", "preview"] },
  { name: "top", rooms: ["library.ts", "index.ts", "cli"] },
];

/** A folder of `src/`, or a file in it. */
export const roomOf = (file: string) => file.split(/[\\/]/)[0] ?? "";

export interface Import {
  /** Below `src/`. */
  readonly from: string;
  readonly to: string;
}

/** @param folder `src/` @returns the TypeScript files in it, generated ones too, by their paths in it */
export const sourceFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.split(sep).join("/"))
    .sort();

/** Every import of values (not of types only) between files of a folder. */
export const importsIn = (folder: string): Import[] =>
  sourceFiles(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
    const found: Import[] = [];
    const visit = (node: ts.Node) => {
      const specifier = valueSpecifier(node);
      if (specifier?.startsWith("."))
        found.push({ from: file, to: relative(folder, join(folder, dirname(file), specifier)) });
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });

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
    return onlyTypes ? undefined : textOf(node.moduleSpecifier);
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && !node.isTypeOnly)
    return textOf(node.moduleSpecifier);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return textOf(node.arguments[0]);
  return undefined;
}

const textOf = (node: ts.Node | undefined): string | undefined =>
  node && ts.isStringLiteral(node) ? node.text : undefined;
