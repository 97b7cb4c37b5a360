/**
 * Sizes of type for layouts of running text: the largest at which everything is likely to fit, so that two short
 * points fill a slide as well as four long ones. Estimates are on the safe side; what still does not fit is found in
 * the browser. Nothing goes under 18.67 px (14 pt).
 */
import { rawText } from "../text-view.ts";
import type { View, ViewObject } from "../view.ts";
import { canvasHeight, list, object, shortName, underTitle, WIDTH } from "./canvas.ts";
import type { Figure } from "./index.ts";
import { countLines, type Face, textWidth } from "./measure.ts";

/** Px. */
export interface Type {
  readonly size: number;
  readonly line: number;
}

const type = (size: number, line: number): Type => ({ size, line });
const SMALLEST = type(18.67, 23);
const BODY = [type(28, 35), type(24, 30), type(20, 25), SMALLEST] as const;
/** Of titles that stand in a column. */
export const TITLES = [type(40, 48), type(36, 44), type(32, 40), type(28, 34)] as const;

/** The first that fits, or the last. */
export function largest(
  types: readonly Type[],
  height: number,
  needed: (type: Type) => number,
): Type {
  const last = types[types.length - 1] ?? SMALLEST;
  return types.find((one) => needed(one) <= height) ?? last;
}

/** Px that a text takes. */
export const textHeight = (
  text: string,
  width: number,
  { size, line }: Type,
  face: Omit<Face, "size"> = {},
): number => countLines(text, width, { size, ...face }) * line;

/** Judgements are set in the serif, as `partials/voice.hbs` has it. */
const judged = (point: ViewObject): boolean =>
  ["assessment", "forecast"].includes(rawText(object(point["claim"])["kind"]));

/** Px that what a claim rests on takes under its text: kind, whose, how sure, where from. */
export function tagHeight(claim: View, width: number): number {
  if (!claim) return 0;
  const { holder, likelihood, confidence, source } = object(claim);
  const refs = list(source).map(({ id }) => rawText(id));
  const parts = [
    124,
    holder ? 12 + textWidth(rawText(shortName(object(holder))), { size: 20, bold: true }) : 0,
    likelihood ? 264 : confidence ? 186 : 0,
    refs.length ? textWidth(refs.join(", "), { size: 16 }) : 0,
  ].filter(Boolean);
  let lines = 1;
  let used = 0;
  for (const part of parts) {
    if (used > 0 && used + 20 + part > width) {
      lines++;
      used = part;
    } else used += (used && 20) + part;
  }
  return 6 + 24 * lines;
}

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
        textHeight(rawText(point["text"]), width, type, face ?? { serif: judged(point) }) +
        tagHeight(point["claim"], width) +
        besides,
    ),
  );

/** The largest title, of a column's width, under which a text of at least 20 px fits; and that text. */
function titled(
  slide: ViewObject,
  width: number,
  types: readonly Type[],
  needed: (type: Type) => number,
): { title: Type; text: Type } {
  for (const title of TITLES) {
    const text = largest(types, underTitle(slide, width, title), needed);
    if (text.size >= 20 && needed(text) <= underTitle(slide, width, title)) return { title, text };
  }
  const title = TITLES[TITLES.length - 1] ?? SMALLEST;
  return { title, text: largest(types, underTitle(slide, width, title), needed) };
}

const SERIF = { serif: true };

export const bottomLine: Figure = ({ slide }) => {
  const points = list(slide["points"]);
  const types = [type(36, 44), type(32, 40), type(28, 36), type(24, 30), type(20, 25), SMALLEST];
  const needed = (one: Type) =>
    points.length *
    Math.max(
      ...points.map(({ text, claim }) =>
        Math.max(textHeight(rawText(text), 768, one, SERIF), tagHeight(claim, 280)),
      ),
    );
  return { text: { ...largest(types, canvasHeight(slide) - 14 * points.length, needed) } };
};

/** Px of the column of the argument, and of the evidence beside it. */
const ARGUMENT = 432;
const EVIDENCE = { width: 648, height: 584 };

