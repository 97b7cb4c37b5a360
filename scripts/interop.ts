/** Proves that other programs can read our PPTX: lint, schemas, python-pptx and LibreOffice, one row a file. */
import { readFileSync } from "node:fs";
import { lint } from "../tests/outputs/pptx/lint.ts";
import { openPackage, type SlideText, slideTexts } from "../tests/outputs/pptx/read-back.ts";
import { schemaFaults, schemasMissing } from "../tests/outputs/pptx/schemas.ts";
import { type OfficeSlide, officeMissing, readInOffice, squash } from "./interop/office.ts";
import { pythonMissing, readInPython } from "./interop/python.ts";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: tsx scripts/interop.ts FILE.pptx…");
  process.exit(2);
}

const missing = { schemas: schemasMissing(), python: pythonMissing(), office: officeMissing() };
const inOffice = missing.office === undefined ? readInOffice(files) : new Map();
const rows = files.map((file) => {
  const bytes = readFileSync(file);
  const slides = slideTexts(openPackage(bytes));
  return {
    file,
    slides: slides.length,
    lint: lint(bytes),
    schemas: missing.schemas ?? schemaFaults(bytes),
    "python-pptx":
      missing.python ?? compare(slides.map(seenByPython), readInPython(file), "python-pptx"),
    LibreOffice: missing.office ?? compare(slides, inOffice.get(file), "LibreOffice"),
  };
});

type Result = readonly string[] | string;
const told = (result: Result): string =>
  typeof result === "string" ? "skipped" : result.length === 0 ? "ok" : `${result.length} fault(s)`;
console.table(
  rows.map((row) => ({
    ...row,
    lint: told(row.lint),
    schemas: told(row.schemas),
    "python-pptx": told(row["python-pptx"]),
    LibreOffice: told(row.LibreOffice),
  })),
);
for (const [what, why] of Object.entries(missing))
  if (why !== undefined) console.log(`skipped: ${what}: ${why}`);
const faults = rows.flatMap((row) =>
  [row.lint, row.schemas, row["python-pptx"], row.LibreOffice].flatMap((result: Result) =>
    typeof result === "string" ? [] : result.map((fault) => `${row.file}: ${fault}`),
  ),
);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

/** It passes over all that has alternatives: text with a formula in it. */
function seenByPython(slide: SlideText): SlideText {
  return {
    ...slide,
    paragraphs: slide.paragraphs.filter((p) => !slide.alternative.includes(p)),
  };
}

/** Each slide's title, notes and paragraphs must be found again by the other reader. */
function compare(
  slides: readonly SlideText[],
  read: readonly OfficeSlide[] | undefined,
  reader: string,
): string[] {
  if (read === undefined) return [`${reader} cannot open it`];
  if (read.length !== slides.length)
    return [`${reader} sees ${read.length} slides, not ${slides.length}`];
  return slides.flatMap((slide, i) => {
    const other = read[i];
    if (other === undefined) return [];
    const lost = slide.paragraphs.filter((p) => !other.text.includes(squash(p)));
    const unsaid = slide.notes.filter((p) => !other.notes.includes(squash(p)));
    return [
      ...(squash(other.title) === squash(slide.title)
        ? []
        : [`title is “${other.title}”, not “${slide.title}”`]),
      ...lost.map((p) => `text lost: “${p}”`),
      ...unsaid.map((p) => `notes lost: “${p}”`),
    ].map((fault) => `${reader}, slide ${i + 1}: ${fault}`);
  });
}
