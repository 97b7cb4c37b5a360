/** What there is to be built: briefings and audiences, as told to people. */
import { basename } from "node:path";
import { deckName } from "../../audience/deck.ts";
import { hasErrors } from "../../core/diagnostics.ts";
import { readBriefings, selectFrom } from "../select-decks.ts";

export interface BriefingEntry {
  readonly id: string;
  /** Undefined where it has faults that keep it from being read. */
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly audiences: readonly string[];
  readonly sound: boolean;
}

export interface AudienceEntry {
  readonly briefing: string;
  readonly id: string;
  /** Of its deck: with its language, where it is not the briefing's own. */
  readonly deck: string;
  readonly name: string;
  readonly language: string;
  readonly slides: number;
  readonly minutes: number;
  readonly ceiling: string;
  readonly theme: string;
  readonly formats: readonly string[];
}

export interface Catalogue {
  readonly briefings: readonly BriefingEntry[];
  readonly audiences: readonly AudienceEntry[];
}

/** @throws UsageError where there is no content folder, or it is empty */
export async function catalogue(content: string): Promise<Catalogue> {
  const read = await readBriefings({ content, briefings: [] });
  const found = await selectFrom(read, { audiences: [], languages: [] });
  return {
    briefings: found.map(({ briefing, diagnostics }, i) => ({
      id: basename(read[i]?.folder ?? ""),
      title: briefing?.content.briefing.title,
      date: briefing?.content.briefing.date,
      audiences: [...(briefing?.audiences.keys() ?? [])],
      sound: briefing !== undefined && !hasErrors(diagnostics),
    })),
    audiences: found.flatMap(({ decks }) =>
      decks.map(({ deck }) => {
        const { name, minutes, ceiling, theme, formats } = deck.audience;
        return {
          briefing: deck.briefing.id,
          id: deck.audienceId,
          deck: deckName(deck),
          ...{ name, minutes, ceiling, theme, formats },
          language: deck.language,
          slides: deck.slides.length,
        };
      }),
    ),
  };
}
