/** How things are hashed for the manifest: the same value, the same hash, in whatever order its keys stand. */
import type { SaidSlide } from "../checks/read-back/said.ts";
import { shortHash } from "../core/hash.ts";

/** Of a text, or of a value as JSON with its keys in order. */
export const hashOf = (value: unknown): string =>
  shortHash(typeof value === "string" ? value : JSON.stringify(ordered(value)));

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, ordered(inner)]);
}

/** Of what a slide says to whoever sees it, whichever program wrote the file. */
export const saysHash = ({ title, body, tables, links }: Omit<SaidSlide, "charts">): string =>
  hashOf([title, body, tables, links]);
