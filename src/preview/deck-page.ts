/** One deck that somebody looks at: first its slides as they are now, then what the gates find of them. */
import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import pLimit from "p-limit";
import type { Deck } from "../audience/deck.ts";
import { ContentError, type Diagnostic, hasErrors } from "../core/diagnostics.ts";
import { readGates } from "../pipeline/check.ts";
import { formatsOf } from "../pipeline/deck/make-deck.ts";
import type { BriefingTexts } from "../pipeline/select-decks.ts";
import { themeCss } from "../slides/theme.ts";
import { themeName } from "../template/compose.ts";
import type { Template } from "../template/template.ts";
import type { DecksNow } from "./decks-now.ts";
import { findingsOf, type Shown, type TextOf } from "./findings.ts";
import type { PageGates } from "./page-gates.ts";
import { type DeckEntry, NOTHING, type PageState } from "./page-state.ts";
import { slideKeeper } from "./slide-keeper.ts";
import { packedTheme } from "./styles.ts";

/** All that is read from disk. */
export interface Now {
  readonly briefings: readonly BriefingTexts[];
  readonly entries: readonly DeckEntry[];
  readonly template: Template;
  /** The template's folder. */
  readonly templateFolder: string;
  /** Where the template cannot be read; the last one that could be stands in. */
  readonly templateFaults: readonly Diagnostic[];
  readonly textOf: TextOf;
}

/** What all pages share. */
export interface Workshop {
  readonly decks: DecksNow;
  readonly gates: PageGates;
  /** The folder that holds the briefings. */
  readonly content: string;
}

export interface Watched {
  readonly state: () => PageState;
  /** Told of each new state. @returns how to stop. */
  watch(listener: (state: PageState) => void): () => void;
}

export interface DeckPage extends Watched {
  readonly entry: DeckEntry;
  /** The deck behind the slides that are shown. */
  readonly deck: () => Deck | undefined;
  /** Shows what has been read. What an earlier call still does is left undone. */
  refresh(now: Now): Promise<void>;
}

/** Ms that a fault must last: a file that an editor is writing is empty for a moment. */
const LASTING = 80;

/** Ms that a browser has for itself after a change. */
const PAINTED = 120;

export function deckPage(entry: DeckEntry, workshop: Workshop): DeckPage {
  const { decks, gates } = workshop;
  const keeper = slideKeeper();
  const oneByOne = pLimit(1);
  const listeners = new Set<(state: PageState) => void>();
  let state: PageState = NOTHING;
  let deck: Deck | undefined;
  let latest = 0;
  const tell = (changed: Partial<PageState>) => {
    state = { ...state, ...changed };
    for (const listener of listeners) listener(state);
  };

  /** @returns what is shown now; undefined where faults are. */
  const show = async (
    now: Now,
    stale: () => boolean,
  ): Promise<(Shown & { css: string }) | undefined> => {
    try {
      const selected = await decks.deck(now.briefings, entry);
      const found = [...now.templateFaults, ...selected.diagnostics];
      if (!selected.deck || hasErrors(found)) throw new ContentError(found);
      const own = selected.deck;
      const { template } = now;
      const css = themeCss(
        themeName(own),
        template.themes.get(own.audience.theme) ?? "",
        own.marking,
      );
      const packed = packedTheme(themeName(own), css);
      const slides = await keeper.make(own, { template, css }, async (slide) => {
        if (stale() || state.faults.length || packed.css !== state.style) return;
        tell({ slides: state.slides.map((one) => (one.id === slide.id ? slide : one)) });
        // On its way before the others are looked at.
        await turn();
      });
      if (stale()) return undefined;
      deck = own;
      tell({
        deck: {
          entry,
          title: own.briefing.content.briefing.title,
          marking: own.marking.label,
          formats: formatsOf(own, { formats: [] }).filter((format) => format !== "md"),
          size: packed.size,
        },
        decks: now.entries,
        style: packed.css,
        slides,
        faults: [],
        checking: true,
      });
      return { deck: own, slides, css: packed.css };
    } catch (thrown) {
      if (!(thrown instanceof ContentError)) throw thrown;
      await wait(LASTING);
      const faults = findingsOf(thrown.diagnostics, now.textOf);
      if (!stale()) tell({ faults, decks: now.entries, checking: false });
      return undefined;
    }
  };

  const ask = async (now: Now, shown: Shown & { css: string }, stale: () => boolean) => {
    const texts = now.briefings.filter(({ folder }) => folder.endsWith(entry.briefing));
    const read = await readGates(
      {
        content: workshop.content,
        briefings: [entry.briefing],
        audiences: [entry.audience],
        languages: [entry.language],
        template: now.templateFolder,
      },
      undefined,
      Promise.resolve(texts),
    );
    if (stale()) return;
    const withoutPage = [...read.whole, ...read.judged.flatMap(({ diagnostics }) => diagnostics)];
    tell({ findings: findingsOf(withoutPage, now.textOf, shown) });
    const { size = { width: 1280, height: 720 } } = state.deck ?? {};
    const ofPage = await gates.ask({ ...shown, template: now.template, size }, stale);
    if (!ofPage || stale()) return;
    const all = [...withoutPage, ...ofPage];
    tell({ findings: findingsOf(all, now.textOf, shown), checking: false });
  };

  return {
    entry,
    state: () => state,
    deck: () => deck,
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh: async (now) => {
      const own = ++latest;
      const stale = () => own !== latest;
      const shown = await oneByOne(() => show(now, stale));
      if (!shown || stale()) return;
      // The browser paints what has just been shown before anything else is begun.
      await wait(PAINTED);
      if (stale()) return;
      await keeper.settle(stale);
      if (!stale()) await ask(now, shown, stale);
    },
  };
}
