/** Finds a character of a text within the YAML that the text was written as. */
import type { Scalar } from "yaml";

/** An escape of a double-quoted scalar, or a pair of quotes in a single-quoted one. */
const ESCAPES = {
  QUOTE_DOUBLE: /\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r\n|[\s\S])/y,
  QUOTE_SINGLE: /''/y,
} as const;

/** Escapes that stand for white space, or for nothing. */
const WHITE =
  /^\\(?:[ntrvfNLP_ \t\r\n]|x(?:09|0[ad]|20|a0|85)|u(?:00(?:09|0[ad]|20|a0|85)|202[89]|3000|20(?:0[0-9a]|2f)))/i;

/**
 * Where in the file the character of a value stands, as an offset.
 *
 * YAML folds lines and drops indentation, but takes no other character away: the n-th that is no white space is the n-th
 * in the source too, once escapes are counted as what they stand for.
 *
 * @param source the whole file
 * @param offset in the value, in UTF-16 units
 */
export function offsetInSource(source: string, scalar: Scalar, offset: number): number {
  const [start = 0, end = source.length] = scalar.range ?? [];
  const before = String(scalar.value).slice(0, offset).replace(/\s/gu, "").length;
  const quoted = scalar.type === "QUOTE_DOUBLE" || scalar.type === "QUOTE_SINGLE";
  const block = scalar.type === "BLOCK_FOLDED" || scalar.type === "BLOCK_LITERAL";
  let at = quoted ? start + 1 : block ? source.indexOf("\n", start) + 1 : start;
  for (let seen = 0; at < end; ) {
    const [length, units] = nextIn(source, at, scalar.type);
    if (units && seen + units > before) return at;
    seen += units;
    at += length;
  }
  return start;
}

/** How much of the source the next character takes, and how many units that are no white space it stands for. */
function nextIn(source: string, at: number, type: Scalar["type"]): [length: number, units: number] {
  const escapes = type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE" ? ESCAPES[type] : undefined;
  if (escapes) {
    escapes.lastIndex = at;
    const [written] = escapes.exec(source) ?? [];
    if (written)
      return [written.length, WHITE.test(written) ? 0 : /^\\U000[1-9A-F]/i.test(written) ? 2 : 1];
  }
  return [1, /\s/u.test(source.charAt(at)) ? 0 : 1];
}
