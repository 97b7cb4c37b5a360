/** The outline: the deck's sections and in them its slides, whatever headings a slide has. */
import type { CosFile } from "../../core/cos/read.ts";
import { type Cos, type Dict, dict, isDict, type Ref, textString } from "../../core/cos/value.ts";
import type { PdfDeck } from "./deck.ts";

interface Entry {
  readonly title: string;
  readonly page: Ref;
  readonly kids: readonly Entry[];
}

/** @param pages the reference of each slide's page. */
export function writeOutline(
  slides: PdfDeck["slides"],
  pages: readonly Ref[],
  add: (value: Cos) => Ref,
): Ref {
  const root: Dict = dict({ Type: "/Outlines" });
  const self = add(root);
  fill(root, self, entriesOf(slides, pages), add);
  return self;
}

/** Chromium's own outline leads to its tags as well, which are no longer the document's: they would be written all the same. */
export function forgetElements({ objects }: CosFile): void {
  for (const { value } of objects.values()) if (isDict(value)) value.delete("SE");
}

function entriesOf(slides: PdfDeck["slides"], pages: readonly Ref[]): Entry[] {
  const entries: (Entry & { kids: Entry[] })[] = [];
  let open: string | undefined;
  slides.forEach(({ title, section }, i) => {
    const page = pages[i];
    if (!page) return;
    if (section && section !== open) entries.push({ title: section, page, kids: [] });
    open = section;
    const slide = { title, page, kids: [] };
    if (section) entries.at(-1)?.kids.push(slide);
    else entries.push(slide);
  });
  return entries;
}

/** Links the entries to each other and to their parent. */
function fill(parent: Dict, self: Ref, entries: readonly Entry[], add: (value: Cos) => Ref): void {
  const made = entries.map(({ title, page, kids }) => {
    const value: Dict = dict({
      Title: textString(title),
      Parent: self,
      Dest: [page, "/Fit"],
    });
    const ref = add(value);
    if (kids.length) fill(value, ref, kids, add);
    return { value, ref };
  });
  made.forEach(({ value }, i) => {
    const [before, after] = [made[i - 1], made[i + 1]];
    if (before) value.set("Prev", before.ref);
    if (after) value.set("Next", after.ref);
  });
  const [first, last] = [made[0], made.at(-1)];
  if (!first || !last) return;
  parent.set("First", first.ref);
  parent.set("Last", last.ref);
  // All sections stand open.
  const below = entries.reduce((sum, { kids }) => sum + 1 + kids.length, 0);
  parent.set("Count", String(below));
}
