/** A snapshot as one file in the store, so that workers on other machines need no checkout and cannot mix versions. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { z } from "zod";
import { type Batch, openBatch } from "../batch/batch.ts";
import type { FileStore } from "../batch/file-store.ts";
import type { BatchSettings, Snapshot } from "../batch/snapshot.ts";
import { FORMATS } from "../content/schema/audience.ts";
import { HANDOUTS, PAPERS } from "../content/schema/handout.ts";
import { loadTemplate } from "../template/template.ts";

const settings = z.strictObject({
  list: z.string(),
  audiences: z.array(z.string()),
  languages: z.array(z.string()),
  formats: z.array(z.enum(FORMATS)),
  handouts: z.array(z.enum(HANDOUTS)),
  paper: z.enum(PAPERS).optional(),
  embedFonts: z.boolean().optional(),
  circulation: z
    .strictObject({
      stamp: z.string().optional(),
      attach: z.boolean(),
      protection: z.strictObject({ forbid: z.array(z.never()) }),
    })
    .optional(),
});
const texts = z.array(z.tuple([z.string(), z.string()]));
const bundle = z.strictObject({
  folder: z.string(),
  texts,
  /** By path below its folder, in base64. */
  template: texts,
  settings,
});

const nameOf = (id: string) => `.briefdeck/snapshots/${id}.json`;

/** @param id of the batch: what it is made of, so that the same snapshot is the same file. */
export async function putBundle(store: FileStore, id: string, snapshot: Snapshot): Promise<void> {
  const { briefing, template, settings: all } = snapshot;
  const files = (await readdir(template, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const value: z.input<typeof bundle> = {
    folder: briefing.folder,
    texts: [...briefing.texts],
    template: await Promise.all(
      files.map(
        async (path): Promise<[string, string]> => [
          relative(template, path).split(sep).join("/"),
          (await readFile(path)).toString("base64"),
        ],
      ),
    ),
    settings: plain(all),
  };
  await store.put(nameOf(id), new TextEncoder().encode(JSON.stringify(value)));
}

/** Without passwords: they do not travel. */
const plain = ({ circulation, ...rest }: BatchSettings): z.input<typeof settings> => ({
  list: rest.list,
  audiences: [...rest.audiences],
  languages: [...rest.languages],
  formats: [...rest.formats],
  handouts: [...rest.handouts],
  ...(rest.paper ? { paper: rest.paper } : {}),
  ...(rest.embedFonts ? { embedFonts: true } : {}),
  ...(circulation
    ? {
        circulation: {
          ...(circulation.stamp ? { stamp: circulation.stamp } : {}),
          attach: circulation.attach,
          protection: { forbid: [] },
        },
      }
    : {}),
});

/** The settings as a worker will have them, so that both sides count the same id. */
export const travelling = (all: BatchSettings): BatchSettings => settings.parse(plain(all));

/** @throws Error where it is not there, damaged, or made by another Briefdeck: then a job is tried again later, by another. */
export async function getBundle(store: FileStore, id: string): Promise<Batch> {
  const bytes = await store.get(nameOf(id));
  if (!bytes) throw new Error(`the store has no snapshot ${id}`);
  const read = bundle.parse(JSON.parse(new TextDecoder().decode(bytes)));
  const template = await mkdtemp(join(tmpdir(), "briefdeck-template-"));
  for (const [name, text] of read.template) {
    const path = join(template, ...name.split("/").filter((part) => part !== ".."));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, "base64");
  }
  const loaded = await loadTemplate(template).finally(() => rm(template, { recursive: true }));
  const briefing = { folder: read.folder, texts: new Map(read.texts) };
  const batch = openBatch({ briefing, template, settings: read.settings }, loaded);
  if (batch.id !== id)
    throw new Error(`snapshot ${id} is ${batch.id} here: another Briefdeck has made it`);
  return batch;
}
