/** What a map is made from. */
import type { AreaTone, PlaceKind, Region } from "../../../content/schema/map.ts";
import type { Policy } from "./disputes.ts";

export interface MapPlace {
  readonly id: string;
  /** As the audience's convention has it. */
  readonly name: string;
  readonly kind: PlaceKind;
  readonly lat: number;
  readonly lon: number;
  /** Of a group of islands: south, west, north, east. */
  readonly box?: readonly [number, number, number, number] | undefined;
}

export interface MapArea {
  readonly country?: string | undefined;
  readonly places?: readonly MapPlace[] | undefined;
  /** Latitude first. */
  readonly outline?: readonly (readonly [number, number])[] | undefined;
  readonly label?: string | undefined;
  readonly tone: AreaTone;
}

export interface WantedView {
  readonly region?: Region | undefined;
  readonly around?: readonly MapPlace[] | undefined;
  readonly padding: number;
}

export interface MapModel {
  readonly view?: WantedView | undefined;
  readonly places: readonly MapPlace[];
  readonly areas: readonly MapArea[];
  readonly arcs: readonly {
    readonly from: MapPlace;
    readonly to: MapPlace;
    readonly label?: string | undefined;
    readonly kind: "movement" | "link";
  }[];
  readonly lanes: readonly {
    readonly through: readonly MapPlace[];
    readonly label?: string | undefined;
    readonly kind: "sea-lane" | "line";
  }[];
  readonly inset?: { readonly view: WantedView; readonly places: readonly MapPlace[] } | undefined;
  readonly policy: Policy;
}
