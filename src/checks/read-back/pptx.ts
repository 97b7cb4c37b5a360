/** What a PPTX says, read from its parts. */
import { unzipSync } from "fflate";
import {
  decodeReferences,
  type Fold,
  manifestPart,
  type SaidFile,
  type SaidPart,
  type SaidSlide,
  sourceOf,
  squash,
  textOfMarkup,
} from "./said.ts";

type Parts = Readonly<Record<string, Uint8Array>>;

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** @throws Error where the bytes are no zip. */
export function readPptx(name: string, bytes: Uint8Array): SaidFile {
  const parts = unzipSync(bytes);
  return { slides: (fold) => slidesOfParts(parts, fold), parts: () => partsOf(name, parts) };
}

/** @param parts ours, or as another program has saved them. */
export const slidesOfParts = (parts: Parts, fold: Fold = squash): SaidSlide[] =>
  slidePaths(parts).map((path) => slideOf(parts, path, fold));

/** In the order in which they are shown. */
export function slidePaths(parts: Parts): string[] {
  const names = [...text(parts["ppt/presentation.xml"]).matchAll(/<p:sldId\b[^>]*\br:id="(\w+)"/g)];
  const targets = relations(parts, "ppt/_rels/presentation.xml.rels");
  return names.map(([, id = ""]) => `ppt/${targets.get(id)?.target ?? ""}`);
}

function slideOf(parts: Parts, name: string, fold: Fold): SaidSlide {
  const xml = text(parts[name]);
  const file = name.slice(name.lastIndexOf("/") + 1);
  const related = [...relations(parts, `ppt/slides/_rels/${file}.rels`).values()];
  const of = (type: string) => related.filter((one) => one.type.endsWith(`/${type}`));
  const notes = of("notesSlide")[0]?.target.replace("../", "ppt/");
  const shapes = [...xml.matchAll(/<p:(sp|graphicFrame)(?: [^>]*)?>[\s\S]*?<\/p:\1>/g)].map(
    ([shape]) => shape,
  );
  const own = shapes.filter((shape) => !/<p:ph [^>]*type="(sldNum|ftr|dt|hdr)"/.test(shape));
  const isTitle = (shape: string) => /<p:ph [^>]*type="(ctrT|t)itle"/.test(shape);
  return {
    title: fold(own.filter(isTitle).map(runs).join("")),
    body: fold(
      own
        .filter((shape) => !isTitle(shape))
        .map(runs)
        .join(""),
    ),
    tables: [...xml.matchAll(/<a:tbl>/g)].length,
    charts: of("chart").length,
    links: [
      ...new Set(of("hyperlink").flatMap(({ external, target }) => (external ? [target] : []))),
    ].sort(),
    notes: notes ? notesOf(text(parts[notes]), fold) : "",
  };
}

function notesOf(xml: string, fold: Fold): string {
  const body = [...xml.matchAll(/<p:sp(?: [^>]*)?>[\s\S]*?<\/p:sp>/g)]
    .map(([shape]) => shape)
    .find((shape) => /<p:ph [^>]*type="body"/.test(shape));
  return fold(runs(body ?? ""));
}

const runs = (xml: string): string =>
  [...xml.matchAll(/<a:t(?:\s[^>]*)?>([^<]*)<\/a:t>|<\/a:p>|<a:br\b/g)]
    .map(([, run = "\n"]) => decodeReferences(run))
    .join("");

/** What a part relates to, by id. */
export function relations(parts: Parts, name: string) {
  return new Map(
    [...text(parts[name]).matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => {
      const get = (key: string) =>
        decodeReferences(new RegExp(`\\s${key}="([^"]*)"`).exec(tag)?.[1] ?? "");
      return [
        get("Id"),
        { type: get("Type"), target: get("Target"), external: get("TargetMode") === "External" },
      ] as const;
    }),
  );
}

/** The part that holds the manifest; its JSON is the first group. */
export const MANIFEST = /<manifest xmlns="urn:briefdeck:manifest:1"[^>]*>([^<]*)</;

/** Every part, and every part of the workbooks in it; pictures and fonts but by their names. */
function partsOf(name: string, parts: Parts): SaidPart[] {
  return Object.entries(parts).flatMap(([inner, part]) => {
    const whole = `${name}/${inner}`;
    if (/\.(xlsx|docx|pptx)$/.test(inner)) return partsOf(whole, unzipSync(part));
    if (!/\.(xml|rels|vml|svg)$/.test(inner)) return [{ name: whole, text: inner }];
    const xml = text(part);
    const [, json] = MANIFEST.exec(xml) ?? [];
    if (json !== undefined) return [manifestPart(whole, decodeReferences(json))];
    return [
      { name: whole, text: textOfMarkup(xml.replace(/<\/(?:a:p|c:v|si)>/g, "\n")) },
      { name: `${whole} (source)`, text: sourceOf(xml), source: true },
    ];
  });
}
