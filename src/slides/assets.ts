/** Puts what a Marp deck refers to inside it: pictures below its own folder, emoji, the fonts of maths. */
import { readFile, realpath } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, extname, join, resolve, sep } from "node:path";

const require = createRequire(import.meta.url);

/** What Marp is told to refer to; no address outside the machine. */
export const EMOJI_BASE = "briefdeck-emoji:/";
export const KATEX_FONTS = "briefdeck-katex:/";

const MIME: Readonly<Record<string, string>> = {
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".ttf": "font/ttf",
  ".otf": "font/otf",
};

/** Addresses in pictures, in `style` attributes and in CSS. Links to go to (`<a href>`) are none of them. */
const ADDRESSES =
  /(<(?:img|source|image|feImage|use)\b[^>]*?\s(?:src|href|xlink:href)=")([^"]+)(?=")|(url\((?:&quot;|["'])?)([^"'()]+?)(?=(?:&quot;|["'])?\))/g;

export interface Inlined {
  readonly texts: readonly string[];
  /** Addresses that lead nowhere, or out of the deck's folder. */
  readonly missing: readonly string[];
}

/** `folder` is the deck's own; nothing outside it is read, also through links. */
export async function inlineAssets(texts: readonly string[], folder: string): Promise<Inlined> {
  const wanted = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(ADDRESSES)].map((match) => match[2] ?? match[4] ?? ""),
    ),
  );
  const found = new Map<string, string>();
  const missing: string[] = [];
  for (const address of wanted) {
    if (/^(data:|#|https?:|$)/i.test(address)) continue;
    const data = await read(address, folder).catch(() => undefined);
    if (data) found.set(address, data);
    else missing.push(address.replaceAll("&amp;", "&"));
  }
  const inline = (text: string) =>
    text.replace(
      ADDRESSES,
      (whole: string, tag?: string, inTag?: string, css?: string, inCss?: string) => {
        const data = found.get(inTag ?? inCss ?? "");
        return data ? `${tag ?? css ?? ""}${data}` : whole;
      },
    );
  return { texts: texts.map(inline), missing };
}

async function read(address: string, folder: string): Promise<string | undefined> {
  const file = await fileOf(address.replaceAll("&amp;", "&").replace(/[?#].*$/, ""), folder);
  const mime = file && MIME[extname(file).toLowerCase()];
  return mime && `data:${mime};base64,${(await readFile(file)).toString("base64")}`;
}

async function fileOf(address: string, folder: string): Promise<string | undefined> {
  if (address.startsWith(EMOJI_BASE))
    return join(
      dirname(require.resolve("@discordapp/twemoji/package.json")),
      "dist",
      address.slice(EMOJI_BASE.length),
    );
  if (address.startsWith(KATEX_FONTS))
    return join(
      dirname(require.resolve("katex/package.json")),
      "dist",
      "fonts",
      address.slice(KATEX_FONTS.length),
    );
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return undefined;
  const root = await realpath(folder);
  const file = await realpath(resolve(root, decodeURIComponent(address)));
  return file.startsWith(root + sep) ? file : undefined;
}
