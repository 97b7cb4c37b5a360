/** What an actor map is made from and comes to. */
import type { Rect } from "../canvas.ts";
import type { Segment } from "../geometry.ts";

export type ActorSide = "japan" | "russia" | "other";
export type Tone = "support" | "mixed" | "opposition";

export interface MapActor {
  readonly id: string;
  readonly side: ActorSide;
  readonly name: string;
  readonly role: string;
}
export interface MapRelation {
  readonly from: string;
  readonly to: string;
  readonly tone: Tone;
  readonly label: string;
}
export interface MapEdge {
  /** Position in the list of relations. */
  readonly relation: number;
  readonly line: Segment;
  readonly label: Rect;
}
export interface ActorMap {
  /** By position in the list of actors. */
  readonly boxes: readonly Rect[];
  readonly edges: readonly MapEdge[];
  /** By position: whether the box has room for what the actor does. */
  readonly roles: readonly boolean[];
}
