/** Who is linked to whom: the view of what `actor-map/layout.ts` computes. */
import { rawText, textView } from "../text-view.ts";
import type { View, ViewObject } from "../view.ts";
import { layActorMap } from "./actor-map/layout.ts";
import type { ActorSide, Tone } from "./actor-map/model.ts";
import { canvasHeight, LEGEND, list, object, rectView, shortName } from "./canvas.ts";
import type { FigureInput } from "./index.ts";
import { sidesOf } from "./matrix.ts";

const SIGN: Readonly<Record<Tone, string>> = { support: "+", mixed: "±", opposition: "−" };

export function actorMap({ slide, deck }: FigureInput): ViewObject {
  const views = list(slide["actors"]);
  const height = canvasHeight(slide) - LEGEND;
  const actors = views.map((view) => ({
    id: rawText(view["id"]),
    side: rawText(view["side"]) as ActorSide,
    name: rawText(shortName(view)),
    role: rawText(view["role"]),
  }));
  const relations = views.flatMap((view) => {
    const from = rawText(view["id"]);
    const written = deck.briefing.content.actors.actors.find(({ id }) => id === from);
    return list(view["relations"]).flatMap((relation) => {
      const to = rawText(object(relation["to"])["id"]);
      const label = rawText(relation["label"]);
      const claims = written?.relations.find((r) => r.to === to && r.label === label)?.claims ?? [];
      // What rests on a claim that this audience may not see is not drawn either.
      if (!claims.every((claim) => deck.visible("claim", claim))) return [];
      return [
        { from, to, tone: rawText(relation["tone"]) as Tone, label, view: relation["label"] },
      ];
    });
  });
  const map = layActorMap(actors, relations, height);
  const drawn = map.edges.map((edge) => ({ edge, relation: relations[edge.relation] }));
  const name = (id: string | undefined): string => actors.find((a) => a.id === id)?.name ?? "";
  return {
    height,
    rects: [
      ...map.boxes.map((box, n) => rectView(`box${n}`, box)),
      ...map.edges.flatMap(({ line: { from, to }, label }, n) => {
        const [dx, dy] = [to.x - from.x, to.y - from.y];
        return [
          rectView(
            `edge${n}`,
            { ...from, y: from.y - 1, w: Math.hypot(dx, dy), h: 0 },
            (Math.atan2(dy, dx) * 180) / Math.PI,
          ),
          rectView(`word${n}`, label),
        ];
      }),
    ],
    boxes: actors.map(({ id, side }, n) => ({
      n,
      node: textView(id),
      side: textView(side),
      name: shortName(views[n] ?? {}),
      role: map.roles[n] ? views[n]?.["role"] : undefined,
    })),
    edges: drawn.map(({ relation }, n) => ({
      n,
      from: textView(relation?.from ?? ""),
      to: textView(relation?.to ?? ""),
      tone: textView(relation?.tone ?? ""),
      sign: textView(relation ? SIGN[relation.tone] : ""),
      label: relation?.view as View,
    })),
    tones: (["support", "mixed", "opposition"] as const)
      .filter((tone) => drawn.some(({ relation }) => relation?.tone === tone))
      .map((tone) => ({ tone: textView(tone), sign: textView(SIGN[tone]) })),
    sides: sidesOf(views),
    alt: textView(
      drawn
        .map(
          ({ relation }) => `${name(relation?.from)} → ${name(relation?.to)}: ${relation?.label}`,
        )
        .join("; "),
    ),
  };
}
