/** The presentation as the writer needs it: plain data, lengths in px at 96 dpi, type sizes in pt. */
import type { Rect } from "./boxes.ts";

export interface Color {
  /** A theme slot such as `accent1`, or RRGGBB. */
  readonly value: string;
  readonly scheme: boolean;
  /** 0 (clear) to 1. */
  readonly alpha: number;
}

export interface GradientStop {
  readonly color: Color;
  /** 0 to 1. */
  readonly at: number;
}

export type Fill =
  | { readonly kind: "none" }
  | { readonly kind: "solid"; readonly color: Color }
  /** `angle` in degrees, clockwise from left-to-right; absent for a radial one. */
  | {
      readonly kind: "gradient";
      readonly angle: number | undefined;
      readonly stops: readonly GradientStop[];
    };

export type Dash = "solid" | "sysDash" | "sysDot";

export interface Line {
  readonly color: Color;
  readonly width: number;
  readonly dash: Dash;
  /** Two thin lines in place of one. */
  readonly double?: boolean | undefined;
  readonly head?: boolean | undefined;
  readonly tail?: boolean | undefined;
}

export interface Shadow {
  readonly color: Color;
  readonly blur: number;
  readonly distance: number;
  /** Degrees clockwise from the right. */
  readonly angle: number;
}

export type PathStep =
  | { readonly op: "M" | "L"; readonly points: readonly number[] }
  | { readonly op: "C"; readonly points: readonly number[] }
  | { readonly op: "Z" };

export type Geometry =
  | { readonly preset: string; readonly adjust: Readonly<Record<string, number>> }
  /** Steps, and sites that connectors may hold on to, in px from the shape's top left corner. */
  | {
      readonly path: readonly PathStep[];
      readonly sites?: readonly (readonly [x: number, y: number])[] | undefined;
    };

export type Link = { readonly url: string } | { readonly slide: number };

export interface RunStyle {
  readonly latin: string;
  readonly eastAsian: string;
  /** In pt. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** In percent of the size; 0 for none. */
  readonly baseline: number;
  /** Letter spacing in pt. */
  readonly spacing: number;
  readonly color: Color;
  readonly highlight?: Color | undefined;
  readonly lang: string;
  readonly link?: Link | undefined;
}

export type Run =
  | { readonly kind: "text"; readonly text: string; readonly style: RunStyle }
  | { readonly kind: "break"; readonly style: RunStyle }
  | { readonly kind: "slideNumber"; readonly text: string; readonly style: RunStyle };

export type Bullet =
  | {
      readonly kind: "char";
      readonly char: string;
      readonly color?: Color;
    }
  | { readonly kind: "number"; readonly scheme: string; readonly start: number };

export interface Paragraph {
  readonly align: "l" | "ctr" | "r" | "just";
  readonly rtl: boolean;
  /** From 0. */
  readonly level: number;
  /** Left margin and first line's indent, px. */
  readonly margin: number;
  readonly indent: number;
  /** Exact, in pt; absent for the font's own. */
  readonly lineHeight?: number | undefined;
  /** In pt. */
  readonly before: number;
  readonly bullet?: Bullet | undefined;
  readonly runs: readonly Run[];
}

export interface TextBody {
  readonly paragraphs: readonly Paragraph[];
  /** Left, top, right, bottom, px. */
  readonly insets: readonly [number, number, number, number];
  readonly anchor: "t" | "ctr" | "b";
  readonly wrap: boolean;
  /** Lines run down; `upright` for scripts whose characters then stand upright. */
  readonly vertical?: "upright" | "turned" | undefined;
}

export interface Placeholder {
  readonly type: "title" | "body" | "ftr" | "sldNum";
  readonly index?: number;
}

interface Item {
  readonly name: string;
  readonly alt?: string | undefined;
  readonly decorative?: boolean | undefined;
  readonly link?: Link | undefined;
  /** Before rotation. */
  readonly rect: Rect;
  /** Degrees, clockwise. */
  readonly rotation: number;
  /** The box's `data-node`, by which connectors find it. */
  readonly node?: string | undefined;
  readonly paint: number;
  readonly order: number;
}

