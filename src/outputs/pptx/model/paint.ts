/** Colours, fills, lines and outlines. Lengths in px at 96 dpi. */

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
  /** Lengths of its dashes and gaps where they are known, as multiples of its width. */
  readonly dashes?: readonly [dash: number, gap: number] | undefined;
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
