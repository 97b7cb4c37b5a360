/** A PDF, ours or changed since; with a library that did not write it, where our own reader does not know it any more. */
import { inflateSync } from "node:zlib";
import { saidByCos } from "../checks/read-back/pdf.ts";
import { type SaidFile, spaced } from "../checks/read-back/said.ts";
import { type CosFile, readPacked, resolve } from "../core/cos/read.ts";
import { type Dict, isDict, isRef, textOf } from "../core/cos/value.ts";
import { MANIFEST_FILE, type Manifest, parseManifest } from "../manifest/schema.ts";
import { isPdfIntact } from "../manifest/seal.ts";
import { type FoundFile, manifestOr, missing, unreadable } from "./found.ts";

/** Bytes that a manifest may unpack to. */
const MOST_BYTES = 1 << 20;

/** @throws NotOurs */
export async function inspectPdf(bytes: Uint8Array, password: string): Promise<FoundFile> {
  const intact = isPdfIntact(bytes);
  const file = await objectsOf(bytes, password);
  // The seal is outside of what a password hides.
  if (!file && intact !== undefined)
    return { format: "pdf", manifest: undefined, intact, slides: undefined };
  if (!file) throw unreadable("it opens only with a password", "give it with --password");
  const json = manifestIn(file);
  if (json === undefined) throw missing();
  const manifest = manifestOr(parseManifest(json));
  return { format: "pdf", manifest, intact: intact ?? false, slides: slidesIn(file, manifest) };
}

/** @returns undefined where a password is needed. */
async function objectsOf(bytes: Uint8Array, password: string): Promise<CosFile | undefined> {
  try {
    return readPacked(bytes);
  } catch {
    const { readForeign } = await import("./foreign-pdf.ts");
    return readForeign(bytes, password);
  }
}

function manifestIn(file: CosFile): string | undefined {
  for (const { value } of file.objects.values()) {
    if (!isDict(value) || value.get("Type") !== "/Filespec") continue;
    const name = resolve(file, value.get("UF") ?? value.get("F"));
    if (typeof name !== "string" || textOf(name) !== MANIFEST_FILE) continue;
    const embedded = resolve(file, value.get("EF"));
    const stream = isDict(embedded) ? (embedded.get("F") ?? embedded.get("UF")) : undefined;
    const object = isRef(stream) ? file.objects.get(stream.ref) : undefined;
    if (object?.stream && isDict(object.value)) return contentOf(object.value, object.stream);
  }
  return undefined;
}

function contentOf(dict: Dict, stream: Uint8Array): string {
  try {
    return (
      dict.has("Filter")
        ? inflateSync(stream, { maxOutputLength: MOST_BYTES })
        : Buffer.from(stream)
    ).toString("utf8");
  } catch {
    throw unreadable("its manifest is damaged: it cannot be unpacked");
  }
}

/** Undefined for handouts, and where another program has painted the pages anew. */
function slidesIn(file: CosFile, manifest: Manifest): FoundFile["slides"] {
  if (!manifest.slides.some(({ says }) => says)) return undefined;
  try {
    const said: SaidFile = saidByCos("", file);
    const words = said.slides(spaced);
    return said.slides().map((slide, i) => ({
      said: slide,
      text: `${words[i]?.title ?? ""} ${words[i]?.body ?? ""}`.trim(),
      notesText: "",
    }));
  } catch {
    return undefined;
  }
}
