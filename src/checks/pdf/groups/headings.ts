/** Levels of headings: checkpoint 14. */
import type { Fault } from "../conditions.ts";
import type { PdfFile } from "../file.ts";
import { pageOf, type Tags, tagsIn } from "../tags.ts";

export function* headingFaults({ all }: Tags, file: PdfFile): Generator<Fault> {
  const numbered = all.filter(({ type }) => /^H[1-6]$/.test(type));
  let last = 0;
  for (const tag of numbered) {
    const level = Number(tag.type[1]);
    if (level > last + 1)
      yield {
        condition: last ? "14-003" : "14-002",
        page: pageOf(tag, file),
        message: last ? `H${level} follows H${last}` : `the first heading is H${level}`,
      };
    last = level;
  }
  if (numbered.length && all.some(({ type }) => type === "H"))
    yield { condition: "14-007", message: "H stands beside H1 to H6" };
  for (const tag of all)
    if (tagsIn(tag).filter(({ type }) => type === "H").length > 1)
      yield {
        condition: "14-006",
        page: pageOf(tag, file),
        message: `${tag.type} holds several headings H`,
      };
}
