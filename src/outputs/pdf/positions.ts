/**
 * Where letters stand, in hundredths. Chromium writes ten digits for each step from one letter to the next, a seventh of
 * a page's bytes; what one step is rounded by, the next makes up for, so that no letter is off by more than a half.
 */

/** Text begins, or the pen moves by so much. */
const STEP = /\bBT\b|(-?\d*\.?\d+) (-?\d*\.?\d+) Td\b/g;
const UNIT = 100;

/** @param content of a page, decoded; with letters as hexadecimal codes, as Chromium writes them. */
export function withShortSteps(content: string): string {
  // Within a string of characters anything may look like an operator.
  if (content.includes("(")) return content;
  let [owedX, owedY] = [0, 0];
  return content.replace(STEP, (step, x?: string, y?: string) => {
    if (x === undefined || y === undefined) {
      [owedX, owedY] = [0, 0];
      return step;
    }
    const [exactX, exactY] = [Number(x) + owedX, Number(y) + owedY];
    const [newX, newY] = [rounded(exactX), rounded(exactY)];
    [owedX, owedY] = [exactX - newX, exactY - newY];
    return `${newX} ${newY} Td`;
  });
}

/** Never `-0` nor an exponent, which PDF does not know. */
const rounded = (value: number) => Math.round(value * UNIT) / UNIT || 0;
