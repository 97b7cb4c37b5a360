/** Numbers of a chart: as a reader reads them, and as a spreadsheet is told to write them. */

/** Numbers as a language writes them, with a real minus, and spaces that the fonts have. */
export function formatter(language: string, decimals: number): (v: number, d?: number) => string {
  const formats = new Map<number, Intl.NumberFormat>();
  return (value, digits = decimals) => {
    if (Number.isNaN(value)) return "–";
    let format = formats.get(digits);
    if (!format) {
      format = new Intl.NumberFormat(language, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        signDisplay: "negative",
      });
      formats.set(digits, format);
    }
    return format.format(value).replace(/^-/, "−").replaceAll("\u202f", "\u00a0");
  };
}

/** `#,##0.0` for one decimal. */
export const numberFormat = (decimals: number): string =>
  `#,##0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
