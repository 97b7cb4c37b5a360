/** Adds a source to a briefing, compares a revised text with it, and brings it up to date. Never keeps the text. */
import { join } from "node:path";
import { select } from "../../audience/select.ts";
import type { Briefing, Source } from "../../content/briefing.ts";
import { type Aligned, align } from "../../content/source/align.ts";
import { readSource } from "../../content/source/read-source.ts";
import { type Update, withParagraphs, withSource } from "../../content/source/source-file.ts";
import { type Bibliography, type SourceText, someOf } from "../../content/source/source-text.ts";
import { nearOrAll } from "../../core/nearest.ts";
import { UsageError } from "../../core/usage-error.ts";
import { writeFiles } from "../../core/write-files.ts";
import { type BriefingChoice, findBriefing, loaded } from "./find-briefing.ts";

/** A text that a briefing is to rest on. */
export interface AddOptions extends BriefingChoice {
  /** Plain text, Markdown, HTML, PDF or DOCX, told by its name. */
  readonly file: string;
  /** By which citations name it. */
  readonly id: string;
  /** What goes before the file's own data. */
  readonly about: Bibliography;
  /** Write nothing. */
  readonly dryRun: boolean;
}

/** What was added to `source.yaml`. */
export interface Added {
  /** Of `source.yaml`. */
  readonly path: string;
  /** From the flags, then from the file itself. */
  readonly about: Bibliography;
  /** With their texts, which are not kept. */
  readonly paragraphs: SourceText["paragraphs"];
}

/**
 * Splits a text into paragraphs and writes them to `source.yaml` as fingerprints.
 *
 * @throws UsageError where the file cannot be read, or a source has that id
 * @example
 * ```ts
 * import { addSource } from "briefdeck";
 *
 * const { paragraphs } = await addSource({
 *   content: "content",
 *   file: "memo.txt",
 *   id: "memo",
 *   about: { title: "A memo", issued: "2017-08" },
 *   dryRun: true,
 * });
 * console.log(`${paragraphs.length} paragraphs`);
 * ```
 */
