/** The characters that no format can show, so that content may not hold them and no file is given them. */

/** Control characters but for tab and ends of line, halves of surrogate pairs, and what XML 1.0 forbids besides. */
const CONTROL = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;
const ALL = new RegExp(CONTROL, "gu");

export const hasControlCharacters = (text: string): boolean => CONTROL.test(text);

export const withoutControlCharacters = (text: string): string => text.replace(ALL, "");
