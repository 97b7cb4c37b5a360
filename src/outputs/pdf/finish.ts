/** From what Chromium printed to what is handed out. */

import { type CosFile, pagesOf, readCos, resolve } from "../../core/cos/read.ts";
import {
  type Cos,
  type CosObject,
  type Dict,
  dict,
  isDict,
  type Ref,
  textString,
} from "../../core/cos/value.ts";
import { writeCos } from "../../core/cos/write.ts";
import { type Marked, markArtifacts, markedIn } from "./artifacts.ts";
import { writeAttachments } from "./attachments.ts";
import type { PdfDeck } from "./deck.ts";
import { fontsOf, slimFonts } from "./fonts.ts";
import { mendLinks, type PageLink, withReferences } from "./links.ts";
import { forgetElements, writeOutline } from "./outline.ts";

import { information, xmp } from "./properties.ts";
import { withShortSteps } from "./short-steps.ts";
import { replaceContent, type Stream, streamsOf } from "./streams.ts";
import { withOwnIds } from "./structure/ids.ts";
import { allDescribed, mendTags } from "./structure/mend.ts";
import { type LayerOf, readTags } from "./structure/read.ts";
import { type Content, eachKid, isContent, type Tag } from "./structure/tag.ts";
import { writeTags } from "./structure/write.ts";

export interface Pdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Links that lead nowhere. */
  readonly broken: readonly PageLink[];
  /** What its text is drawn in, by PostScript names: `Carlito-Bold`; empty for a font that tells none. */
  readonly fonts: ReadonlySet<string>;
}

/** @param links in the order of the document. */
export async function finish(
  bytes: Uint8Array,
  deck: PdfDeck,
  links: readonly PageLink[],
): Promise<Pdf> {
  const file = readCos(bytes);
  let last = Math.max(0, ...file.objects.keys());
  const addObject = (object: CosObject): Ref => {
    file.objects.set(++last, object);
    return { ref: last };
  };
  const add = (value: Cos) => addObject({ value });
  const catalog = dictAt(file, file.trailer.get("Root"));
  const pages = pagesOf(file, dictAt(file, catalog.get("Pages")));

  const streams = (
    await Promise.all(pages.map((page) => streamsOf(file, page, dictAt(file, page))))
  ).flat();
  const marked = new Map(streams.map((stream) => [stream, markedIn(stream.content)] as const));
  const printed = readTags(file, catalog, layersOf(marked));
  let described = false;
  let broken: readonly PageLink[] = [];
  if (printed) {
    const says = new Map([...marked].map(([stream, own]) => [keyOf(stream), saying(own)] as const));
    const root = mendTags(printed, {
      pages: pages.map(({ ref }) => ref),
      titles: deck.slides.map(({ title }) => title),
      says: (content) => says.get(keyOf(content))?.has(content.mcid) ?? false,
    });
    broken = mendLinks(file, catalog, root, links, deck.slides.length > 0);
    const kept = contents(root);
    await Promise.all(
      [...marked].map(([stream, own]) => {
        const held = kept.get(keyOf(stream)) ?? new Set();
        return replaceContent(
          file,
          stream,
          withShortSteps(markArtifacts(stream.content, own, held, stream.layers)),
        );
      }),
    );
    // The tabulator follows the tags.
    for (const page of pages) dictAt(file, page).set("Tabs", "/S");
    catalog.set("StructTreeRoot", writeTags(file, withOwnIds(withReferences(root, links)), add));
    described = allDescribed(root);
  }
  await slimFonts(file);
  catalog.set("Lang", textString(deck.language));
  catalog.set("MarkInfo", dict({ Marked: "true" }));
  catalog.set("ViewerPreferences", dict({ DisplayDocTitle: "true" }));
  catalog.set("PageLabels", dict({ Nums: ["0", dict({ S: "/D" })] }));
  if (deck.slides.length) catalog.set("Outlines", writeOutline(deck.slides, pages, add));
  else forgetElements(file);
  const attached = writeAttachments(deck.attachments ?? [], deck.date, addObject);
  for (const [key, value] of attached) catalog.set(key, value);
  catalog.set("Metadata", addObject(xmp(deck, described)));
  const producer = dictAt(file, file.trailer.get("Info")).get("Producer");
  file.trailer.set("Info", add(information(deck, producer)));
  return { bytes: await writeCos(file), pages: pages.length, broken, fonts: fontsOf(file) };
}

/** Of a stream or a sequence in it: the object that its numbers count in. */
const keyOf = ({ page, layer }: Pick<Content, "page" | "layer">): number => (layer ?? page).ref;

const saying = (marked: readonly Marked[]): ReadonlySet<number> =>
  new Set(marked.filter(({ says }) => says).map(({ mcid }) => mcid));

/** Chromium counts a page's sequences through, layers and all. */
function layersOf(marked: ReadonlyMap<Stream, readonly Marked[]>): LayerOf {
  const found = new Map<number, Map<number, Ref>>();
  for (const [{ page, layer }, sequences] of marked) {
    if (!layer) continue;
    const own = found.get(page.ref) ?? new Map<number, Ref>();
    found.set(page.ref, own);
    for (const { mcid } of sequences) own.set(mcid, layer);
  }
  return (page, mcid) => found.get(page.ref)?.get(mcid);
}

/** The numbers of the sequences that tags hold, by the stream that they are in. */
function contents(root: Tag): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  eachKid(root, (kid) => {
    if (!isContent(kid)) return;
    const key = keyOf(kid);
    const there = found.get(key);
    if (there) there.add(kid.mcid);
    else found.set(key, new Set([kid.mcid]));
  });
  return found;
}

/** @throws Error where there is no dictionary: the file is not what Chromium writes. */
function dictAt(file: CosFile, value: Cos | undefined): Dict {
  const found = resolve(file, value);
  if (!isDict(found)) throw new Error("Chromium's PDF lacks a dictionary");
  return found;
}
