/** Which actors stand in which column, how wide all columns are, and how high their boxes have to be. */
import type { Side } from "../../../content/schema/evidence.ts";
import { WIDTH } from "../canvas.ts";
import type { Size } from "../geometry.ts";
import { countLines, textWidth } from "../measure.ts";
import { COLUMNS, type Detail, type MapActor, type MapRelation } from "./model.ts";

/** As in `base.css`. */
const NAME = { size: 22, line: 26, bold: true } as const;
const ROLE = { size: 20, line: 24 } as const;
const PADDING = { x: 34, y: 16 };
const BOX = { least: 184, most: 264 };
/** Room for a line's curve, between a box and a label. */
const CHANNEL = 48;
const LABEL = { size: 20, line: 23, padding: 10, sign: 18, most: 150 } as const;
/** Between boxes of a column, at least. */
export const BETWEEN = 14;

export interface Columns {
  /** Positions of actors, by column. */
  readonly members: readonly (readonly number[])[];
  readonly sides: readonly Side[] | undefined;
}

/** Sides are columns; where they cannot be, actors stand so that few relations stay within a column. */
export function columnsOf(
  actors: readonly MapActor[],
  relations: readonly MapRelation[],
  height: number,
): Columns {
  const sides = COLUMNS.filter((side) => actors.some((actor) => actor.side === side));
  const members = sides.map((side) =>
    actors.flatMap((actor, i) => (actor.side === side ? [i] : [])),
  );
  const most = Math.floor((height + BETWEEN) / (PADDING.y + NAME.line + BETWEEN));
  return sides.length > 1 && members.every(({ length }) => length <= most)
    ? { members, sides }
    : { members: spread(actors, relations), sides: undefined };
}

/** Moves one actor at a time to the column where fewest of its relations stay within it. */
function spread(actors: readonly MapActor[], relations: readonly MapRelation[]): number[][] {
  const count = actors.length < 5 ? 2 : 3;
  const most = Math.ceil(actors.length / count) + 1;
  const column = actors.map((_, i) => i % count);
  const index = new Map(actors.map(({ id }, i) => [id, i]));
  const ends = relations.map(({ from, to }) => [index.get(from), index.get(to)] as const);
  const cost = () =>
    ends.reduce((sum, [a, b]) => {
      const apart = Math.abs((column[a ?? -1] ?? 0) - (column[b ?? -1] ?? 0));
      return sum + (apart === 0 ? 3 : apart - 1);
    }, 0) +
    column.reduce(
      (sum, c) => sum + (column.filter((other) => other === c).length > most ? 9 : 0),
      0,
    );
  for (let pass = 0; pass < 4; pass++)
    for (const [i, was] of column.entries()) {
      let best = { c: was, cost: cost() };
      for (let c = 0; c < count; c++) {
        column[i] = c;
        if (cost() < best.cost) best = { c, cost: cost() };
      }
      column[i] = best.c;
    }
  return Array.from({ length: count }, (_, c) => column.flatMap((of, i) => (of === c ? [i] : [])));
}

/** A relation's words, with the sign before them; long ones break in two lines. */
export function labelSize(label: string): Size {
  const whole = textWidth(label, LABEL) + LABEL.sign;
  const width = whole <= LABEL.most ? whole : balanced(label);
  return {
    w: Math.ceil(width) + 2 * LABEL.padding,
    h: 4 + LABEL.line * (whole <= LABEL.most ? 1 : countLines(label, width - LABEL.sign, LABEL)),
  };
}

/** The least width at which a text takes two lines, or what its longest word needs. */
function balanced(label: string): number {
  const words = label.split(" ");
  const widths = words.map((_, i) =>
    Math.max(
      textWidth(words.slice(0, i + 1).join(" "), LABEL),
      textWidth(words.slice(i + 1).join(" "), LABEL),
    ),
  );
  return Math.max(80, Math.min(...widths) + LABEL.sign + 2);
}

export interface Widths {
  readonly box: number;
  /** Left edge of each column, and of each region between two columns. */
  readonly columns: readonly number[];
  readonly regions: readonly { readonly x: number; readonly w: number }[];
}

/** @param labels the widest label of each region between two columns */
export function widthsOf(labels: readonly number[]): Widths {
  const count = labels.length + 1;
  const words = labels.reduce((sum, w) => sum + w, 0);
  const share = (channel: number) => (WIDTH - words - 2 * channel * labels.length) / count;
  const box = Math.round(Math.max(BOX.least, Math.min(BOX.most, share(CHANNEL))));
  const channel = (WIDTH - words - box * count) / (2 * Math.max(1, labels.length));
  const columns: number[] = [];
  const regions: { x: number; w: number }[] = [];
  let x = 0;
  for (let c = 0; c < count; c++) {
    columns.push(x);
    x += box;
    const words = labels[c];
    if (words === undefined) break;
    regions.push({ x, w: words + 2 * channel });
    x += words + 2 * channel;
  }
  return { box, columns, regions };
}

/** Px that an actor's box needs for its words. */
export function boxHeight(actor: MapActor, width: number, detail: Detail): number {
  const inner = width - PADDING.x;
  const role = detail === "name" ? 0 : ROLE.line * countLines(actor.role, inner, ROLE);
  const interests =
    detail === "interests" && actor.interests.length
      ? 30 +
        ROLE.line * actor.interests.reduce((n, one) => n + countLines(one, inner - 14, ROLE), 0)
      : 0;
  return PADDING.y + NAME.line * countLines(actor.name, inner, NAME) + role + interests;
}
