/** Reads the file of a source, whatever its kind. Libraries are loaded for the kinds that need them. */
import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { UsageError } from "../../core/usage-error.ts";
import { markdownSource } from "./markdown.ts";
import { textParagraphs } from "./plain-text.ts";
import type { SourceText } from "./source-text.ts";

/** Bytes; a source is an article or a report, and no archive. */
const LARGEST = 100e6;

const KINDS: Readonly<Record<string, (bytes: Uint8Array) => SourceText | Promise<SourceText>>> = {
  ".txt": (bytes) => ({ paragraphs: textParagraphs(decode(bytes)), about: {} }),
  ".md": (bytes) => markdownSource(decode(bytes)),
  ".markdown": (bytes) => markdownSource(decode(bytes)),
  ".html": async (bytes) => (await import("./html.ts")).htmlSource(decode(bytes)),
  ".htm": async (bytes) => (await import("./html.ts")).htmlSource(decode(bytes)),
  ".pdf": async (bytes) => (await import("./pdf.ts")).pdfSource(bytes),
  ".docx": async (bytes) => (await import("./docx.ts")).docxSource(bytes),
};

/** @throws UsageError where it cannot be read, is of no known kind, or holds no paragraph. */
export async function readSource(file: string): Promise<SourceText> {
  const read = KINDS[extname(file).toLowerCase()];
  if (!read)
    throw new UsageError(
      `${file}: no kind of source that can be read`,
      `by their names: ${Object.keys(KINDS).join(", ")}`,
    );
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined) throw new UsageError(`${file}: there is no such file`);
  if (size > LARGEST) throw new UsageError(`${file}: is larger than ${LARGEST / 1e6} MB`);
  const bytes = new Uint8Array(await readFile(file));
  let source: SourceText;
  try {
    source = await read(bytes);
  } catch (error) {
    throw new UsageError(
      `${file}: cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  if (!source.paragraphs.length)
    throw new UsageError(
      `${file}: holds no text`,
      "a scanned page is a picture: it must be read by a program for that first",
    );
  return source;
}

/** UTF-8, or UTF-16 where it says so; else the character set that a page names; else Windows’ Latin. */
function decode(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
    const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? "windows-1252";
    return new TextDecoder(named).decode(bytes);
  }
}
