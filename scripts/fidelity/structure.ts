/** What is in a PPTX, held against what its page shows: text as text, titles as titles, tables as tables. */
import { lint } from "../../tests/outputs/pptx/lint.ts";
import {
  openPackage,
  type Package,
  placeholder,
  textOf,
} from "../../tests/outputs/pptx/read-back.ts";
import { schemaFaults, schemasMissing } from "../../tests/outputs/pptx/schemas.ts";
import { all, withoutChoices, type XmlNode } from "../../tests/outputs/pptx/xml-tree.ts";
import type { PageSlide, PageWord } from "./page.ts";

/** How many there are, and of how many. */
export type Share = readonly [have: number, of: number];

export interface Structure {
  /** Visible words that a run of the same slide says; each letter of a run counts for one word only. */
  readonly words: Share;
  /** Formulas whose letters runs or Office's own maths say, or whose TeX is a picture's alt text. */
  readonly formulas: Share;
  /** Slides that show a heading, with it in the title placeholder. */
  readonly titles: Share;
  /** Slides whose Markdown has notes, with all of their letters. */
  readonly notes: Share;
  /** Pictures, charts and groups without text that are no decoration, with alt text. */
  readonly alt: Share;
  readonly tables: Share;
  /** Pictures over visible words that no run says. */
  readonly picturesOfText: number;
  /** Pictures of formulas. */
  readonly picturesOfMaths: number;
  readonly textShapes: number;
  readonly textBlocks: number;
  readonly lint: number;
  /** `undefined` where schemas cannot be checked. */
  readonly schema: number | undefined;
  /** What is missing, for people. */
  readonly missing: readonly string[];
}

/** `notes` are the Markdown's, slide by slide. */
export function structureOf(
  bytes: Uint8Array,
  page: readonly PageSlide[],
  notes: readonly string[],
): Structure {
  const pkg = openPackage(bytes);
  const slides = slidesOf(pkg).map((slide, i) => judge(slide, page[i], notes[i] ?? ""));
  const add = (pick: (slide: Judged) => Share): Share => [
    total(slides, (slide) => pick(slide)[0]),
    total(slides, (slide) => pick(slide)[1]),
  ];
  return {
    words: add((s) => s.words),
    formulas: add((s) => s.formulas),
    titles: add((s) => s.titles),
    notes: add((s) => s.notes),
    alt: add((s) => s.alt),
    tables: add((s) => s.tables),
    picturesOfText: total(slides, (s) => s.picturesOfText),
    picturesOfMaths: total(slides, (s) => s.picturesOfMaths),
    textShapes: total(slides, (s) => s.textShapes),
    textBlocks: total(page, (s) => s.textBlocks),
    lint: lint(bytes).length,
    schema: schemasMissing() ? undefined : schemaFaults(bytes).length,
    missing: slides.flatMap((slide, i) => slide.missing.map((what) => `slide ${i + 1}: ${what}`)),
  };
}

type Judged = Omit<Structure, "lint" | "schema" | "textBlocks">;

const total = <T>(list: readonly T[], pick: (item: T) => number): number =>
  list.reduce((sum, item) => sum + pick(item), 0);

interface Slide {
  readonly root: XmlNode;
  readonly notes: string;
}

function slidesOf(pkg: Package): Slide[] {
  const relations = pkg.relations("ppt/presentation.xml");
  return all(pkg.xml("ppt/presentation.xml"), "p:sldId").map((entry) => {
    const path = relations.find(({ id }) => id === entry.attributes["r:id"])?.target ?? "";
    const notes = pkg.relations(path).find(({ type }) => type === "notesSlide")?.target;
    const bodies = notes
      ? all(pkg.xml(notes), "p:sp").filter((sp) => placeholder(sp) === "body")
      : [];
    // As LibreOffice shows it: of what has alternatives the last.
    return { root: withoutChoices(pkg.xml(path)), notes: bodies.map(textOf).join("\n") };
  });
}

