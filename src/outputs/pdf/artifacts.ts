/** Marks what a page paints outside its tags as decoration, so that no reader meets content it cannot place. */

/** A marked-content sequence of a content stream, to be held by a tag. */
export interface Marked {
  readonly mcid: number;
  /** Whether it shows text or a picture; others are grounds and rules. */
  readonly says: boolean;
  /** Where the line stands that begins it. */
  readonly from: number;
  /** Behind that line. */
  readonly inner: number;
  /** Behind the line that ends it. */
  readonly end: number;
}

/** Painting a path, a layer or a shading. */
const PAINTS = new Set("f f* F S s B B* b b* Do sh".split(" "));

/** @param content of a page or layer, decoded, one operator a line as Skia writes it */
export function markedIn(content: string): Marked[] {
  const found: Marked[] = [];
  const begins = /^\/\S+ <<\/MCID (\d+) >>BDC$/gm;
  for (let match = begins.exec(content); match; match = begins.exec(content)) {
    const inner = begins.lastIndex;
    const end = endOf(content, inner);
    const says = /(?:T[jJ]|Do)$/m.test(content.slice(inner, end));
    found.push({ mcid: Number(match[1]), says, from: match.index, inner, end });
    begins.lastIndex = end;
  }
  return found;
}

/** Skia also says within a sequence what a run of glyphs stands for, by marks that have an end of their own. */
function endOf(content: string, inner: number): number {
  const marks = /(?:B[DM]C|^(EMC))$/gm;
  marks.lastIndex = inner;
  let depth = 1;
  while (depth) {
    const mark = marks.exec(content);
    if (!mark) return content.length;
    depth += mark[1] ? -1 : 1;
  }
  return marks.lastIndex;
}

/**
 * @param content of a page or layer, decoded, one operator a line as Skia writes it
 * @param marked all its sequences, in order
 * @param kept the numbers of those that a tag holds; others become artifacts
 * @param layers names of what is painted whole and has marks of its own
 */
export function markArtifacts(
  content: string,
  marked: readonly Marked[],
  kept: ReadonlySet<number>,
  layers: ReadonlySet<string> = new Set(),
): string {
  const out: string[] = [];
  /** Up to where the content has been written out. */
  let written = 0;
  const upTo = (place: number) => {
    if (place > written) out.push(content.slice(written, place));
    written = place;
  };
  /** Where the path that is being built began, or the text. */
  let start = -1;
  const between = (from: number, to: number) => {
    for (let line = from, end = 0; line < to; line = end + 1) {
      end = content.indexOf("\n", line);
      if (end < 0 || end > to) end = to;
      const operator = content.slice(Math.max(line, content.lastIndexOf(" ", end - 1) + 1), end);
      if (start < 0 && (operator === "m" || operator === "re" || operator === "BT")) start = line;
      else if (operator === "n") start = -1;
      else if (operator === "ET" || PAINTS.has(operator)) {
        if (operator === "Do" && layers.has(content.slice(line + 1, end - 3))) continue;
        upTo(start < 0 ? line : start);
        out.push("/Artifact BMC\n");
        upTo(end);
        out.push("\nEMC");
        start = -1;
      }
    }
  };
  let last = 0;
  for (const { mcid, from, inner, end } of marked) {
    between(last, from);
    if (!kept.has(mcid)) {
      upTo(from);
      out.push("/Artifact BMC");
      written = inner;
    }
    last = end;
  }
  between(last, content.length);
  upTo(content.length);
  return out.join("");
}