export const statement: Figure = ({ slide }) => {
  const lead = rawText(slide["lead"]);
  const takeaway = rawText(slide["takeaway"]);
  const below = takeaway
    ? 66 + textHeight(takeaway, ARGUMENT, type(24, 32), { bold: true, ...SERIF })
    : 0;
  const leads = [type(28, 36), type(24, 32), type(20, 26)];
  const needed = (one: Type) => (lead ? textHeight(lead, ARGUMENT, one, SERIF) : 0) + below;
  const { title, text } = titled(slide, ARGUMENT, leads, needed);
  const { width, height } = EVIDENCE;
  return {
    title: { ...title },
    lead: { ...text },
    text: { ...largest(BODY, height, (one) => rows(list(slide["evidence"]), width, one, 10)) },
  };
};

export const twoSides: Figure = ({ slide }) => {
  const width = WIDTH / 2 - 24;
  const sides = [object(slide["left"]), object(slide["right"])];
  const head = Math.max(
    ...sides.map(({ heading }) =>
      textHeight(rawText(heading), width - 28, type(28, 34), { bold: true, ...SERIF }),
    ),
  );
  return {
    text: {
      ...largest(BODY, canvasHeight(slide) - 28 - head, (one) =>
        Math.max(...sides.map(({ points }) => rows(list(points), width, one, 5))),
      ),
    },
  };
};

export const obstacles: Figure = ({ slide }) => ({
  text: {
    ...largest(BODY.slice(1), canvasHeight(slide), (one) =>
      rows(list(slide["items"]), 656, one, 6),
    ),
  },
});

/** Px of the points, and of the request beside them. */
const POINTS = 720;
const ASK = { width: 326, height: 440 };

export const implications: Figure = ({ slide, deck }) => {
  const ask = rawText(slide["ask"]) || deck.audience.ask;
  const asks = [type(44, 54), type(36, 46), type(32, 40), type(28, 36), type(24, 30), type(20, 25)];
  const { title, text } = titled(slide, POINTS, [type(32, 40), ...BODY], (one) =>
    rows(list(slide["points"]), POINTS - 56, one, 8, SERIF),
  );
  return {
    title: { ...title },
    text: { ...text },
    ask: {
      ...largest(asks, ASK.height, (one) =>
        textHeight(ask, ASK.width, one, { bold: true, ...SERIF }),
      ),
    },
  };
};

export const questions: Figure = ({ slide }) => {
  const items = list(slide["items"]);
  const [columns, width] = items.length === 4 ? [2, 552] : [1, 736];
  const needed = (one: Type) =>
    Math.max(
      ...items.map(({ question, answer, claim }) => {
        const asked = textHeight(rawText(question), columns === 2 ? 552 : 368, type(28, 34), {
          bold: true,
          ...SERIF,
        });
        const said = textHeight(rawText(answer), width, one) + tagHeight(claim, width);
        return 28 + (columns === 2 ? asked + 8 + said : Math.max(asked, said));
      }),
    ) *
    (items.length / columns);
  return { text: { ...largest(BODY.slice(1), canvasHeight(slide), needed) } };
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
              size: 22,
              bold: true,
            }) +
          textHeight(rawText(definition), width, one),
      ),
    );
  return { text: { ...largest(BODY.slice(1), canvasHeight(slide), needed) } };
};

export const indicators: Figure = ({ slide }) => {
  const scenarios = list(slide["scenarios"]);
  const needed = (one: Type) =>
    scenarios.reduce((sum, scenario) => {
      const texts = ((scenario["indicators"] ?? []) as readonly unknown[]).map(rawText);
      const lines = texts.map((text) => textHeight(text, 382, one) + 4);
      const pairs = lines
        .filter((_, i) => i % 2 === 0)
        .map((h, i) => Math.max(h, lines[2 * i + 1] ?? 0));
      const name = textHeight(rawText(scenario["title"]), 300, type(28, 34), {
        bold: true,
        ...SERIF,
      });
      return (
        sum +
        14 +
        Math.max(
          name + 28,
          pairs.reduce((a, b) => a + b, 0),
        )
      );
    }, 36);
  return { text: { ...largest(BODY.slice(1), canvasHeight(slide), needed) } };
};