function judge({ root, notes: said }: Slide, page: PageSlide | undefined, notes: string): Judged {
  if (!page) throw new Error("the PPTX has a slide more than the page");
  const runs = new Said(root);
  const lost = runs.without(page.words);
  const pictures = all(root, "p:pic");
  const spoken = new Set(pictures.map(descriptionOf));
  const lostFormulas = page.formulas.filter(
    ({ tex, text }) => !(spoken.has(tex) || runs.hasLettersOf(text)),
  );
  const title = all(root, "p:sp").find((sp) => placeholder(sp) === "title");
  const titled = page.headings.some(
    (heading) => letters(heading) === letters(title ? textOf(title) : ""),
  );
  const told = letters(notes) === "" || letters(said).includes(letters(notes));
  const silent = speaking(root).filter((item) => descriptionOf(item) === "");
  const tables = Math.min(all(root, "a:tbl").length, page.tables);
  const over = pictures.filter((picture) => lost.some((word) => covers(picture, word)));
  return {
    words: [page.words.length - lost.length, page.words.length],
    formulas: [page.formulas.length - lostFormulas.length, page.formulas.length],
    titles: page.headings.length ? [Number(titled), 1] : [0, 0],
    notes: letters(notes) ? [Number(told), 1] : [0, 0],
    alt: [speaking(root).length - silent.length, speaking(root).length],
    tables: [tables, page.tables],
    picturesOfText: over.length,
    picturesOfMaths: pictures.filter((p) =>
      page.formulas.some(({ tex }) => tex === descriptionOf(p)),
    ).length,
    // Where the page shows no heading, the title lies off the slide.
    textShapes: all(root, "p:sp").filter((sp) => isText(sp) && (titled || sp !== title)).length,
    missing: [
      ...lost.map(({ text }) => `“${text}” is in no run`),
      ...lostFormulas.map(({ tex }) => `formula ${tex} is not said`),
      ...(page.headings.length && !titled ? ["no heading is the title"] : []),
      ...(told ? [] : ["notes are not all there"]),
      ...silent.map((item) => `${item.name} “${nameOf(item)}” has no alt text`),
      ...(tables < page.tables ? ["a table is no native one"] : []),
      ...over.map((picture) => `“${nameOf(picture)}” is a picture of text`),
    ],
  };
}

/** Fields apart: page numbers, which the page writes by its style sheet. */
const isText = (sp: XmlNode): boolean => all(sp, "a:r").some(({ text }) => text.trim() !== "");

const properties = (item: XmlNode): XmlNode | undefined => all(item, "p:cNvPr")[0];
const descriptionOf = (item: XmlNode): string =>
  (properties(item)?.attributes["descr"] ?? "").trim();
const nameOf = (item: XmlNode): string => properties(item)?.attributes["name"] ?? "";
const isDecoration = (item: XmlNode): boolean => {
  const own = properties(item);
  return own !== undefined && all(own, "adec:decorative").length > 0;
};

/** What a reader who cannot see must be told of: pictures, charts, and drawings without text; in a group, the group. */
function speaking(node: XmlNode): XmlNode[] {
  return node.children.flatMap((child) => {
    if (isDecoration(child)) return [];
    if (child.name === "p:pic") return [child];
    if (child.name === "p:graphicFrame") return all(child, "c:chart").length ? [child] : [];
    if (child.name === "p:grpSp" && (descriptionOf(child) !== "" || isMute(child))) return [child];
    return speaking(child);
  });
}

const isMute = (group: XmlNode): boolean =>
  group.text.trim() === "" &&
  !all(group, "p:cNvPr")
    .slice(1)
    .every((own) => all(own, "adec:decorative").length);

const EMU = 9525;

function covers(picture: XmlNode, word: PageWord): boolean {
  const [offset, size] = all(picture, "a:xfrm")[0]?.children ?? [];
  const at = (node: XmlNode | undefined, name: string) => Number(node?.attributes[name] ?? 0) / EMU;
  const [x, y] = [
    word.x + word.width / 2 - at(offset, "x"),
    word.y + word.height / 2 - at(offset, "y"),
  ];
  return x >= 0 && y >= 0 && x <= at(size, "cx") && y <= at(size, "cy");
}

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u200b\u00ad]+/g, "");
const letters = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]/gu, "");

/** All that a slide's runs say, from which what has been found is taken away. */
class Said {
  #left: string;

  constructor(root: XmlNode) {
    this.#left = [...all(root, "a:p").map(runsOf), ...all(root, "m:t").map(({ text }) => text)]
      .map((text) => plain(text).replace(/\s+/g, " "))
      .join("\n");
  }

  /**
   * Long words are sought first, so that short ones are not found within them; last those that a space parts in the runs.
   * @returns the words that are not there.
   */
  without(words: readonly PageWord[]): PageWord[] {
    const byLength = [...words].sort((a, b) => b.text.length - a.text.length);
    const rest = byLength.filter(({ text }) => !this.#take(plain(text)));
    if (rest.length) this.#left = this.#left.replace(/ /g, "");
    return rest.filter(({ text }) => !this.#take(plain(text)));
  }

  hasLettersOf(formula: string): boolean {
    return [...letters(formula)].every((letter) => this.#take(letter));
  }

  #take(text: string): boolean {
    const at = this.#left.indexOf(text);
    if (at >= 0) this.#left = `${this.#left.slice(0, at)}\0${this.#left.slice(at + text.length)}`;
    return at >= 0;
  }
}

const runsOf = (node: XmlNode): string =>
  node.name === "a:br" ? " " : node.name === "a:t" ? node.text : node.children.map(runsOf).join("");
