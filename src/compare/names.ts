/** What a field is called when a person speaks of it, and how its value reads. */
import { plainOf } from "../content/rich-text.ts";
import type { FieldMeta } from "../content/schema/text.ts";
import type { Path } from "../core/pointer.ts";

const WORDS: Readonly<Record<string, string>> = {
  source: "citations",
  leads_to: "leads to",
  knownFrom: "known from",
  maxSlides: "most slides",
  withoutTopics: "topics left out",
};
/** Said by the place alone. */
const SILENT = new Set(["text", "points", "slides", "slide", "items", "series"]);
/** Where the entries have a name of their own in English. */
const ONE: Readonly<Record<string, string>> = {
  points: "point",
  items: "item",
  steps: "step",
  drivers: "driver",
  indicators: "indicator",
  interests: "interest",
  relations: "relation",
  evidence: "evidence",
  areas: "area",
  arcs: "arc",
  lanes: "lane",
  series: "series",
};

/** As "left, point 2" for `left/points/1/text`. */
export function fieldName(path: Path): string {
  const words: string[] = [];
  path.forEach((key, i) => {
    if (typeof key === "number") {
      const list = String(path[i - 1] ?? "");
      if (ONE[list]) words.splice(-1, 1, `${ONE[list]} ${key + 1}`);
      else if (words.length) words.push(`${words.pop()} ${key + 1}`);
    } else if (typeof path[i + 1] === "number" || !SILENT.has(key) || path.length === 1)
      words.push(
        path.includes("series") && key !== path[0]
          ? key
          : (WORDS[key] ?? key.replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`)),
      );
  });
  return words.join(", ");
}

/** A text as it is read: its marks of emphasis gone, white space folded. */
export const plain = (text: string, meta: FieldMeta): string =>
  (meta.rich ? plainOf(text) : text).replace(/\s+/g, " ").trim();

/** Any value, in short. */
export function shown(value: unknown): string {
  if (typeof value === "string") return plain(value, {});
  if (typeof value === "number") return Number.isNaN(value) ? "–" : String(value).replace("-", "−");
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map(shown).join(", ");
  if (typeof value !== "object" || value === null) return "";
  const { text, title, name, label, question, heading, slide } = value as Record<string, unknown>;
  const said = text ?? title ?? name ?? label ?? question ?? heading ?? slide;
  return said === undefined
    ? Object.values(value).map(shown).filter(Boolean).join(", ")
    : shown(said);
}
