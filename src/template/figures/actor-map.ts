/** Who is linked to whom: the view of what `actor-map/layout.ts` computes. */
import { type Side, TONES, type Tone } from "../../content/schema/evidence.ts";
import { lastFew } from "../../core/last-few.ts";
import { withRefs } from "../references/room.ts";
import { rawText, textView } from "../text-view.ts";
import type { View, ViewObject } from "../view.ts";
import { layActorMap } from "./actor-map/layout.ts";
import type { MapActor, MapRelation } from "./actor-map/model.ts";
import { canvasHeight, LEGEND, list, object, rectView, shortName, WIDTH } from "./canvas.ts";
import { type DrawingShape, drawingView } from "./drawing.ts";
import { levelCurve } from "./geometry.ts";
import type { FigureInput } from "./index.ts";
import { sidesOf } from "./matrix.ts";

const SIGN: Readonly<Record<Tone, string>> = { support: "+", mixed: "±", opposition: "−" };
/** How a tone's lines look: with dashes, so that colour is not needed. Widths and dashes in px. */
const LINE: Readonly<Record<Tone, Pick<DrawingShape, "stroke" | "width" | "dash">>> = {
  support: { stroke: "for", width: 3 },
  mixed: { stroke: "ink-2", width: 3, dash: [12, 6] },
  opposition: { stroke: "against", width: 3, dash: [3, 4] },
};

interface Relation extends MapRelation {
  readonly view: View;
  readonly claims: View;
}

/** The relations among a slide's actors that this audience may see. */
function relationsOf({ slide, deck }: FigureInput): Relation[] {
  return list(slide["actors"]).flatMap((view) => {
    const from = rawText(view["id"]);
    const written = deck.briefing.content.actors.actors.find(({ id }) => id === from);
    return list(view["relations"]).flatMap((relation) => {
      const to = rawText(object(relation["to"])["id"]);
      const label = rawText(relation["label"]);
      const claims = written?.relations.find((r) => r.to === to && r.label === label)?.claims ?? [];
      // What rests on a claim that this audience may not see is not drawn either.
      if (!claims.every((claim) => deck.visible("claim", claim))) return [];
      const tone = rawText(relation["tone"]) as Tone;
      return [{ from, to, tone, label, view: relation["label"], claims: relation["claims"] }];
    });
  });
}

/** Checks and decks ask for the same maps again. */
const laidOnce = lastFew(32, layActorMap);

/** Names the actor that most of them end at: without it the rest may fit. */
function reportUndrawn(
  { report }: FigureInput,
  actors: readonly MapActor[],
  undrawn: readonly Relation[],
): void {
  const [first] = undrawn;
  if (!first) return;
  const name = (id: string) => actors.find((actor) => actor.id === id)?.name ?? id;
  const ends = undrawn.flatMap(({ from, to }) => [from, to]);
  const count = (id: string) => ends.filter((end) => end === id).length;
  const busiest = ends.reduce((best, id) => (count(id) > count(best) ? id : best), first.from);
  const shown = `“${name(first.from)} → ${name(first.to)}: ${first.label}”`;
  const others = undrawn.length > 1 ? ` and ${undrawn.length - 1} more` : "";
  report(
    ["actors"],
    `there is no room on the map for the relation ${shown}${others}`,
    `leave out \`${busiest}\`, or show the actors on two slides`,
  );
}

export function actorMap(input: FigureInput): ViewObject {
  const { slide, palette } = input;
  const views = list(slide["actors"]);
  const height = canvasHeight(slide) - LEGEND;
  const actors = views.map(
    (view): MapActor => ({
      id: rawText(view["id"]),
      side: rawText(view["side"]) as Side,
      name: rawText(shortName(view)),
      role: rawText(view["role"]),
      interests: ((view["interests"] ?? []) as readonly View[]).map(rawText),
    }),
  );
  const relations = relationsOf(input);
  const measured = relations.map(
    ({ from, to, tone, label, claims }): MapRelation => ({
      from,
      to,
      tone,
      label: withRefs(label, claims),
    }),
  );
  const map = laidOnce(actors, measured, height);
  reportUndrawn(
    input,
    actors,
    map.undrawn.flatMap((i) => relations[i] ?? []),
  );
  const drawn = map.edges.map((edge) => ({ edge, relation: relations[edge.relation] }));
  const name = (id: string | undefined): string => actors.find((a) => a.id === id)?.name ?? "";
  const shapes = drawn.flatMap(({ edge: { halves }, relation }, n): DrawingShape[] => {
    if (!relation) return [];
    const line = LINE[relation.tone];
    const [toLabel, fromLabel] = halves.map(({ start, end }) =>
      levelCurve({ from: start, to: end }),
    );
    const label = `word${n}`;
    return [
      { ...line, d: toLabel ?? "", from: relation.from, to: label },
      { ...line, d: fromLabel ?? "", from: label, to: relation.to, arrow: "end" },
    ];
  });
  return {
    height,
    drawing: drawingView(0, { x: 0, y: 0, w: WIDTH, h: height }, shapes, palette),
    rects: [
      ...map.heads.map(({ side, rect }) => rectView(`head-${side}`, rect)),
      ...map.boxes.map((box, n) => rectView(`box${n}`, box)),
      ...map.edges.map(({ label }, n) => rectView(`word${n}`, label)),
    ],
    heads: map.heads.map(({ side }) => ({ side: textView(side) })),
    boxes: map.boxes.map((_, n) => ({
      n,
      node: textView(actors[n]?.id ?? ""),
      side: textView(actors[n]?.side ?? ""),
      name: shortName(views[n] ?? {}),
      role: map.details[n] === "name" ? undefined : views[n]?.["role"],
      interests: map.details[n] === "interests" ? views[n]?.["interests"] : undefined,
    })),
    edges: drawn.map(({ relation }, n) => ({
      n,
      tone: textView(relation?.tone ?? ""),
      sign: textView(relation ? SIGN[relation.tone] : ""),
      label: relation?.view,
      claims: relation?.claims,
    })),
    tones: TONES.filter((tone) => drawn.some(({ relation }) => relation?.tone === tone)).map(
      (tone) => ({ tone: textView(tone), sign: textView(SIGN[tone]) }),
    ),
    // Heads over the columns say it already.
    sides: map.heads.length ? [] : sidesOf(views),
    alt: textView(
      drawn
        .map(
          ({ relation }) => `${name(relation?.from)} → ${name(relation?.to)}: ${relation?.label}`,
        )
        .join("; "),
    ),
  };
}
