/** `build --since`: puts the slide of changes into decks, each against its own earlier version. */
import { type Deck, deckName } from "../../audience/deck.ts";
import { compareVersions } from "../../compare/index.ts";
import { UsageError } from "../../core/usage-error.ts";
import { withChanges } from "../../template/changes.ts";
import type { Template } from "../../template/template.ts";
import { type DeckChoice, selectSound } from "../select-decks.ts";
import { NOW, type Side, sideOf, textsOf } from "./side.ts";

/**
 * @param since a git revision or a folder; undefined leaves every deck as it is.
 * @throws UsageError where it is neither, ContentError where the content was at fault then.
 */
export async function changesSince(
  since: string | undefined,
  choice: DeckChoice,
  template: Template,
): Promise<(deck: Deck) => Deck> {
  if (since === undefined) return (deck) => deck;
  const context = { content: choice.content, audiences: [], note: () => undefined };
  const side: Side = await sideOf(since, context);
  if (side.is === "audience" || side.is === NOW.is)
    throw new UsageError(`\`${since}\` is no earlier version`, "name a git revision or a folder");
  const texts = await textsOf(side, choice.content, choice.briefings);
  const earlier = await selectSound(texts, { audiences: [], languages: [] });
  const day = side.is === "revision" ? side.commit.day : undefined;
  return (deck) => {
    const was = earlier
      .find(({ briefing }) => briefing?.id === deck.briefing.id)
      ?.decks.find((one) => deckName(one.deck) === deckName(deck))?.deck;
    // A deck that is new has no reader who saw it before.
    if (!was) return deck;
    const { decks } = compareVersions(
      {
        before: { briefing: was.briefing, decks: [was] },
        after: { briefing: deck.briefing, decks: [deck] },
      },
      deck.audienceId,
    );
    const [change] = decks;
    return change ? withChanges(deck, change, template.labels(deck.language), day) : deck;
  };
}
