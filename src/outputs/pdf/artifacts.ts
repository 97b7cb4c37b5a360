/** Marks what a page paints outside its tags as decoration, so that no reader meets content it cannot place. */

/** What a content stream says of its marked pieces. */
export interface Pieces {
  /** The numbers of all of them. */
  readonly all: ReadonlySet<number>;
  /** Of those that show text or a picture; others are grounds and rules. */
  readonly saying: ReadonlySet<number>;
}

/** Painting a path, a layer or a shading. */
const PAINTS = new Set("f f* F S s B B* b b* Do sh".split(" "));

/** @param content of a page or layer, decoded, one operator a line as Skia writes it */
export function piecesOf(content: string): Pieces {
  const all = new Set<number>();
  const saying = new Set<number>();
  /** Of each mark that stands open, the number of the piece that it is or is in. */
  const open: number[] = [];
  for (let from = 0, end = 0; from < content.length; from = end + 1) {
    end = endOfLine(content, from);
    const piece = open.at(-1) ?? -1;
    const last = content.charCodeAt(end - 1);
    if (last === C) {
      if (!opens(content, end)) open.pop();
      else {
        const number = pieceNumber(content, from, end);
        if (number >= 0) all.add(number);
        open.push(number >= 0 ? number : piece);
      }
    } else if (piece >= 0 && (last === LOWER_J || last === UPPER_J || last === LOWER_O)) {
      const operator = content.slice(end - 2, end);
      if (operator === "Tj" || operator === "TJ" || operator === "Do") saying.add(piece);
    }
  }
  return { all, saying };
}

/**
 * @param content of a page or layer, decoded, one operator a line as Skia writes it
 * @param kept the numbers of the marked pieces that a tag holds; others become artifacts
 * @param layers names of what is painted whole and has marks of its own
 */
export function markArtifacts(
  content: string,
  kept: ReadonlySet<number>,
  layers: ReadonlySet<string> = new Set(),
): string {
  const out: string[] = [];
  let depth = 0;
  /** Up to where the content has been written out. */
  let written = 0;
  const upTo = (place: number) => {
    if (place > written) out.push(content.slice(written, place));
    written = place;
  };
  /** Where the path that is being built began, or the text. */
  let start = -1;
  for (let from = 0, end = 0; from < content.length; from = end + 1) {
    end = endOfLine(content, from);
    if (content.charCodeAt(end - 1) === C && end > from + 2) {
      if (opens(content, end)) {
        depth++;
        const number = pieceNumber(content, from, end);
        if (number < 0 || kept.has(number)) continue;
        upTo(from);
        out.push("/Artifact BMC");
        written = end;
      } else depth--;
      continue;
    }
    if (depth > 0) continue;
    const name = content.slice(Math.max(from, content.lastIndexOf(" ", end - 1) + 1), end);
    if (start < 0 && (name === "m" || name === "re" || name === "BT")) start = from;
    else if (name === "n") start = -1;
    else if (name === "ET" || PAINTS.has(name)) {
      if (name === "Do" && layers.has(content.slice(from + 1, end - 3))) continue;
      upTo(start < 0 ? from : start);
      out.push("/Artifact BMC\n");
      upTo(end);
      out.push("\nEMC");
      start = -1;
    }
  }
  upTo(content.length);
  return out.join("");
}

const [C, LOWER_J, UPPER_J, LOWER_O] = ["C", "j", "J", "o"].map((letter) => letter.charCodeAt(0));

function endOfLine(content: string, from: number): number {
  const end = content.indexOf("\n", from);
  return end < 0 ? content.length : end;
}

/** Whether a line that ends in C begins a marked piece (`BDC`, `BMC`) or ends one (`EMC`). */
const opens = (content: string, end: number): boolean =>
  content.charCodeAt(end - 3) === "B".charCodeAt(0);

/** Of a tagged piece; −1 where the mark is another: Skia also says within a piece what a run of glyphs stands for. */
function pieceNumber(content: string, from: number, end: number): number {
  return Number(/^\/\S+ <<\/MCID (\d+) >>BDC$/.exec(content.slice(from, end))?.[1] ?? -1);
}
