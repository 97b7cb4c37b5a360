/** Follows what paints a page through its forms: what is tagged, what is decoration, what text is in which font. */
import type { PDFDict } from "@cantoo/pdf-lib";
import type { Fault } from "../conditions.ts";
import { inherited } from "../file.ts";
import { asDict, decoded, get, getDict, getList, getName, getNumber } from "../reading.ts";
import { bytesOf, nameOf, type Operand, operations } from "./tokens.ts";

/** Text of one font. */
export interface FontUse {
  readonly font: PDFDict;
  /** The first page that shows it. */
  readonly page: number;
  /** By the strings shown, the first page, for text that is content. */
  readonly strings: Map<string, number>;
  /** Whether any of it can be seen. */
  visible: boolean;
}

export interface FormUse {
  times: number;
  /** The first page that paints it. */
  readonly page: number;
  content?: string | undefined;
}

/** What all pages paint, together. */
export interface Painted {
  readonly faults: Fault[];
  /** By the page or form whose stream marks it: the numbers of its pieces, with the page. */
  readonly pieces: Map<PDFDict, Map<number, number>>;
  readonly fonts: Map<PDFDict, FontUse>;
  /** How often each form is painted. */
  readonly forms: Map<PDFDict, FormUse>;
}

/** One `BMC` or `BDC` that stands open. */
interface Mark {
  readonly kind: "artifact" | "tagged" | "other";
  readonly replaced: boolean;
}

/** Characters that may be read for all pages together: forms within forms multiply. */
const MOST_CHARACTERS = 300_000_000;
/** What it takes to begin a form, in characters. */
const BEGINNING = 2_000;
/** More faults than this say nothing more. */
const MOST_FAULTS = 10_000;
const DEEPEST = 32;

const PAINTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["f", "F", "f*", "B", "B*", "b", "b*", "S", "s"].map((op) => [op, "a shape"]),
  ),
  sh: "a shading",
  BI: "a picture",
};
const SHOWS = new Set(["Tj", "TJ", "'", '"']);

/** @param pages each is followed from its own beginning. */
export function paint(pages: readonly PDFDict[]): Painted {
  const painted: Painted = { faults: [], pieces: new Map(), fonts: new Map(), forms: new Map() };
  const budget = { left: MOST_CHARACTERS };
  pages.forEach((page, i) => {
    paintPage(page, i + 1, painted, budget);
  });
  if (budget.left <= 0)
    painted.faults.push({
      condition: "ISO 32000-1, 7.8",
      message: "there is more to paint than can be checked",
    });
  return painted;
}

