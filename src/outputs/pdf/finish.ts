/** From what Chromium printed to what is handed out. */
import { promisify } from "node:util";
import { deflate, inflate } from "node:zlib";
import { markArtifacts, piecesWithContent } from "./artifacts.ts";
import { writeAttachments } from "./attachments.ts";
import { type CosFile, readCos } from "./cos/read.ts";
import {
  type Cos,
  type CosObject,
  type Dict,
  dict,
  isDict,
  isRef,
  type Ref,
  textString,
} from "./cos/value.ts";
import { writeCos } from "./cos/write.ts";
import type { PdfDeck } from "./deck.ts";
import type { Pdf } from "./index.ts";
import { writeOutline } from "./outline.ts";
import { information, xmp } from "./properties.ts";
import { mendTags } from "./structure/mend.ts";
import { readTags, resolve } from "./structure/read.ts";
import { isContent, isTag, type Kid, type Tag } from "./structure/tag.ts";
import { writeTags } from "./structure/write.ts";

/** Off the main thread, page beside page. */
const [deflated, inflated] = [promisify(deflate), promisify(inflate)] as const;

/** @param links what each link says, in the order of the document. */
export async function finish(
  bytes: Uint8Array,
  deck: PdfDeck,
  links: readonly string[],
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

  const printed = readTags(file, catalog);
  if (printed) {
    const sources = new Map(
      await Promise.all(
        pages.map(async (page) => [page.ref, await contentOf(file, page)] as const),
      ),
    );
    const says = new Map([...sources].map(([page, source]) => [page, piecesWithContent(source)]));
    const root = mendTags(printed, {
      pages: pages.map(({ ref }) => ref),
      titles: deck.slides.map(({ title }) => title),
      says: ({ page, mcid }) => says.get(page.ref)?.has(mcid) ?? false,
    });
    describeLinks(file, root, links);
    const kept = contents(root);
    await Promise.all(
      pages.map((page) =>
        finishPage(file, page, markArtifacts(sources.get(page.ref) ?? "", kept(page))),
      ),
    );
    catalog.set("StructTreeRoot", writeTags(file, root, add));
  }
  catalog.set("Lang", textString(deck.language));
  catalog.set("MarkInfo", dict({ Marked: "true" }));
  catalog.set("ViewerPreferences", dict({ DisplayDocTitle: "true" }));
  catalog.set("PageLabels", dict({ Nums: ["0", dict({ S: "/D" })] }));
  if (deck.slides.length) catalog.set("Outlines", writeOutline(deck.slides, pages, add));
  const attached = writeAttachments(deck.attachments ?? [], deck.date, addObject);
  for (const [key, value] of attached) catalog.set(key, value);
  catalog.set("Metadata", addObject(xmp(deck, printed !== undefined)));
  const producer = dictAt(file, file.trailer.get("Info")).get("Producer");
  file.trailer.set("Info", add(information(deck, producer)));
  return { bytes: writeCos(file), pages: pages.length };
}

function contentStream(file: CosFile, page: Ref): { reference: Ref; object: CosObject } {
  const reference = dictAt(file, page).get("Contents");
  const object = isRef(reference) ? file.objects.get(reference.ref) : undefined;
  if (!isRef(reference) || !object?.stream) throw new Error("a page without one content stream");
  return { reference, object };
}

/** What paints a page, decoded. */
async function contentOf(file: CosFile, page: Ref): Promise<string> {
  const { stream } = contentStream(file, page).object;
  return (await inflated(stream ?? new Uint8Array())).toString("latin1");
}

/** The tabulator follows the tags. */
async function finishPage(file: CosFile, page: Ref, content: string): Promise<void> {
  dictAt(file, page).set("Tabs", "/S");
  const { reference, object } = contentStream(file, page);
  file.objects.set(reference.ref, {
    value: object.value,
    stream: await deflated(Buffer.from(content, "latin1")),
  });
}

/** The numbers of the pieces of content that tags hold, of a page. */
function contents(root: Tag): (page: Ref) => ReadonlySet<number> {
  const found = new Map<number, Set<number>>();
  for (const kid of everyKid(root))
    if (isContent(kid))
      found.set(kid.page.ref, (found.get(kid.page.ref) ?? new Set()).add(kid.mcid));
  return (page) => found.get(page.ref) ?? new Set();
}

/** Every link's area says where it leads: PDF/UA-1, 7.18.5. */
function describeLinks(file: CosFile, root: Tag, texts: readonly string[]): void {
  let i = 0;
  for (const kid of everyKid(root)) {
    if (!isTag(kid) || kid.type !== "Link") continue;
    const text = texts[i++] || "Link";
    for (const area of kid.kids)
      if ("annotation" in area) dictAt(file, area.annotation).set("Contents", textString(text));
  }
}

function* everyKid(tag: Tag): Generator<Kid> {
  for (const kid of tag.kids) {
    yield kid;
    if (isTag(kid)) yield* everyKid(kid);
  }
}

function pagesOf(file: CosFile, node: Dict): Ref[] {
  const kids = node.get("Kids");
  return (Array.isArray(kids) ? kids : []).filter(isRef).flatMap((kid: Ref) => {
    const value = dictAt(file, kid);
    return value.get("Type") === "/Pages" ? pagesOf(file, value) : [kid];
  });
}

/** @throws Error where there is no dictionary: the file is not what Chromium writes. */
function dictAt(file: CosFile, value: Cos | undefined): Dict {
  const found = resolve(file, value);
  if (!isDict(found)) throw new Error("Chromium's PDF lacks a dictionary");
  return found;
}
