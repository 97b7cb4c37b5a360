/** From glyphs to characters: what a content stream shows, by what its fonts say of themselves. */
import { textOf } from "../../core/cos/value.ts";

/** By code. */
export interface Glyphs {
  readonly text: ReadonlyMap<number, string>;
  /** Bytes of a code. */
  readonly width: number;
}

/** @param map the source of a `ToUnicode` character map. */
export function readGlyphs(map: string): Glyphs {
  const text = new Map<number, string>();
  const width = (/begincodespacerange\s*<([0-9a-fA-F]*)>/.exec(map)?.[1]?.length ?? 4) / 2;
  const code = (hex = "") => Number.parseInt(hex, 16);
  const unicode = (hex = "") => textOf(`<FEFF${hex}>`);
  for (const [, body = ""] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from, to] of body.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g))
      text.set(code(from), unicode(to));
  for (const [, body = ""] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, target] of body.matchAll(
      /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g,
    )) {
      const first = unicode(target);
      const last = first.codePointAt(first.length - 1) ?? 0;
      for (let at = code(from); at <= code(to); at++)
        text.set(at, first.slice(0, -1) + String.fromCodePoint(last + at - code(from)));
    }
  return { text, width };
}

const TOKEN =
  /^\/(\S+) \S+ Tf$|<<\/MCID (\d+) >>BDC$|\/ActualText (<[^>]*>|\((?:[^()\\]|\\.)*\))[^\n]*BDC$|(B[DM]C)$|^(EMC)$|<([0-9a-fA-F]*)> Tj$|^\[(.*)\] TJ$/gm;

/** @param source one operator a line, as Skia writes it. */
export function shownText(source: string, glyphsOf: (font: string) => Glyphs) {
  const fonts = new Map<string, Glyphs>();
  const pieces = new Map<number, string>();
  const all: string[] = [];
  /** Of each mark that stands open: the piece that it is or is in, and whether its glyphs are said otherwise. */
  const open: { piece: number; replaced: boolean }[] = [];
  let font: Glyphs | undefined;
  const show = (text: string) => {
    all.push(text);
    const piece = open.at(-1)?.piece ?? -1;
    if (piece >= 0) pieces.set(piece, (pieces.get(piece) ?? "") + text);
  };
  for (const [, name, mcid, actual, mark, end, hex, array] of source.matchAll(TOKEN)) {
    const top = open.at(-1) ?? { piece: -1, replaced: false };
    if (name !== undefined) {
      font = fonts.get(name) ?? glyphsOf(name);
      fonts.set(name, font);
    } else if (mcid !== undefined) open.push({ piece: Number(mcid), replaced: false });
    else if (actual !== undefined) {
      show(textOf(actual));
      open.push({ ...top, replaced: true });
    } else if (mark) open.push(top);
    else if (end) {
      if (open.pop()?.replaced === false) all.push("\n");
    } else if (font && !top.replaced)
      for (const codes of hex === undefined
        ? [...(array ?? "").matchAll(/<([0-9a-fA-F]*)>/g)].map(([, one = ""]) => one)
        : [hex])
        show(characters(codes, font));
  }
  return { pieces, all: all.join("") };
}

function characters(hex: string, { text, width }: Glyphs): string {
  let out = "";
  for (let at = 0; at < hex.length; at += 2 * width)
    out += text.get(Number.parseInt(hex.slice(at, at + 2 * width), 16)) ?? "\ufffd";
  return out;
}
