/**
 * Presentation MathML as a formula of Office's own. Only what has an equal there: any other element, and colours,
 * boxes, crossed-out parts and pieces moved by hand, make the whole formula remain a picture.
 */
import type { Maths, Row } from "../../model.ts";
import { joined, lettersOf, spaceOf } from "./letters.ts";
import { APPLICATION, type MathNode, readMathml } from "./mathml.ts";

/** @returns undefined where some part has no equal. */
export function mathsOf(mathml: string | undefined): Row | undefined {
  const root = mathml === undefined ? undefined : readMathml(mathml);
  if (root === undefined) return undefined;
  try {
    const row = rowOf([root]);
    return row.length > 0 ? row : undefined;
  } catch (error) {
    if (error instanceof NoEqual) return undefined;
    throw error;
  }
}

class NoEqual extends Error {}

/** Says how MathML is laid out, which Office decides for itself. */
const LAYOUT =
  /^(accent(under)?|align|class|columnalign|columnspacing|display(style)?|fence|form|linethickness|lspace|rspace|(max|min)size|mathvariant|movablelimits|rowspacing|rowalign|scriptlevel|separator|stretchy|symmetric|largeop|width|xmlns|lang|dir|style)$/;

const ROWS = /^(math|semantics|mrow|mstyle|mtd)$/;

const NARY = /^[∑∏∐∫∬∭∮∯∰⋀⋁⋂⋃⨀⨁⨂⨄⨆]$/u;

/** Ends what a sum or integral ranges over. */
const RELATION = /^[=<>≤≥≠≈≡∼≅∝∈∉⊂⊆→⇒⇔+−,;-]$/u;

/** Elements of a row; brackets, sums and what they range over become one part each. */
function rowOf(nodes: readonly MathNode[]): Row {
  const flat = nodes.flatMap(flattened);
  const fenced = fence(flat);
  if (fenced) return [fenced];
  const out: Maths[] = [];
  for (let i = 0; i < flat.length; i++) {
    const node = flat[i];
    if (node === undefined) continue;
    const sum = nary(node);
    if (sum === undefined) out.push(...partOf(node), ...spaceAfter(node, flat[i + 1]));
    else {
      const end = flat.findIndex((n, at) => at > i + 1 && RELATION.test(operator(n)));
      const rest = flat.slice(i + 1, end < 0 ? undefined : end);
      out.push({ ...sum, of: rowOf(rest) });
      i += rest.length;
    }
  }
  return joined(out);
}

