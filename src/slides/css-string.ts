/** Any text as a CSS string: nothing in it can end the string or begin anything else. */
export const cssString = (text: string): string =>
  `"${text.replace(/[^\w .,:;/+()-]/gu, (c) => `\\${(c.codePointAt(0) ?? 0).toString(16)} `)}"`;
