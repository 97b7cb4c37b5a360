/** A small XML builder: text and attributes are always escaped, characters that XML forbids are dropped. */
import { escapeXml } from "../../../core/escape.ts";

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
export type Child = Element | string | undefined | false | readonly Child[];

/** Written as soon as it is made: a deck has a hundred thousand of them. */
export interface Element {
  readonly xml: string;
}

/** Strings among the children are text. Attributes that are undefined are left out; true is 1. */
export function el(name: string, attributes: Attributes = {}, ...children: Child[]): Element {
  let start = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) start += ` ${key}="${attribute(value)}"`;
  }
  const inside = written(children);
  return { xml: inside === "" ? `${start}/>` : `${start}>${inside}</${name}>` };
}

/** A whole part. */
export const xmlDocument = (root: Element): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.xml}`;

function written(children: readonly Child[]): string {
  let out = "";
  for (const child of children)
    if (child === undefined || child === false) continue;
    else if (typeof child === "string") out += escapeText(child);
    else out += isList(child) ? written(child) : child.xml;
  return out;
}

const isList = (child: Element | readonly Child[]): child is readonly Child[] =>
  Array.isArray(child);

const attribute = (value: string | number | boolean): string => {
  if (typeof value === "string") return escapeAttribute(value);
  return value === true ? "1" : value === false ? "0" : String(value);
};

/** Most text needs nothing done to it. */
const SPECIAL = /[&<>"\t\n]|[^\u0020-\u007e\u00a0-\ud7ff]/;

const escapeText = (text: string): string => (SPECIAL.test(text) ? escapeXml(text) : text);

const escapeAttribute = (text: string): string =>
  SPECIAL.test(text)
    ? escapeXml(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;")
    : text;
