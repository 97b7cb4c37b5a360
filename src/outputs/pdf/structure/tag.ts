/** The tree of tags that gives a PDF its logical order. */
import type { Dict, Ref } from "../../../core/cos/value.ts";

export interface Tag {
  /** The structure type, without the slash. */
  readonly type: string;
  /** Everything else that was said of it: `Alt`, `Lang`, `A`, `ID` … */
  readonly attributes: Dict;
  readonly kids: readonly Kid[];
}

/** A marked-content sequence of what paints a page. */
export interface Content {
  readonly mcid: number;
  readonly page: Ref;
  /** The layer whose stream holds it; none where the page's own does. */
  readonly layer?: Ref | undefined;
}

/** A link's active area. */
export interface Area {
  readonly annotation: Ref;
  readonly page: Ref;
}

export type Kid = Tag | Content | Area;

export const isTag = (kid: Kid): kid is Tag => "type" in kid;
export const isContent = (kid: Kid): kid is Content => "mcid" in kid;

/** In the order of reading. */
export function eachKid(tag: Tag, visit: (kid: Kid) => void): void {
  for (const kid of tag.kids) {
    visit(kid);
    if (isTag(kid)) eachKid(kid, visit);
  }
}

/** The page that a kid's first content stands on. */
export function firstPage(kid: Kid): number | undefined {
  if (!isTag(kid)) return kid.page.ref;
  for (const inner of kid.kids) {
    const page = firstPage(inner);
    if (page !== undefined) return page;
  }
  return undefined;
}
