/** Reads PDFs, of ours or of anyone's, and says what keeps them from being accessible. */
import { readFile } from "node:fs/promises";
import type { Diagnostic } from "../core/diagnostics.ts";

/** What keeps one PDF from being accessible. */
export interface CheckedPdf {
  /** As it was named. */
  readonly file: string;
  /** None where it meets every condition that is checked. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads PDFs, of ours or of anyone's, and says what keeps them from being accessible. One after the other; a file that
 * cannot be read is told like any other fault.
 *
 * @example
 * ```ts
 * import { checkPdfs } from "briefdeck";
 *
 * for (const { file, diagnostics } of await checkPdfs(["report.pdf"]))
 *   console.log(`${file}: ${diagnostics.length} faults`);
 * ```
 */
export async function checkPdfs(files: readonly string[]): Promise<CheckedPdf[]> {
  // Loaded where it is needed: the library takes longer than most checks.
  const { pdfDiagnostics } = await import("../checks/pdf/index.ts");
  const checked: CheckedPdf[] = [];
  for (const file of files) {
    const bytes = await readFile(file).catch(() => undefined);
    const diagnostics: Diagnostic[] = bytes
      ? await pdfDiagnostics(new Uint8Array(bytes), file)
      : [{ code: "FILE_MISSING", severity: "error", file, message: "this PDF is not there" }];
    checked.push({ file, diagnostics });
  }
  return checked;
}
