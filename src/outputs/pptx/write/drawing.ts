/** Everything that stands on a slide: shapes, connectors, pictures, tables, groups, charts. */
import type { Connector, Drawing, Formula, Group, Joint, Picture, Shape } from "../model.ts";
import { nonVisual, placeholderOf, type SlideParts, shapeElement, transformOf } from "./item.ts";
import { C } from "./names.ts";
import { alternatives, formulaOf } from "./omml.ts";
import { fillOf, geometryOf, lineOf, RECTANGLE, shadowOf } from "./paint.ts";
import { pictureOf } from "./picture.ts";
import { tableOf } from "./table.ts";
import { bodyOf } from "./text.ts";
import { angle, emuRect } from "./units.ts";
import { type Element, el } from "./xml.ts";

export function drawingOf(drawing: Drawing, parts: SlideParts): Element {
  switch (drawing.kind) {
    case "shape":
      return hasFormula(drawing)
        ? alternatives(shapeOf(drawing, parts, true), [
            shapeOf(drawing, parts),
            drawing.instead?.map((picture) => pictureOf(picture, parts)),
          ])
        : shapeOf(drawing, parts);
    case "connector":
      return connectorOf(drawing, parts);
    case "picture":
      return drawing.formula
        ? alternatives(formulaShape(drawing, drawing.formula, parts), pictureOf(drawing, parts))
        : pictureOf(drawing, parts);
    case "group":
      return groupOf(drawing, parts);
    case "table":
      return frameOf(drawing, parts, TABLE, tableOf(drawing, parts.link));
    case "chart": {
      const chart = el("c:chart", { "xmlns:c": C, "r:id": parts.chart(drawing) });
      return frameOf(drawing, parts, C, chart);
    }
  }
}

const TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table";

const hasFormula = ({ text }: Shape): boolean =>
  text?.paragraphs.some((p) => p.runs.some((run) => run.kind === "formula")) ?? false;

/** Wider than the picture on both sides, for a font whose letters are. */
const ROOM = 0.2;

function formulaShape(picture: Picture, formula: Formula, parts: SlideParts): Element {
  const { rect } = picture;
  const wide = { ...rect, x: rect.x - ROOM * rect.w, w: rect.w * (1 + 2 * ROOM) };
  return shapeElement({
    about: nonVisual(picture, parts, "Formula"),
    textBox: true,
    properties: [
      transformOf("a:xfrm", wide, { rotation: picture.rotation }),
      RECTANGLE,
      el("a:noFill"),
    ],
    text: el(
      "p:txBody",
      {},
      el("a:bodyPr", { wrap: "square", lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: "ctr" }),
      el("a:lstStyle"),
      el("a:p", {}, formulaOf(formula)),
    ),
  });
}

function shapeOf(shape: Shape, parts: SlideParts, maths = false): Element {
  const { rect, placeholder } = shape;
  return shapeElement({
    about: nonVisual(shape, parts),
    textBox: shape.textBox,
    locks: placeholder && {},
    placeholder: placeholder && placeholderOf(placeholder),
    properties: [
      transformOf("a:xfrm", rect, { rotation: shape.rotation }),
      geometryOf(shape.geometry, rect.w, rect.h),
      fillOf(shape.fill),
      shape.line && lineOf(shape.line),
      shape.shadow && shadowOf(shape.shadow),
    ],
    text: shape.text && bodyOf("p:txBody", shape.text, parts.link, maths),
  });
}

function connectorOf(connector: Connector, parts: SlideParts): Element {
  const { rect, line } = connector;
  const straight = line.head || line.tail ? "straightConnector1" : "line";
  const preset = connector.curved ? "curvedConnector3" : straight;
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
      geometryOf({ preset, adjust: {} }, rect.w, rect.h),
      lineOf(line),
    ),
  );
}

function glue(name: string, joint: Joint | undefined, parts: SlideParts): Element | undefined {
  const id = joint && parts.node(joint.node);
  return id === undefined ? undefined : el(name, { id, idx: joint?.site });
}

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
