/** The date that files carry: never the clock, so that the same deck has the same bytes. */

/**
 * What the person says in `SOURCE_DATE_EPOCH` (seconds since 1970, as reproducible builds have it), else the date given.
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export function fileDate(otherwise: Date): Date {
  const seconds = process.env["SOURCE_DATE_EPOCH"];
  return seconds && /^\d+$/.test(seconds) ? new Date(Number(seconds) * 1000) : otherwise;
}
