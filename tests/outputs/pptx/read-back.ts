/** Reads a PPTX as another program would: parts, relationships, and what each slide says. */
import { posix } from "node:path";
import { unzipSync } from "fflate";
import { all, readXml, withoutChoices, type XmlNode } from "./xml-tree.ts";

interface Relation {
  readonly id: string;
  readonly type: string;
  /** A path in the package, or an address outside. */
  readonly target: string;
  readonly outside: boolean;
}

export interface Package {
  readonly names: readonly string[];
  text(path: string): string;
  xml(path: string): XmlNode;
  relations(path: string): readonly Relation[];
}

export function openPackage(bytes: Uint8Array): Package {
  const files = unzipSync(bytes);
  const text = (path: string) => new TextDecoder().decode(files[path]);
  return {
    // Some writers list folders, too.
    names: Object.keys(files).filter((name) => !name.endsWith("/")),
    text,
    xml: (path) => readXml(text(path)),
    relations: (path) => {
      const rels = relsPath(path);
      if (files[rels] === undefined) return [];
      return readXml(text(rels)).children.map(({ attributes }) => {
        const outside = attributes["TargetMode"] === "External";
        const raw = attributes["Target"] ?? "";
        return {
          id: attributes["Id"] ?? "",
          type: (attributes["Type"] ?? "").split("/").at(-1) ?? "",
          target: outside ? raw : posix.normalize(posix.join(posix.dirname(path), raw)),
          outside,
        };
      });
    },
  };
}

const relsPath = (path: string): string =>
  path === ""
    ? "_rels/.rels"
    : posix.join(posix.dirname(path), "_rels", `${posix.basename(path)}.rels`);

export interface SlideText {
  readonly path: string;
  readonly title: string;
  /** Of every text body and table cell, in order; fields (page numbers) left out. */
  readonly paragraphs: readonly string[];
  /** All text that can be seen, fields included. */
  readonly everything: string;
  readonly notes: readonly string[];
  /** Those of its paragraphs that stand among alternatives, where python-pptx does not look. */
  readonly alternative: readonly string[];
}

/** In the presentation's order. */
export function slideTexts(pkg: Package): SlideText[] {
  const relations = pkg.relations("ppt/presentation.xml");
  return all(pkg.xml("ppt/presentation.xml"), "p:sldId").map((entry) => {
    const path = relations.find((r) => r.id === entry.attributes["r:id"])?.target ?? "";
    const slide = withoutChoices(pkg.xml(path));
    const title = all(slide, "p:sp").find((sp) => placeholder(sp) === "title");
    const notes = pkg.relations(path).find((r) => r.type === "notesSlide")?.target;
    const charts = pkg.relations(path).filter((r) => r.type === "chart");
    const drawn = charts.map((r) =>
      all(pkg.xml(r.target), "c:v")
        .map((v) => v.text)
        .join(" "),
    );
    return {
      path,
      title: title ? textOf(title) : "",
      paragraphs: paragraphsIn(slide),
      alternative: all(slide, "mc:AlternateContent").flatMap(paragraphsIn),
      everything: [...all(slide, "a:p").map(said), ...drawn].join("\n"),
      notes: notes ? notesOf(pkg.xml(notes)) : [],
    };
  });
}

/**
 * Colours that are a theme's but written as numbers, so that another set of colours would not reach them: for each its
 * part, and the name that it should have had.
 */
export function outsideTheme(pkg: Package): string[] {
  const scheme = all(pkg.xml("ppt/theme/theme1.xml"), "a:clrScheme")[0]?.children ?? [];
  const slots = new Map(scheme.map((slot) => [slot.children[0]?.attributes["val"], slot.name]));
  const parts = pkg.names.filter((n) =>
    /^ppt\/(slides|slideLayouts|slideMasters|charts)\/\w+\.xml$/.test(n),
  );
  return parts.flatMap((part) =>
    all(pkg.xml(part), "a:srgbClr")
      .map((color) => slots.get(color.attributes["val"]))
      .filter((slot) => slot !== undefined)
      .map((slot) => `${part}: ${slot}`),
  );
}

const paragraphsIn = (node: XmlNode): string[] =>
  all(node, "a:p")
    .map((p) =>
      p.children
        .filter((c) => c.name !== "a:fld")
        .map(said)
        .join(""),
    )
    .filter((p) => p.trim() !== "");

const notesOf = (notes: XmlNode): string[] =>
  all(notes, "p:sp")
    .filter((sp) => placeholder(sp) === "body")
    .flatMap((sp) => all(sp, "a:p").map(said));

export const placeholder = (sp: XmlNode): string | undefined => {
  const ph = all(sp, "p:ph")[0];
  return ph && (ph.attributes["type"] ?? "obj");
};

/** A paragraph's text; line breaks are spaces. */
const said = (node: XmlNode): string =>
  node.name === "a:br" ? " " : node.name === "a:t" ? node.text : node.children.map(said).join("");

export const textOf = (node: XmlNode): string => all(node, "a:p").map(said).join("\n");
