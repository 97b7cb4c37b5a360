/**
 * Land whose owner is disputed, and what a policy makes of it. Natural Earth draws who holds land; here stands who
 * claims it, so that no line on a map is an accident. Land is found by where it lies among its holder's polygons.
 */
import type { Boundaries } from "../../../content/schema/map.ts";
import { type Detail, type LandPolygon, polygonsAt } from "./world.ts";

export interface Policy {
  readonly boundaries: Boundaries;
  readonly claimedBy?: string | undefined;
}

export interface Dispute {
  readonly id: string;
  readonly holder: string;
  readonly claimants: readonly string[];
  /** Degrees: west, south, east, north; the holder's polygons inside are the disputed land. */
  readonly box: readonly [number, number, number, number];
  /** Lines in the sea, [lon, lat], drawn by hand midway between coasts and so only indicative. */
  readonly lines?: { readonly administered: Line; readonly claimed: Line };
}
type Line = readonly (readonly [number, number])[];

export const DISPUTES: readonly Dispute[] = [
  {
    id: "kurils",
    holder: "Russia",
    claimants: ["Japan"],
    box: [145.3, 43.2, 149.2, 45.7],
    lines: {
      administered: [
        [145.75, 45.1],
        [145.85, 44.5],
        [145.5, 44.05],
        [145.33, 43.75],
        [145.42, 43.6],
        [145.62, 43.45],
        [145.85, 43.38],
        [146.2, 43.1],
        [146.7, 42.6],
      ],
      claimed: [
        [148.2, 46.4],
        [149.13, 45.55],
        [149.9, 44.8],
      ],
    },
  },
  { id: "crimea", holder: "Russia", claimants: ["Ukraine"], box: [32, 44, 37, 46.5] },
  { id: "senkaku", holder: "Japan", claimants: ["China", "Taiwan"], box: [123.4, 25.6, 123.8, 26] },
  { id: "liancourt", holder: "South Korea", claimants: ["Japan"], box: [131.7, 37.1, 132, 37.4] },
];

/** Whose outline takes a side in some other dispute, which no policy here decides. */
export const CONTESTED: ReadonlySet<string> = new Set([
  ...["Argentina", "Armenia", "Azerbaijan", "China", "Cyprus", "Egypt", "Ethiopia", "Falkland Is."],
  ...[
    "Georgia",
    "Guyana",
    "India",
    "Israel",
    "Kosovo",
    "Moldova",
    "Morocco",
    "N. Cyprus",
    "Pakistan",
  ],
  ...[
    "Palestine",
    "Serbia",
    "Siachen Glacier",
    "Somalia",
    "Somaliland",
    "Sudan",
    "Syria",
    "Taiwan",
  ],
  ...["S. Sudan", "Venezuela", "W. Sahara"],
]);

const within = ([w, s, e, n]: LandPolygon["box"], box: Dispute["box"]): boolean =>
  w >= box[0] && s >= box[1] && e <= box[2] && n <= box[3];

export const disputeOf = (polygon: LandPolygon): Dispute | undefined =>
  DISPUTES.find(({ holder, box }) => polygon.country === holder && within(polygon.box, box));

/**
 * All land at a scale. Of the Habomai islands each of Natural Earth's scales has some that the other lacks, so
 * disputed land that only the other scale knows is added.
 */
export function landAt(detail: Detail): readonly LandPolygon[] {
  const own = polygonsAt(detail);
  const disputed = own.filter(disputeOf);
  const extra = polygonsAt(detail === "10m" ? "50m" : "10m").filter(
    (polygon) => disputeOf(polygon) && !disputed.some(({ box }) => isSame(box, polygon.box)),
  );
  return [...own, ...extra];
}

/** Whether two boxes are of one island, drawn at two scales: the middle of one lies in the other. */
const isSame = (a: LandPolygon["box"], b: LandPolygon["box"]): boolean => {
  const [x, y] = [(b[0] + b[2]) / 2, (b[1] + b[3]) / 2];
  return a[0] < x && x < a[2] && a[1] < y && y < a[3];
};

/** The country that a polygon is drawn as part of; undefined where the policy takes no position. */
export function ownerOf(polygon: LandPolygon, policy: Policy): string | undefined {
  const dispute = disputeOf(polygon);
  return dispute ? sideOf(dispute, policy) : polygon.country;
}

function sideOf({ holder, claimants }: Dispute, policy: Policy): string | undefined {
  if (policy.boundaries === "as-administered") return holder;
  const claimed = policy.boundaries === "as-claimed" ? policy.claimedBy : undefined;
  return claimed !== undefined && [holder, ...claimants].includes(claimed) ? claimed : undefined;
}

/** The line in the sea that the policy asserts. */
export function lineOf(dispute: Dispute, policy: Policy): Line | undefined {
  const side = sideOf(dispute, policy);
  if (side === undefined) return undefined;
  return side === dispute.holder ? dispute.lines?.administered : dispute.lines?.claimed;
}
