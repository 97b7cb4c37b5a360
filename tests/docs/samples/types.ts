/** TypeScript in the docs, asked of the compiler with `briefdeck` standing for this repository. */
import { join } from "node:path";
import ts from "typescript";
import { root } from "../pages.ts";

/** Faults by the name of a sample. @param samples code by name. */
export function typeFaults(samples: ReadonlyMap<string, string>): readonly string[] {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const settings = {
    ...options,
    noUnusedLocals: false,
    paths: { briefdeck: [join(root, "src", "index.ts")] },
  };
  const files = new Map(
    [...samples].map(([name, text], i) => [join(root, "tests", `sample-${i}.ts`), { name, text }]),
  );
  const host = ts.createCompilerHost(settings);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.getSourceFile = (path, target, ...rest) => {
    const text = files.get(path)?.text;
    return text === undefined
      ? getSourceFile(path, target, ...rest)
      : ts.createSourceFile(path, `${text}\nexport {};\n`, target);
  };
  const program = ts.createProgram([...files.keys()], settings, host);
  return [...files].flatMap(([path, { name }]) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`),
  );
}
