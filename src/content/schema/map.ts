/** Maps: places, and what a slide may draw between and around them. Coordinates are degrees, latitude first. */
import { z } from "zod";
import { COUNTRIES } from "./countries.ts";
import { id, line, ref, refs } from "./text.ts";

const PLACE_KINDS = [
  "capital",
  "city",
  "port",
  "base",
  "island",
  "cape",
  "region",
  "sea",
  "strait",
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];
const BOUNDARIES = ["as-administered", "as-claimed", "neutral"] as const;
export type Boundaries = (typeof BOUNDARIES)[number];
const TONES = ["japan", "russia", "other", "neutral", "accent"] as const;
export type AreaTone = (typeof TONES)[number];

/** Latitude and longitude, north and east positive. */
const at = () => z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]);

const country = (what: string) => z.enum(COUNTRIES as [string, ...string[]]).describe(what);

/** `places.yaml` */
export const places = z.strictObject({
  places: z
    .array(
      z.strictObject({
        id: id("What maps name it by."),
        name: line("As maps show it."),
        kind: z
          .enum(PLACE_KINDS)
          .describe("Gives its sign; seas, straits and regions are names only."),
        at: at().describe("Latitude and longitude in degrees, as `[43.12, 131.89]`."),
        box: z
          .tuple([z.number(), z.number(), z.number(), z.number()])
          .describe("For a group of islands: south, west, north and east of all of them.")
          .optional(),
        names: z
          .record(id(), line())
          .describe(
            "Where sides name it otherwise: by convention, such as `russian` and `japanese`. Replaces `name`.",
          )
          .optional(),
        knownFrom: line("Where name and coordinates are known from."),
      }),
    )
    .default([])
    .describe("What maps may name."),
});

/** How an audience's maps treat what is disputed. */
export const mapPolicy = z
  .strictObject({
    boundaries: z
      .enum(BOUNDARIES)
      .describe(
        "`as-administered` and `as-claimed` colour disputed land with a side and draw its line; `neutral`, if left out, hatches it and draws none.",
      )
      .optional(),
    claimedBy: country(
      "Whose claims are followed, with `as-claimed`. Land that it does not claim stays neutral.",
    ).optional(),
    names: id("A convention that places have `names` for, or `both` for all of them.").optional(),
  })
  .check((ctx) => {
    const { boundaries, claimedBy } = ctx.value;
    if ((boundaries === "as-claimed") !== (claimedBy !== undefined))
      ctx.issues.push({
        code: "custom",
        input: ctx.value,
        path: [claimedBy === undefined ? "boundaries" : "claimedBy"],
        message: "`boundaries: as-claimed` and `claimedBy` go together",
      });
  });

const REGIONS = [
  "southern-kurils",
  "kuril-arc",
  "japan",
  "north-east-asia",
  "northern-russia",
  "europe",
  "world",
] as const;
export type Region = (typeof REGIONS)[number];

const view = z.strictObject({
  region: z.enum(REGIONS).describe("A region by name; or `around`.").optional(),
  around: refs("place")
    .describe("What these places need; without either, all that the map names.")
    .optional(),
  padding: z
    .number()
    .min(0)
    .max(0.4)
    .default(0.12)
    .describe("Room around the places, as a share of the map."),
});

/** No meaning rests on colour alone. */
const tone = z
  .enum(TONES)
  .describe("Its colour; what that means is for the label or the title to say.");

const area = z
  .strictObject({
    country: country("A country, as Natural Earth names it; or `places`, or `outline`.").optional(),
    places: refs("place").min(1).describe("The islands that these places are on.").optional(),
    outline: z
      .array(at())
      .min(3)
      .describe("A line around it: latitudes and longitudes.")
      .optional(),
    label: line("Its name on the map, or in the key below.").optional(),
    tone,
    claim: ref("claim", "What it rests on.").optional(),
  })
  .check((ctx) => {
    const { country, places, outline } = ctx.value;
    if ([country, places, outline].filter((given) => given !== undefined).length !== 1)
      ctx.issues.push({
        code: "custom",
        input: ctx.value,
        path: ["tone"],
        message: "an area is one of `country`, `places` and `outline`",
      });
  });

/** The keys of `layout: map`, but for the takeaway. */
export const map = {
  view: view.describe("What is in sight; all that the map names, if left out.").optional(),
  places: refs("place").max(14).default([]).describe("Dots with names; seas and regions as names."),
  areas: z.array(area).max(8).default([]).describe("What is coloured."),
  arcs: z
    .array(
      z.strictObject({
        from: ref("place", "Where it begins."),
        to: ref("place", "Where it ends."),
        label: line("Beside it.").optional(),
        kind: z
          .enum(["movement", "link"])
          .default("movement")
          .describe("A `movement` has an arrow, a `link` has none."),
        claim: ref("claim", "What it rests on.").optional(),
      }),
    )
    .max(6)
    .default([])
    .describe("Curved lines from place to place."),
  lanes: z
    .array(
      z.strictObject({
        through: refs("place")
          .min(2)
          .max(12)
          .describe("The places on the way; named only if the map's `places` has them."),
        kind: z
          .enum(["sea-lane", "line"])
          .default("sea-lane")
          .describe("A `sea-lane` is dashed, a `line` is thick."),
        label: line("Beside it.").optional(),
        claim: ref("claim", "What it rests on.").optional(),
      }),
    )
    .max(4)
    .default([])
    .describe("Ways through places in order: by sea, or of another kind."),
  inset: z
    .strictObject({
      view: view.describe("What it shows."),
      places: refs("place").max(5).default([]).describe("What it names."),
    })
    .describe("A second, smaller view in a corner; the wider of the two shows where the other is.")
    .optional(),
};
