/** Layouts of running text: how large each can be set. Widths and heights are those of `base.css`. */
import { withRefs } from "../references/room.ts";
import { rawText } from "../text-view.ts";
import type { ViewObject } from "../view.ts";
import { canvasHeight, list, object, WIDTH } from "./canvas.ts";
import {
  BODY,
  largest,
  rows,
  SERIF,
  SMALLEST,
  type Type,
  tagHeight,
  textHeight,
  titled,
  type,
} from "./fit.ts";
import type { Figure } from "./index.ts";
import { countLines, HEADLINE } from "./measure.ts";
import { framed } from "./picture.ts";

export const bottomLine: Figure = ({ slide }) => {
  const points = list(slide["points"]);
  const types = [type(36, 44), type(32, 40), type(28, 36), type(24, 30), type(20, 25), SMALLEST];
  const needed = (one: Type) =>
    points.length *
    Math.max(
      ...points.map(({ text, claim }) =>
        Math.max(textHeight(withRefs(text, claim), 768, one, SERIF), tagHeight(claim, 280)),
      ),
    );
  return { text: { ...largest(types, canvasHeight(slide) - 14 * points.length, needed) } };
};

/** As the bottom line; with the number of each slide that is named. */
export const changes: Figure = ({ slide, deck }) => {
  const items = list(slide["items"]);
  const types = [type(32, 40), type(28, 36), type(24, 30), type(20, 25), SMALLEST];
  const needed = (one: Type) =>
    items.length *
    Math.max(...items.map(({ text }) => Math.max(textHeight(rawText(text), 768, one, SERIF), 78)));
  const number = (id: string) => deck.slides.find(({ slide }) => slide.id === id)?.number;
  return {
    text: { ...largest(types, canvasHeight(slide) - 14 * items.length, needed) },
    pages: items.map(({ slide: named }) => (named ? number(rawText(named)) : undefined)),
  };
};

/** A title, a lead and what follows from them, in one column; `lower` is by how much it starts lower than others. */
function argument(slide: ViewObject, width: number, lower = 0): { title: Type; lead: Type } {
  const lead = rawText(slide["lead"]);
  const takeaway = rawText(slide["takeaway"]);
  const below = takeaway ? 66 + textHeight(takeaway, width, type(24, 32), HEADLINE) : 0;
  const leads = [type(28, 36), type(24, 32), type(20, 26)];
  const needed = (one: Type) => (lead ? textHeight(lead, width, one, SERIF) : 0) + below + lower;
  const { title, text } = titled(slide, width, leads, needed);
  return { title, lead: text };
}

/** Px of the column of the argument, and of the evidence beside it. */
const ARGUMENT = 432;
const EVIDENCE = { width: 648, height: 584 };

export const statement: Figure = ({ slide }) => {
  const { title, lead } = argument(slide, ARGUMENT);
  const { width, height } = EVIDENCE;
  return {
    title: { ...title },
    lead: { ...lead },
    text: { ...largest(BODY, height, (one) => rows(list(slide["evidence"]), width, one, 10)) },
  };
};

export const photo: Figure = ({ slide, deck }) => {
  const { title, lead } = argument(slide, 416, 112);
  return {
    title: { ...title },
    lead: { ...lead },
    picture: framed(slide["picture"], { w: 736, h: 720 }, deck),
  };
};

export const twoSides: Figure = ({ slide }) => {
  const width = WIDTH / 2 - 24;
  const sides = [object(slide["left"]), object(slide["right"])];
  const head = Math.max(
    ...sides.map(({ heading }) => textHeight(rawText(heading), width - 28, type(28, 34), HEADLINE)),
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
      ...largest(asks, ASK.height, (one) => textHeight(ask, ASK.width, one, HEADLINE)),
    },
  };
};

export const questions: Figure = ({ slide }) => {
  const items = list(slide["items"]);
  const [columns, width] = items.length === 4 ? [2, 552] : [1, 736];
  const needed = (one: Type) =>
    Math.max(
      ...items.map(({ question, answer, claim }) => {
        const asked = textHeight(
          rawText(question),
          columns === 2 ? 552 : 368,
          type(28, 34),
          HEADLINE,
        );
        const said = textHeight(withRefs(answer, claim), width, one) + tagHeight(claim, width);
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
        ({ term, expansion, definition, claims }) =>
          18 +
          28 *
            countLines(`${rawText(term)}   ${rawText(expansion)}`, width, {
              size: 22,
              bold: true,
            }) +
          textHeight(withRefs(definition, claims), width, one),
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
      const name = textHeight(rawText(scenario["title"]), 300, type(28, 34), HEADLINE);
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
