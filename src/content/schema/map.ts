/** Maps: places, and what a slide may draw between and around them. Coordinates are degrees, latitude first. */
import { z } from "zod";
import { COUNTRIES } from "./countries.ts";
import { id, line, ref, refs } from "./text.ts";

/** Latitude and longitude, north and east positive. */
const at = () => z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]);

const country = () => z.enum(COUNTRIES as [string, ...string[]]);

/** `places.yaml` */
export const places = z.strictObject({
  places: z
    .array(
      z.strictObject({
        id: id(),
        name: line(),
        kind: z.enum([
          "capital",
          "city",
          "port",
          "base",
          "island",
          "cape",
          "region",
          "sea",
          "strait",
        ]),
        at: at(),
        /** For a group of islands: south, west, north and east of all of them. */
        box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
        /** Where sides name it otherwise: by convention, such as `russian` and `japanese`. Replaces `name`. */
        names: z.record(id(), line()).optional(),
        /** Where name and coordinates are known from. */
        knownFrom: line(),
      }),
    )
    .default([]),
});

/** How an audience's maps treat what is disputed. */
export const mapPolicy = z
  .strictObject({
    /** `as-administered` and `as-claimed` colour disputed land with a side and draw its line; `neutral` hatches it and draws none. */
    boundaries: z.enum(["as-administered", "as-claimed", "neutral"]).optional(),
    /** Whose claims are followed, with `as-claimed`. Land that it does not claim stays neutral. */
    claimedBy: country().optional(),
    /** A convention that places have `names` for, or `both` for all of them. */
    names: id().optional(),
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
  /** A region by name … */
  region: z.enum(REGIONS).optional(),
  /** … or what these places need; without either, all that the map names. */
  around: refs("place").optional(),
  /** Room around the places, as a share of the map: 0 to 0.4. */
  padding: z.number().min(0).max(0.4).default(0.12),
});

/** What a tone means is for the label or the title to say; no meaning rests on colour alone. */
const tone = z.enum(["japan", "russia", "other", "neutral", "accent"]);

const area = z
  .strictObject({
    /** One of the three says what is coloured: a country … */
    country: country().optional(),
    /** … the islands that these places are on … */
    places: refs("place").min(1).optional(),
    /** … or a line around it. */
    outline: z.array(at()).min(3).optional(),
    label: line().optional(),
    tone,
    claim: ref("claim").optional(),
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
  view: view.optional(),
  places: refs("place").max(14).default([]),
  areas: z.array(area).max(8).default([]),
  /** Curved lines from place to place. */
  arcs: z
    .array(
      z.strictObject({
        from: ref("place"),
        to: ref("place"),
        label: line().optional(),
        kind: z.enum(["movement", "link"]).default("movement"),
        claim: ref("claim").optional(),
      }),
    )
    .max(6)
    .default([]),
  /** Ways through places in order: by sea, or a line of another kind. */
  lanes: z
    .array(
      z.strictObject({
        through: refs("place").min(2).max(12),
        kind: z.enum(["sea-lane", "line"]).default("sea-lane"),
        label: line().optional(),
        claim: ref("claim").optional(),
      }),
    )
    .max(4)
    .default([]),
  /** A second, smaller view; the wider of the two shows where the other is. */
  inset: z
    .strictObject({
      view,
      places: refs("place").max(5).default([]),
    })
    .optional(),
};
