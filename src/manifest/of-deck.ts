/** The manifest of a deck's files: from values to a value. */

import type { Deck, DeckSlide } from "../audience/deck.ts";
import type { SaidSlide } from "../checks/read-back/said.ts";
import { ownVersion } from "../core/own-package.ts";
import type { Template } from "../template/template.ts";
import { contentShown } from "./content-shown.ts";
import { hashOf, saysHash } from "./hash.ts";
import type { Manifest } from "./schema.ts";

/** What a file shows, slide by slide; handouts have no slides. */
export interface Shows {
  /** Of the file: `pdf`, `handout-notes`. */
  readonly kind: string;
  readonly slides?: readonly SaidSlide[];
  /** Without white space, where the format holds them. */
  readonly notes?: readonly string[];
  /** The data of charts, where they can be edited. */
  readonly figures?: readonly string[];
}

/** @param claims the ids of those that the deck shows. */
export function manifestOf(
  deck: Deck,
  template: Pick<Template, "hash">,
  claims: readonly string[],
  { kind, slides, notes, figures }: Shows,
  stamp?: string,
): Manifest {
  const { briefing, audienceId, audience, language, marking, embargo } = deck;
  const { title, date } = briefing.content.briefing;
  const one = (name: string, value: string | undefined) =>
    value === undefined ? {} : { [name]: hashOf(value) };
  const shown = Object.fromEntries(
    [...claims].sort().map((id) => [id, claimHash(deck, id)] as const),
  );
  const contents = deck.slides.map(slideHash);
  return {
    briefdeck: 1,
    version: ownVersion(),
    template: template.hash,
    kind,
    briefing: { id: briefing.id, title, date },
    audience: { id: audienceId, name: audience.name },
    language,
    marking: { id: marking.id, label: marking.label },
    ...(embargo ? { embargo } : {}),
    ...(stamp ? { stamp } : {}),
    content: contentShown(deck, shown, contents),
    claims: shown,
    slides: deck.slides.map((slide, i) => {
      const said = slides?.[i];
      return {
        id: slide.slide.id,
        content: contents[i] ?? "",
        ...(said ? { says: saysHash(said) } : {}),
        ...one("notes", notes?.[i]),
        ...one("figures", figures?.[i] || undefined),
      };
    }),
  };
}

/** As it stands in the content, but for what only decides which decks have it. */
function claimHash({ briefing }: Deck, id: string): string {
  const entry = briefing.index.claim.get(id);
  const { topics, ...rest } = (entry ? briefing.raw(entry.pointer) : {}) as Record<string, unknown>;
  return hashOf(rest);
}

/** As this audience has it. */
function slideHash({ slide }: DeckSlide): string {
  const { topics, depth, ...rest } = slide;
  return hashOf(rest);
}
