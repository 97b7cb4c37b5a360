/** Colours, fills, lines, shadows and outlines of shapes as DrawingML. */
import type { Color, Fill, Geometry, Line, PathStep, Shadow } from "../model.ts";
import { angle, emu, share } from "./units.ts";
import { type Element, el } from "./xml.ts";

export const colorOf = ({ value, scheme, alpha }: Color): Element =>
  el(
    scheme ? "a:schemeClr" : "a:srgbClr",
    { val: value },
    alpha < 1 && el("a:alpha", { val: share(alpha) }),
  );

/** The theme's colour for text. */
export const INK: Color = { value: "tx1", scheme: true, alpha: 1 };

export const solidFill = (color: Color): Element => el("a:solidFill", {}, colorOf(color));

export function fillOf(fill: Fill): Element {
  if (fill.kind === "none") return el("a:noFill");
  if (fill.kind === "solid") return solidFill(fill.color);
  const stops = [...fill.stops]
    .sort((a, b) => a.at - b.at)
    .map((stop) => el("a:gs", { pos: share(stop.at) }, colorOf(stop.color)));
  const middle = { l: 50000, t: 50000, r: 50000, b: 50000 };
  return el(
    "a:gradFill",
    { rotWithShape: true },
    el("a:gsLst", {}, stops),
    fill.angle === undefined
      ? el("a:path", { path: "circle" }, el("a:fillToRect", middle))
      : el("a:lin", { ang: angle(fill.angle), scaled: false }),
  );
}

/** @param name `a:ln`, or the side of a table cell. */
export const lineOf = (line: Line, name = "a:ln"): Element =>
  el(
    name,
    { w: Math.max(1, emu(line.width)), cap: "flat", cmpd: line.double ? "dbl" : undefined },
    solidFill(line.color),
    dashOf(line),
    name === "a:ln" && el("a:miter", { lim: 800000 }),
    line.head && el("a:headEnd", HEAD),
    line.tail && el("a:tailEnd", HEAD),
  );

const dashOf = ({ dash, dashes }: Line): Element =>
  dashes
    ? el("a:custDash", {}, el("a:ds", { d: share(dashes[0]), sp: share(dashes[1]) }))
    : el("a:prstDash", { val: dash });

const HEAD = { type: "triangle", w: "med", len: "med" };

export const shadowOf = ({ color, blur, distance, angle: direction }: Shadow): Element =>
  el(
    "a:effectLst",
    {},
    el(
      "a:outerShdw",
      {
        blurRad: emu(blur),
        dist: emu(distance),
        dir: angle(direction),
        algn: "ctr",
        rotWithShape: false,
      },
      colorOf(color),
    ),
  );

/** Fills the box that it stands in. */
export const RECTANGLE = el("a:prstGeom", { prst: "rect" }, el("a:avLst"));

/** @param w and h in px: the space that a path's steps are counted in. */
export function geometryOf(geometry: Geometry, w: number, h: number): Element {
  if ("preset" in geometry)
    return el(
      "a:prstGeom",
      { prst: geometry.preset },
      el(
        "a:avLst",
        {},
        Object.entries(geometry.adjust).map(([name, value]) =>
          el("a:gd", { name, fmla: `val ${value}` }),
        ),
      ),
    );
  const closed = geometry.path.some((step) => step.op === "Z");
  return el(
    "a:custGeom",
    {},
    el("a:avLst"),
    el("a:gdLst"),
    el("a:ahLst"),
    el(
      "a:cxnLst",
      {},
      geometry.sites?.map(([x, y]) =>
        el("a:cxn", { ang: "0" }, el("a:pos", { x: emu(x), y: emu(y) })),
      ),
    ),
    el("a:rect", { l: "0", t: "0", r: "r", b: "b" }),
    el(
      "a:pathLst",
      {},
      el(
        "a:path",
        { w: emu(w), h: emu(h), fill: closed ? undefined : "none" },
        geometry.path.map(stepOf),
      ),
    ),
  );
}

function stepOf(step: PathStep): Element {
  if (step.op === "Z") return el("a:close");
  const points: Element[] = [];
  for (let i = 0; i < step.points.length; i += 2)
    points.push(el("a:pt", { x: emu(step.points[i] ?? 0), y: emu(step.points[i + 1] ?? 0) }));
  const names = { M: "a:moveTo", L: "a:lnTo", C: "a:cubicBezTo" } as const;
  return el(names[step.op], {}, points);
}
