/**
 * Sizes of type for layouts of running text: the largest at which everything is likely to fit, so that two short
 * points fill a slide as well as four long ones. Estimates are on the safe side; what still does not fit is found in
 * the browser. Nothing goes under 18.67 px (14 pt).
 */
import { rawText } from "../text-view.ts";
import type { ViewObject } from "../view.ts";
import { canvasHeight, list, object, WIDTH } from "./canvas.ts";
import type { Figure } from "./index.ts";
import { countLines, type Face } from "./measure.ts";

/** Px. */
export interface Type {
  readonly size: number;
  readonly line: number;
}

const type = (size: number, line: number): Type => ({ size, line });
const BODY = [type(24, 30), type(22, 27), type(20, 25), type(18.67, 23)] as const;
const TAG = 28;

/** The first that fits, or the last. */
export function largest(
  types: readonly Type[],
  height: number,
  needed: (type: Type) => number,
): Type {
  const last = types[types.length - 1] ?? type(18.67, 23);
  return types.find((one) => needed(one) <= height) ?? last;
}

/** Px that a text takes. */
export const textHeight = (
  text: string,
  width: number,
  { size, line }: Type,
  face: Omit<Face, "size"> = {},
): number => countLines(text, width, { size, ...face }) * line;

/** Of points of equal height, one under another. */
const rows = (
  points: readonly ViewObject[],
  width: number,
  type: Type,
  besides: number,
  face?: Omit<Face, "size">,
): number =>
  points.length *
  Math.max(
    0,
    ...points.map(
      (point) =>
        textHeight(rawText(point["text"] ?? point["answer"]), width, type, face) +
        (point["claim"] ? TAG : 0) +
        besides,
    ),
  );

export const bottomLine: Figure = ({ slide }) => {
  const points = list(slide["points"]);
  const types = [type(36, 46), type(32, 41), type(28, 36), type(24, 31), type(22, 28)];
  return {
    text: {
      ...largest(types, canvasHeight(slide), (one) =>
        rows(points, WIDTH - 88, one, 18, { serif: true }),
      ),
    },
  };
};

export const statement: Figure = ({ slide }) => {
  const lead = rawText(slide["lead"]);
  const evidence = list(slide["evidence"]);
  const height = canvasHeight(slide);
  const width = (lead ? 768 : WIDTH) - 44;
  const gaps = 12 * (evidence.length - 1);
  const leads = [type(36, 47), type(32, 42), type(28, 37), type(24, 31)];
  return {
    text: {
      ...largest([type(26, 33), ...BODY], height - gaps, (one) => rows(evidence, width, one, 14)),
    },
    lead: {
      ...largest(leads, height - 24, (one) => textHeight(lead, 336, one, { serif: true })),
    },
  };
};

export const twoSides: Figure = ({ slide }) => {
  const width = WIDTH / 2 - 40;
  const sides = [object(slide["left"]), object(slide["right"])];
  const head = Math.max(
    ...sides.map(({ heading }) =>
      textHeight(rawText(heading), width, type(26, 32), { bold: true, serif: true }),
    ),
  );
  return {
    text: {
      ...largest([type(26, 33), ...BODY], canvasHeight(slide) - 28 - head, (one) =>
        Math.max(...sides.map(({ points }) => rows(list(points), width, one, 12))),
      ),
    },
  };
};

export const obstacles: Figure = ({ slide }) => {
  const items = list(slide["items"]);
  return {
    text: {
      ...largest(BODY, canvasHeight(slide), (one) => rows(items, 592, one, 10)),
    },
  };
};

export const implications: Figure = ({ slide, deck }) => {
  const height = canvasHeight(slide);
  const ask = rawText(slide["ask"]) || deck.audience.ask;
  const asks = [type(34, 44), type(30, 39), type(26, 34), type(24, 31)];
  return {
    text: {
      ...largest([type(28, 36), ...BODY], height, (one) =>
        rows(list(slide["points"]), 704 - 56, one, 14, { serif: true }),
      ),
    },
    ask: {
      ...largest(asks, height - 150, (one) =>
        textHeight(ask, 328, one, { bold: true, serif: true }),
      ),
    },
  };
};

export const questions: Figure = ({ slide }) => {
  const items = list(slide["items"]);
  const columns = items.length === 4 ? 2 : 1;
  const width = columns === 2 ? 552 : 960;
  const head = Math.max(
    ...items.map(({ question }) =>
      textHeight(rawText(question), columns === 2 ? 552 : WIDTH, type(26, 32), {
        bold: true,
        serif: true,
      }),
    ),
  );
  return {
    text: {
      ...largest(BODY, canvasHeight(slide), (one) => rows(items, width, one, head + 38) / columns),
    },
  };
};

export const glossary: Figure = ({ slide }) => {
  const terms = list(slide["terms"]);
  const columns = terms.length > 3 ? 2 : 1;
  const width = columns === 2 ? 552 : WIDTH;
  const count = Math.ceil(terms.length / columns);
  const needed = (one: Type) =>
    count *
    Math.max(
      ...terms.map(
        ({ term, expansion, definition }) =>
          18 +
          28 *
            countLines(`${rawText(term)}   ${rawText(expansion)}`, width, {
              size: 21,
              bold: true,
            }) +
          textHeight(rawText(definition), width, one),
      ),
    );
  return { text: { ...largest(BODY, canvasHeight(slide), needed) } };
};

export const indicators: Figure = ({ slide }) => {
  const scenarios = list(slide["scenarios"]);
  const needed = (one: Type) =>
    scenarios.reduce((sum, scenario) => {
      const texts = ((scenario["indicators"] ?? []) as readonly unknown[]).map(rawText);
      const lines = texts.map((text) => textHeight(text, 390, one) + 4);
      const pairs = lines
        .filter((_, i) => i % 2 === 0)
        .map((h, i) => Math.max(h, lines[2 * i + 1] ?? 0));
      const name = textHeight(rawText(scenario["title"]), 280, type(24, 30), {
        bold: true,
        serif: true,
      });
      return (
        sum +
        18 +
        Math.max(
          name + 28,
          pairs.reduce((a, b) => a + b, 0),
        )
      );
    }, 36);
  return { text: { ...largest(BODY, canvasHeight(slide), needed) } };
};
