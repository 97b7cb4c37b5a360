/** Flattens inline content to pieces of one style each, with white space collapsed as rendered. */
import type { Box, Fragment, Node } from "../../boxes.ts";
import { runLanguage } from "../../language.ts";
import type { Color, Link, RunStyle } from "../../model.ts";
import { color, opaque, themed } from "../colour.ts";
import { type Context, within } from "../context.ts";
import { isOutOfFlow, px } from "../css.ts";
import { type Mark, markOf } from "../formula/index.ts";
import { baselineOf, sizeBeside } from "./baseline.ts";
import { isInlay } from "./inlay.ts";
import { spread, widened } from "./letter-spacing.ts";
import { lineMetrics, typefaces } from "./typeface.ts";
import { collapsed } from "./white-space.ts";

export interface Piece {
  readonly text: string;
  readonly isBreak: boolean;
  readonly style: RunStyle;
  readonly fragments: readonly Fragment[];
  /** Of the font: size and ascent in px. */
  readonly size: number;
  readonly ascent: number;
  readonly descent: number;
  /** The descent as the font has it: no whole px. */
  readonly depth: number;
  /** Its white space is yet to be collapsed. */
  readonly collapses?: boolean | undefined;
  /** The small picture for which this is the gap. */
  readonly inlay?: Box | undefined;
  /** The formula that it is part of, and the style of the text around that. */
  readonly formula?: Mark | undefined;
  readonly around?: RunStyle | undefined;
}

interface State {
  readonly context: Context;
  readonly heading: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** Percent, and the size in px that it refers to. */
  readonly baseline: number;
  readonly baseSize: number | undefined;
  readonly link: Link | undefined;
  readonly highlight: Color | undefined;
  readonly formula?: Pick<Piece, "formula" | "around">;
}

/** @param owner the element whose text the nodes are. */
export function piecesOf(
  owner: Box,
  nodes: readonly Node[],
  context: Context,
  heading: boolean,
): Piece[] {
  const plain: State = {
    context,
    heading,
    underline: owner.style["text-decoration-line"].includes("underline"),
    strike: owner.style["text-decoration-line"].includes("line-through"),
    baseline: 0,
    baseSize: undefined,
    link: linkOf(owner, context),
    highlight: undefined,
  };
  const pieces = collapsed(nodes.flatMap((node) => walk(node, owner, plain)));
  return owner.style.direction === "rtl" ? pieces : openEnded(spread(pieces), owner);
}

/** A picture that ends the text needs no gap: LibreOffice would set the letters of a title apart for it. */
function openEnded(pieces: readonly Piece[], owner: Box): Piece[] {
  const last = pieces.length - 1;
  const centred = /center|right/.test(owner.style["text-align"]);
  return pieces.map((piece, i) =>
    i > 0 && i === last && piece.inlay && !centred ? { ...piece, text: "" } : piece,
  );
}

function linkOf(box: Box, context: Context): Link | undefined {
  const href = box.tag === "a" ? (box.attrs["href"] ?? "") : "";
  const slide = href.startsWith("#") ? context.anchors.get(href.slice(1)) : undefined;
  if (slide !== undefined) return { slide };
  return /^(https?:|mailto:)/i.test(href) ? { url: href } : undefined;
}

function walk(node: Node, owner: Box, state: State): Piece[] {
  if (node.kind === "text") {
    if (owner.style.visibility !== "visible" || px(owner.style["font-size"]) < 0.5) return [];
    const preserve = /^(preserve|break-spaces)$/.test(owner.style["white-space-collapse"]);
    const piece = pieceOf(node.text, owner, state, node.fragments);
    return preserve ? splitLines(piece) : [{ ...piece, collapses: true }];
  }
  if (node.pseudo === "marker" || isOutOfFlow(node)) return [];
  if (isInlay(node, owner, state.context)) return [gap(node, owner, state)];
  if (node.tag === "br") return [{ ...pieceOf("", owner, state, []), isBreak: true }];
  const inner = { ...enter(node, owner, state), ...inFormula(node, owner, state) };
  return node.children.flatMap((child) => walk(child, node, inner));
}

function enter(box: Box, parent: Box, state: State): State {
  const context = within(state.context, box);
  const line = box.style["text-decoration-line"];
  const raised = baselineOf(box, parent);
  return {
    ...state,
    context,
    underline: state.underline || line.includes("underline"),
    strike: state.strike || line.includes("line-through"),
    baseline: raised || state.baseline,
    baseSize: raised ? sizeBeside(box, parent) : state.baseSize,
    link: linkOf(box, context) ?? state.link,
    highlight:
      opaque(box.style["background-color"], state.context.ground, context) ?? state.highlight,
  };
}

function inFormula(box: Box, owner: Box, state: State): Pick<State, "formula"> {
  const formula = markOf(box);
  return formula ? { formula: { formula, around: pieceOf("", owner, state, []).style } } : {};
}

function pieceOf(text: string, owner: Box, state: State, fragments: readonly Fragment[]): Piece {
  const { style } = owner;
  const size = px(style["font-size"]);
  // Office shrinks raised and lowered text itself, so it is given its neighbours' size.
  const pt = (state.baseSize ?? size) * 0.75;
  return {
    text,
    isBreak: false,
    fragments,
    size: state.baseline === 0 ? size : 0,
    ...lineMetrics(style, state.context),
    style: {
      size: Math.round(pt * 100) / 100,
      bold: Number(style["font-weight"]) >= 600,
      italic: style["font-style"] !== "normal",
      underline: state.underline,
      strike: state.strike,
      baseline: state.baseline,
      spacing: Math.round(px(style["letter-spacing"]) * 75) / 100,
      color:
        color(style.color, state.context) ?? themed({ hex: "000000", alpha: 0 }, state.context),
      highlight: state.highlight,
      lang: runLanguage(text, state.context.lang),
      link: state.link,
      // Copied last: V8 takes ten times as long to add keys to a copy as to add a copy to keys.
      ...typefaces(style, state.context, state.heading),
    },
    ...state.formula,
  };
}

/** The usual width of a space, in em. */
const SPACE_EM = 0.26;

function gap(inlay: Box, owner: Box, state: State): Piece {
  const text = "\u00a0";
  const piece = pieceOf(text, owner, state, [{ rect: inlay.rect, text }]);
  const width = inlay.rect.w - SPACE_EM * px(owner.style["font-size"]);
  return { ...widened(piece, width), ...inFormula(inlay, owner, state).formula, inlay, size: 0 };
}

function splitLines(piece: Piece): Piece[] {
  return piece.text.split("\n").flatMap((text, i): Piece[] => {
    const line = {
      ...piece,
      text,
      fragments: piece.fragments.filter((f) => text.includes(f.text.replace(/\n$/, ""))),
    };
    return i === 0 ? [line] : [{ ...piece, text: "", isBreak: true, fragments: [] }, line];
  });
}
