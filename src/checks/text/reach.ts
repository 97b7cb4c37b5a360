/** Whether what the briefing holds reaches a reader: claims, indicators, and what each audience is asked. */

import type { Deck } from "../../audience/deck.ts";
import type { Briefing } from "../../content/briefing.ts";
import { audienceFile } from "../../content/files.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { namedOn } from "./slide-leaves.ts";

/** @param decks all those of one briefing; where some were not selected, nothing can be said of what none uses. */
export function reachDiagnostics(decks: readonly Deck[]): Diagnostic[] {
  const briefing = decks[0]?.briefing;
  if (!briefing) return [];
  const there = new Set(decks.map(({ audienceId }) => audienceId));
  const whole = [...briefing.audiences.keys()].every((id) => there.has(id));
  return whole ? unused(briefing, decks) : [];
}

function unused(briefing: Briefing, decks: readonly Deck[]): Diagnostic[] {
  const used = new Set(decks.flatMap((deck) => [...usedClaims(deck)]));
  const watched = new Set(decks.flatMap(watchedScenarios));
  return [
    ...briefing.content.claims.claims.flatMap(({ id, kind }, i): Diagnostic[] =>
      used.has(id)
        ? []
        : [
            {
              code: "CLAIM_UNUSED",
              severity: "warning",
              message: `no deck uses ${kind} \`${id}\``,
              hint: "cite it on the slide that it belongs to (`claims: […]`), or take it out",
              ...briefing.locate({ file: "claims.yaml", path: ["claims", i, "id"] }),
            },
          ],
    ),
    ...briefing.content.scenarios.scenarios.flatMap(({ id }, i): Diagnostic[] =>
      watched.has(id)
        ? []
        : [
            {
              code: "SCENARIO_UNWATCHED",
              severity: "warning",
              message: `no deck shows the indicators of scenario \`${id}\``,
              hint: "name it on a slide with `layout: indicators`, so that a reader knows what to watch for",
              ...briefing.locate({ file: "scenarios.yaml", path: ["scenarios", i, "id"] }),
            },
          ],
    ),
  ];
}

/** Those that slides cite, and those behind the actors, relations and stances that they show. */
function usedClaims({ slides, claims, briefing: { content } }: Deck): Set<string> {
  const used = new Set(claims);
  const add = (ids: readonly string[]) => {
    for (const id of ids) used.add(id);
  };
  for (const { slide } of slides) {
    const [actors, issues] = [namedOn(slide, "actor"), namedOn(slide, "issue")];
    for (const actor of content.actors.actors.filter(({ id }) => actors.has(id))) {
      add(actor.claims);
      for (const { to, claims: behind } of actor.relations) if (actors.has(to)) add(behind);
    }
    for (const { actor, issue, claims: behind } of content.positions.positions)
      if (actors.has(actor) && issues.has(issue)) add(behind);
  }
  return used;
}

const watchedScenarios = ({ slides }: Deck): readonly string[] =>
  slides.flatMap(({ slide }) => (slide.layout === "indicators" ? slide.scenarios : []));

/** The ask is shown by `implications` slides that bring none of their own. */
export function askDiagnostics({ slides, audience, audienceId, briefing }: Deck): Diagnostic[] {
  const asks = slides.some(({ slide }) => slide.layout === "implications" && !slide.ask);
  return asks
    ? []
    : [
        {
          code: "ASK_UNSEEN",
          severity: "warning",
          message: `${audience.name}: no slide shows what this audience is asked`,
          hint: "give it a slide with `layout: implications` and no `ask` of its own",
          ...briefing.locate({ file: audienceFile(audienceId), path: ["ask"] }),
        },
      ];
}