export async function addSource(options: AddOptions): Promise<Added> {
  const { folder, texts } = await findBriefing(options);
  const text = texts.get("source.yaml");
  const path = join(folder, "source.yaml");
  if (!/^[a-z0-9][a-z0-9-]*$/.test(options.id))
    throw new UsageError(`\`${options.id}\` is no id`, "lower-case letters, digits, hyphens");
  if (text && new RegExp(`^\\s*-? *id: ["']?${options.id}["']?\\s*$`, "m").test(text))
    throw new UsageError(
      `${path}: there is a source \`${options.id}\` already`,
      "`briefdeck source update` brings it up to date; or give another --id",
    );
  const { paragraphs, about: found } = await readSource(options.file);
  const about: Bibliography = {
    type: "article",
    title: options.file.replace(/^.*\//, ""),
    ...found,
    ...someOf(options.about),
  };
  if (!options.dryRun)
    await writeFiles([
      { path, bytes: new TextEncoder().encode(withSource(text, options.id, about, paragraphs)) },
    ]);
  return { path, about, paragraphs };
}

/** A newer version of a text that a briefing rests on. */
export interface RevisionOptions extends BriefingChoice {
  /** The newer text. */
  readonly file: string;
  /** May be left out where the briefing has one source. */
  readonly source?: string | undefined;
}

/** A claim that rests on what has changed, and where it is shown. */
export interface Doubt {
  /** Its id. */
  readonly claim: string;
  /** What it says. */
  readonly text: string;
  /** Where it is written. */
  readonly place: { readonly file: string; readonly line: number };
  /** Paragraphs that it cites and that are edited or gone. */
  readonly paragraphs: readonly { readonly id: string; readonly state: "edited" | "gone" }[];
  /** Slides that rest on it, deck by deck. */
  readonly slides: readonly {
    readonly deck: string;
    readonly number: number;
    readonly id: string;
  }[];
}

/** How a text has changed, and what that puts in doubt. */
export interface Revision {
  /** The id of the source. */
  readonly source: string;
  /** Each paragraph of before or after: the same, moved, edited, gone or new. */
  readonly aligned: readonly Aligned[];
  /** Claims that cite what is edited or gone. */
  readonly doubts: readonly Doubt[];
}

/**
 * Sets a revised text against the fingerprints of what it was, and writes nothing.
 *
 * @throws UsageError where the file cannot be read or the source is not known
 * @example
 * ```ts
 * import { diffSource } from "briefdeck";
 *
 * const { aligned, doubts } = await diffSource({ content: "content", file: "revised.txt" });
 * console.log(`${aligned.length} paragraphs, ${doubts.length} claims in doubt`);
 * ```
 */
export async function diffSource(options: RevisionOptions): Promise<Revision> {
  const briefing = loaded(await findBriefing(options));
  const source = sourceOf(briefing, options.source);
  const { paragraphs } = await readSource(options.file);
  const aligned = align(source.paragraphs, paragraphs, source.id);
  return { source: source.id, aligned, doubts: doubtsOf(briefing, source, aligned) };
}

/** A revision that was written. */
export interface Updated extends Revision, Pick<Update, "ids"> {
  /** Of `source.yaml`. */
  readonly path: string;
}

/**
 * Writes the fingerprints of the revised text; the ids of paragraphs that are still there stay.
 *
 * @throws UsageError where the file cannot be read or the source is not known
 * @example
 * ```ts
 * import { updateSource } from "briefdeck";
 *
 * const { path, doubts } = await updateSource({ content: "content", file: "revised.txt" });
 * console.log(`${path} is up to date; ${doubts.length} claims are in doubt`);
 * ```
 */
export async function updateSource(options: RevisionOptions): Promise<Updated> {
  const found = await findBriefing(options);
  const briefing = loaded(found);
  const source = sourceOf(briefing, options.source);
  const { paragraphs } = await readSource(options.file);
  const path = join(found.folder, "source.yaml");
  const { text, aligned, ids } = withParagraphs(
    found.texts.get("source.yaml") ?? "",
    source.id,
    source.paragraphs,
    source.retired ?? [],
    paragraphs,
  );
  await writeFiles([{ path, bytes: new TextEncoder().encode(text) }]);
  return { source: source.id, aligned, ids, path, doubts: doubtsOf(briefing, source, aligned) };
}

function sourceOf({ content }: Briefing, id: string | undefined): Source {
  const { sources } = content.source;
  const ids = sources.map((source) => source.id);
  if (id === undefined && sources.length > 1)
    throw new UsageError(
      `which of the ${sources.length} sources is it?`,
      `name one with --source: ${ids.join(", ")}`,
    );
  const source = id === undefined ? sources[0] : sources.find((one) => one.id === id);
  if (!source) throw new UsageError(`there is no source \`${id}\``, nearOrAll(id ?? "", ids));
  return source;
}

/** Claims that cite what is edited or gone, with the slides of all decks that rest on them. */
function doubtsOf(briefing: Briefing, source: Source, aligned: readonly Aligned[]): Doubt[] {
  const states = new Map(
    aligned.flatMap(({ state, old }) =>
      old && (state === "edited" || state === "gone") ? [[old.id, state] as const] : [],
    ),
  );
  const decks = [...briefing.audiences.keys()].map((id) => select(briefing, id).deck);
  return briefing.content.claims.claims.flatMap(({ id, text, source: cited }, i): Doubt[] => {
    const paragraphs = cited.flatMap((one) => {
      const state = one.source === source.id ? states.get(one.paragraph) : undefined;
      return state ? [{ id: one.id, state }] : [];
    });
    if (!paragraphs.length) return [];
    const { file, line } = briefing.locate({ file: "claims.yaml", path: ["claims", i, "id"] });
    const slides = decks.flatMap((deck) =>
      deck.slides.flatMap(({ slide, number, claims }) =>
        claims.includes(id) ? [{ deck: deck.audienceId, number, id: slide.id }] : [],
      ),
    );
    return [{ claim: id, text, place: { file, line }, paragraphs, slides }];
  });
}
