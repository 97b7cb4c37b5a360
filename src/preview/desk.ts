/** Everything that pages are made of, as it is on disk: read anew when it changes, and then shown to who looks. */
import { join, relative, resolve, sep } from "node:path";
import { watch } from "chokidar";
import { ContentError, type Diagnostic } from "../core/diagnostics.ts";
import { UsageError } from "../core/usage-error.ts";
import { loadTemplate } from "../template/template.ts";
import { readContents } from "./contents.ts";
import { type DeckPage, deckPage, type Now, type Watched } from "./deck-page.ts";
import { decksNow } from "./decks-now.ts";
import type { PreviewOptions } from "./options.ts";
import { pageGates } from "./page-gates.ts";
import { type DeckEntry, NOTHING, type PageState } from "./page-state.ts";

export interface Desk {
  readonly now: () => Now;
  /** The list of all decks, for a page that shows none. */
  readonly list: Watched;
  /** The page of a deck; made when it is first asked for. */
  page(entry: DeckEntry): DeckPage;
  /** The path of a file that has been read, by the name that people are shown; undefined for all others. */
  pathOf(file: string): string | undefined;
  close(): Promise<void>;
}

/** Ms in which changes of several files are taken for one. */
const TOGETHER = 4;
/** Ms in which the watcher tells of a file but once: then it is looked at again. */
const STEPS = 80;

/** @throws UsageError, ContentError where there is nothing to begin with */
export async function openDesk(options: PreviewOptions): Promise<Desk> {
  const folder = resolve(options.template);
  const decks = decksNow(options);
  const workshop = {
    decks,
    gates: pageGates(options),
    content: options.content,
  };
  let contents = await readContents(options);
  let template = await loadTemplate(options.template);
  let templateFaults: readonly Diagnostic[] = [];
  let entries = decks.entries(contents.briefings);
  const textOf = (file: string) => {
    const briefing = contents.briefings.find((one) => file.startsWith(one.folder + sep));
    return briefing?.texts.get(
      file
        .slice(briefing.folder.length + 1)
        .split(sep)
        .join("/"),
    );
  };
  const now = (): Now => ({
    briefings: contents.briefings,
    entries,
    template,
    templateFolder: options.template,
    templateFaults,
    textOf,
  });

  const pages = new Map<string, DeckPage>();
  const listeners = new Set<(state: PageState) => void>();
  const list = (): PageState => ({ ...NOTHING, decks: entries });
  const refreshAll = () => {
    for (const listener of listeners) listener(list());
    for (const page of pages.values()) page.refresh(now()).catch(broken);
  };
  const broken = (error: unknown) => options.debug(`preview: ${String(error)}`);

  const take = async (changed: readonly string[]) => {
    const inTemplate = changed.filter((path) => within(folder, path));
    if (inTemplate.length)
      try {
        template = await loadTemplate(options.template);
        templateFaults = [];
      } catch (thrown) {
        templateFaults = templateDiagnostics(thrown, options.template);
      }
    const others = changed.filter((path) => !within(folder, path));
    const before = contents;
    if (others.length) contents = await contents.take(others);
    if (contents === before && !inTemplate.length) return;
    const found = decks.entries(contents.briefings);
    // While a briefing has faults, the decks that it had are still there.
    const gone = entries.filter((was) => !found.some(({ briefing }) => briefing === was.briefing));
    entries = [...found, ...gone.filter((one) => briefingIsThere(one))];
    refreshAll();
  };
  const briefingIsThere = ({ briefing }: DeckEntry) =>
    contents.briefings.some((one) => one.folder.split(sep).at(-1) === briefing);

  let waiting = new Set<string>();
  let again: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();
  const watcher = watch([options.content, folder], {
    ignoreInitial: true,
    ignored: (path) =>
      /(?:^|[\\/])(?:\.[^\\/.][^\\/]*|[^\\/]*~)$/.test(relative(process.cwd(), path)),
  });
  watcher.on("all", (_, path) => {
    waiting.add(resolve(path));
    if (waiting.size > 1) return;
    setTimeout(() => {
      const changed = [...waiting];
      waiting = new Set();
      const look = () => {
        working = working.then(() => take(changed)).catch(broken);
      };
      look();
      // What is written in two steps is told once.
      again = setTimeout(look, STEPS);
    }, TOGETHER);
  });
  await new Promise<void>((ready) => watcher.once("ready", () => ready()));

  return {
    now,
    list: {
      state: list,
      watch: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    page: (entry) => {
      const known = pages.get(entry.path) ?? deckPage(entry, workshop);
      if (!pages.has(entry.path)) known.refresh(now()).catch(broken);
      pages.set(entry.path, known);
      return known;
    },
    pathOf: (file) => {
      const path = resolve(file);
      const known =
        textOf(relative(process.cwd(), path)) !== undefined ||
        (within(folder, path) && /\.(?:hbs|css|yaml)$/.test(path));
      return known ? path : undefined;
    },
    close: async () => {
      clearTimeout(again);
      await Promise.all([watcher.close(), workshop.gates.close()]);
    },
  };
}

const within = (folder: string, path: string): boolean =>
  resolve(path).startsWith(join(folder, sep));

const templateDiagnostics = (thrown: unknown, folder: string): readonly Diagnostic[] => {
  if (thrown instanceof ContentError) return thrown.diagnostics;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const hint = thrown instanceof UsageError ? thrown.hint : undefined;
  return [
    { code: "TEMPLATE", severity: "error", message, file: folder, ...(hint ? { hint } : {}) },
  ];
};
