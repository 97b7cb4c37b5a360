/** The number that a slide shows: a field that Office keeps up to date, where it counts as the deck does. */
import { type Box, textOf } from "../boxes.ts";
import type { Run, Shape } from "../model.ts";
import { type Context, within } from "./context.ts";
import { paint } from "./paint/index.ts";
import { blocksOf } from "./text/flow.ts";
import { textShape } from "./text/text-shape.ts";

/** The pseudo-element of the section that shows its page number. */
export function numberBox(section: Box): Box | undefined {
  const page = section.attrs["data-marpit-pagination"];
  return (
    section.children
      .filter((child) => child.kind === "box")
      // As a rule it is the last: a marking may hold a number, too.
      .findLast(
        (box) => box.pseudo !== "" && page !== undefined && numberAt(textOf(box), page) >= 0,
      )
  );
}

export function numberShape(box: Box, section: Box, index: number, context: Context): Shape[] {
  const page = section.attrs["data-marpit-pagination"] ?? "";
  const blocks = blocksOf(box, within(context, box), 0);
  if (blocks.length === 0) return [];
  const shape = textShape(box, blocks);
  const paragraphs = shape.text?.paragraphs.map((p) => ({
    ...p,
    // Office counts slides: a deck that skips some, or holds a number, has its own count.
    runs: page === `${index + 1}` ? p.runs.flatMap((run) => field(run, page)) : p.runs,
  }));
  const text = shape.text && { ...shape.text, paragraphs: paragraphs ?? [] };
  const fill = paint(box, context)[0];
  return [
    ...(fill ? [{ ...fill, decorative: true }] : []),
    {
      ...shape,
      name: "Slide Number",
      text,
      textBox: false,
      placeholder: { type: "sldNum", index: 12 },
    },
  ];
}

/** Where the number stands among the numbers of a text; -1 where it does not. */
const numberAt = (text: string, number: string): number =>
  [...text.matchAll(/\d+/g)].find(([digits]) => digits === number)?.index ?? -1;

/** The page's own number as a field that Office keeps up to date. */
function field(run: Run, page: string): Run[] {
  const at = run.kind === "text" ? numberAt(run.text, page) : -1;
  if (run.kind !== "text" || at < 0) return [run];
  const { style } = run;
  const around = (text: string): Run[] => (text === "" ? [] : [{ kind: "text", text, style }]);
  return [
    ...around(run.text.slice(0, at)),
    { kind: "slideNumber", text: page, style },
    ...around(run.text.slice(at + page.length)),
  ];
}
