/** Everything that stands on a slide: shapes, connectors, pictures, tables, groups, charts. */
import type { Rect } from "../boxes.ts";
import type {
  Chart,
  Connector,
  Drawing,
  Group,
  Joint,
  Link,
  Media,
  Picture,
  Shape,
} from "../model.ts";
import { R } from "./names.ts";
import { fillOf, geometryOf, lineOf, shadowOf } from "./paint.ts";
import { tableOf } from "./table.ts";
import { bodyOf, type LinkWriter } from "./text.ts";
import { angle, emuRect, share } from "./units.ts";
import { type Element, el } from "./xml.ts";

/** What a slide lends to its drawings. */
export interface SlideParts {
  readonly link: LinkWriter;
  /** @returns the relationship's id. */
  media(media: Media): string;
  chart(chart: Chart): string;
  id(drawing: Drawing): number;
  /** The shape that has this `data-node`. */
  node(name: string): number | undefined;
}

export function drawingOf(drawing: Drawing, parts: SlideParts): Element {
  switch (drawing.kind) {
    case "shape":
      return shapeOf(drawing, parts);
    case "connector":
      return connectorOf(drawing, parts);
    case "picture":
      return pictureOf(drawing, parts);
    case "group":
      return groupOf(drawing, parts);
    case "table":
      return frameOf(drawing, parts, TABLE, tableOf(drawing, parts.link));
    case "chart": {
      const chart = el("c:chart", { "xmlns:c": CHART, "r:id": parts.chart(drawing) });
      return frameOf(drawing, parts, CHART, chart);
    }
  }
}

const TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

function shapeOf(shape: Shape, parts: SlideParts): Element {
  const { rect, placeholder } = shape;
  return el(
    "p:sp",
    {},
    el(
      "p:nvSpPr",
      {},
      nonVisual(shape, parts),
      el(
        "p:cNvSpPr",
        { txBox: shape.textBox || undefined },
        placeholder && el("a:spLocks", { noGrp: true }),
      ),
      el("p:nvPr", {}, placeholder && placeholderOf(placeholder)),
    ),
    el(
      "p:spPr",
      {},
      transformOf("a:xfrm", rect, { rotation: shape.rotation }),
      geometryOf(shape.geometry, rect.w, rect.h),
      fillOf(shape.fill),
      shape.line && lineOf(shape.line),
      shape.shadow && shadowOf(shape.shadow),
    ),
    shape.text && bodyOf("p:txBody", shape.text, parts.link),
  );
}

/** The content placeholder has no type of its own; it takes lists, tables and charts alike. */
export const placeholderOf = ({ type, index }: NonNullable<Shape["placeholder"]>): Element =>
  el("p:ph", {
    type: type === "body" ? undefined : type,
    sz: type === "ftr" || type === "sldNum" ? "quarter" : undefined,
    idx: index,
  });

export function nonVisual(drawing: Drawing, parts: SlideParts): Element {
  const id = parts.id(drawing);
  return el(
    "p:cNvPr",
    { id, name: `${drawing.name} ${id}`, descr: drawing.decorative ? undefined : drawing.alt },
    drawing.link && parts.link(drawing.link),
    drawing.decorative && DECORATIVE,
  );
}

const DECORATIVE = el(
  "a:extLst",
  {},
  el(
    "a:ext",
    { uri: "{C183D7F6-B498-43B3-948B-1728B52AA6E4}" },
    el("adec:decorative", {
      "xmlns:adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
      val: true,
    }),
  ),
);

interface Turn {
  readonly rotation: number;
  readonly flipH?: boolean;
  readonly flipV?: boolean;
}

export function transformOf(name: string, rect: Rect, turn: Turn): Element {
  const { x, y, w, h } = emuRect(rect);
  return el(
    name,
    {
      rot: angle(turn.rotation) || undefined,
      flipH: turn.flipH || undefined,
      flipV: turn.flipV || undefined,
    },
    el("a:off", { x, y }),
    el("a:ext", { cx: w, cy: h }),
  );
}

