/** The presentation as the writer needs it: plain data, lengths in px at 96 dpi, type sizes in pt. */
import type { Rect } from "./boxes.ts";
import type { ChartData } from "./model/chart.ts";
import type { Formula } from "./model/maths.ts";
import type { Fill, Geometry, Line, Shadow } from "./model/paint.ts";
import type { Link, RunStyle, TextBody } from "./model/text.ts";

export type * from "./model/chart.ts";
export type * from "./model/maths.ts";
export type * from "./model/paint.ts";
export type * from "./model/text.ts";

interface Placeholder {
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
  /** The click, from 1, on which all of it appears. */
  readonly step?: number | undefined;
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
  /** Pictures for the gaps in its text, where a program does not build its formulas. */
  readonly instead?: readonly Picture[] | undefined;
}

export interface Connector extends Item {
  readonly kind: "connector";
  /** Leaves and arrives level, and turns half-way; else straight. */
  readonly curved?: boolean;
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
  /** What it is a picture of, where Office can build it. */
  readonly formula?: Formula | undefined;
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

export interface Chart extends Item {
  readonly kind: "chart";
  readonly data: ChartData;
  /** Of all text in the chart. */
  readonly style: RunStyle;
}

export type Drawing = Shape | Connector | Picture | Table | Group | Chart;

export type LayoutName = "title" | "content" | "section" | "titleOnly";

export interface Slide {
  readonly layout: LayoutName;
  readonly background: Fill;
  readonly drawings: readonly Drawing[];
  readonly notes: readonly string[];
  readonly section?: string | undefined;
}

/** The placeholders of a master or layout, and the ground they stand on. */
export interface Frame {
  readonly background: Fill;
  readonly title: Shape;
  readonly body: Shape;
  readonly footer: Shape;
  readonly number: Shape;
}

/** What the master and the layouts show, taken from the slides themselves. */
export interface MasterModel extends Frame {
  readonly layouts: Readonly<Record<LayoutName, Frame>>;
}

export interface Presentation {
  readonly width: number;
  readonly height: number;
  readonly slides: readonly Slide[];
  readonly master: MasterModel;
}
