/** The briefing of the gallery: things of every kind, with words of one length, and a slide of every layout. */
import { PNG } from "pngjs";
import { stringify } from "yaml";
import { type Loaded, loadBriefing } from "../../src/content/load.ts";
import { LIKELIHOODS } from "../../src/content/schema/scales.ts";
import { gallerySlides } from "./slides.ts";
import { LENGTHS, type Length, words } from "./words.ts";

export const THEMES = ["light", "dark", "print", "contrast"] as const;
export type Theme = (typeof THEMES)[number];

const KINDS = ["fact", "assessment", "position", "forecast", "quotation", "background"] as const;
const SIDES = ["japan", "russia", "other"] as const;
const SECTIONS: Readonly<Record<Length, number>> = { short: 2, typical: 5, long: 8, extreme: 10 };

/** Points on the coasts and seas of North-East Asia; the gallery's names are not theirs. */
const PLACES = [
  { kind: "port", at: [43.1, 131.9] },
  { kind: "capital", at: [35.7, 139.7] },
  { kind: "city", at: [43.1, 141.4] },
  { kind: "base", at: [53, 158.7] },
  { kind: "island", at: [45, 147.9] },
  { kind: "strait", at: [45.7, 142] },
  { kind: "sea", at: [40, 135] },
  { kind: "cape", at: [51.2, 143.6] },
] as const;

const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