function connectorOf(connector: Connector, parts: SlideParts): Element {
  const { rect, line } = connector;
  const straight = line.head || line.tail ? "straightConnector1" : "line";
  return el(
    "p:cxnSp",
    {},
    el(
      "p:nvCxnSpPr",
      {},
      nonVisual(connector, parts),
      el(
        "p:cNvCxnSpPr",
        {},
        glue("a:stCxn", connector.from, parts),
        glue("a:endCxn", connector.to, parts),
      ),
      el("p:nvPr"),
    ),
    el(
      "p:spPr",
      {},
      transformOf("a:xfrm", rect, connector),
      geometryOf({ preset: straight, adjust: {} }, rect.w, rect.h),
      lineOf(line),
    ),
  );
}

function glue(name: string, joint: Joint | undefined, parts: SlideParts): Element | undefined {
  const id = joint && parts.node(joint.node);
  return id === undefined ? undefined : el(name, { id, idx: joint?.site });
}

function pictureOf(picture: Picture, parts: SlideParts): Element {
  const { media, crop, rect } = picture;
  const shown = media.fallback ?? media;
  const svg = media.extension === "svg" && media.fallback ? parts.media(media) : undefined;
  const [l, t, r, b] = crop.map(share);
  return el(
    "p:pic",
    {},
    el(
      "p:nvPicPr",
      {},
      nonVisual(picture, parts),
      el("p:cNvPicPr", {}, el("a:picLocks", { noChangeAspect: true })),
      el("p:nvPr"),
    ),
    el(
      "p:blipFill",
      {},
      el("a:blip", { "r:embed": parts.media(shown) }, svg !== undefined && svgBlip(svg)),
      crop.some((part) => part > 0) && el("a:srcRect", { l, t, r, b }),
      el("a:stretch", {}, el("a:fillRect")),
    ),
    el(
      "p:spPr",
      {},
      transformOf("a:xfrm", rect, picture),
      geometryOf({ preset: "rect", adjust: {} }, rect.w, rect.h),
    ),
  );
}

const svgBlip = (id: string): Element =>
  el(
    "a:extLst",
    {},
    el(
      "a:ext",
      { uri: "{96DAC541-7B7A-43D3-8B79-37D633B846F1}" },
      el("asvg:svgBlip", {
        "xmlns:asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
        "xmlns:r": R,
        "r:embed": id,
      }),
    ),
  );

function groupOf(group: Group, parts: SlideParts): Element {
  const { x, y, w, h } = emuRect(group.rect);
  return el(
    "p:grpSp",
    {},
    el("p:nvGrpSpPr", {}, nonVisual(group, parts), el("p:cNvGrpSpPr"), el("p:nvPr")),
    el(
      "p:grpSpPr",
      {},
      el(
        "a:xfrm",
        { rot: angle(group.rotation) || undefined },
        el("a:off", { x, y }),
        el("a:ext", { cx: w, cy: h }),
        el("a:chOff", { x, y }),
        el("a:chExt", { cx: w, cy: h }),
      ),
    ),
    group.children.map((child) => drawingOf(child, parts)),
  );
}

function frameOf(drawing: Drawing, parts: SlideParts, uri: string, content: Element): Element {
  return el(
    "p:graphicFrame",
    {},
    el(
      "p:nvGraphicFramePr",
      {},
      nonVisual(drawing, parts),
      el("p:cNvGraphicFramePr", {}, el("a:graphicFrameLocks", { noGrp: true })),
      el("p:nvPr"),
    ),
    transformOf("p:xfrm", drawing.rect, { rotation: 0 }),
    el("a:graphic", {}, el("a:graphicData", { uri }, content)),
  );
}

export const linkWriter = (
  slide: (index: number) => string | undefined,
  outside: (url: string) => string,
): LinkWriter => {
  return (link: Link, name = "a:hlinkClick") => {
    const inside = "slide" in link;
    return el(
      name,
      {
        "r:id": inside ? slide(link.slide) : outside(link.url),
        action: inside ? "ppaction://hlinksldjump" : undefined,
      },
      el(
        "a:extLst",
        {},
        // Without this PowerPoint paints every link in the theme's link colour.
        el(
          "a:ext",
          { uri: "{A12FA001-AC4F-418D-AE19-62706E023703}" },
          el("ahyp:hlinkClr", {
            "xmlns:ahyp": "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor",
            val: "tx",
          }),
        ),
      ),
    );
  };
};
