/** What a PDF of ours says, read from its objects: text by the tags, and every string and stream besides. */
import { inflateSync } from "node:zlib";
import { type CosFile, pagesOf, readPacked, resolve } from "../../core/cos/read.ts";
import { type Cos, type Dict, isDict, isRef, textOf } from "../../core/cos/value.ts";
import { readGlyphs, shownText } from "./glyphs.ts";
import {
  type Fold,
  manifestPart,
  type SaidFile,
  type SaidPart,
  type SaidSlide,
  squash,
} from "./said.ts";

/** Bytes that one stream may unpack to. */
const MOST_BYTES = 1 << 28;

/** What a page's or layer's stream shows. */
type Shown = ReturnType<typeof shownText>;

/** @throws Error where the file was not written by us, or was changed since. */
export function readPdf(name: string, bytes: Uint8Array): SaidFile {
  return saidByCos(name, readPacked(bytes));
}

/** @throws Error where a page is not painted as Chromium does it. */
export function saidByCos(name: string, file: CosFile): SaidFile {
  const catalog = dictOf(file, file.trailer.get("Root"));
  const pages = pagesOf(file, dictOf(file, catalog.get("Pages"))).map(({ ref }) => ref);
  const known = new Map<number, Shown>();
  const shown = (stream: number): Shown => {
    const found = known.get(stream) ?? shownBy(file, stream);
    known.set(stream, found);
    return found;
  };
  return {
    slides: (fold = squash) =>
      slidesOf(file, catalog, pages, fold, (stream, mcid) => shown(stream).pieces.get(mcid)),
    parts: () => partsOf(name, file, pages, (stream) => shown(stream).all),
  };
}

/** @param textIn what a piece of a stream shows. */
function slidesOf(
  file: CosFile,
  catalog: Dict,
  pages: readonly number[],
  fold: Fold,
  textIn: (stream: number, mcid: number) => string | undefined,
): SaidSlide[] {
  const said = new Map(
    pages.map((page) => [page, { title: "", body: "", tables: 0, links: new Set<string>() }]),
  );
  /** @returns the page that it stands on. */
  const read = (kid: Cos, outer: number, titled: boolean): number => {
    const value = resolve(file, kid);
    const dict = isDict(value) ? value : new Map<string, Cos>();
    const [own, stream, mcid] = [dict.get("Pg"), dict.get("Stm"), dict.get("MCID") ?? value];
    const page = isRef(own) ? own.ref : outer;
    const slide = said.get(page);
    if (typeof mcid === "string" && slide)
      slide[titled ? "title" : "body"] +=
        `${textIn(isRef(stream) ? stream.ref : page, Number(mcid)) ?? ""}\n`;
    const address = dictOf(file, dictOf(file, dict.get("Obj")).get("A")).get("URI");
    if (typeof address === "string") slide?.links.add(textOf(address));
    const type = dict.get("S");
    const kids = type === "/Lbl" ? [] : (dict.get("K") ?? []);
    let first = page;
    for (const one of Array.isArray(kids) ? kids : [kids]) {
      const there = read(one, page, titled || (type === "/H1" && !said.get(page)?.title));
      first ||= there;
    }
    const holder = said.get(first);
    if (type === "/Table" && holder) holder.tables++;
    return first;
  };
  read(dictOf(file, catalog.get("StructTreeRoot")).get("K") ?? [], 0, false);
  return [...said.values()].map(({ title, body, tables, links }) => ({
    title: fold(title),
    body: fold(body),
    tables,
    charts: 0,
    links: [...links].sort(),
  }));
}

/** All pages' text, all strings, and all streams that are text. */
function partsOf(
  name: string,
  file: CosFile,
  pages: readonly number[],
  allText: (stream: number) => string,
): SaidPart[] {
  const strings: string[] = [];
  const streams: SaidPart[] = [];
  const collect = (value: Cos): void => {
    if (typeof value === "string") {
      if (/^[(<]/.test(value)) strings.push(textOf(value));
    } else if (isDict(value)) value.forEach(collect);
    else if (!isRef(value)) value.forEach(collect);
  };
  for (const [number, { value, stream }] of file.objects) {
    collect(value);
    if (!stream || !isDict(value)) continue;
    const type = value.get("Type");
    const isText = type === "/Metadata" || type === "/EmbeddedFile";
    if (isText) {
      const at = `${name}, object ${number}`;
      const text = unpacked(value, stream).toString("utf8");
      streams.push(
        value.get("Subtype") === "/application#2Fjson"
          ? manifestPart(at, text)
          : { name: at, text },
      );
    }
    if (value.get("Subtype") === "/Form")
      streams.push({ name: `${name}, layer ${number}`, text: allText(number) });
  }
  return [
    { name: `${name}, strings`, text: strings.join("\n") },
    ...streams,
    ...pages.map((page, i) => ({ name: `${name}, page ${i + 1}`, text: allText(page) })),
  ];
}

function dictOf(file: CosFile, value: Cos | undefined): Dict {
  const found = resolve(file, value);
  return isDict(found) ? found : new Map();
}

function unpacked(dict: Dict, stream: Uint8Array): Buffer {
  return dict.has("Filter")
    ? inflateSync(stream, { maxOutputLength: MOST_BYTES })
    : Buffer.from(stream);
}

/** A page's or layer's stream, and its fonts. */
function contentOf(file: CosFile, number: number) {
  const object = file.objects.get(number);
  const owner = dictOf(file, { ref: number });
  const reference = owner.get("Contents");
  const { value, stream } = (isRef(reference) ? file.objects.get(reference.ref) : object) ?? {};
  const fonts = dictOf(file, dictOf(file, owner.get("Resources")).get("Font"));
  return {
    source: isDict(value) && stream ? unpacked(value, stream).toString("latin1") : "",
    glyphs: (name: string) => {
      const map = dictOf(file, fonts.get(name)).get("ToUnicode");
      const { value: dict, stream: bytes } = (isRef(map) && file.objects.get(map.ref)) || {};
      return readGlyphs(isDict(dict) && bytes ? unpacked(dict, bytes).toString("latin1") : "");
    },
  };
}

function shownBy(file: CosFile, number: number): Shown {
  const { source, glyphs } = contentOf(file, number);
  return shownText(source, glyphs);
}