export interface Shape extends Item {
  readonly kind: "shape";
  readonly geometry: Geometry;
  readonly fill: Fill;
  readonly line?: Line | undefined;
  readonly shadow?: Shadow | undefined;
  readonly text?: TextBody | undefined;
  readonly placeholder?: Placeholder | undefined;
  readonly textBox: boolean;
}

export interface Connector extends Item {
  readonly kind: "connector";
  readonly flipH: boolean;
  readonly flipV: boolean;
  readonly line: Line;
  readonly from?: Joint | undefined;
  readonly to?: Joint | undefined;
}

/** Where a connector holds on: a box's `data-node`, and which of its shape's connection sites. */
export interface Joint {
  readonly node: string;
  readonly site: number;
}

export interface Picture extends Item {
  readonly kind: "picture";
  readonly media: Media;
  /** Parts cut off left, top, right, bottom: 0 to 1. */
  readonly crop: readonly [number, number, number, number];
}

export interface Media {
  readonly extension: "png" | "jpeg" | "gif" | "svg";
  readonly bytes: Uint8Array;
  /** What a reader shows that knows no SVG. */
  readonly fallback?: Media | undefined;
}

export interface CellBorder {
  readonly side: "L" | "R" | "T" | "B";
  readonly line: Line;
}

export interface Cell {
  readonly text: TextBody;
  readonly fill: Fill;
  readonly borders: readonly CellBorder[];
  readonly columns: number;
  readonly rows: number;
  /** Covered by a cell to the left or above. */
  readonly merged?: "h" | "v" | undefined;
}

export interface Table extends Item {
  readonly kind: "table";
  readonly columns: readonly number[];
  readonly rows: readonly { readonly height: number; readonly cells: readonly Cell[] }[];
  readonly header: boolean;
  readonly rtl: boolean;
}

export interface Group extends Item {
  readonly kind: "group";
  readonly children: readonly Drawing[];
}

export type ChartType = "bar" | "barStacked" | "line" | "pie";

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly color: Color;
  /** Values that are painted otherwise, by index. */
  readonly points: ReadonlyMap<number, Color>;
}

export interface ChartData {
  readonly type: ChartType;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Bars that lie. */
  readonly horizontal: boolean;
  /** What the chart itself writes; all else that is said about it stands beside it. */
  readonly labels: {
    readonly categories: boolean;
    readonly axis: boolean;
    readonly values: boolean;
    readonly legend: boolean;
  };
  readonly gridlines: boolean;
  readonly plot?: ChartPlot | undefined;
}

/** Where the plot stands, so that a program draws it where the page did. */
export interface ChartPlot {
  /** Px on the slide: the area between the axes. */
  readonly area: Rect;
  readonly min: number;
  readonly max: number;
  /** Bars: space between categories and overlap within them, in percent of a bar's thickness. */
  readonly gap: number;
  readonly overlap: number;
  /** Lines: px. */
  readonly stroke: number;
}

export interface Chart extends Item {
  readonly kind: "chart";
  readonly data: ChartData;
  /** Of all text in the chart. */
  readonly style: RunStyle;
}

export type Drawing = Shape | Connector | Picture | Table | Group | Chart;

export type LayoutName = "title" | "content" | "section" | "titleOnly";

export interface Slide {
  readonly title: string;
  readonly layout: LayoutName;
  readonly background: Fill;
  readonly drawings: readonly Drawing[];
  readonly notes: readonly string[];
  readonly section?: string | undefined;
}

/** What the master and the layouts show, taken from the slides themselves. */
export interface MasterModel {
  readonly background: Fill;
  readonly title: Shape;
  readonly titles: Readonly<Record<LayoutName, Rect>>;
  readonly body: Shape;
  readonly footer: Shape;
  readonly number: Shape;
}

export interface Presentation {
  readonly width: number;
  readonly height: number;
  readonly slides: readonly Slide[];
  readonly master: MasterModel;
}
