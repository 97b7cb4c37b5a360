/** Pages in which a part is made from the code. */

/** @returns the page with a text between the marks of its place @throws Error where there is no such place */
export function filled(page: string, place: string, text: string): string {
  const [open, close] = [`<!-- made: ${place} -->`, "<!-- /made -->"];
  const start = page.indexOf(open);
  const end = page.indexOf(close, start);
  if (start < 0 || end < 0) throw new Error(`no place for ${place}`);
  return `${page.slice(0, start + open.length)}\n\n${text}\n\n${page.slice(end)}`;
}
