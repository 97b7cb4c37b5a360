/** Charts for the gallery: what a schema cannot say of figures that belong together. */
import type { Shape } from "./slides.ts";

type Made = Readonly<Record<string, unknown>>;

/** Which of two ways to give a chart its data the gallery shows. */
const WAYS: Readonly<
  Record<string, { readonly with: readonly string[]; readonly without: readonly string[] }>
> = {
  diverging: { with: ["issue", "actors"], without: ["categories", "series", "annotations"] },
  dot: { with: ["categories", "series"], without: ["actors", "issues"] },
  range: { with: ["scenarios"], without: ["claims"] },
};

/** A chart's shape with one way of giving it data, and a source. */
export function chartShape(option: Shape, type: unknown): Shape {
  const way = WAYS[String(type)] ?? { with: [], without: [] };
  const properties = Object.fromEntries(
    Object.entries(option.properties ?? {}).filter(([key]) => !way.without.includes(key)),
  );
  return {
    ...option,
    properties: { ...properties, type: { const: type } },
    required: [...(option.required ?? []), ...way.with, "source"],
  };
}

/** Figures for each category, that add up where they must, and names that name something. */
export function aligned(made: Made, figure: (i: number) => number): Made {
  const { categories, series, highlight, annotations, totals, actors, scenarios } = made;
  const names = (categories ?? actors ?? scenarios) as readonly string[] | undefined;
  if (!names || !("type" in made)) return made;
  const ends = [names[0], names.at(-1)];
  const sized = (series as readonly Made[] | undefined)?.map((one, s) => {
    const values = names.map((_, c) => figure(c + 3 * s));
    if (totals)
      values[values.length - 1] = values.slice(0, -1).reduce((sum, value) => sum + value, 0);
    return { ...one, values };
  });
  const { baseline: _, total: __, decimals: ___, ...rest } = made;
  return {
    ...rest,
    ...(sized ? { series: sized } : {}),
    ...(highlight ? { highlight: [names[0]] } : {}),
    ...(totals ? { totals: ends } : {}),
    ...(annotations
      ? {
          annotations: (annotations as readonly Made[]).slice(0, 2).map((note, i) => ({
            ...note,
            at: ends[i],
            text: String(note["text"]).slice(0, 60).trim(),
          })),
        }
      : {}),
  };
}
