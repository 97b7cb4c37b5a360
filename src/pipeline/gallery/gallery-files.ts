/** The gallery's files: the page of all decks in the output folder, those of earlier builds too, and what it keeps of each. */
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { deckName } from "../../audience/deck.ts";
import type { MarkingLevel } from "../../content/briefing.ts";
import { shortHash } from "../../core/hash.ts";
import type { FileToWrite } from "../../core/write-files.ts";
import {
  changesSince,
  type DeckRecord,
  gallery,
  hashOf,
  nameOf,
  parseRecord,
  writeRecord,
} from "../../outputs/gallery/index.ts";
import type { DeckFiles } from "../deck/deck-files.ts";
import type { BuildOptions } from "../options.ts";
import type { KeptSheets, Shown } from "./shown.ts";

/** Beside the briefings' own folders: a file of theirs never lies two folders deep in it. */
const FOLDER = "gallery";
export const GALLERY_PAGE = "index.html";

export interface GalleryFiles {
  readonly files: readonly FileToWrite[];
  /** Sheets of slides that are no more; to be removed once the files are written. */
  readonly outdated: readonly string[];
}

/** Sheets that earlier builds left, if they are whole. */
export function keptSheets(earlier: readonly DeckRecord[], out: string): KeptSheets {
  const sheets = new Map(
    earlier.flatMap((deck) => deck.sheets.map((sheet) => [sheet.made, sheet] as const)),
  );
  return async (made) => {
    const sheet = sheets.get(made);
    const bytes = sheet && (await readFile(join(out, sheet.name)).catch(() => undefined));
    return bytes && shortHash(bytes) === sheet.bytes ? bytes : undefined;
  };
}

/**
 * @param made by this build, without fault.
 * @param earlier what `earlierRecords` has found.
 */
export function galleryFiles(
  made: readonly DeckFiles[],
  earlier: readonly DeckRecord[],
  { out, audiences, languages }: Pick<BuildOptions, "out" | "audiences" | "languages">,
): GalleryFiles {
  const before = new Map(earlier.map((deck) => [idOf(deck), deck]));
  const now: DeckRecord[] = [];
  const files: FileToWrite[] = [];
  for (const deck of made) {
    const { shown } = deck;
    if (!shown) continue;
    const record = recordOf({ ...deck, shown });
    const was = before.get(idOf(record));
    now.push(was ? withEarlier(record, was) : record);
    for (const [i, { bytes }] of shown.sheets.entries())
      files.push({ path: join(out, record.sheets[i]?.name ?? ""), bytes });
  }
  const rebuilt = new Set(now.map(idOf));
  const whole = new Set(
    audiences.length || languages.length ? [] : now.map(({ briefing }) => briefing.id),
  );
  // A whole briefing was built: what it has no audience for any more is no longer its deck.
  const kept = earlier.filter((deck) => !rebuilt.has(idOf(deck)) && !whole.has(deck.briefing.id));
  const utf8 = (text: string) => new TextEncoder().encode(text);
  for (const deck of now)
    files.push({
      path: join(out, FOLDER, deck.briefing.id, `${nameOf(deck)}.json`),
      bytes: utf8(writeRecord(deck)),
    });
  files.push({ path: join(out, GALLERY_PAGE), bytes: utf8(gallery([...kept, ...now])) });
  const written = new Set(files.map(({ path }) => path));
  const gone = earlier.filter((deck) => !kept.includes(deck));
  return {
    files,
    outdated: gone
      .flatMap((deck) => [
        ...deck.sheets.map(({ name }) => join(out, name)),
        ...(rebuilt.has(idOf(deck))
          ? []
          : [join(out, FOLDER, deck.briefing.id, `${nameOf(deck)}.json`)]),
      ])
      .filter((path) => !written.has(path)),
  };
}

/** By the names that a deck's files have, so that each deck is listed once. */
const idOf = (deck: DeckRecord) => `${deck.briefing.id}/${nameOf(deck)}`;