/** Between a function's name, with or without limits, and what it is of; none before a bracket. */
function spaceAfter(node: MathNode, next: MathNode | undefined): Row {
  const [base] = /^m(under|over|sub|sup)/.test(node.tag) ? node.children : [];
  const name = base ? flattened(base).at(-1) : node;
  if (name?.text !== APPLICATION || next === undefined || /^[([{]$/.test(operator(next))) return [];
  return [{ kind: "letters", text: "\u2009", alphabet: "plain" }];
}

/** Groups that mean nothing by themselves are their children; a group in brackets stays one. */
function flattened(node: MathNode): MathNode[] {
  allow(node);
  if (!ROWS.test(node.tag)) return [node];
  const inner = node.children.filter((c) => !c.tag.startsWith("annotation")).flatMap(flattened);
  return isFence(inner) ? [{ ...node, tag: "mrow", children: inner }] : inner;
}

function allow(node: MathNode): void {
  if (node.tag === "mtable" && "width" in node.attrs) throw new NoEqual();
  for (const [name, value] of Object.entries(node.attrs))
    if (!LAYOUT.test(name) || (name === "style" && /colou?r|background|border/.test(value)))
      throw new NoEqual();
}

const operator = (node: MathNode): string => (node.tag === "mo" ? node.text.trim() : "");
const isDelimiter = (node: MathNode | undefined): node is MathNode =>
  node?.tag === "mo" && node.attrs["fence"] === "true";
const isFence = (nodes: readonly MathNode[]): boolean =>
  nodes.length > 1 && (isDelimiter(nodes[0]) || isDelimiter(nodes.at(-1)));

/** `\left( … \middle| … \right)`: brackets around a whole row. */
function fence(nodes: readonly MathNode[]): Maths | undefined {
  if (!isFence(nodes)) return undefined;
  const first = isDelimiter(nodes[0]);
  const last = isDelimiter(nodes.at(-1));
  const inner = nodes.slice(first ? 1 : 0, last ? -1 : undefined);
  const parts: MathNode[][] = [[]];
  let separator = "";
  for (const node of inner) {
    if (isDelimiter(node)) {
      // Office knows one kind of separator in a pair of brackets.
      if (separator !== "" && separator !== operator(node)) throw new NoEqual();
      separator = operator(node);
      parts.push([]);
    } else parts.at(-1)?.push(node);
  }
  return {
    kind: "fence",
    open: first && nodes[0] ? operator(nodes[0]) : "",
    close: last ? operator(nodes.at(-1) ?? { tag: "mo", attrs: {}, children: [], text: "" }) : "",
    separator,
    parts: parts.map(rowOf),
  };
}

/** A sum or the like without what it ranges over. */
function nary(node: MathNode): (Maths & { kind: "nary" }) | undefined {
  const [base, ...limits] = node.children;
  const own = NARY.test(operator(node));
  if (!own && (base === undefined || !NARY.test(operator(base)))) return undefined;
  const row = (at: number) => (limits[at] ? rowOf([limits[at]]) : undefined);
  const two = /^m(subsup|underover)$/.test(node.tag);
  const above = /^m(sup|over)$/.test(node.tag);
  if (!own && !two && !above && !/^m(sub|under)$/.test(node.tag)) return undefined;
  return {
    kind: "nary",
    char: operator(own ? node : (base ?? node)),
    sub: above ? undefined : row(0),
    sup: above ? row(0) : two ? row(1) : undefined,
    of: [],
    stacked: /under|over/.test(node.tag),
  };
}

function partOf(node: MathNode): Row {
  allow(node);
  const [a, b, c] = node.children;
  const row = (child: MathNode | undefined): Row => (child ? rowOf([child]) : []);
  switch (node.tag) {
    case "mi":
    case "mn":
    case "mo":
    case "mtext": {
      // An operator of several letters comes as one around them.
      const row =
        node.children.length > 0 ? node.children.flatMap((x) => [...rowOf([x])]) : lettersOf(node);
      if (row === undefined) throw new NoEqual();
      return row;
    }
    case "mspace":
      return spaceOf(node);
    case "mrow":
      return rowOf(node.children);
    case "mfrac":
      return [{ kind: "fraction", top: row(a), bottom: row(b), bar: hasBar(node) }];
    case "msqrt":
      return [{ kind: "root", of: rowOf(node.children) }];
    case "mroot":
      return [{ kind: "root", of: row(a), degree: row(b) }];
    case "msub":
      return [{ kind: "scripts", of: row(a), sub: row(b) }];
    case "msup":
      return [{ kind: "scripts", of: row(a), sup: row(b) }];
    case "msubsup":
      return [{ kind: "scripts", of: row(a), sub: row(b), sup: row(c) }];
    case "munder":
      return [placed(row(a), b, false)];
    case "mover":
      return [placed(row(a), b, true)];
    case "munderover":
      return [placed([placed(row(a), b, false)], c, true)];
    case "mtable":
      return [tableOf(node)];
    default:
      throw new NoEqual();
  }
}

const hasBar = ({ attrs }: MathNode): boolean => !/^0(\D|$)/.test(attrs["linethickness"] ?? "");

/** KaTeX's accents by the combining characters that Office takes. */
const ACCENTS: Readonly<Record<string, string>> = {
  "^": "\u0302",
  ˆ: "\u0302",
  "~": "\u0303",
  "˜": "\u0303",
  ˉ: "\u0305",
  "¯": "\u0305",
  "˘": "\u0306",
  "˙": "\u0307",
  "¨": "\u0308",
  "˚": "\u030a",
  ˇ: "\u030c",
  "´": "\u0301",
  ˊ: "\u0301",
  "`": "\u0300",
  ˋ: "\u0300",
  "⃗": "\u20d7",
  "→": "\u20d7",
};

/** What stands over or under: an accent, a bar, a brace, or a limit. */
function placed(of: Row, mark: MathNode | undefined, above: boolean): Maths {
  const [only, ...more] = mark ? flattened(mark) : [];
  const char = only && more.length === 0 ? operator(only) : "";
  const accent = ACCENTS[char];
  if (/^[‾_¯]$/.test(char) && only?.attrs["stretchy"] === "true") return { kind: "bar", of, above };
  if (above && accent !== undefined) return { kind: "accent", of, char: accent };
  if (/^[⏞⏟⏜⏝⎴⎵]$/u.test(char)) return { kind: "brace", of, char, above };
  return { kind: "limit", of, limit: mark ? rowOf([mark]) : [], above };
}

function tableOf(node: MathNode): Maths {
  const rows = node.children.map((tr) => {
    if (tr.tag !== "mtr") throw new NoEqual();
    allow(tr);
    return tr.children.map((td) => rowOf([td]));
  });
  const wide = Math.max(0, ...rows.map((r) => r.length));
  if (wide === 0) throw new NoEqual();
  const asked = (node.attrs["columnalign"] ?? "").split(/\s+/);
  // `aligned` sets right and left columns without room between them.
  const steps = (node.attrs["columnspacing"] ?? "1em").split(/\s+/);
  if (asked[0] === "right" && steps[0] === "0em") return { kind: "aligned", rows };
  const columns = Array.from({ length: wide }, (_, i) => {
    const side = asked[Math.min(i, asked.length - 1)];
    return side === "left" || side === "right" ? side : "center";
  });
  const full = rows.map((cells) => columns.map((_, i): Row => cells[i] ?? []));
  return { kind: "matrix", rows: full, columns };
}
