/** What appears on a click: PowerPoint's "Appear", by paragraph or for a whole thing. */
import type { Drawing } from "../model.ts";
import { type Child, type Element, el } from "./xml.ts";

/** A drawing, or one paragraph of it. */
interface Target {
  readonly id: number;
  readonly step: number;
  readonly paragraph?: number;
  /** Text boxes and shapes are listed as built; pictures, groups, tables and charts are not. */
  readonly shape: boolean;
  readonly painted: boolean;
  readonly level: number;
}

/** @returns undefined where all of a slide is there from the start. */
export function timingOf(
  drawings: readonly Drawing[],
  id: (drawing: Drawing) => number,
): Element | undefined {
  const targets = drawings.flatMap((drawing) => targetsOf(drawing, id(drawing)));
  if (targets.length === 0) return undefined;
  const steps = [...new Set(targets.map(({ step }) => step))].sort((a, b) => a - b);
  const next = counter();
  const root = { id: next(), dur: "indefinite", restart: "never", nodeType: "tmRoot" };
  const main = { id: next(), dur: "indefinite", nodeType: "mainSeq" };
  const clicks = steps.map((step) =>
    clickOf(
      targets.filter((t) => t.step === step),
      next,
    ),
  );
  const sequence = el(
    "p:seq",
    { concurrent: true, nextAc: "seek" },
    el("p:cTn", main, el("p:childTnLst", {}, clicks)),
    el("p:prevCondLst", {}, onSlide("onPrev")),
    el("p:nextCondLst", {}, onSlide("onNext")),
  );
  const tree = el("p:par", {}, el("p:cTn", root, el("p:childTnLst", {}, sequence)));
  const builds = buildsOf(targets);
  return el(
    "p:timing",
    {},
    el("p:tnLst", {}, tree),
    builds.length > 0 && el("p:bldLst", {}, builds),
  );
}

function counter(): () => number {
  let last = 0;
  return () => ++last;
}

function targetsOf(drawing: Drawing, id: number): Target[] {
  const shape = drawing.kind === "shape";
  const painted = shape && (drawing.fill.kind !== "none" || drawing.line !== undefined);
  if (drawing.step !== undefined) return [{ id, step: drawing.step, shape, painted, level: 0 }];
  if (!shape) return [];
  return (drawing.text?.paragraphs ?? []).flatMap(({ step, level }, paragraph): Target[] =>
    step === undefined ? [] : [{ id, step, paragraph, shape, painted, level }],
  );
}

const onSlide = (evt: string): Element =>
  el("p:cond", { evt, delay: 0 }, el("p:tgtEl", {}, el("p:sldTgt")));

const starts = (delay: string): Element => el("p:stCondLst", {}, el("p:cond", { delay }));

const held = (id: number, delay: string, ...children: Child[]): Element =>
  el(
    "p:par",
    {},
    el("p:cTn", { id, fill: "hold" }, starts(delay), el("p:childTnLst", {}, children)),
  );

/** The first waits for the click, the others come with it. */
function clickOf(targets: readonly Target[], next: () => number): Element {
  const [outer, inner] = [next(), next()];
  const effects = targets.map((target, i) => effectOf(target, i === 0, next));
  return held(outer, "indefinite", held(inner, "0", effects));
}

function effectOf(target: Target, first: boolean, next: () => number): Element {
  const { id: spid, paragraph, shape } = target;
  const [effect, set] = [next(), next()];
  const range =
    paragraph !== undefined && el("p:txEl", {}, el("p:pRg", { st: paragraph, end: paragraph }));
  return el(
    "p:par",
    {},
    el(
      "p:cTn",
      {
        id: effect,
        presetID: 1,
        presetClass: "entr",
        presetSubtype: 0,
        fill: "hold",
        grpId: shape ? 0 : undefined,
        nodeType: first ? "clickEffect" : "withEffect",
      },
      starts("0"),
      el(
        "p:childTnLst",
        {},
        el(
          "p:set",
          {},
          el(
            "p:cBhvr",
            {},
            el("p:cTn", { id: set, dur: 1, fill: "hold" }, starts("0")),
            el("p:tgtEl", {}, el("p:spTgt", { spid }, range)),
            el("p:attrNameLst", {}, el("p:attrName", {}, "style.visibility")),
          ),
          el("p:to", {}, el("p:strVal", { val: "visible" })),
        ),
      ),
    ),
  );
}

/** One entry for each text box or shape. */
function buildsOf(targets: readonly Target[]): Element[] {
  const ids = [...new Set(targets.filter((t) => t.shape).map(({ id }) => id))];
  return ids.map((spid) => {
    const own = targets.filter(({ id }) => id === spid);
    const parts = own.some(({ paragraph }) => paragraph !== undefined);
    const deepest = Math.max(...own.map(({ level }) => level)) + 1;
    return el("p:bldP", {
      spid,
      grpId: 0,
      build: parts ? "p" : undefined,
      bldLvl: parts && deepest > 1 ? deepest : undefined,
      animBg: (!parts && own[0]?.painted) || undefined,
    });
  });
}
