/** What kind of file it is, by its bytes and not by its name; and what a mail or base64 has wrapped. */
import { type FoundFile, missing, unreadable } from "./found.ts";
import { inspectHtml } from "./html.ts";
import { inspectPdf } from "./pdf.ts";
import { inspectPptx } from "./pptx.ts";

/** No deck is larger. */
export const MOST_FILE = 1 << 28;

/** Bytes in which a file says what it is. */
const HEAD = 1024;

type Kind = "pdf" | "pptx" | "html";

function kindOf(bytes: Uint8Array): Kind | undefined {
  const head = latin1(bytes.subarray(0, HEAD));
  if (head.startsWith("PK\x03\x04")) return "pptx";
  if (head.includes("%PDF-")) return "pdf";
  return /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)\b/i.test(head) ? "html" : undefined;
}

/** @returns the file, or the files that a mail holds. @throws NotOurs */
export async function inspectBytes(bytes: Uint8Array, password: string): Promise<FoundFile[]> {
  if (bytes.length > MOST_FILE) throw unreadable("it is larger than any deck");
  if (!bytes.length) throw unreadable("it is empty");
  const kind = kindOf(bytes);
  if (kind) return [await read(kind, bytes, password)];
  const wrapped = base64In(bytes).flatMap((inner) => {
    const found = kindOf(inner);
    return found ? [[found, inner] as const] : [];
  });
  if (!wrapped.length) throw missing("it is no HTML, PDF or PPTX, and no mail that holds one");
  return Promise.all(wrapped.map(([inner, data]) => read(inner, data, password)));
}

async function read(kind: Kind, bytes: Uint8Array, password: string): Promise<FoundFile> {
  if (kind === "html") return inspectHtml(bytes);
  return kind === "pptx" ? inspectPptx(bytes) : inspectPdf(bytes, password);
}

/** Blocks of lines that are base64 and nothing else: all of a text, or the attachments of a mail. */
function base64In(bytes: Uint8Array): Uint8Array[] {
  const blocks: string[][] = [[]];
  for (const line of latin1(bytes).split(/\r?\n/)) {
    if (/^[A-Za-z0-9+/]+={0,2}$/.test(line)) blocks.at(-1)?.push(line);
    else if (blocks.at(-1)?.length) blocks.push([]);
  }
  return blocks
    .map((lines) => lines.join(""))
    .filter((text) => text.length > HEAD)
    .map((text) => new Uint8Array(Buffer.from(text, "base64")));
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
