/** Which files a briefing is made of, and the schema of each. */
import { audience } from "./schema/audience.ts";
import { briefing, source } from "./schema/briefing.ts";
import { actors, claims, glossary, positions, scenarios, timeline } from "./schema/evidence.ts";
import { storyline } from "./schema/layouts.ts";

/** By file name without `.yaml`. Every briefing has each of them. */
export const FILES = {
  briefing,
  source,
  claims,
  actors,
  timeline,
  positions,
  scenarios,
  glossary,
  storyline,
} as const;

/** The schema of each file in `audiences/`. */
export const AUDIENCE = audience;

export type FileName = keyof typeof FILES;
