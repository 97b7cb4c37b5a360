/** How wide a box of text has to be so that other programs break its lines where the page did. */

import { EAST_ASIAN } from "../../../../core/east-asian.ts";
import type { Paragraph } from "../../model.ts";
import type { Block } from "./flow.ts";
import { inkWidth, pullUpWidth } from "./lines.ts";
import { TIGHT } from "./office-metrics.ts";

/** A block of text as its lines were laid; lengths in px. */
export interface Laid {
  readonly block: Block;
  readonly rtl: boolean;
  readonly align: Paragraph["align"];
  readonly exact: boolean;
  /** How far the bottom of an Office line lies below its baseline, px. */
  readonly below: number;
  readonly pitch: number;
  readonly first: number;
  readonly last: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Column {
  readonly x: number;
  readonly w: number;
  readonly wrap: boolean;
  /** Of each block, whether this width would break it otherwise than the page did. */
  readonly pulls?: readonly boolean[];
}

/** Share of a width that other programs' own widths of letters may differ by. */
const SLACK = 0.012;

/**
 * The box's left edge and width: the column itself where that breaks the same lines with some
 * room to spare, else midway between the widest line and the width that would pull a word up.
 * Where no width does for all blocks, some are broken where the page broke them.
 */
export function columnOf(laid: readonly Laid[]): Column {
  const left = Math.min(...laid.map((l) => (l.rtl ? l.block.region.x : startOf(l))));
  const right = Math.max(
    ...laid.map(({ block, rtl }) =>
      rtl ? (block.markerAt ?? block.region.x + block.region.w) : block.region.x + block.region.w,
    ),
  );
  const room = right - left;
  const extents = laid.map((l) => extentOf(l, left, right));
  const widest = Math.max(1, ...extents.map((e) => e.widest));
  const limit = Math.min(...extents.map((e) => e.limit));
  const whole = { x: left, w: room, wrap: true };
  if (widest <= room * TIGHT && limit > room * 1.015) return whole;
  if (!Number.isFinite(limit) && !laid.some(({ block }) => isBroken(block)))
    return anchored(laid, left, right, widest * slackOf(laid) + 2, false);
  const fits = room - widest >= SLACK * room;
  if (fits && limit - room >= SLACK * room) return whole;
  if (limit - widest >= 2 * SLACK * widest) {
    const width = Number.isFinite(limit) ? (widest + limit) / 2 : widest + 4;
    return anchored(laid, left, right, width, true);
  }
  const column = fits ? whole : anchored(laid, left, right, widest * slackOf(laid) + 2, true);
  return { ...column, pulls: extents.map((e) => e.limit < column.w * (1 + SLACK)) };
}

const isBroken = ({ lines }: Block): boolean => lines.slice(0, -1).some((line) => !line.hard);

/** The width of a block's widest line, and the width from which on a line pulls up the next word. */
function extentOf(
  { block, rtl, align }: Laid,
  left: number,
  right: number,
): { widest: number; limit: number } {
  const { region, lines } = block;
  const start = rtl ? right - region.x - region.w : region.x - left;
  const margins = align === "ctr" ? right - left - region.w : Math.max(0, start);
  const widest = Math.max(...lines.map((line) => margins + inkWidth(line)));
  return { widest, limit: pullUpWidth(lines, margins) };
}

/** Office sets East Asian and Latin letters apart, which browsers do not. */
const slackOf = (laid: readonly Laid[]): number =>
  laid.some((l) => l.block.pieces.some((p) => EAST_ASIAN.test(p.text))) ? 1.1 : 1.02;

function anchored(
  laid: readonly Laid[],
  left: number,
  right: number,
  w: number,
  wrap: boolean,
): Column {
  const align = laid[0]?.align;
  const rtl = laid[0]?.rtl;
  if (align === "ctr") return { x: (left + right) / 2 - w / 2, w, wrap };
  if ((align === "r") !== (rtl === true && align !== "just")) return { x: right - w, w, wrap };
  return { x: left, w, wrap };
}

const startOf = ({ block }: Laid): number => Math.min(block.region.x, block.markerAt ?? Infinity);
