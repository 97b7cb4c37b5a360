/** The data of a PPTX's chart, as a reader sees them: names and values, however a program writes numbers. */
import { squash, textOfMarkup } from "./said.ts";

/** Digits that count: programs round the rest as they like. */
const PRECISION = 9;

/** @param xml of a chart part, ours or as another program has saved it. */
export function chartDataOf(xml: string): string {
  const series = [...xml.matchAll(/<c:ser>[\s\S]*?<\/c:ser>/g)].map(([ser]) => ser);
  const [first = ""] = series;
  return JSON.stringify([
    valuesIn(first, "cat"),
    ...series.map((ser) => ["tx", "xVal", "yVal", "val"].map((name) => valuesIn(ser, name))),
  ]);
}

/** Those of the child of that name; in the order of their places. */
const valuesIn = (series: string, name: string): string[] =>
  [...series.matchAll(new RegExp(`<c:${name}>[\\s\\S]*?</c:${name}>`, "g"))].flatMap(([part]) =>
    [...part.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value = ""]) => plain(value)),
  );

function plain(value: string): string {
  const text = squash(textOfMarkup(value));
  const number = Number(text);
  return text === "" || Number.isNaN(number) ? text : String(Number(number.toPrecision(PRECISION)));
}
