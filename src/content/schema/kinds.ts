/** The kinds of things that have an id and are named by it: where each is defined, and whether it can be marked. */
import type { Path } from "../../core/pointer.ts";

interface Kind {
  /** The list that its things stand in. */
  readonly file: string;
  readonly path: Path;
  /** Whether its things may be above an audience's ceiling, by their own marking or by that of the claims that they rest on. */
  readonly marked?: true;
}

const KINDS = {
  claim: { file: "claims.yaml", path: ["claims"], marked: true },
  actor: { file: "actors.yaml", path: ["actors"], marked: true },
  event: { file: "timeline.yaml", path: ["events"], marked: true },
  issue: { file: "positions.yaml", path: ["issues"] },
  scenario: { file: "scenarios.yaml", path: ["scenarios"], marked: true },
  term: { file: "glossary.yaml", path: ["terms"], marked: true },
  picture: { file: "pictures.yaml", path: ["pictures"] },
  place: { file: "places.yaml", path: ["places"] },
  topic: { file: "briefing.yaml", path: ["topics"] },
  section: { file: "storyline.yaml", path: ["sections"], marked: true },
  slide: { file: "storyline.yaml", path: ["slides"] },
  source: { file: "source.yaml", path: ["sources"] },
  marking: { file: "briefing.yaml", path: ["marking", "levels"] },
} as const satisfies Readonly<Record<string, Kind>>;

export type RefKind = keyof typeof KINDS;

export const REF_KINDS: Readonly<Record<RefKind, Kind>> = KINDS;

export const refKinds = Object.keys(KINDS) as RefKind[];