function paintPage(page: PDFDict, number: number, painted: Painted, budget: { left: number }) {
  const bare = new Map<string, number>();
  const fault = (condition: Fault["condition"], message: string) => {
    if (painted.faults.length < MOST_FAULTS)
      painted.faults.push({ condition, message, page: number });
  };
  const marks: Mark[] = [];
  const is = (kind: Mark["kind"]) => marks.some((mark) => mark.kind === kind);

  const paints = (what: string) => {
    if (!is("artifact") && !is("tagged")) bare.set(what, (bare.get(what) ?? 0) + 1);
  };

  const open = (
    tag: string | undefined,
    properties: Operand | PDFDict | undefined,
    owner: PDFDict,
  ) => {
    const mcid = property(properties, "MCID");
    const artifact = tag === "Artifact";
    if (artifact && is("tagged")) fault("01-003", "decoration is marked inside tagged content");
    if (mcid !== undefined) {
      if (is("artifact") || artifact)
        fault("01-004", `piece ${mcid} of a tag is marked inside decoration`);
      const own = painted.pieces.get(owner) ?? new Map<number, number>();
      painted.pieces.set(owner, own.set(mcid, own.get(mcid) ?? number));
    }
    marks.push({
      kind: artifact ? "artifact" : mcid === undefined ? "other" : "tagged",
      replaced: has(properties, "ActualText"),
    });
  };

  const show = (text: readonly string[], font: PDFDict | undefined, mode: number) => {
    paints("text");
    if (!font) return;
    const use = painted.fonts.get(font) ?? {
      font,
      page: number,
      strings: new Map(),
      visible: false,
    };
    painted.fonts.set(font, use);
    use.visible ||= mode !== 3;
    if (is("artifact") || marks.some((mark) => mark.replaced)) return;
    for (const part of text) if (!use.strings.has(part)) use.strings.set(part, number);
  };

  /** @param owner the page or form that the stream belongs to. */
  const run = (
    source: string,
    resources: PDFDict | undefined,
    owner: PDFDict,
    within: readonly PDFDict[],
  ) => {
    budget.left -= source.length + BEGINNING;
    if (budget.left <= 0) return;
    let state: { font: PDFDict | undefined; mode: number } = { font: undefined, mode: 0 };
    const saved: (typeof state)[] = [];
    const depth = marks.length;
    for (const { operator, operands } of operations(source)) {
      const [first, second] = operands;
      if (PAINTS[operator]) paints(PAINTS[operator]);
      else if (SHOWS.has(operator)) show(strings(operands), state.font, state.mode);
      else if (operator === "q") saved.push({ ...state });
      else if (operator === "Q") state = saved.pop() ?? state;
      else if (operator === "Tf")
        state.font = getDict(getDict(resources, "Font"), nameOf(first) ?? "");
      else if (operator === "Tr") state.mode = typeof first === "number" ? first : 0;
      else if (operator === "BMC") open(nameOf(first), undefined, owner);
      else if (operator === "BDC") {
        const listed = nameOf(second);
        const properties =
          listed === undefined ? second : getDict(getDict(resources, "Properties"), listed);
        open(nameOf(first), properties, owner);
      } else if (operator === "EMC") {
        if (marks.length > depth) marks.pop();
        else fault("ISO 32000-1, 14.6", "a mark is closed that was never opened");
      } else if (operator === "Do") {
        const object = get(getDict(resources, "XObject"), nameOf(first) ?? "");
        const form = asDict(object);
        if (!form || getName(form, "Subtype") !== "Form") {
          if (form) paints("a picture");
          continue;
        }
        if (get(form, "Ref")) fault("30-001", "content is taken from another file");
        const known: FormUse = painted.forms.get(form) ?? { times: 0, page: number };
        known.times++;
        painted.forms.set(form, known);
        known.content ??= decoded(object);
        const inner = known.content;
        if (inner === undefined || within.includes(form) || within.length > DEEPEST)
          fault("ISO 32000-1, 7.8", "a form cannot be unpacked, or paints itself");
        else run(inner, getDict(form, "Resources") ?? resources, form, [...within, form]);
      }
    }
    if (marks.length > depth) fault("ISO 32000-1, 14.6", "a mark is opened that is never closed");
    marks.length = depth;
  };

  const streams = getList(page, "Contents").map(decoded);
  if (streams.includes(undefined))
    fault("ISO 32000-1, 7.8", "the page's content cannot be unpacked");
  run(streams.join("\n"), asDict(inherited(page, "Resources")), page, []);
  for (const [what, times] of bare)
    fault(
      "01-005",
      `${what} is neither tagged nor marked as decoration${times > 1 ? ` (${times} times)` : ""}`,
    );
}

const strings = (operands: readonly Operand[]): string[] =>
  operands.flatMap((one) => (Array.isArray(one) ? strings(one) : (bytesOf(one) ?? [])));

type Properties = Operand | PDFDict | undefined;

const property = (of: Properties, key: string): number | undefined => {
  if (of instanceof Map) {
    const value: unknown = of.get(key);
    return typeof value === "number" ? value : undefined;
  }
  return isPdfDict(of) ? getNumber(of, key) : undefined;
};

const has = (of: Properties, key: string): boolean =>
  of instanceof Map ? of.has(key) : isPdfDict(of) && get(of, key) !== undefined;

const isPdfDict = (value: Properties): value is PDFDict =>
  typeof value === "object" && value !== null && "context" in value;
