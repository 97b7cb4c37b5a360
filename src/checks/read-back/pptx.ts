/** What a PPTX says, read from its parts. */
import { unzipSync } from "fflate";
import {
  decodeReferences,
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
  return { slides: () => slidesOf(parts), parts: () => partsOf(name, parts) };
}

function slidesOf(parts: Parts): SaidSlide[] {
  const names = [...text(parts["ppt/presentation.xml"]).matchAll(/<p:sldId\b[^>]*\br:id="(\w+)"/g)];
  const targets = relations(parts, "ppt/_rels/presentation.xml.rels");
  return names.map(([, id = ""]) => slideOf(parts, `ppt/${targets.get(id)?.target ?? ""}`));
}

function slideOf(parts: Parts, name: string): SaidSlide {
  const xml = text(parts[name]);
  const file = name.slice(name.lastIndexOf("/") + 1);
  const related = [...relations(parts, `ppt/slides/_rels/${file}.rels`).values()];
  const of = (type: string) => related.filter((one) => one.type.endsWith(`/${type}`));
  const notes = of("notesSlide")[0]?.target.replace("../", "ppt/");
  const shapes = [...xml.matchAll(/<p:(sp|graphicFrame)>[\s\S]*?<\/p:\1>/g)].map(
    ([shape]) => shape,
  );
  const own = shapes.filter((shape) => !/<p:ph [^>]*type="(sldNum|ftr|dt|hdr)"/.test(shape));
  const isTitle = (shape: string) => /<p:ph [^>]*type="(ctrT|t)itle"/.test(shape);
  return {
    title: squash(own.filter(isTitle).map(runs).join("")),
    body: squash(
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
    notes: notes ? notesOf(text(parts[notes])) : "",
  };
}

function notesOf(xml: string): string {
  const body = [...xml.matchAll(/<p:sp>[\s\S]*?<\/p:sp>/g)]
    .map(([shape]) => shape)
    .find((shape) => /<p:ph [^>]*type="body"/.test(shape));
  return squash(runs(body ?? ""));
}

const runs = (xml: string): string =>
  [...xml.matchAll(/<a:t(?:\s[^>]*)?>([^<]*)<\/a:t>/g)]
    .map(([, run = ""]) => decodeReferences(run))
    .join("");

function relations(parts: Parts, name: string) {
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

const MANIFEST = /<manifest xmlns="urn:briefdeck:manifest:1"[^>]*>([^<]*)</;

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
