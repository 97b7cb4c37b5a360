/** Fonts that text is shown in: checkpoints 10 and 31, as far as font programs need not be opened. */
import type { PDFDict } from "@cantoo/pdf-lib";
import type { Condition, Fault } from "../conditions.ts";
import type { FontUse } from "../content/paint.ts";
import { numberOf, readToUnicode } from "../content/unicode.ts";
import * as cos from "../reading.ts";
import { isPredefined } from "./encodings.ts";

export function* fontFaults(uses: Iterable<FontUse>): Generator<Fault> {
  for (const use of uses) {
    const kind = cos.getName(use.font, "Subtype");
    const name = (cos.getName(use.font, "BaseFont") ?? kind ?? "unnamed").replace(
      /^[A-Z]{6}\+/,
      "",
    );
    for (const [condition, message, page] of faultsOf(use, kind))
      yield { condition, page: page ?? use.page, message: `the font ${name} ${message}` };
  }
}

type Found = [condition: Condition, message: string, page?: number];

function* faultsOf(use: FontUse, kind: string | undefined): Generator<Found> {
  const { font } = use;
  const composite = cos.asDict(cos.getList(font, "DescendantFonts")[0]);
  const descriptor = cos.getDict(composite ?? font, "FontDescriptor");
  const embedded = ["FontFile", "FontFile2", "FontFile3"].some((key) => cos.get(descriptor, key));
  if (kind !== "Type3" && use.visible && !embedded) yield ["31-009", "is not embedded"];
  const symbolic = Boolean((cos.getNumber(descriptor, "Flags") ?? 0) & 4);
  if (kind === "Type0") yield* compositeFaults(font, composite, embedded);
  if (kind === "TrueType") yield* trueTypeFaults(font, symbolic);
  yield* unicodeFaults(use, kind, composite, symbolic);
}

function* compositeFaults(
  font: PDFDict,
  descendant: PDFDict | undefined,
  embedded: boolean,
): Generator<Found> {
  if (cos.getName(descendant, "Subtype") === "CIDFontType2" && embedded) {
    const map = cos.get(descendant, "CIDToGIDMap");
    if (!map) yield ["31-005", "has no CIDToGIDMap"];
    else if (cos.asName(map) !== "Identity" && cos.decoded(map) === undefined)
      yield ["31-004", "has a CIDToGIDMap that is neither a table nor Identity"];
  }
  const encoding = cos.get(font, "Encoding");
  const named = cos.asName(encoding);
  if (named !== undefined ? !isPredefined(named) : !cos.asDict(encoding))
    yield ["31-006", `has an encoding ${named ?? "none"} that is neither known nor embedded`];
  const own = cos.getDict(descendant, "CIDSystemInfo");
  const others = cos.getDict(cos.asDict(encoding), "CIDSystemInfo");
  if (!others) return;
  if (cos.getText(own, "Registry") !== cos.getText(others, "Registry"))
    yield ["31-001", "and its encoding are of different registries"];
  if (cos.getText(own, "Ordering") !== cos.getText(others, "Ordering"))
    yield ["31-002", "and its encoding are of different orderings"];
  if ((cos.getNumber(own, "Supplement") ?? 0) < (cos.getNumber(others, "Supplement") ?? 0))
    yield ["31-003", "has an older supplement than its encoding"];
}

const LATIN = new Set(["MacRomanEncoding", "WinAnsiEncoding"]);

function* trueTypeFaults(font: PDFDict, symbolic: boolean): Generator<Found> {
  const encoding = cos.get(font, "Encoding");
  if (symbolic) {
    if (encoding) yield ["31-024", "is symbolic and has an encoding"];
    return;
  }
  if (!encoding) yield ["31-019", "has no encoding"];
  const base = cos.asName(encoding) ?? cos.getName(cos.asDict(encoding), "BaseEncoding");
  if (cos.asDict(encoding) && base === undefined)
    yield ["31-020", "has an encoding that is based on none"];
  else if (base !== undefined && !LATIN.has(base)) yield ["31-021", `has the encoding ${base}`];
}

function* unicodeFaults(
  { font, strings }: FontUse,
  kind: string | undefined,
  composite: PDFDict | undefined,
  symbolic: boolean,
): Generator<Found> {
  const encoding = cos.getName(font, "Encoding");
  const identity = encoding === "Identity-H" || encoding === "Identity-V";
  const codes =
    kind !== "Type0" || identity ? codesOf(strings, kind === "Type0" ? 2 : 1) : undefined;
  if (identity && cos.getName(composite, "CIDToGIDMap") === "Identity" && codes?.has(0))
    yield ["31-030", "does not have a character that is shown", codes.get(0)];
  const source = cos.decoded(cos.get(font, "ToUnicode"));
  if (source === undefined) {
    if (!speaksForItself(font, kind, composite, symbolic))
      yield ["31-027", "cannot be turned into Unicode"];
    return;
  }
  const { has, values } = readToUnicode(source);
  for (const [code, page] of codes ?? [])
    if (!has(code) && code !== 0) {
      yield ["10-001", `shows character ${code}, which has no Unicode`, page];
      break;
    }
  if (values.some((value) => units(value).includes(0))) yield ["31-028", "turns into U+0000"];
  if (values.some((value) => units(value).some((unit) => unit === 0xfeff || unit === 0xfffe)))
    yield ["31-029", "turns into U+FEFF or U+FFFE"];
}

/** By code, the first page that shows it. */
function codesOf(strings: ReadonlyMap<string, number>, width: number): Map<number, number> {
  const codes = new Map<number, number>();
  for (const [text, page] of strings)
    for (let i = 0; i + width <= text.length; i += width) {
      const code = numberOf(text.slice(i, i + width));
      if (!codes.has(code)) codes.set(code, page);
    }
  return codes;
}

const units = (value: string): number[] =>
  Array.from({ length: value.length >> 1 }, (_, i) => numberOf(value.slice(2 * i, 2 * i + 2)));

/** Where readers know the characters without being told. Names of glyphs are taken to be known ones. */
function speaksForItself(
  font: PDFDict,
  kind: string | undefined,
  composite: PDFDict | undefined,
  symbolic: boolean,
): boolean {
  if (kind === "Type0") {
    const collection = cos.getDict(composite, "CIDSystemInfo");
    return (
      cos.getText(collection, "Registry") === "Adobe" &&
      ["GB1", "CNS1", "Japan1", "Korea1"].includes(cos.getText(collection, "Ordering") ?? "")
    );
  }
  const encoding = cos.getName(font, "Encoding") ?? "";
  if (LATIN.has(encoding) || encoding === "MacExpertEncoding") return true;
  return kind === "TrueType"
    ? !symbolic
    : kind !== "Type3" || cos.get(font, "Encoding") !== undefined;
}
