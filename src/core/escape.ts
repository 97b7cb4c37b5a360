/** Texts written so that they stand in another language as the very same characters. */
import { withoutControlCharacters } from "./control-characters.ts";

const betweenTags = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** In HTML, and between double quotes in its attributes. */
export const escapeHtml = (text: string): string => betweenTags(text).replaceAll('"', "&quot;");

/** Between the tags of XML, which cannot hold control characters: those are left out. */
export const escapeXml = (text: string): string => betweenTags(withoutControlCharacters(text));

/** As a part of a regular expression that matches just that text. */
export const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** As a CSS string: nothing in it can end the string, or the style sheet, or begin anything else. */
export const cssString = (text: string): string =>
  `"${text.replace(/[^\w .,:;/+()-]/gu, (c) => `\\${(c.codePointAt(0) ?? 0).toString(16)} `)}"`;
