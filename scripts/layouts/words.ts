/** Plain sentences of any length, so that pictures look like briefings and not like noise. */

const SENTENCES = [
  "Ferries run again between the two ports after a year of repairs",
  "The harbour authority wants longer piers before the winter season",
  "Fishing families on both shores depend on the same cold current",
  "A survey ship will map the channel before any dredging begins",
  "Insurers ask for ice reports that nobody has published so far",
  "The rail link would carry more freight than the road ever could",
  "Pilots and customs officers train together every second month",
  "Storms close the strait on about forty days of each year",
  "The shipyard has orders for three vessels and room for five",
  "Island councils prefer small steps to a plan they cannot check",
];

export const LENGTHS = ["short", "typical", "long", "extreme"] as const;
export type Length = (typeof LENGTHS)[number];

/** Characters by kind of field. Long is what `docs/layouts.md` promises to hold; extreme is more than any slide should. */
const BY_KIND: Readonly<Record<string, readonly [number, number, number, number]>> = {
  title: [14, 46, 90, 180],
  name: [7, 14, 25, 60],
  short: [6, 9, 12, 30],
  role: [8, 26, 40, 90],
  label: [6, 14, 22, 48],
  phrase: [7, 16, 24, 60],
  heading: [8, 18, 30, 80],
  question: [16, 38, 50, 140],
  term: [4, 9, 16, 40],
  expansion: [10, 28, 44, 90],
  subtitle: [16, 48, 80, 180],
  takeaway: [18, 62, 90, 220],
  lead: [16, 70, 90, 300],
  ask: [14, 60, 110, 320],
  outcome: [12, 36, 50, 160],
  unit: [5, 12, 24, 60],
  categories: [6, 10, 16, 40],
  drivers: [12, 26, 35, 120],
  indicators: [12, 36, 45, 160],
  context: [20, 90, 220, 600],
  summary: [20, 90, 150, 400],
  definition: [20, 70, 120, 360],
  quote: [18, 60, 160, 500],
  credit: [8, 20, 40, 100],
  occasion: [12, 40, 70, 140],
  line: [8, 24, 40, 100],
  text: [18, 64, 120, 360],
};

/** A text as long as a field of this name has it; another for each seed. */
export function words(field: string, length: Length, seed: number, rich: boolean): string {
  const lengths = BY_KIND[field] ?? BY_KIND[rich ? "text" : "line"] ?? [8, 24, 40, 100];
  const limit = lengths[LENGTHS.indexOf(length)] ?? 24;
  const from = SENTENCES[seed % SENTENCES.length] ?? "";
  const all = [from, ...SENTENCES.slice(seed % SENTENCES.length), ...SENTENCES].join("; ");
  const cut = all.slice(0, limit + 1);
  const at = cut.lastIndexOf(" ");
  return (at > 3 ? cut.slice(0, at) : cut.slice(0, limit)).replace(/[;,]$/, "");
}
