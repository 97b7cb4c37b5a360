/** Adds a source to a briefing, compares a revised text with it, and brings it up to date. Never keeps the text. */
import { join } from "node:path";
import { select } from "../audience/select.ts";
import type { Briefing, Source } from "../content/briefing.ts";
import { type Aligned, align } from "../content/source/align.ts";
import { type ArticleText, type Bibliography, someOf } from "../content/source/article.ts";
import { readSource } from "../content/source/read-source.ts";
import { type Update, withParagraphs, withSource } from "../content/source/source-file.ts";
import { didYouMean } from "../core/nearest.ts";
import { UsageError } from "../core/usage-error.ts";
import { writeFiles } from "../core/write-files.ts";
import { type BriefingChoice, findBriefing, loaded } from "./find-briefing.ts";

export interface AddOptions extends BriefingChoice {
  readonly file: string;
  readonly id: string;
  /** What goes before the file's own data. */
  readonly about: Bibliography;
  /** Print nothing to disk. */
  readonly dryRun: boolean;
}

export interface Added {
  readonly path: string;
  readonly about: Bibliography;
  readonly paragraphs: ArticleText["paragraphs"];
}

/** @throws UsageError where the file cannot be read, or a source has that id. */
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

export interface RevisionOptions extends BriefingChoice {
  readonly file: string;
  /** May be left out where the briefing has one source. */
  readonly source?: string | undefined;
}

/** A claim that rests on what has changed, and where it is shown. */
export interface Doubt {
  readonly claim: string;
  readonly text: string;
  readonly place: { readonly file: string; readonly line: number };
  /** Paragraphs that it cites and that are edited or gone. */
  readonly paragraphs: readonly { readonly id: string; readonly state: "edited" | "gone" }[];
  readonly slides: readonly {
    readonly deck: string;
    readonly number: number;
    readonly id: string;
  }[];
}

export interface Revision {
  readonly source: string;
  readonly aligned: readonly Aligned[];
  readonly doubts: readonly Doubt[];
}

/** @throws UsageError where the file cannot be read or the source is not known. */
export async function diffSource(options: RevisionOptions): Promise<Revision> {
  const briefing = loaded(await findBriefing(options));
  const source = sourceOf(briefing, options.source);
  const { paragraphs } = await readSource(options.file);
  const aligned = align(source.paragraphs, paragraphs, source.id);
  return { source: source.id, aligned, doubts: doubtsOf(briefing, source, aligned) };
}

export interface Updated extends Revision, Pick<Update, "ids"> {
  readonly path: string;
}

/** Writes the fingerprints of the revised text; the ids of paragraphs that are still there stay. */
export async function updateSource(options: RevisionOptions): Promise<Updated> {
  const found = await findBriefing(options);
  const briefing = loaded(found);
  const source = sourceOf(briefing, options.source);
  const article = await readSource(options.file);
  const path = join(found.folder, "source.yaml");
  const { text, aligned, ids } = withParagraphs(
    found.texts.get("source.yaml") ?? "",
    source.id,
    source.paragraphs,
    source.retired ?? [],
    article.paragraphs,
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
  if (!source)
    throw new UsageError(
      `there is no source \`${id}\``,
      didYouMean(id ?? "", ids) ?? `there are: ${ids.join(", ")}`,
    );
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
