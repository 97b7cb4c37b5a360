/** The source line: as written, or from the claims that the slide and its chart rest on. */
import type { Deck } from "../../../audience/deck.ts";
import { authors } from "../../sources.ts";
import { rawText, textView } from "../../text-view.ts";
import type { View, ViewObject } from "../../view.ts";
import { list, object } from "../canvas.ts";
import type { FigureInput } from "../index.ts";

/** @param fits whether a text has room in the line */
export function sourceLine(
  { slide, deck }: FigureInput,
  label: (key: string) => string,
  fits: (text: string) => boolean,
): View {
  const data = object(slide["chart"]);
  if (data["source"]) return data["source"];
  const cited = new Set(chartClaims({ slide, deck }));
  const { content } = deck.briefing;
  const claims = content.claims.claims.filter(({ id }) => cited.has(id));
  if (!claims.length) return undefined;
  const known = [...new Set(claims.flatMap(({ knownFrom }) => knownFrom ?? []))];
  const sources = content.source.sources.flatMap((source) => {
    const cited = new Set(
      claims.flatMap(({ source: all }) =>
        all.flatMap((one) => (one.source === source.id ? one.paragraph : [])),
      ),
    );
    const places = source.paragraphs.map(({ id }) => id).filter((id) => cited.has(id));
    const year = source.issued ? ` (${source.issued.slice(0, 4)})` : "";
    const by = authors(source) || source.title;
    return places.length ? `${by}${year}, ${shortened(places)}` : [];
  });
  const line = (background: readonly string[]) => [...sources, ...background].join("; ");
  const whole = line(known);
  return textView(fits(whole) || !known.length ? whole : line([label("background-known")]));
}

/** The ids of the claims that a chart rests on. */
export function chartClaims({ slide, deck }: Pick<FigureInput, "slide" | "deck">): string[] {
  const data = object(slide["chart"]);
  const all = [...ids(slide["claims"]), ...ids(data["claims"]), ...ofThings(data, deck)];
  return [...new Set(all)].filter((id) => deck.visible("claim", id));
}

const ids = (view: View): string[] => list(view).map(({ id }) => rawText(id));

/** Claims of the positions or scenarios that are drawn. */
function ofThings(data: ViewObject, deck: Deck): string[] {
  const { positions } = deck.briefing.content.positions;
  const actors = new Set(ids(data["actors"]));
  const issues = new Set(data["issue"] ? ids([data["issue"]]) : ids(data["issues"]));
  const scenarios = new Set(ids(data["scenarios"]));
  return [
    ...positions.filter(({ actor, issue }) => actors.has(actor) && issues.has(issue)),
    ...deck.briefing.content.scenarios.scenarios.filter(({ id }) => scenarios.has(id)),
  ].flatMap(({ claims }) => claims);
}

/** `p1, p2, p3, p7` as `p1–p3, p7`. */
export function shortened(places: readonly string[]): string {
  const runs: string[][] = [];
  for (const place of places) {
    const last = runs.at(-1)?.at(-1);
    const follows = last !== undefined && place === `p${Number(last.slice(1)) + 1}`;
    if (follows) runs.at(-1)?.push(place);
    else runs.push([place]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run)).join(", ");
}
