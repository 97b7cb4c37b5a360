/** A small XML builder: text and attributes are always escaped, characters that XML forbids are dropped. */

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
export type Child = Element | string | undefined | false | readonly Child[];

export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly Child[];
}

/** Strings among the children are text. Attributes that are undefined are left out; true is 1. */
export const el = (name: string, attributes: Attributes = {}, ...children: Child[]): Element => ({
  name,
  attributes,
  children,
});

/** A whole part. */
export const xmlDocument = (root: Element): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${serialise(root)}`;

function serialise(child: Child): string {
  if (child === undefined || child === false) return "";
  if (typeof child === "string") return escapeText(child);
  let out = "";
  if (isList(child)) {
    for (const each of child) out += serialise(each);
    return out;
  }
  let start = `<${child.name}`;
  for (const name in child.attributes) {
    const value = child.attributes[name];
    if (value !== undefined) start += ` ${name}="${attribute(value)}"`;
  }
  for (const each of child.children) out += serialise(each);
  return out === "" ? `${start}/>` : `${start}>${out}</${child.name}>`;
}

const isList = (child: Element | readonly Child[]): child is readonly Child[] =>
  Array.isArray(child);

const attribute = (value: string | number | boolean): string => {
  if (typeof value === "string") return escapeAttribute(value);
  return value === true ? "1" : value === false ? "0" : String(value);
};

/** What XML 1.0 does not allow, lone surrogates included. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Most text needs nothing done to it. */
const SPECIAL = /[&<>"\t\n]|[^\u0020-\ud7ff]/;

const escapeText = (text: string): string => (SPECIAL.test(text) ? escaped(text) : text);

const escaped = (text: string): string =>
  text
    .replace(FORBIDDEN, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

const escapeAttribute = (text: string): string =>
  escapeText(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
