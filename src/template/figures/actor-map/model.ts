/** What an actor map is made from and comes to. Lengths in px. */
import type { Side, Tone } from "../../../content/schema/evidence.ts";
import type { Point, Rect } from "../geometry.ts";

/** From left to right. */
export const COLUMNS: readonly Side[] = ["japan", "other", "russia"];

export interface MapActor {
  readonly id: string;
  readonly side: Side;
  readonly name: string;
  readonly role: string;
  readonly interests: readonly string[];
}
export interface MapRelation {
  readonly from: string;
  readonly to: string;
  readonly tone: Tone;
  readonly label: string;
}

/** Half of a relation: between an actor's box and the relation's label, in the direction of the relation. */
export interface Half {
  readonly start: Point;
  readonly end: Point;
}

export interface MapEdge {
  /** Position in the list of relations. */
  readonly relation: number;
  readonly label: Rect;
  /** To the label, and on from it. */
  readonly halves: readonly [Half, Half];
}

/** How much an actor's box tells. */
export type Detail = "interests" | "role" | "name";

export interface ActorMap {
  /** By position in the list of actors. */
  readonly boxes: readonly Rect[];
  readonly details: readonly Detail[];
  /** In the order of the relations. */
  readonly edges: readonly MapEdge[];
  /** Positions of the relations that there is no room for. */
  readonly undrawn: readonly number[];
  /** The side that each column is for, with its place; none where columns do not stand for sides. */
  readonly heads: readonly { readonly side: Side; readonly rect: Rect }[];
}
