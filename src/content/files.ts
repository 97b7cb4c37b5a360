/** Which files a briefing is made of, and the schema of each. */
import { audience } from "./schema/audience.ts";
import { briefing } from "./schema/briefing.ts";
import { actors, claims, glossary, positions, scenarios, timeline } from "./schema/evidence.ts";
import { storyline } from "./schema/layouts.ts";
import { places } from "./schema/map.ts";
import { pictures } from "./schema/pictures.ts";
import { source } from "./schema/source.ts";
import { verification } from "./schema/verification.ts";

/** By file name without `.yaml`. Every briefing has each of them, but for those in `OPTIONAL`. */
export const FILES = {
  briefing,
  source,
  claims,
  actors,
  timeline,
  positions,
  scenarios,
  glossary,
  pictures,
  places,
  storyline,
  verification,
} as const;

/** Where such a file is missing, it is as if it were empty. */
export const OPTIONAL: ReadonlySet<string> = new Set([
  "pictures.yaml",
  "places.yaml",
  "verification.yaml",
]);

/** The schema of each file in `audiences/`. */
export const AUDIENCE = audience;

/** By the id of an audience: `press` is in `audiences/press.yaml`. */
export const audienceFile = (id: string): string => `audiences/${id}.yaml`;

export type FileName = keyof typeof FILES;

/** The schema of a file by its name (`claims.yaml`, `audiences/press.yaml`); undefined where nothing reads it. */
export function schemaFor(name: string) {
  if (/^audiences\/[a-z0-9-]+\.yaml$/.test(name)) return AUDIENCE;
  const file = name.replace(/\.yaml$/, "");
  return name.endsWith(".yaml") && Object.hasOwn(FILES, file) ? FILES[file as FileName] : undefined;
}

/** The file that a translation is of, and its language: `languages/fr/claims.yaml` is of `claims.yaml`. */
export function translationOf(name: string): { language: string; of: string } | undefined {
  const [, language, of] = /^languages\/([A-Za-z-]+)\/(.+)$/.exec(name) ?? [];
  return language && of && schemaFor(of) ? { language, of } : undefined;
}
