/**
 * Tells whether a file still is what was built: a SHA-256 over all of it but the hash's own digits. Whoever changes a
 * file on purpose can seal it anew: it guards against mistakes and doubt, not against forgers.
 */
import { sha256 } from "../core/hash.ts";

const NONE = "0".repeat(64);
const DIGITS = /[0-9a-f]{64}/;

/** What opens the hash in HTML. */
const IN_HTML = 'data-seal="';
/** In an XML part of a PPTX. */
const IN_PART = 'seal="';
/** In PDF, a comment before the end: readers pass over it, and a password does not hide it. */
const IN_PDF = "%Briefdeck seal ";

/** What stands there before. */
export const UNSEALED = NONE;

export interface Sealed<T> {
  /** With its hash; undefined where it has no place for one. */
  readonly value: T | undefined;
  /** Whether it stood there already. */
  readonly intact: boolean;
}

/** The place of the digits after what opens them, the last in the text. */
function digitsAt(text: string, opens: string): number | undefined {
  const at = text.lastIndexOf(opens);
  if (at < 0) return undefined;
  const digits = at + opens.length;
  return DIGITS.test(text.slice(digits, digits + NONE.length)) ? digits : undefined;
}

const withDigits = (text: string, at: number, digits: string) =>
  text.slice(0, at) + digits + text.slice(at + NONE.length);

function seal(text: string, opens: string, hash: (blank: string) => string): Sealed<string> {
  const at = digitsAt(text, opens);
  if (at === undefined) return { value: undefined, intact: false };
  const digits = hash(withDigits(text, at, NONE));
  return { value: withDigits(text, at, digits), intact: text.startsWith(digits, at) };
}

/** Line ends and a byte order mark are the mail's or the editor's, not the deck's. */
export const sealHtml = (html: string): Sealed<string> =>
  seal(html.replace(/^\ufeff/, "").replaceAll("\r\n", "\n"), IN_HTML, sha256);

/** @returns the same file with its hash, in the place of the one that it has. */
export function sealPdf(bytes: Uint8Array): Uint8Array {
  const text = latin1(bytes);
  const at = text.lastIndexOf("startxref");
  if (at < 0) throw new Error("not a PDF: it has no end");
  const open = digitsAt(text, IN_PDF)
    ? text
    : `${text.slice(0, at)}${IN_PDF}${NONE}\n${text.slice(at)}`;
  const { value = open } = seal(open, IN_PDF, (blank) => sha256(Buffer.from(blank, "latin1")));
  return new Uint8Array(Buffer.from(value, "latin1"));
}

/** Undefined where it has none. */
export function isPdfIntact(bytes: Uint8Array): boolean | undefined {
  const sealed = seal(latin1(bytes), IN_PDF, (blank) => sha256(Buffer.from(blank, "latin1")));
  return sealed.value === undefined ? undefined : sealed.intact;
}

/**
 * By the bytes of the parts, however they are packed.
 * @param own the path of the part that has the hash.
 */
export function sealParts(
  parts: Iterable<readonly [path: string, bytes: Uint8Array]>,
  own: string,
): Sealed<string> {
  const all = new Map(parts);
  const others = [...all]
    .filter(([path]) => path !== own && !path.endsWith("/"))
    .map(([path, bytes]) => `${path} ${sha256(bytes)}\n`)
    .sort()
    .join("");
  return seal(new TextDecoder().decode(all.get(own)), IN_PART, (blank) =>
    sha256(`${others}${blank}`),
  );
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
