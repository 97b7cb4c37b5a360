/** Dates as precise as they are known (EDTF level 0), written for a reader. */

/** `2016-12-15`, `2016-12` or `2016` in the language's own order of words. */
export function formatDate(edtf: string, language: string, month: "long" | "short"): string {
  const [year, monthNumber, day] = edtf.split("-").map(Number);
  const date = new Date(Date.UTC(year ?? 0, (monthNumber ?? 1) - 1, day ?? 1));
  return new Intl.DateTimeFormat(language, {
    timeZone: "UTC",
    year: "numeric",
    ...(monthNumber ? { month } : {}),
    ...(day ? { day: "numeric" } : {}),
  }).format(date);
}

/** The moment in the middle of what the date spans, as a year with fraction: 2016-12 is 2016.96. */
export function yearOf(edtf: string): number {
  const [year = 0, month, day] = edtf.split("-").map(Number);
  if (month === undefined) return year + 0.5;
  return year + (month - 1) / 12 + (day === undefined ? 0.5 : (day - 0.5) / 31) / 12;
}
