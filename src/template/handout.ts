/** From a deck to the pages of a handout, as HTML: what goes on paper besides the slides. */
import Handlebars from "handlebars";
import type { Deck } from "../audience/deck.ts";
import type { Handout } from "../content/schema/handout.ts";
import { isJudgement } from "../content/schema/scales.ts";
import { rootView } from "./compose.ts";
import { NO_LINKS } from "./links.ts";
import { citedSources } from "./sources.ts";
import type { Template } from "./template.ts";
import { rawText, textView } from "./text-view.ts";
import { viewer } from "./view.ts";
import { wholeDeck } from "./whole-deck.ts";

/** How many items of each kind a memo may list, at most. */
export interface MemoRoom {
  readonly judgements: number;
  readonly positions: number;
}

/**
 * The body of the page.
 * @param slides as Marp rendered them
 * @throws ContentError (TEMPLATE) where the template is at fault
 */
export async function composeHandout(
  kind: Handout,
  deck: Deck,
  template: Template,
  slides: readonly string[],
  room: MemoRoom,
): Promise<string> {
  if (kind === "brief") {
    const root = await rootView(deck, template, { whole: await wholeDeck(deck, NO_LINKS) });
    // A memo has no slides that links could lead to; what it cites stands in a section of its own.
    const cited = await citedSources(deck);
    const view = { ...root, deck: { ...root.deck, cited, sources: 1 }, ...memo(deck, root, room) };
    return template.render("handouts/brief", view);
  }
  const root = await rootView(deck, template);
  const { entry } = viewer(deck);
  const pages = deck.slides.map(({ slide, claims }, i) => ({
    number: i + 1,
    // Marp's own work: content in it was encoded before.
    svg: new Handlebars.SafeString(slides[i] ?? ""),
    notes: (slide.notes ?? "")
      .split(/\n\s*\n/)
      .filter(Boolean)
      .map((paragraph) => textView(paragraph)),
    claims: claims.map((id) => entry("claim", id)).filter(Boolean),
  }));
  if (kind === "notes") return template.render("handouts/notes", { ...root, pages });
  const perSheet = Number(kind);
  const sheets = Array.from({ length: Math.ceil(pages.length / perSheet) }, (_, i) => ({
    pages: pages.slice(i * perSheet, (i + 1) * perSheet),
  }));
  return template.render("handouts/slides", { ...root, sheets, columns: perSheet > 3 ? 2 : 1 });
}

/** The text that goes into the folder: what the deck says, without its slides. */
function memo(deck: Deck, { slides }: Awaited<ReturnType<typeof rootView>>, room: MemoRoom) {
  const { entry } = viewer(deck, NO_LINKS);
  const claims = deck.briefing.content.claims.claims;
  const kindOf = (id: string) => claims.find((claim) => claim.id === id)?.kind ?? "";
  const judgements = deck.claims.filter((id) => isJudgement(kindOf(id)));
  const positions = deck.claims.filter((id) => kindOf(id) === "position");
  const scenarios = new Set(
    deck.slides.flatMap(({ slide }) => (slide.layout === "scenarios" ? slide.scenarios : [])),
  );
  const views = (ids: Iterable<string>, kind: "claim" | "scenario") =>
    [...ids].map((id) => entry(kind, id)).filter(Boolean);
  return {
    bottomLine: slides.find((slide) => rawText(slide["layout"]) === "bottom-line"),
    judgements: views(judgements.slice(0, room.judgements), "claim"),
    moreJudgements: Math.max(0, judgements.length - room.judgements),
    positions: views(positions.slice(0, room.positions), "claim"),
    morePositions: Math.max(0, positions.length - room.positions),
    scenarios: views(scenarios, "scenario"),
  };
}
