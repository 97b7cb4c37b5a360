/** Text from files that anyone may have made, before it goes to a terminal: nothing in it is obeyed. */

/** Control characters, and those that turn the direction of writing. */
const OBEYED = /[\p{Cc}\p{Bidi_Control}]/gu;

/** The same value, with a mark for each such character in its texts. Line breaks are such. */
export function printable<T>(value: T): T {
  const clean: T = JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
    typeof inner === "string" ? inner.replace(OBEYED, "\ufffd") : inner,
  );
  return clean;
}
