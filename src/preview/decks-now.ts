/** From the texts at hand to decks: each briefing is loaded once for all pages that show it, and keeps what is the same. */
import { type Deck, deckName } from "../audience/deck.ts";
import { select } from "../audience/select.ts";
import { judge, settingsOf } from "../checks/judge.ts";
import { type Loaded, loadBriefing } from "../content/load.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import { sameParts } from "../core/same-parts.ts";
import { type BriefingTexts, type ReaderChoice, targetsOf } from "../pipeline/select-decks.ts";
import { withContinuations } from "../template/references/pages.ts";
import type { DeckEntry } from "./page-state.ts";

type Load = Omit<Loaded, "filled">;

export interface DecksNow {
  /** All that audiences want, of briefings without fault. */
  entries(briefings: readonly BriefingTexts[]): DeckEntry[];
  /** @returns no deck where the content has faults, or the audience is gone */
  deck(
    briefings: readonly BriefingTexts[],
    entry: DeckEntry,
  ): Promise<{ readonly deck: Deck | undefined; readonly diagnostics: readonly Diagnostic[] }>;
}

export function decksNow(choice: ReaderChoice): DecksNow {
  const loads = new Map<string, Load & Pick<BriefingTexts, "texts">>();
  const load = ({ folder, texts }: BriefingTexts, language?: string): Load => {
    const key = `${folder} ${language ?? ""}`;
    const before = loads.get(key);
    if (before?.texts === texts) return before;
    const { briefing, diagnostics } = loadBriefing(folder, texts, language);
    // While there are faults, the last briefing without waits for those that come after.
    const now = { briefing: briefing && sameParts(before?.briefing, briefing), diagnostics, texts };
    loads.set(key, now);
    return now;
  };
  return {
    entries: (briefings) =>
      briefings.flatMap((texts) => {
        const { briefing } = load(texts);
        if (!briefing) return [];
        return targetsOf(briefing, choice).map(({ audience, language }): DeckEntry => {
          const name = deckName({ briefing, audienceId: audience, language });
          return {
            path: `${briefing.id}/${name}`,
            briefing: briefing.id,
            audience,
            audienceName: briefing.audiences.get(audience)?.name ?? audience,
            language,
          };
        });
      }),
    deck: async (briefings, { briefing: id, audience, language }) => {
      const texts = briefings.find(({ folder }) => folder.split(/[\\/]/).at(-1) === id);
      const own = texts && load(texts);
      if (!texts || !own?.briefing) return { deck: undefined, diagnostics: own?.diagnostics ?? [] };
      const { briefing, diagnostics } =
        language === own.briefing.language ? own : load(texts, language);
      if (!briefing?.audiences.has(audience)) return { deck: undefined, diagnostics };
      const selected = select(briefing, audience);
      const found = judge(
        [...diagnostics, ...selected.diagnostics],
        settingsOf(briefing, audience),
      );
      return { deck: await withContinuations(selected.deck), diagnostics: found };
    },
  };
}