/** A slide's id is its name in the gallery. */
export function galleryBriefing(length: Length): Loaded {
  let seed = LENGTHS.indexOf(length);
  const say = (field: string, rich = false) => words(field, length, seed++, rich);
  const ids = (prefix: string, count: number) => many(count, (i) => `${prefix}${i + 1}`);
  const pools = {
    claim: ids("c", 6),
    actor: ids("a", 12),
    event: ids("e", 10),
    issue: ids("i", 6),
    scenario: ids("s", 4),
    term: ids("t", 8),
    picture: ["harbour"],
    place: ids("pl", PLACES.length),
    section: ids("part", SECTIONS[length]),
    topic: ["sea"],
    slide: ["cover"],
    marking: ["green"],
    source: ["article"],
  };
  const cited = length === "short" ? ["p1"] : ["p1", "p12"];
  // A section that holds nothing but its own slide would be left out.
  const slides = gallerySlides(length, pools, mapParts(length)).sort(
    (a, b) => Number(b.name === "section") - Number(a.name === "section"),
  );
  const files: Record<string, unknown> = {
    "briefing.yaml": {
      title: say("title"),
      occasion: say("occasion"),
      place: say("name"),
      date: "2017-09-06",
      author: say("name"),
      language: "en-GB",
      topics: [{ id: "sea", label: "Sea" }],
      marking: {
        scheme: "TLP 2.0",
        default: "green",
        levels: [
          {
            id: "green",
            label: "TLP:GREEN",
            meaning: say("line"),
            color: "#33FF00",
            background: "#000000",
          },
        ],
      },
    },
    "source.yaml": {
      sources: [
        {
          id: "article",
          type: "article",
          title: say("title"),
          author: [{ literal: say("name") }],
          publisher: say("name"),
          issued: "2017-09",
          URL: "https://example.org/a",
          paragraphs: cited.map((id) => ({ id, words: 10, sha256: "0".repeat(64) })),
        },
      ],
    },
    "claims.yaml": {
      claims: pools.claim.map((id, i) => {
        const kind = at(KINDS, i);
        return {
          id,
          kind,
          text: say("text", true),
          topics: ["sea"],
          ...(kind === "background" ? { knownFrom: "General knowledge" } : { holder: "a1" }),
          ...(kind === "assessment" ? { confidence: "moderate" } : {}),
          ...(kind === "forecast" ? { likelihood: "likely" } : {}),
          ...(kind === "quotation" ? { quote: say("quote", true), date: "2017-06" } : {}),
          source: kind === "background" ? [] : cited,
        };
      }),
    },
    "actors.yaml": {
      actors: pools.actor.map((id, i) => ({
        id,
        name: say("name"),
        ...(length === "short" ? {} : { short: say("short") }),
        side: at(SIDES, i),
        role: say("role"),
        relations:
          i < 8
            ? [
                {
                  to: at(pools.actor, i + 3),
                  tone: at(["support", "mixed", "opposition"], i),
                  label: say("short"),
                },
              ]
            : [],
      })),
    },
    "timeline.yaml": {
      events: pools.event.map((id, i) => ({
        id,
        date: `${2012 + Math.floor(i / 2)}-${i % 2 ? "09" : "03"}`,
        label: say("label"),
        text: say("text", true),
        side: at([...SIDES, "both"], i),
        claims: ["c1"],
      })),
    },
    "positions.yaml": {
      issues: pools.issue.map((id) => ({ id, label: say("label") })),
      positions: pools.actor.flatMap((actor, a) =>
        pools.issue.map((issue, i) => ({
          actor,
          issue,
          stance: ((a + 2 * i) % 5) - 2,
          phrase: say("phrase"),
          claims: ["c1"],
        })),
      ),
    },
    "scenarios.yaml": {
      scenarios: pools.scenario.map((id, i) => ({
        id,
        title: say("heading"),
        summary: say("summary", true),
        likelihood: at(Object.keys(LIKELIHOODS), 4 - i),
        confidence: at(["moderate", "low", "high"], i),
        drivers: many(length === "short" ? 1 : 3, () => say("drivers", true)),
        indicators: many(length === "short" ? 1 : 4, () => say("indicators")),
        claims: ["c4"],
      })),
    },
    "glossary.yaml": {
      terms: pools.term.map((id) => ({
        id,
        term: say("term"),
        ...(length === "short" ? {} : { expansion: say("expansion") }),
        definition: say("definition", true),
        knownFrom: "General knowledge",
      })),
    },
    "places.yaml": {
      places: PLACES.map((place, i) => ({
        id: pools.place[i],
        name: say("short"),
        ...place,
        knownFrom: "General knowledge",
      })),
    },
    "pictures.yaml": {
      pictures: [
        {
          id: "harbour",
          file: "harbour.png",
          alt: "Plain colours",
          credit: say("credit"),
          licence: "cc-by-sa-4.0",
          focus: [0.2, 0.3],
        },
      ],
    },
    "storyline.yaml": {
      sections: pools.section.map((id) => ({ id, title: say("heading") })),
      slides: slides.map(({ name, keys }, i) => ({
        id: name,
        ...keys,
        section: at(pools.section, Math.floor((i * pools.section.length) / slides.length)),
        ...(name === "quotation" ? { claim: "c5" } : {}),
      })),
    },
  };
  for (const theme of THEMES)
    files[`audiences/${theme}.yaml`] = {
      name: say("name"),
      purpose: say("text", true),
      minutes: 20,
      depth: 3,
      ask: say("ask", true),
      theme: `briefdeck-${theme}`,
      ceiling: "green",
      handling: "For the people named; not to be passed on",
    };
  const texts = Object.entries(files).map(([name, value]) => [name, stringify(value)] as const);
  return loadBriefing("gallery", new Map([...texts, ["harbour.png", plainPicture()]]));
}

/** Parts of a map that make sense only together; a schema cannot say which. */
const mapParts = (length: Length) => ({
  view: { region: "north-east-asia" },
  areas: [{ places: ["pl5"], tone: "russia", label: words("label", length, 3, false) }],
  arcs: [{ from: "pl1", to: "pl2", label: words("label", length, 4, false) }],
  lanes: [{ through: ["pl1", "pl7", "pl6", "pl4"], label: words("label", length, 5, false) }],
  inset: { view: { region: "southern-kurils" }, places: ["pl5"] },
});

/** A picture that may be shipped: sky, sea and quay, made here. As base64. */
export function plainPicture(): string {
  const png = new PNG({ width: 800, height: 600 });
  for (let i = 0; i < png.width * png.height; i++) {
    const [x, y] = [i % png.width, Math.floor(i / png.width)];
    const quay = x < 160 && y > 200;
    png.data.set(
      quay ? [150, 60, 40, 255] : y < 260 ? [190, 205, 215, 255] : [40, 80, 110, 255],
      i * 4,
    );
  }
  return PNG.sync.write(png).toString("base64");
}
