/** One deck of all that the reference shows, laid out for whoever wants its looks. */
import { stringify } from "yaml";
import type { Deck } from "../../src/audience/deck.ts";
import { select } from "../../src/audience/select.ts";
import { loadBriefing } from "../../src/content/load.ts";
import { exampleTexts } from "./example.ts";

/** @throws Error where the example is not valid. */
export async function exampleDeck(): Promise<Deck> {
  const texts = (await exampleTexts()).set(
    "audiences/layouts.yaml",
    stringify({
      name: "A reader",
      purpose: "To see every layout.",
      minutes: 60,
      depth: 3,
      ask: "Choose the layout by what the slide has to say.",
      theme: "briefdeck-light",
      ceiling: "red",
      handling: "An example",
    }),
  );
  const { briefing, diagnostics } = loadBriefing("example", texts);
  if (!briefing) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return select(briefing, "layouts").deck;
}
