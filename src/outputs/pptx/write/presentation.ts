/** The presentation part: masters, slides, sizes and sections. */
import { createHash } from "node:crypto";
import type { PptxDeck } from "../deck.ts";
import { type EmbeddedFont, FACES } from "../embedded-fonts.ts";
import { fullTag } from "../language.ts";
import type { Presentation } from "../model.ts";
import { eot } from "./eot.ts";
import { FIRST_MASTER_ID, MASTER } from "./master.ts";
import { P14, R, ROOT, TYPES } from "./names.ts";
import { NOTES_MASTER, NOTES_SIZE } from "./notes.ts";
import type { Parts } from "./package.ts";
import { INK, solidFill } from "./paint.ts";
import { slidePath } from "./slide.ts";
import { emu } from "./units.ts";
import { type Element, el } from "./xml.ts";

export const PATH = "ppt/presentation.xml";

/** Smallest id that a slide may have. */
const FIRST_SLIDE_ID = 256;

export function addPresentation(
  parts: Parts,
  deck: PptxDeck,
  model: Presentation,
  fonts: readonly EmbeddedFont[],
): void {
  parts.relations("").to(`${R}/officeDocument`, PATH);
  const relations = parts.relations(PATH);
  const hasNotes = model.slides.some((slide) => slide.notes.length > 0);
  const master = relations.to(`${R}/slideMaster`, MASTER);
  const slides = model.slides.map((_, i) =>
    el("p:sldId", {
      id: FIRST_SLIDE_ID + i,
      "r:id": relations.to(`${R}/slide`, slidePath(i)),
    }),
  );
  const notes = hasNotes ? relations.to(`${R}/notesMaster`, NOTES_MASTER) : undefined;
  const sections = sectionsOf(deck, model);
  parts.add(
    PATH,
    TYPES.presentation,
    el(
      "p:presentation",
      {
        ...ROOT,
        embedTrueTypeFonts: fonts.length > 0 || undefined,
        saveSubsetFonts: true,
        autoCompressPictures: false,
      },
      el("p:sldMasterIdLst", {}, el("p:sldMasterId", { id: FIRST_MASTER_ID, "r:id": master })),
      notes && el("p:notesMasterIdLst", {}, el("p:notesMasterId", { "r:id": notes })),
      el("p:sldIdLst", {}, slides),
      el("p:sldSz", { cx: emu(model.width), cy: emu(model.height) }),
      el("p:notesSz", { cx: emu(NOTES_SIZE.w), cy: emu(NOTES_SIZE.h) }),
      fonts.length > 0 && el("p:embeddedFontLst", {}, fontsOf(parts, fonts)),
      defaults(fullTag(deck.language)),
      sections && el("p:extLst", {}, sections),
    ),
  );
  const extras = [
    ["presProps", "p:presentationPr"],
    ["viewProps", "p:viewPr"],
  ] as const;
  for (const [name, root] of extras) {
    relations.to(`${R}/${name}`, `ppt/${name}.xml`);
    parts.add(`ppt/${name}.xml`, TYPES[name], el(root, ROOT));
  }
  relations.to(`${R}/theme`, "ppt/theme/theme1.xml");
  relations.to(`${R}/tableStyles`, "ppt/tableStyles.xml");
  const def = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}";
  const { "xmlns:a": a } = ROOT;
  parts.add("ppt/tableStyles.xml", TYPES.tableStyles, el("a:tblStyleLst", { "xmlns:a": a, def }));
}

const fontsOf = (parts: Parts, fonts: readonly EmbeddedFont[]): Element[] =>
  fonts.map(({ family, faces }) =>
    el(
      "p:embeddedFont",
      {},
      el("p:font", { typeface: family }),
      FACES.map((face) => {
        const bytes = faces[face];
        if (bytes === undefined) return undefined;
        const path = parts.store("ppt/fonts", "font", "fntdata", eot(bytes));
        return el(`p:${face}`, { "r:id": parts.relations(PATH).to(`${R}/font`, path) });
      }),
    ),
  );

const defaults = (lang: string): Element =>
  el(
    "p:defaultTextStyle",
    {},
    el("a:defPPr", {}, el("a:defRPr", { lang })),
    el(
      "a:lvl1pPr",
      { marL: 0, algn: "l", rtl: false },
      el(
        "a:defRPr",
        { sz: 1800 },
        solidFill(INK),
        el("a:latin", { typeface: "+mn-lt" }),
        el("a:ea", { typeface: "+mn-ea" }),
        el("a:cs", { typeface: "+mn-cs" }),
      ),
    ),
  );

/** A section lasts until the next one is named; slides before the first belong to the deck's own. */
function sectionsOf(deck: PptxDeck, model: Presentation): Element | undefined {
  const sections: { name: string; ids: number[] }[] = [];
  model.slides.forEach((slide, i) => {
    const last = sections.at(-1);
    const name = slide.section ?? last?.name ?? deck.title;
    if (last?.name === name) last.ids.push(FIRST_SLIDE_ID + i);
    else sections.push({ name, ids: [FIRST_SLIDE_ID + i] });
  });
  if (!model.slides.some((slide) => slide.section !== undefined)) return undefined;
  return el(
    "p:ext",
    { uri: "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}" },
    el(
      "p14:sectionLst",
      { "xmlns:p14": P14 },
      sections.map(({ name, ids }, i) =>
        el(
          "p14:section",
          { name, id: guid(`${i} ${name}`) },
          el(
            "p14:sldIdLst",
            {},
            ids.map((id) => el("p14:sldId", { id })),
          ),
        ),
      ),
    ),
  );
}

/** The same for the same seed. */
function guid(seed: string): string {
  const hex = createHash("sha256").update(seed).digest("hex").toUpperCase();
  const cut = (from: number, to: number) => hex.slice(from, to);
  return `{${cut(0, 8)}-${cut(8, 12)}-4${cut(13, 16)}-8${cut(17, 20)}-${cut(20, 32)}}`;
}
