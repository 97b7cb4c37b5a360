/**
 * The conditions of the Matterhorn Protocol 1.1 that a machine can check, on any PDF, with a library that did not write
 * it. What is checked: `conditions.ts`; what is not, and why: `docs/pdf-accessibility.md`.
 */
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { Condition, Fault } from "./conditions.ts";
import { paint } from "./content/paint.ts";
import { load, lockOf, openPdf, type PdfFile, unlocked } from "./file.ts";
import { agreementFaults } from "./groups/agreement.ts";
import { alternativeFaults } from "./groups/alternatives.ts";
import { areaFaults, readAreas } from "./groups/areas.ts";
import { documentFaults, lockFaults } from "./groups/document.ts";
import { fontFaults } from "./groups/fonts.ts";
import { headingFaults } from "./groups/headings.ts";
import { languageFaults } from "./groups/language.ts";
import { readXmp, xmpFaults } from "./groups/metadata.ts";
import { nestingFaults } from "./groups/nesting.ts";
import { roleFaults } from "./groups/roles.ts";
import { tableFaults } from "./groups/tables.ts";
import { readTags } from "./tags.ts";

/** Faults of one kind that are told one by one. */
const TOLD = 10;

/** @param name as diagnostics shall show it. Never throws: what cannot be read is a diagnostic. */
export async function pdfDiagnostics(bytes: Uint8Array, name: string): Promise<Diagnostic[]> {
  const faults: Fault[] = [];
  try {
    const pdf = await load(bytes);
    const lock = lockOf(pdf);
    faults.push(...lockFaults(lock));
    faults.push(...faultsOf(openPdf(lock ? await unlocked(bytes) : pdf)));
    return diagnosticsOf(faults, name);
  } catch (error) {
    return [...diagnosticsOf(faults, name), unreadable(error, name)];
  }
}

const unreadable = (error: unknown, file: string): Diagnostic => ({
  code: "PDF_UNREADABLE",
  severity: "error",
  file,
  message: `this PDF cannot be read: ${error instanceof Error ? error.message : error}`,
  hint: "it may be damaged, open only with a password, or be no PDF at all",
});

function faultsOf(file: PdfFile): Fault[] {
  const tags = readTags(file);
  const painted = paint(file.pages);
  const areas = readAreas(file, tags);
  const xmp = readXmp(file);
  return [
    ...documentFaults(file, tags),
    ...xmpFaults(xmp),
    ...languageFaults(file, tags, areas, xmp),
    ...roleFaults(tags),
    ...tags.faults,
    ...nestingFaults(tags, file),
    ...headingFaults(tags, file),
    ...tableFaults(tags, file),
    ...alternativeFaults(tags, file),
    ...painted.faults,
    ...agreementFaults(file, tags, painted, areas),
    ...areaFaults(file, areas),
    ...fontFaults(painted.fonts.values()),
  ];
}

/** In the order of pages; of many of a kind the first, and how many more. */
function diagnosticsOf(faults: readonly Fault[], file: string): Diagnostic[] {
  const counts = new Map<Condition, number>();
  const say = (message: string): Diagnostic => ({
    code: "PDF_UA",
    severity: "error",
    file,
    message,
  });
  const first = [...faults]
    .sort((a, b) => (a.page ?? 0) - (b.page ?? 0))
    .filter(({ condition }) => {
      const count = (counts.get(condition) ?? 0) + 1;
      counts.set(condition, count);
      return count <= TOLD;
    })
    .map(({ condition, page, message }) =>
      say(`${condition}${page ? `, page ${page}` : ""}: ${message}`),
    );
  const more = [...counts]
    .filter(([, count]) => count > TOLD)
    .map(([condition, count]) => say(`${condition}: ${count - TOLD} more of these`));
  return [...first, ...more];
}
