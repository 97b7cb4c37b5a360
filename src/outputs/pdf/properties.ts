/** What a PDF says about itself: the information dictionary, the same as XMP, and what a reader's window shows. */
import {
  type Cos,
  type CosObject,
  type Dict,
  dateString,
  dict,
  textString,
} from "../../core/cos/value.ts";
import { escapeXml } from "../../core/escape.ts";
import type { PdfDeck } from "./deck.ts";

const TOOL = "Briefdeck";

export function information(deck: PdfDeck, producer: Cos | undefined): Dict {
  const date = dateString(deck.date);
  return dict({
    Title: textString(deck.title),
    Author: some(deck.author),
    Subject: some(deck.subject),
    Keywords: some(deck.keywords.join(", ")),
    Creator: textString(TOOL),
    Producer: producer,
    CreationDate: date,
    ModDate: date,
    Marking: some(deck.marking),
    Embargo: some(deck.embargo),
    Source: some(deck.source),
  });
}

/** What a reader may do with it, and from when. */
const rightsOf = ({ marking, embargo }: PdfDeck): string =>
  [marking, embargo && `Embargo: ${embargo}`].filter(Boolean).join(" · ");

const some = (text: string | undefined) => (text ? textString(text) : undefined);

/** @param accessible whether the file may call itself PDF/UA-1. */
export function xmp(deck: PdfDeck, accessible: boolean): CosObject {
  const date = deck.date.toISOString().replace(/\.\d+Z$/, "Z");
  const alt = (name: string, text: string | undefined) =>
    text
      ? `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></${name}>`
      : "";
  const list = (name: string, kind: "Seq" | "Bag", items: readonly string[]) =>
    items.length
      ? `<${name}><rdf:${kind}>${items.map((item) => `<rdf:li>${escapeXml(item)}</rdf:li>`).join("")}</rdf:${kind}></${name}>`
      : "";
  const plain = (name: string, text: string | undefined) =>
    text ? `<${name}>${escapeXml(text)}</${name}>` : "";
  const packet = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${[
  plain("dc:format", "application/pdf"),
  alt("dc:title", deck.title),
  list("dc:creator", "Seq", [deck.author].filter(Boolean)),
  alt("dc:description", deck.subject),
  list("dc:subject", "Bag", deck.keywords),
  list("dc:language", "Bag", [deck.language]),
  alt("dc:rights", rightsOf(deck)),
  plain("dc:source", deck.source),
  plain("pdf:Keywords", deck.keywords.join(", ")),
  plain("xmp:CreatorTool", TOOL),
  plain("xmp:CreateDate", date),
  plain("xmp:ModifyDate", date),
  accessible ? "<pdfuaid:part>1</pdfuaid:part>" : "",
]
  .filter(Boolean)
  .join("\n")}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  return {
    // Not compressed, so that programs that know no PDF find it.
    value: dict({ Type: "/Metadata", Subtype: "/XML" }),
    stream: new TextEncoder().encode(packet),
  };
}
