/** What schemas cannot see but makes Office offer to repair a file, or a person stumble. */
import { openPackage, type Package, placeholder, textOf } from "./read-back.ts";
import { all, withoutChoices, type XmlNode } from "./xml-tree.ts";

/** @returns the faults, each with its part; empty for a good file. */
export function lint(bytes: Uint8Array): string[] {
  const pkg = openPackage(bytes);
  const broken = wellFormed(pkg);
  if (broken.length > 0) return broken;
  const slides = pkg.names.filter((name) => /^ppt\/slides\/[^/]+\.xml$/.test(name));
  return [
    ...contentTypes(pkg),
    ...relationships(pkg),
    ...presentation(pkg),
    ...notesMaster(pkg),
    ...charts(pkg),
    ...slides.flatMap((path) => slide(path, pkg.xml(path))),
  ];
}

const isXml = (name: string) => /\.(xml|rels)$/.test(name);

const wellFormed = (pkg: Package): string[] =>
  pkg.names.filter(isXml).flatMap((name) => {
    try {
      pkg.xml(name);
      return [];
    } catch (error) {
      return [`${name}: ${error instanceof Error ? error.message : error}`];
    }
  });

function contentTypes(pkg: Package): string[] {
  const types = pkg.xml("[Content_Types].xml");
  const defaults = new Set(all(types, "Default").map((d) => d.attributes["Extension"]));
  const overrides = all(types, "Override").map((o) => (o.attributes["PartName"] ?? "").slice(1));
  const parts = pkg.names.filter((name) => name !== "[Content_Types].xml");
  return [
    ...overrides
      .filter((o) => !parts.includes(o))
      .map((o) => `content type of ${o}, which is not there`),
    ...overrides
      .filter((o, i) => overrides.indexOf(o) !== i)
      .map((o) => `content type of ${o} twice`),
    ...parts
      .filter((p) => !overrides.includes(p) && !defaults.has(p.split(".").at(-1)))
      .map((p) => `no content type for ${p}`),
    ...parts
      // Data of one's own is XML and no more: ISO 29500-1, 15.2.5.
      .filter((p) => p.endsWith(".xml") && !overrides.includes(p) && !CUSTOM_DATA.test(p))
      .map((p) => `${p} is only known as XML`),
  ];
}

const CUSTOM_DATA = /^\/?customXml\/item\d+\.xml$/;

/** Relationships that a part need not mention: their type says it all. */
const STRUCTURAL =
  /^(slideLayout|slideMaster|theme|notesSlide|notesMaster|presProps|viewProps|tableStyles|officeDocument|core-properties|extended-properties|custom-properties|customXml|customXmlProps)$/;

function relationships(pkg: Package): string[] {
  const owners = [
    "",
    ...pkg.names.filter((n) => n.endsWith(".xml") && n !== "[Content_Types].xml"),
  ];
  const reached = new Set<string>();
  const faults = owners.flatMap((owner) => {
    const relations = pkg.relations(owner);
    const used = owner === "" ? [] : idsIn(pkg.xml(owner));
    for (const r of relations) if (!r.outside) reached.add(r.target);
    return [
      ...relations
        .filter((r) => !r.outside && !pkg.names.includes(r.target))
        .map((r) => `${owner}: ${r.id} leads to ${r.target}, which is not there`),
      ...used
        .filter((id) => !relations.some((r) => r.id === id))
        .map((id) => `${owner}: ${id} is no relationship`),
      ...relations
        .filter((r) => !STRUCTURAL.test(r.type) && !used.includes(r.id))
        .filter((r) => !(owner.includes("notesSlides/") && r.type === "slide"))
        .map((r) => `${owner}: ${r.id} (${r.type}) is never used`),
    ];
  });
  const lost = pkg.names.filter(
    (n) => !n.endsWith(".rels") && n !== "[Content_Types].xml" && !reached.has(n),
  );
  return [...faults, ...lost.map((n) => `${n} is reached by nothing`)];
}

const idsIn = (node: XmlNode): string[] => [
  ...Object.entries(node.attributes)
    .filter(([name, value]) => name.startsWith("r:") && value !== "")
    .map(([, value]) => value),
  ...node.children.flatMap(idsIn),
];

function presentation(pkg: Package): string[] {
  const root = pkg.xml("ppt/presentation.xml");
  const ids = all(root, "p:sldId").map((s) => s.attributes["id"] ?? "");
  const listed = all(root, "p14:sldId").map((s) => s.attributes["id"] ?? "");
  const faults = doubles(ids).map((id) => `ppt/presentation.xml: slide id ${id} twice`);
  if (listed.length > 0 && listed.join() !== ids.join())
    faults.push("ppt/presentation.xml: sections do not hold every slide once, in order");
  return faults;
}

