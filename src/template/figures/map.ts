/** Maps: the view of what `map/layout.ts` computes; boundaries and names as the audience's policy has them. */
import type { AreaTone, PlaceKind } from "../../content/schema/map.ts";
import { rawText, type TextView, textView } from "../text-view.ts";
import type { View, ViewObject } from "../view.ts";
import { canvasHeight, list, object, rectView, WIDTH } from "./canvas.ts";
import { drawingView } from "./drawing.ts";
import type { Point, Rect } from "./geometry.ts";
import type { FigureInput } from "./index.ts";
import { CONTESTED, type Policy } from "./map/disputes.ts";
import { layMap } from "./map/layout.ts";
import type { MapModel, MapPlace, WantedView } from "./map/model.ts";
import type { LabelKey } from "./map/wanted-labels.ts";

/** Px of the line under a map that states its policy. */
const NOTE = 28;

export function map(input: FigureInput): ViewObject {
  const { slide, deck, palette } = input;
  const policy = { ...deck.briefing.content.briefing.maps, ...deck.audience.maps };
  const boundaries = policy.boundaries ?? "neutral";
  const model = modelOf(slide, policy.names ?? "both", { ...policy, boundaries });
  const height = canvasHeight(slide) - NOTE;
  const sheets = layMap(model, { w: WIDTH, h: height });
  tell(
    input,
    model,
    sheets.flatMap(({ lost }) => lost),
  );
  const placed = sheets.flatMap(({ rect, spots, labels }, sheet) => [
    ...spots.map(({ place, rect: spot }) => ({
      cls: `spot ${place.kind}`,
      node: sheet === 0 ? place.id : undefined,
      rect: moved(spot, rect),
      text: undefined,
    })),
    ...labels.map(({ key, cls, rect: label }) => ({
      cls: `name ${cls}`,
      node: undefined,
      rect: moved(label, rect),
      text: textOf(slide, model, key),
    })),
  ]);
  return {
    height,
    drawings: sheets.map(({ rect, shapes }, n) => drawingView(n, rect, shapes, palette)),
    sheets: sheets.map((_, n) => ({ n, inset: n > 0 })),
    rects: placed.map(({ rect }, n) => rectView(`m${n}`, rect)),
    marks: placed.map(({ cls, node, text }, n) => ({
      cls: textView(`${cls} m${n}`),
      node: node === undefined ? undefined : textView(node),
      text,
    })),
    unplaced: sheets.flatMap(({ lost }) => lost.map((key) => textOf(slide, model, key))),
    keys: list(slide["areas"]).flatMap((area, index) => {
      const onMap = sheets[0]?.labels.some(
        ({ key }) => key.list === "areas" && key.index === index,
      );
      return area["country"] !== undefined && area["label"] !== undefined && !onMap
        ? [{ tone: area["tone"], label: area["label"] }]
        : [];
    }),
    policy: textView(`map-${boundaries}`),
    claimedBy: policy.claimedBy === undefined ? undefined : textView(policy.claimedBy),
    alt: textView(altOf(model)),
  };
}

const moved = ({ x, y, ...size }: Rect, by: Point): Rect => ({
  x: x + by.x,
  y: y + by.y,
  ...size,
});

/** `both` joins the names of all conventions; a place that has none of the one asked for keeps its own. */
function nameOf(place: ViewObject, convention: string): TextView {
  const own = place["name"] as TextView;
  const names = object(place["names"]);
  if (convention !== "both") return (names[convention] as TextView | undefined) ?? own;
  const all = [...new Set(Object.values(names).map(rawText))];
  return all.length ? textView(all.join(" / "), own.pointer) : own;
}

function modelOf(slide: ViewObject, convention: string, policy: Policy): MapModel {
  const place = (view: View): MapPlace => {
    const of = object(view);
    const [lat = 0, lon = 0] = (of["at"] ?? []) as readonly number[];
    return {
      id: rawText(of["id"]),
      name: rawText(nameOf(of, convention)),
      kind: rawText(of["kind"]) as PlaceKind,
      lat,
      lon,
      box: of["box"] as MapPlace["box"],
    };
  };
  const text = (view: View) => (view === undefined ? undefined : rawText(view));
  const wish = (view: View): WantedView | undefined =>
    view === undefined
      ? undefined
      : {
          region: text(object(view)["region"]) as WantedView["region"],
          around: list(object(view)["around"]).map(place),
          padding: Number(object(view)["padding"] ?? 0.12),
        };
  const inset = slide["inset"] as ViewObject | undefined;
  return {
    view: wish(slide["view"]),
    places: list(slide["places"]).map(place),
    areas: list(slide["areas"]).map((area) => ({
      country: text(area["country"]),
      places: area["places"] === undefined ? undefined : list(area["places"]).map(place),
      outline: area["outline"] as MapModel["areas"][number]["outline"],
      label: text(area["label"]),
      tone: rawText(area["tone"]) as AreaTone,
    })),
    arcs: list(slide["arcs"]).map((arc) => ({
      from: place(arc["from"]),
      to: place(arc["to"]),
      label: text(arc["label"]),
      kind: rawText(arc["kind"] ?? "movement") as "movement" | "link",
    })),
    lanes: list(slide["lanes"]).map((lane) => ({
      through: list(lane["through"]).map(place),
      label: text(lane["label"]),
      kind: rawText(lane["kind"] ?? "sea-lane") as "sea-lane" | "line",
    })),
    inset: inset && {
      view: wish(inset["view"]) ?? { padding: 0.12 },
      places: list(inset["places"]).map(place),
    },
    policy,
  };
}

/** The words of a label, with the place where they were written. */
function textOf(slide: ViewObject, model: MapModel, { list: name, index }: LabelKey): TextView {
  if (name === "places" || name === "inset") {
    const of = name === "places" ? slide : object(slide["inset"]);
    const place = list(of["places"])[index] ?? {};
    const known = (name === "places" ? model.places : (model.inset?.places ?? []))[index];
    return textView(known?.name ?? "", (place["name"] as TextView | undefined)?.pointer);
  }
  return list(slide[name])[index]?.["label"] as TextView;
}

/** Tells of names without room, and of countries whose outline no policy decides. */
function tell({ slide, report }: FigureInput, model: MapModel, lost: readonly LabelKey[]): void {
  for (const key of lost)
    report(
      key.list === "inset" ? ["inset", "places", key.index] : [key.list, key.index],
      `the map has no room for \`${textOf(slide, model, key).raw}\`, or it lies outside the view`,
      "name fewer places, widen `view`, or shorten the label",
    );
  model.areas.forEach(({ country }, i) => {
    if (country !== undefined && CONTESTED.has(country))
      report(
        ["areas", i, "country"],
        `the outline of ${country} takes a side in a dispute that the map policy does not decide`,
        "check the line, or draw the area with `outline`",
        "warning",
        "MAP_BOUNDARY",
      );
  });
}

/** What the map says, for those who do not see it. */
const altOf = ({ places, areas, arcs, lanes, inset }: MapModel): string =>
  [
    areas.flatMap(({ label, places: on }) => {
      const names = on?.map(({ name }) => name).join(", ");
      return label ? [names ? `${label} (${names})` : label] : [];
    }),
    [...places, ...(inset?.places ?? [])].map(({ name }) => name),
    arcs.map(({ from, to, label }) => `${from.name} → ${to.name}${label ? `: ${label}` : ""}`),
    lanes.map(({ through, label }) =>
      [label, through.map(({ name }) => name).join(" → ")].filter(Boolean).join(": "),
    ),
  ]
    .map((part) => part.join("; "))
    .filter(Boolean)
    .join(". ");
