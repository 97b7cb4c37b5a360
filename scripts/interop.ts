/**
 * `npm run interop -- FILE.pptx…`: proves that other programs can read our PPTX, change it, and bring it back:
 * lint, schemas, python-pptx, LibreOffice (to ODP and back to PPTX), pptx-automizer (a title changed), one row a file.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { lint } from "../tests/outputs/pptx/lint.ts";
import { openPackage, type SlideText, slideTexts } from "../tests/outputs/pptx/read-back.ts";
import { schemaFaults, schemasMissing } from "../tests/outputs/pptx/schemas.ts";
import { isLitter, NEW_TITLE, retitle } from "./interop/automizer.ts";
import {
  officeMissing,
  type ReadSlide,
  slidesOfPptx,
  squash,
  throughOffice,
} from "./interop/office.ts";
import { pythonMissing, readInPython } from "./interop/python.ts";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: npm run interop -- FILE.pptx…");
  process.exit(2);
}

const missing = { schemas: schemasMissing(), python: pythonMissing(), office: officeMissing() };
const folder = mkdtempSync(join(tmpdir(), "briefdeck-interop-"));
mkdirSync(join(folder, "changed"));
const changed: string[] = [];
for (const file of files) {
  const path = join(folder, "changed", `changed-${basename(file)}`);
  writeFileSync(path, await retitle(file));
  changed.push(path);
}
const trips = missing.office === undefined ? throughOffice(files, changed) : [];
const rows = files.map((file, i) => {
  const bytes = readFileSync(file);
  const slides = slideTexts(openPackage(bytes));
  const [first, ...rest] = slides;
  const retitled = first ? [withTitle(first), ...rest] : [];
  return {
    file: basename(file),
    slides: slides.length,
    lint: lint(bytes),
    schemas: missing.schemas ?? schemaFaults(bytes),
    "python-pptx": missing.python ?? compare(slides, readInPython(file), "python-pptx"),
    ODP: missing.office ?? compare(slides, trips[i]?.odp, "LibreOffice"),
    "ODP and back": missing.office ?? compare(slides, trips[i]?.pptx, "LibreOffice, back"),
    "title changed": faultsOfChanged(retitled, i),
  };
});
rmSync(folder, { recursive: true });

type Result = readonly string[] | string;
const told = (result: Result): string =>
  typeof result === "string" ? "skipped" : result.length === 0 ? "ok" : `${result.length} fault(s)`;
const CHECKS = ["lint", "schemas", "python-pptx", "ODP", "ODP and back", "title changed"] as const;
console.table(
  rows.map((row) => ({
    ...row,
    ...Object.fromEntries(CHECKS.map((check) => [check, told(row[check])])),
  })),
);
for (const [what, why] of Object.entries(missing))
  if (why !== undefined) console.log(`skipped: ${what}: ${why}`);
const faults = rows.flatMap((row) =>
  CHECKS.map((check): Result => row[check]).flatMap((result) =>
    typeof result === "string" ? [] : result.map((fault) => `${row.file}: ${fault}`),
  ),
);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

function withTitle(slide: SlideText): SlideText {
  return {
    ...slide,
    title: NEW_TITLE,
    paragraphs: [
      NEW_TITLE,
      ...slide.paragraphs.filter((p) => !squash(slide.title).includes(squash(p))),
    ],
  };
}

/** What pptx-automizer made of the file must say all the rest, be without faults, and open in LibreOffice. */
function faultsOfChanged(slides: readonly SlideText[], i: number): string[] {
  const bytes = readFileSync(changed[i] ?? "");
  const said = compare(slides, slidesOfPptx(bytes), "pptx-automizer");
  const opened = missing.office
    ? []
    : compare(slides, trips[files.length + i]?.odp, "LibreOffice, of pptx-automizer's");
  const left = lint(bytes).filter((fault) => !isLitter(fault));
  const schema = missing.schemas === undefined ? schemaFaults(bytes) : [];
  return [...said, ...opened, ...left, ...schema];
}

/** Each slide's title, notes and paragraphs must be found again by the other reader. */
function compare(
  slides: readonly SlideText[],
  read: readonly ReadSlide[] | undefined,
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