function notesMaster(pkg: Package): string[] {
  return pkg.names
    .filter((name) => /^ppt\/notesMasters\/[^/]+\.xml$/.test(name))
    .flatMap((name) => {
      const found = all(pkg.xml(name), "p:sp").map(placeholder);
      return ["sldImg", "body"].filter((t) => !found.includes(t)).map((t) => `${name}: no ${t}`);
    });
}

function charts(pkg: Package): string[] {
  return pkg.names
    .filter((name) => /^ppt\/charts\/[^/]+\.xml$/.test(name))
    .flatMap((name) => {
      const area = all(pkg.xml(name), "c:plotArea")[0];
      const plots = area?.children.filter((c) => c.name.endsWith("Chart")) ?? [];
      const axes = area?.children.filter((c) => c.name.endsWith("Ax")) ?? [];
      const named = axes.map((a) => all(a, "c:axId")[0]?.attributes["val"]);
      return plots.flatMap((plot) => {
        const ids = plot.children
          .filter((c) => c.name === "c:axId")
          .map((c) => c.attributes["val"]);
        const wanted = plot.name === "c:pieChart" ? 0 : 2;
        return [
          ...(ids.length === wanted ? [] : [`${name}: ${ids.length} axes, not ${wanted}`]),
          ...ids
            .filter((id) => !named.includes(id))
            .map((id) => `${name}: axis ${id} is not there`),
        ];
      });
    });
}

function slide(path: string, whole: XmlNode): string[] {
  const root = withoutChoices(whole);
  const faults = doubles(all(root, "p:cNvPr").map((n) => n.attributes["id"] ?? "")).map(
    (id) => `shape id ${id} twice`,
  );
  const shapes = all(root, "p:sp").filter((sp) => placeholder(sp) !== undefined);
  const titles = shapes.filter((sp) => placeholder(sp) === "title");
  if (titles.length !== 1) faults.push(`${titles.length} title placeholders, not 1`);
  for (const sp of shapes)
    if (textOf(sp).trim() === "") faults.push(`empty placeholder ${placeholder(sp)}`);
  for (const p of all(root, "a:p"))
    if (p.children.some((c, i) => c.name === "a:pPr" && i > 0)) faults.push("a:pPr is not first");
  for (const row of all(root, "a:tr")) {
    const cells = row.children.filter((c) => c.name === "a:tc").length;
    const columns = all(root, "a:tbl").map((t) => all(t, "a:gridCol").length);
    if (!columns.includes(cells)) faults.push(`a row of ${cells} cells fits no table`);
  }
  for (const name of ["a:stCxn", "a:endCxn"])
    for (const end of all(root, name))
      if (!all(root, "p:cNvPr").some((n) => n.attributes["id"] === end.attributes["id"]))
        faults.push(`connector holds on to ${end.attributes["id"]}, which is not there`);
  for (const picture of all(root, "p:pic")) {
    const properties = all(picture, "p:cNvPr")[0];
    const silent = (properties?.attributes["descr"] ?? "") === "";
    if (silent && all(picture, "adec:decorative").length === 0)
      faults.push(
        `picture ${properties?.attributes["id"]} has neither text nor the mark of decoration`,
      );
  }
  faults.push(...appearances(root));
  const known = all(root, "p:cNvPr").map((n) => n.attributes["id"]);
  for (const choice of all(whole, "mc:Choice"))
    for (const { attributes } of all(choice, "p:cNvPr"))
      if (!known.includes(attributes["id"]))
        faults.push(`${attributes["id"]} is in a choice and not in its fallback`);
  return faults.map((fault) => `${path}: ${fault}`);
}

/** What appears on click must be there. */
function appearances(root: XmlNode): string[] {
  const idOf = (node: XmlNode) => all(node, "p:cNvPr")[0]?.attributes["id"];
  const ids = all(root, "p:cNvPr").map((n) => n.attributes["id"]);
  const targets = all(root, "p:spTgt");
  const lost = [...targets, ...all(root, "p:bldP")]
    .map(({ attributes }) => attributes["spid"])
    .filter((spid) => !ids.includes(spid))
    .map((spid) => `${spid} appears, which is not there`);
  const beyond = targets.flatMap((target) => {
    const spid = target.attributes["spid"];
    const shape = all(root, "p:sp").find((sp) => idOf(sp) === spid);
    const count = shape ? all(shape, "a:p").length : 0;
    return all(target, "p:pRg")
      .filter(({ attributes }) => Number(attributes["end"]) >= count)
      .map(({ attributes }) => `paragraph ${attributes["end"]} of ${spid} appears, of ${count}`);
  });
  return [...lost, ...beyond];
}

const doubles = (list: readonly string[]): string[] => list.filter((x, i) => list.indexOf(x) !== i);