function recordOf({ deck, files, shown }: DeckFiles & { readonly shown: Shown }): DeckRecord {
  const { briefing, audience, audienceId, language } = deck;
  const { scheme, levels } = briefing.content.briefing.marking;
  const marking = ({ id, label, color, background }: MarkingLevel) => ({
    scheme,
    label,
    color,
    background,
    rank: levels.findIndex((level) => level.id === id),
  });
  const name = `${briefing.id}/${deckName(deck)}`;
  const slides = deck.slides.map(({ slide, marking }, i) => ({
    id: slide.id,
    title: slide.title,
    marking: marking.label,
    hash: shown.hashes[i] ?? "",
    notes: shown.notes[i] ?? "",
    lines: [...(shown.lines[i] ?? [])],
  }));
  const content = hashOf(shown.look, ...slides.flatMap(({ hash, notes }) => [hash, notes]));
  const { title, occasion, place, date, language: own } = briefing.content.briefing;
  return {
    version: 1,
    briefing: { id: briefing.id, title, occasion, place, date, language: own },
    audience: {
      id: audienceId,
      name: audience.name,
      purpose: audience.purpose,
      minutes: audience.minutes,
    },
    language,
    marking: marking(deck.marking),
    markings: levels
      .filter(({ id }) => deck.slides.some((slide) => slide.marking.id === id))
      .map(marking),
    size: shown.size,
    look: shown.look,
    content,
    // A theme's style sheet goes with the Markdown.
    files: files
      .filter((file) => !file.name.endsWith(".css"))
      .map((file) => ({ name: file.name, bytes: file.bytes.length, of: content })),
    sheets: shown.sheets.map(({ bytes, slides, made }, i) => ({
      name: `${FOLDER}/${name}.${i + 1}.jpg`,
      slides,
      made,
      bytes: shortHash(bytes),
    })),
    slides,
  };
}

/** With what has changed, and the formats that this build was not asked for. */
function withEarlier(now: DeckRecord, was: DeckRecord): DeckRecord {
  const names = new Set(now.files.map(({ name }) => name));
  return {
    ...now,
    files: [...now.files, ...was.files.filter(({ name }) => !names.has(name))],
    changes: changesSince(was, now),
  };
}

/** Those whose files are still there; what is damaged or belongs elsewhere is passed over. */
export async function earlierRecords(out: string): Promise<DeckRecord[]> {
  const folders = await readdir(join(out, FOLDER), { withFileTypes: true }).catch(() => []);
  const names = await Promise.all(
    folders
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) =>
        (await readdir(join(out, FOLDER, name)).catch(() => []))
          .filter((file) => file.endsWith(".json"))
          .map((file) => ({ briefing: name, file })),
      ),
  );
  const records = await Promise.all(
    names.flat().map(async ({ briefing, file }) => {
      const text = await readFile(join(out, FOLDER, briefing, file), "utf8").catch(() => "");
      const deck = parseRecord(text);
      return deck && idOf(deck) === `${briefing}/${file.replace(/\.json$/, "")}`
        ? present(deck, out)
        : undefined;
    }),
  );
  return records.filter((deck) => deck !== undefined);
}

/** With those of its files that are there; undefined where there is none. */
async function present(deck: DeckRecord, out: string): Promise<DeckRecord | undefined> {
  const own = async (name: string, folder: string) =>
    name.startsWith(`${folder}${idOf(deck)}.`) &&
    (await stat(join(out, name)).catch(() => undefined))?.isFile() === true;
  const there = async <T extends { readonly name: string }>(
    files: readonly T[],
    folder: string,
  ) => {
    const found = await Promise.all(files.map(({ name }) => own(name, folder)));
    return files.filter((_, i) => found[i]);
  };
  const files = await there(deck.files, "");
  const sheets = await there(deck.sheets, `${FOLDER}/`);
  if (!files.length) return undefined;
  return { ...deck, files, sheets: sheets.length === deck.sheets.length ? sheets : [] };
}

export const removeFiles = (paths: readonly string[]): Promise<unknown> =>
  Promise.all(paths.map((path) => rm(path, { force: true })));
