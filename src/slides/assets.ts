/** Puts what a Marp deck refers to inside it: pictures below its own folder, emoji, the fonts of maths. */
import { readdir, readFile, realpath } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, extname, join, resolve, sep } from "node:path";
import { didYouMean } from "../core/nearest.ts";

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
  readonly html: readonly string[];
  readonly css: string;
  readonly missing: readonly Missing[];
  /** Addresses on the web: nothing is loaded from there. */
  readonly remote: readonly string[];
}

/** An address that leads nowhere, or out of the deck's folder. */
export interface Missing {
  readonly address: string;
  readonly outside: boolean;
  /** A name like it that is there. */
  readonly hint?: string | undefined;
}

const TAG = /<[^>]+>/g;

/** `folder` is the deck's own; nothing outside it is read, also through links. Text that names an address stays as it is. */
export async function inlineAssets(
  { html, css }: { readonly html: readonly string[]; readonly css: string },
  folder: string,
): Promise<Inlined> {
  const named = (text: string) =>
    [...text.matchAll(ADDRESSES)].map((match) => match[2] ?? match[4] ?? "");
  const tags = html.flatMap((slide) => slide.match(TAG) ?? []);
  const found = new Map<string, string>();
  const missing: Missing[] = [];
  const remote = new Set<string>();
  for (const address of new Set([...tags, css].flatMap(named))) {
    if (/^(data:|#|$)/i.test(address)) continue;
    if (/^(https?:)?\/\//i.test(address)) {
      remote.add(plain(address));
      continue;
    }
    const data = await read(address, folder).catch(() => undefined);
    if (data) found.set(address, data);
    // Within a picture that stands in the CSS itself, a part of that picture: `%23` is “#”.
    else if (!address.startsWith("%23")) missing.push(await why(plain(address), folder));
  }
  const inline = (text: string) =>
    text.replace(
      ADDRESSES,
      (whole: string, tag?: string, inTag?: string, css?: string, inCss?: string) => {
        const data = found.get(inTag ?? inCss ?? "");
        return data ? `${tag ?? css ?? ""}${data}` : whole;
      },
    );
  return {
    html: html.map((slide) => slide.replace(TAG, inline)),
    css: inline(css),
    missing,
    remote: [...remote],
  };
}

const plain = (address: string) => address.replaceAll("&amp;", "&");

async function why(address: string, folder: string): Promise<Missing> {
  const root = await realpath(folder);
  const file = resolve(root, decoded(address));
  const target = await realpath(file).catch(() => file);
  const outside = /^[a-z][a-z0-9+.-]*:/i.test(address) || !target.startsWith(root + sep);
  if (outside) return { address, outside };
  const beside = await readdir(dirname(file)).catch(() => []);
  const others = beside.filter((name) => name !== basename(file));
  return { address, outside, hint: didYouMean(basename(file), others) };
}

/** An address as a path; a stray percent sign is one. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

async function read(address: string, folder: string): Promise<string | undefined> {
  const file = await fileOf(plain(address).replace(/[?#].*$/, ""), folder);
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
  const file = await realpath(resolve(root, decoded(address)));
  return file.startsWith(root + sep) ? file : undefined;
}
