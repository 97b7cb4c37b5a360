/** Decimal figures as they are meant, though computers count in binary fractions. */

/** As many decimals as the most precise of the figures has; gaps (NaN) have none. */
export const decimalsOf = (values: readonly number[]): number =>
  Math.max(
    0,
    ...values
      .filter((v) => !Number.isNaN(v))
      .map((v) => {
        const [digits = "", power = "0"] = String(v).split("e");
        return (digits.split(".")[1]?.length ?? 0) - Number(power);
      }),
  );

/** Without what binary fractions add. */
export const exact = (value: number): number => Number(value.toPrecision(12));
