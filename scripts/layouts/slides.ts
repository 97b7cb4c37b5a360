/** Slides of every layout in the union, made from its schema: a layout that is added is in the gallery without further work. */
import { z } from "zod";
import { LAYOUTS, type Layout } from "../../src/content/schema/layout-fields.ts";
import { slide } from "../../src/content/schema/layouts.ts";
import type { FieldMeta } from "../../src/content/schema/text.ts";
import { aligned, chartShape } from "./charts.ts";
import { type Length, words } from "./words.ts";

/** What of JSON Schema our schemas come to. */
export interface Shape extends FieldMeta {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly prefixItems?: readonly Shape[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface GallerySlide {
  /** The layout, and the variant of it where it has several. */
  readonly name: string;
  readonly keys: Readonly<Record<string, unknown>>;
}

/** Ids that slides may name, by kind of thing. */
export type Pools = Readonly<Record<string, readonly string[]>>;

const COMMON = ["id", "section", "topics", "depth", "marking", "notes", "claims"];

export function gallerySlides(
  length: Length,
  pools: Pools,
  own: Readonly<Record<string, unknown>>,
): GallerySlide[] {
  const union = z.toJSONSchema(slide, { io: "input", unrepresentable: "any" }) as Shape;
  return (union.oneOf ?? union.anyOf ?? []).flatMap((shape): GallerySlide[] => {
    const layout = String(shape.properties?.["layout"]?.const) as Layout;
    if (!(layout in LAYOUTS)) throw new Error(`no layout ${layout}`);
    return variants(shape).map(({ suffix, shape: variant }, i) => {
      const make = generator(length, pools, own);
      const keys = Object.entries(variant.properties ?? {})
        .filter(([key]) => !COMMON.includes(key) && wanted(variant, key, length))
        .map(([key, of]) => [key, make(of, key, i)] as const);
      return { name: suffix ? `${layout}-${suffix}` : layout, keys: Object.fromEntries(keys) };
    });
  });
}

/** Short content has only what must be there; none has what may be left out and means something only in its context. */
const wanted = (shape: Shape, key: string, length: Length): boolean =>
  (shape.required ?? []).includes(key) ||
  (length !== "short" && !isOwnName(shape.properties?.[key] ?? {}));

/** Ids that a slide's parts give one another. */
const isOwnName = (shape: Shape): boolean =>
  shape.type === "array"
    ? isOwnName(shape.items ?? {})
    : shape.type === "string" &&
      !(shape.text || shape.ref || shape.enum || shape.const !== undefined);

/** A chart of each type is a slide of its own. */
function variants(shape: Shape): { suffix: string; shape: Shape }[] {
  for (const [key, of] of Object.entries(shape.properties ?? {})) {
    const options = of.oneOf ?? of.anyOf;
    if (!options?.every((option) => option.properties?.["type"])) continue;
    return options.flatMap((option) => {
      const type = option.properties?.["type"];
      return (type?.enum ?? [type?.const]).map((name) => ({
        suffix: String(name),
        shape: {
          ...shape,
          properties: {
            ...shape.properties,
            [key]: chartShape(option, name),
          },
        },
      }));
    });
  }
  return [{ suffix: "", shape }];
}

function generator(length: Length, pools: Pools, own: Readonly<Record<string, unknown>>) {
  let seed = 0;
  const make = (shape: Shape, key: string, i: number): unknown => {
    if (key in own) return own[key];
    if (shape.const !== undefined) return shape.const;
    const options = shape.oneOf ?? shape.anyOf;
    if (options) return make(options[i % options.length] ?? {}, key, i);
    if (shape.enum) return shape.enum[i % shape.enum.length];
    if (shape.ref) return pool(pools, shape.ref)[i % pool(pools, shape.ref).length];
    switch (shape.type) {
      case "array":
        return list(shape, key);
      case "object":
        return aligned(
          Object.fromEntries(
            Object.entries(shape.properties ?? {})
              .filter(([name]) => wanted(shape, name, length))
              .map(([name, of]) => [name, make(of, name, i)]),
          ),
          (n) => number({}, n),
        );
      case "integer":
      case "number":
        return number(shape, i);
      case "boolean":
        return true;
      default:
        return shape.text ? words(key, length, seed++, shape.rich ?? false) : "2017-06";
    }
  };
  const list = (shape: Shape, key: string): unknown[] => {
    if (shape.prefixItems) return shape.prefixItems.map((of, i) => make(of, key, i));
    const items = shape.items ?? {};
    const many = items.ref ? pool(pools, items.ref).length : 5;
    const count = Math.min(many, howMany(shape, length));
    return Array.from({ length: count }, (_, i) => make(items, key, i));
  };
  return make;
}

function pool(pools: Pools, kind: string): readonly string[] {
  const ids = pools[kind];
  if (!ids?.length) throw new Error(`the gallery's briefing has no ${kind}`);
  return ids;
}

function howMany({ minItems, maxItems }: Shape, length: Length): number {
  const least = minItems ?? 1;
  const most = maxItems ?? least + 3;
  if (length === "short") return least;
  return length === "typical" ? Math.ceil((least + most) / 2) : most;
}

/** Within bounds where there are some, and no two alike in a row. */
function number({ minimum, maximum }: Shape, i: number): number {
  if (minimum !== undefined && maximum !== undefined && maximum < 1e6)
    return Math.max(minimum, maximum - (i % (Math.floor(maximum - minimum) + 1)));
  return 3 + ((i * 7) % 23);
}
