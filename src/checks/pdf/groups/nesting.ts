/** Which tags may stand in which: checkpoint 09, by ISO 32000-1, tables 333 and 336 to 338. */
import type { Condition, Fault } from "../conditions.ts";
import type { PdfFile } from "../file.ts";
import { pageOf, type Tag, type Tags, tagsIn } from "../tags.ts";

interface Family {
  readonly condition: Condition;
  /** What each may hold; others of its kind hold what they like. */
  readonly holds: Readonly<Record<string, readonly string[]>>;
  /** Where each must stand. */
  readonly standsIn: Readonly<Record<string, readonly string[]>>;
}

const ROWS = ["Table", "THead", "TBody", "TFoot"];

const FAMILIES: readonly Family[] = [
  {
    condition: "09-004",
    holds: {
      Table: ["TR", "THead", "TBody", "TFoot", "Caption"],
      THead: ["TR"],
      TBody: ["TR"],
      TFoot: ["TR"],
      TR: ["TH", "TD"],
    },
    standsIn: {
      TR: ROWS,
      TH: ["TR"],
      TD: ["TR"],
      THead: ["Table"],
      TBody: ["Table"],
      TFoot: ["Table"],
    },
  },
  {
    condition: "09-005",
    holds: { L: ["LI", "L", "Caption"], LI: ["Lbl", "LBody"] },
    standsIn: { LI: ["L"], LBody: ["LI"] },
  },
  {
    condition: "09-006",
    holds: { TOC: ["TOCI", "TOC", "Caption"], TOCI: ["Lbl", "Reference", "NonStruct", "P", "TOC"] },
    standsIn: { TOCI: ["TOC"] },
  },
  {
    condition: "09-007",
    holds: { Ruby: ["RB", "RT", "RP"] },
    standsIn: { RB: ["Ruby"], RT: ["Ruby"], RP: ["Ruby", "Warichu"] },
  },
  {
    condition: "09-008",
    holds: { Warichu: ["WT", "WP"] },
    standsIn: { WT: ["Warichu"], WP: ["Warichu"] },
  },
];

export function* nestingFaults({ all }: Tags, file: PdfFile): Generator<Fault> {
  for (const { condition, holds, standsIn } of FAMILIES) {
    const fault = (tag: Tag, message: string): Fault => ({
      condition,
      page: pageOf(tag, file),
      message,
    });
    for (const tag of all) {
      const parent = tag.parent?.type ?? "the root";
      if (standsIn[tag.type] && !standsIn[tag.type]?.includes(parent))
        yield fault(tag, `${tag.type} stands in ${parent}`);
      const wrong = holds[tag.type]
        ? tagsIn(tag).find(({ type }) => !holds[tag.type]?.includes(type))
        : undefined;
      // What must stand elsewhere has been named already.
      if (wrong && !standsIn[wrong.type]) yield fault(tag, `${tag.type} holds ${wrong.type}`);
    }
  }
  for (const tag of all) yield* oneByOne(tag, file);
}

/** A caption stands at an end of a table or before a list; head and foot stand once and have a body. */
function* oneByOne(tag: Tag, file: PdfFile): Generator<Fault> {
  const condition = tag.type === "Table" ? "09-004" : tag.type === "L" ? "09-005" : undefined;
  if (!condition) return;
  const kids = tagsIn(tag).map(({ type }) => type);
  const count = (type: string) => kids.filter((kid) => kid === type).length;
  const fault = (message: string): Fault => ({ condition, page: pageOf(tag, file), message });
  const caption = kids.indexOf("Caption");
  const mayEnd = tag.type === "Table" && caption === kids.length - 1;
  if (count("Caption") > 1 || (caption > 0 && !mayEnd))
    yield fault(`${tag.type} has a caption in its midst`);
  if (tag.type === "L") return;
  if (count("THead") > 1 || count("TFoot") > 1) yield fault("Table has several heads or feet");
  if ((count("THead") || count("TFoot")) && !count("TBody"))
    yield fault("Table has a head or foot and no body");
}
