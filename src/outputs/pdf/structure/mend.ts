/**
 * Chromium tags what its accessibility tree holds: boxes without meaning nested eight deep, list items without a
 * body, loose text. Here it becomes the tree that PDF/UA asks for: a section a slide, and in it headings, paragraphs,
 * lists, tables and figures.
 */
import { type Dict, textString } from "../../../core/cos/value.ts";
import { type Content, eachKid, firstPage, isContent, isTag, type Kid, type Tag } from "./tag.ts";

/** Types that stand within a line. */
const INLINE = new Set(
  "Span Link Strong Em Quote Code Reference Lbl Sub Ruby RB RT RP Annot".split(" "),
);
/** Types that hold text of their own: a box within them is part of that text. */
const TEXT = new Set("P H1 H2 H3 H4 H5 H6 Span Link Strong Em Quote Code Lbl Caption".split(" "));
const FIGURES = new Set(["Figure", "Formula"]);
/** Boxes that mean nothing; controls of forms are none that could be filled in. */
const PLAIN = new Set(["NonStruct", "Div", "Form"]);

export interface Slides {
  /** The numbers of the pages' objects. */
  readonly pages: readonly number[];
  readonly titles: readonly string[];
  /** Whether marked content shows text or a picture. */
  readonly says: (content: Content) => boolean;
}

export function mendTags(root: Tag, { pages, titles, says }: Slides): Tag {
  const mend = mender(says);
  const byPage = new Map<number | undefined, Tag[]>();
  for (const block of inBlocks(root.kids.flatMap((kid) => mend(kid, false)))) {
    const page = firstPage(block);
    const there = byPage.get(page);
    if (there) there.push(block);
    else byPage.set(page, [block]);
  }
  const levels = { last: 0 };
  const sections = pages.flatMap((page, i): Tag[] => {
    const kids = byPage.get(page) ?? [];
    const title: Dict = new Map(titles[i] ? [["T", textString(titles[i])]] : []);
    return kids.length
      ? [{ type: "Sect", attributes: title, kids: kids.map((kid) => leveled(kid, levels)) }]
      : [];
  });
  return { type: "Document", attributes: root.attributes, kids: sections };
}

/** Gives a kid as it should be: itself, what it held, or nothing. */
function mender(says: Slides["says"]): (kid: Kid, inText: boolean) => Kid[] {
  const mend = (kid: Kid, inText: boolean): Kid[] => {
    if (!isTag(kid)) return isContent(kid) && !says(kid) ? [] : [kid];
    const plain = PLAIN.has(kid.type) || isGroup(kid, says);
    // A figure is all that it paints.
    const inner = FIGURES.has(kid.type) && !plain ? mender(() => true) : mend;
    const kids = kid.kids.flatMap((one) => inner(one, inText || TEXT.has(kid.type)));
    if (!kids.length) return [];
    if (!plain) return [{ ...kid, kids: within(kid.type, kids) }];
    // A run of text stands directly in it; a box holds runs.
    const isRun = kid.kids.every((one) => !isTag(one));
    return isRun || inText ? kids : inBlocks(kids);
  };
  return mend;
}

/** HTML's `figure` without words of its own is a box around a picture, or a text. */
function isGroup(tag: Tag, says: Slides["says"]): boolean {
  const shows = (kid: Kid): boolean =>
    isTag(kid) ? kid.type !== "NonStruct" || kid.kids.some(shows) : isContent(kid) && says(kid);
  return (
    tag.type === "Figure" &&
    !tag.attributes.has("Alt") &&
    tag.kids.some((kid) => isTag(kid) && shows(kid))
  );
}

/** What a type may hold, by ISO 32000-1, 14.8.4. */
function within(type: string, kids: readonly Kid[]): readonly Kid[] {
  if (type === "L") return kids.map((kid) => (isItem(kid) ? kid : tag("LI", body([kid]))));
  if (type === "LI") {
    const label = kids.filter((kid) => isTag(kid) && kid.type === "Lbl");
    return [...label, ...body(kids.filter((kid) => !label.includes(kid)))];
  }
  if (type === "BlockQuote" || type === "Sect" || type === "Art") return inBlocks(kids);
  return kids;
}

const isItem = (kid: Kid) => isTag(kid) && (kid.type === "LI" || kid.type === "Caption");

function body(kids: readonly Kid[]): Tag[] {
  const bodies = kids.filter((kid): kid is Tag => isTag(kid) && kid.type === "LBody");
  if (bodies.length === kids.length) return bodies;
  return [tag("LBody", kids.every(isInline) ? kids : inBlocks(kids))];
}

/** Text that lies loose among blocks becomes a paragraph. */
function inBlocks(kids: readonly Kid[]): Tag[] {
  const blocks: Tag[] = [];
  let run: Kid[] = [];
  const end = () => {
    if (run.length) blocks.push(tag("P", run));
    run = [];
  };
  for (const kid of kids)
    if (isTag(kid) && !INLINE.has(kid.type)) {
      end();
      blocks.push(kid);
    } else run.push(kid);
  end();
  return blocks;
}

const isInline = (kid: Kid) => !isTag(kid) || INLINE.has(kid.type);
const tag = (type: string, kids: readonly Kid[]): Tag => ({ type, attributes: new Map(), kids });

/** No level of heading is skipped on the way down: PDF/UA-1, 7.4.2. */
function leveled(kid: Kid, levels: { last: number }): Kid {
  if (!isTag(kid)) return kid;
  const level = Number(/^H([1-6])$/.exec(kid.type)?.[1]);
  if (level) levels.last = Math.min(level, levels.last + 1);
  const kids = kid.kids.map((inner) => leveled(inner, levels));
  return { ...kid, type: level ? `H${levels.last}` : kid.type, kids };
}

/** PDF/UA wants words for every figure: a file that lacks some does not call itself so. */
export function allDescribed(root: Tag): boolean {
  let all = true;
  eachKid(root, (kid) => {
    if (isTag(kid) && FIGURES.has(kid.type) && !kid.attributes.has("Alt")) all = false;
  });
  return all;
}
