/** The pages of the reference on layouts: one for each, one for each type of chart, and all at a glance. */
import { z } from "zod";
import { LAYOUTS, type Layout, PURPOSES } from "../../src/content/schema/layout-fields.ts";
import { slide } from "../../src/content/schema/layouts.ts";
import { type Field, fieldTables } from "./fields.ts";
import { fenced, MADE, type SlideSample } from "./samples.ts";

type Samples = ReadonlyMap<string, SlideSample>;

/** Texts by path below `docs/reference/`, without their ending. */
export function layoutPages(samples: Samples): [string, string][] {
  const shapes =
    (z.toJSONSchema(slide, { io: "input", unrepresentable: "any" }) as Field).oneOf ?? [];
  return [
    ["layouts/index", overview(shapes)],
    ...shapes.flatMap((shape): [string, string][] => [
      [`layouts/${layoutOf(shape)}`, layoutPage(shape, samples)],
      ...chartPages(shape, samples),
    ]),
  ];
}

/** The fields that all slides have. */
export const commonOf = (shape: Field): Field =>
  without(shape, ["layout", ...Object.keys(LAYOUTS[layoutOf(shape)])]);

const ownOf = (shape: Field): Field =>
  without(shape, Object.keys(commonOf(shape).properties ?? {}).concat("layout"));

const layoutOf = (shape: Field) => String(shape.properties?.["layout"]?.const) as Layout;

function overview(shapes: readonly Field[]): string {
  const entries = shapes.map((shape) => {
    const name = layoutOf(shape);
    const picture = name === "chart" ? "chart-line" : name;
    return `## [\`${name}\`](${name}.md)\n\n${PURPOSES[name]}\n\n${pictureOf(picture, name)}`;
  });
  return `# All layouts\n\nEach slide of the [storyline](../storyline.md) names one. ${MADE}\n\n${entries.join("\n\n")}`;
}

const pictureOf = (picture: string, name: string) =>
  `![A slide of the layout ${name}](../../pictures/layouts/${picture}.png)`;

function layoutPage(shape: Field, samples: Samples): string {
  const name = layoutOf(shape);
  const own = ownOf(shape);
  const charts = chartsOf(own);
  return [
    `# \`${name}\``,
    `${PURPOSES[name]} Besides its own fields it takes [those of every slide](../storyline.md#slides).`,
    ...(charts ? [] : [pictureOf(name, name)]),
    ...(Object.keys(own.properties ?? {}).length
      ? fieldTables(charts ? withShared(own, charts) : own, "", "../")
      : ["It has no fields of its own."]),
    ...(charts ?? []).flatMap((one) => {
      const type = typeOf(one);
      return [
        `## [\`${type}\`](chart-${type}.md)`,
        one.description ?? "",
        pictureOf(`chart-${type}`, name),
      ];
    }),
    ...(charts ? [] : exampleOf(name, samples)),
    MADE,
  ].join("\n\n");
}

function chartPages(shape: Field, samples: Samples): [string, string][] {
  const charts = chartsOf(shape) ?? [];
  return charts.map((one) => {
    const name = `chart-${typeOf(one)}`;
    const page = [
      `# \`chart\` of the type \`${typeOf(one)}\``,
      `${one.description} Besides these fields it takes [those of every chart](chart.md).`,
      pictureOf(name, "chart"),
      ...fieldTables(without(one, ["type", ...shared(charts)]), "", "../"),
      ...exampleOf(name, samples),
      MADE,
    ];
    return [`layouts/${name}`, page.join("\n\n")];
  });
}

const exampleOf = (name: string, samples: Samples) => [
  "## Example",
  fenced("storyline.yaml", samples.get(name)?.yaml ?? ""),
];

const chartsOf = (shape: Field) => shape.properties?.["chart"]?.oneOf;
const typeOf = (chart: Field) => String(chart.properties?.["type"]?.const);

/** Fields that all types of chart have, alike. */
const shared = (charts: readonly Field[]): string[] =>
  Object.keys(charts[0]?.properties ?? {}).filter(
    (name) => name !== "type" && charts.every((one) => name in (one.properties ?? {})),
  );

const without = (shape: Field, names: readonly string[]): Field => ({
  ...shape,
  properties: Object.fromEntries(
    Object.entries(shape.properties ?? {}).filter(([name]) => !names.includes(name)),
  ),
});

/** Of a chart, the fields that all types have. */
function withShared(own: Field, charts: readonly Field[]): Field {
  const names = shared(charts);
  const type: Field = { kind: "id", description: "One of the types below, each with more fields." };
  const fields = Object.entries(charts[0]?.properties ?? {}).filter(([name]) =>
    names.includes(name),
  );
  const chart: Field = {
    description: "What is drawn; [Charts](../../charts.md) tell how.",
    properties: { type, ...Object.fromEntries(fields) },
    required: ["type"],
  };
  return { ...own, properties: { ...own.properties, chart } };
}
