/** Marks what a page paints outside its tags as decoration, so that no reader meets content it cannot place. */

const PAINTS = /(?:^|\s)(?:f\*?|F|S|s|B\*?|b\*?|Do|sh)$/;
const BEGINS_PATH = /(?:^|\s)(?:m|re)$/;
const LAYER = /^\/(\S+) Do$/;
const DROPS_PATH = /(?:^|\s)n$/;

const PIECE = /^\/\S+ <<\/MCID (\d+) >>BDC$/;
/** Skia also says within a piece what a run of glyphs stands for. */
const opens = (line: string) => line.endsWith("BDC") || line.endsWith("BMC");

/** The numbers of all marked pieces. */
export const pieces = (content: string): number[] =>
  [...content.matchAll(/^\/\S+ <<\/MCID (\d+) >>BDC$/gm)].map((found) => Number(found[1]));

/** The numbers of the marked pieces that show text or a picture; others are grounds and rules. */
export function piecesWithContent(content: string): Set<number> {
  const found = new Set<number>();
  /** Of each mark that stands open, the number of the piece that it is or is in. */
  const open: number[] = [];
  for (const line of content.split("\n")) {
    const piece = open.at(-1) ?? -1;
    if (opens(line)) open.push(Number(PIECE.exec(line)?.[1] ?? piece));
    else if (line === "EMC") open.pop();
    else if (piece >= 0 && /(?:Tj|TJ|Do)$/.test(line)) found.add(piece);
  }
  return found;
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
  /** Where the path that is being built began, or the text. */
  let start: number | undefined;
  const wrap = (from: number) => {
    out.splice(from, 0, "/Artifact BMC");
    out.push("EMC");
  };
  for (const line of content.split("\n")) {
    if (opens(line)) {
      const marked = PIECE.exec(line);
      depth++;
      out.push(marked && !kept.has(Number(marked[1])) ? "/Artifact BMC" : line);
      continue;
    }
    if (line === "EMC") depth--;
    else if (depth === 0 && start === undefined && (BEGINS_PATH.test(line) || line === "BT"))
      start = out.length;
    out.push(line);
    if (depth > 0 || (layers.size && layers.has(LAYER.exec(line)?.[1] ?? ""))) continue;
    if (line === "ET" || PAINTS.test(line)) {
      wrap(start ?? out.length - 1);
      start = undefined;
    } else if (DROPS_PATH.test(line)) start = undefined;
  }
  return out.join("\n");
}
