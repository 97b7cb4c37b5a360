/** Document properties: who, what, when, and how it is marked. */
import type { PptxDeck } from "../deck.ts";
import type { Presentation } from "../model.ts";
import { APP, CORE, CORE_REL, CUSTOM, R, TYPES, VT } from "./names.ts";
import type { Parts } from "./package.ts";
import { el } from "./xml.ts";

export function addProperties(parts: Parts, deck: PptxDeck, model: Presentation): void {
  const root = parts.relations("");
  root.to(CORE_REL, "docProps/core.xml");
  root.to(`${R}/extended-properties`, "docProps/app.xml");
  parts.add("docProps/core.xml", TYPES.core, coreOf(deck));
  parts.add("docProps/app.xml", TYPES.app, appOf(model));
  const own = Object.entries({ Marking: deck.marking, Embargo: deck.embargo }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  if (own.length === 0) return;
  root.to(`${R}/custom-properties`, "docProps/custom.xml");
  parts.add("docProps/custom.xml", TYPES.custom, customOf(own));
}

function coreOf(deck: PptxDeck) {
  const when = `${deck.date.toISOString().slice(0, 19)}Z`;
  const stamp = (name: string) => el(name, { "xsi:type": "dcterms:W3CDTF" }, when);
  return el(
    "cp:coreProperties",
    {
      "xmlns:cp": CORE,
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    },
    el("dc:title", {}, deck.title),
    el("dc:subject", {}, deck.subject),
    el("dc:creator", {}, deck.author),
    el("cp:keywords", {}, deck.keywords.join(", ")),
    el("cp:lastModifiedBy", {}, deck.author),
    stamp("dcterms:created"),
    stamp("dcterms:modified"),
    deck.marking !== undefined && [
      el("cp:category", {}, deck.marking),
      el("cp:contentStatus", {}, deck.marking),
    ],
    el("dc:language", {}, deck.language),
  );
}

const appOf = (model: Presentation) =>
  el(
    "Properties",
    { xmlns: APP },
    el("Application", {}, "Briefdeck"),
    el("PresentationFormat", {}, "Widescreen"),
    el("Slides", {}, String(model.slides.length)),
    el("Notes", {}, String(model.slides.filter((s) => s.notes.length > 0).length)),
  );

/** @param properties by name; the format numbers them from 2. */
const customOf = (properties: readonly (readonly [string, string])[]) =>
  el(
    "Properties",
    { xmlns: CUSTOM, "xmlns:vt": VT },
    properties.map(([name, value], i) =>
      el(
        "property",
        { fmtid: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", pid: i + 2, name },
        el("vt:lpwstr", {}, value),
      ),
    ),
  );
