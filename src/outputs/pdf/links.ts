/** Links within a PDF: each area says in words and by page where it leads. */
import { type CosFile, resolve } from "../../core/cos/read.ts";
import { type Cos, type Dict, isDict, isRef, textString } from "../../core/cos/value.ts";
import { isTag, type Tag } from "./structure/tag.ts";

/** A link as the page has it. */
export interface PageLink {
  /** What it says, or what a template says of it. */
  readonly text: string;
  /** Where it leads, as written. */
  readonly href: string;
  /** `data-content` of the nearest element that has one. */
  readonly content: string | undefined;
}

/**
 * Chromium names the places that links lead to, in the way of PDF 1.1, and leaves links to places that it did not print
 * without any. Here each leads to a page; PDF/UA-1, 7.18.5 wants words besides.
 * @param links in the order of the document
 * @param whole whether a page is a slide, to be shown whole
 * @returns those that lead nowhere
 */
export function mendLinks(
  file: CosFile,
  catalog: Dict,
  root: Tag,
  links: readonly PageLink[],
  whole: boolean,
): PageLink[] {
  const destinations = resolve(file, catalog.get("Dests"));
  const broken: PageLink[] = [];
  let i = 0;
  for (const tag of linksIn(root)) {
    const link = links[i++];
    for (const kid of tag.kids) {
      if (!("annotation" in kid)) continue;
      const area = resolve(file, kid.annotation);
      if (!isDict(area)) continue;
      area.set("Contents", textString(link?.text || "Link"));
      if (area.has("A")) continue;
      const destination = destinationOf(file, destinations, area.get("Dest"), whole);
      if (destination) area.set("Dest", destination);
      else if (link && !broken.includes(link)) broken.push(link);
    }
  }
  catalog.delete("Dests");
  return broken;
}

/** A link to an entry of the list of sources is a reference: ISO 32000-1, table 338. */
export function withReferences(root: Tag, links: readonly PageLink[]): Tag {
  let i = 0;
  const wrapped = (tag: Tag): Tag => ({
    ...tag,
    kids: tag.kids.map((kid) => {
      if (!isTag(kid)) return kid;
      if (kid.type !== "Link") return wrapped(kid);
      const refers = /^#(cite|known)_/.test(links[i++]?.href ?? "");
      return refers ? { type: "Reference", attributes: new Map(), kids: [kid] } : kid;
    }),
  });
  return wrapped(root);
}

function destinationOf(
  file: CosFile,
  destinations: Cos | undefined,
  name: Cos | undefined,
  whole: boolean,
): Cos | undefined {
  if (!isDict(destinations) || typeof name !== "string") return undefined;
  const destination = resolve(file, destinations.get(name.slice(1)));
  if (!Array.isArray(destination)) return undefined;
  const page = destination[0];
  return page !== undefined && isRef(page) ? (whole ? [page, "/Fit"] : destination) : undefined;
}

function* linksIn(tag: Tag): Generator<Tag> {
  for (const kid of tag.kids) {
    if (!isTag(kid)) continue;
    if (kid.type === "Link") yield kid;
    else yield* linksIn(kid);
  }
}
