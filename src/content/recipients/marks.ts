/** Marks in texts that stand for what a recipient's row says: `{{recipient.country}}`. */

/** Nothing else between braces is one: all other text stays the characters that it is. */
const MARK = /\{\{\s*recipient\.([^{}\s]+)\s*\}\}/g;

/** Names of the fields that a text takes, as they stand, each with where its mark begins. */
export const marksIn = (text: string): { readonly field: string; readonly offset: number }[] =>
  [...text.matchAll(MARK)].map(({ 1: field = "", index }) => ({ field, offset: index }));

/** What is put in is not looked into again, so a value cannot bring marks of its own. */
export const fillMarks = (text: string, said: (field: string) => string): string =>
  text.replace(MARK, (_, field: string) => said(field));

/** Characters as they are, for a field where some are marks. */
export const plainInRich = (value: string): string => value.replace(/[\\*_[\]]/g, "\\$&");
