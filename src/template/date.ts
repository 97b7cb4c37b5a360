/** Dates as precise as they are known (EDTF levels 0 and 1), written for a reader. */
import { lastFew } from "../core/last-few.ts";

/**
 * `2016-12-15`, `2016-12` or `2016` in the language's own order of words; `2013?` keeps its question mark, `2013~` is
 * "c. 2013", and `2014-03/2016-12` runs from one to the other.
 */
export function formatDate(edtf: string, language: string, month: "long" | "short"): string {
  return edtf
    .split("/")
    .map((one) => formatOne(one, language, month))
    .join(" – ");
}

function formatOne(edtf: string, language: string, month: "long" | "short"): string {
  const [date = "", mark = ""] = [edtf.replace(/[?~%]$/, ""), /[?~%]$/.exec(edtf)?.[0]];
  const [year, monthNumber, day] = date.split("-").map(Number);
  const moment = new Date(Date.UTC(year ?? 0, (monthNumber ?? 1) - 1, day ?? 1));
  const written = formatter(
    language,
    monthNumber ? month : undefined,
    day ? "numeric" : undefined,
  ).format(moment);
  const about = mark === "~" || mark === "%" ? (language.startsWith("fr") ? "vers " : "c. ") : "";
  return `${about}${written}${mark === "?" || mark === "%" ? "?" : ""}`;
}

/** To make one takes some fifty times as long as to use it. */
const formatter = lastFew(
  20,
  (
    language: string,
    month: "long" | "short" | undefined,
    day: "numeric" | undefined,
  ): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(language, { timeZone: "UTC", year: "numeric", month, day }),
);

/** The moment in the middle of what the date spans, as a year with fraction: 2016-12 is 2016.96. */
export function yearOf(edtf: string): number {
  const [from, to] = yearsOf(edtf);
  return (from + to) / 2;
}

/** When what the date spans begins and ends, as years with fractions. */
export function yearsOf(edtf: string): [number, number] {
  const [first = "", last = first] = edtf.split("/");
  return [spanOf(first)[0], spanOf(last)[1]];
}

function spanOf(edtf: string): [number, number] {
  const [year = 0, month, day] = edtf
    .replace(/[?~%]$/, "")
    .split("-")
    .map(Number);
  if (month === undefined) return [year, year + 1];
  const start = year + (month - 1) / 12;
  if (day === undefined) return [start, start + 1 / 12];
  return [start + (day - 1) / 31 / 12, start + day / 31 / 12];
}
