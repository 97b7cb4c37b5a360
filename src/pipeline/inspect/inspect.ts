/** Says of finished files what they are, whether they still are what was built, and what has changed since. */
import { readFile, stat } from "node:fs/promises";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { compareSlides, type SlideChange } from "../../inspect/compare.ts";
import { type FoundFile, NotOurs } from "../../inspect/found.ts";
import { inspectBytes, MOST_FILE } from "../../inspect/open.ts";
import { type Since, since } from "../../inspect/since.ts";
import type { Manifest } from "../../manifest/schema.ts";
import { contentNow } from "./content-now.ts";

export interface InspectOptions {
  readonly files: readonly string[];
  /** The folder that holds the briefings. */
  readonly content: string;
  readonly template: string;
  /** Of PDFs that are locked. */
  readonly password?: string | undefined;
}

export interface Inspected {
  readonly file: string;
  readonly format?: FoundFile["format"];
  /** `unknown`: it cannot be told of, and `diagnostics` say why. */
  readonly verdict: "as built" | "edited since" | "unknown";
  /** Undefined where it is unknown, or needs a password. */
  readonly manifest?: Manifest;
  /** Of a file that was edited; undefined where its slides cannot be read. */
  readonly slides?: readonly SlideChange[];
  /** What has changed in the content since; or why that cannot be told. */
  readonly since?: Since | string;
  readonly diagnostics: readonly Diagnostic[];
}

/** One for each file, and for each that a mail holds. Never throws for what is in a file. */
export async function inspect(options: InspectOptions): Promise<Inspected[]> {
  const all: Inspected[] = [];
  for (const file of options.files) all.push(...(await inspectFile(file, options)));
  return all;
}

async function inspectFile(file: string, options: InspectOptions): Promise<Inspected[]> {
  try {
    const there = await stat(file).catch(() => undefined);
    if (!there?.isFile()) return [unknown(file, "FILE_MISSING", "this file is not there")];
    if (there.size > MOST_FILE)
      return [unknown(file, "FILE_UNREADABLE", "it is larger than any deck")];
    const found = await inspectBytes(new Uint8Array(await readFile(file)), options.password ?? "");
    return await Promise.all(found.map((one) => told(file, one, options)));
  } catch (error) {
    if (error instanceof NotOurs) return [unknown(file, error.code, error.message, error.hint)];
    const message = error instanceof Error ? error.message : String(error);
    return [unknown(file, "FILE_UNREADABLE", `it is damaged: ${message}`)];
  }
}

async function told(
  file: string,
  { format, manifest, intact, slides }: FoundFile,
  { content, template }: InspectOptions,
): Promise<Inspected> {
  const verdict = intact ? "as built" : "edited since";
  if (!manifest) return { file, format, verdict, diagnostics: [] };
  const now = await contentNow(manifest, content, template);
  const says = new Map(manifest.slides.map(({ id, says }) => [id, says]));
  const wordsAsBuilt = (id: string) =>
    typeof now === "object" &&
    now.manifest.slides.some((slide) => slide.id === id && slide.says === says.get(id))
      ? now.words.get(id)
      : undefined;
  return {
    file,
    format,
    verdict,
    manifest,
    ...(intact || !slides ? {} : { slides: compareSlides(manifest, slides, wordsAsBuilt) }),
    since: typeof now === "string" ? now : since(manifest, now.manifest, now.place),
    diagnostics: [],
  };
}

const unknown = (
  file: string,
  code: Diagnostic["code"],
  message: string,
  hint?: string,
): Inspected => ({
  file,
  verdict: "unknown",
  diagnostics: [{ code, severity: "error", file, message, ...(hint ? { hint } : {}) }],
});
