/**
 * Where letters stand, in hundredths. Chromium writes ten digits for each step from one letter to the next, a seventh of
 * a page's bytes; what one step is rounded by, the next makes up for, so that no letter is off by more than a half.
 */

const UNIT = 100;
const BEGIN = "BT";
const STEP = " Td";

/** @param content of a page, decoded; with letters as hexadecimal codes, an operator a line, as Chromium writes them. */
export function withShortSteps(content: string): string {
  // Within a string of characters anything may look like an operator.
  if (content.includes("(")) return content;
  let out = "";
  let done = 0;
  let [owedX, owedY] = [0, 0];
  let begin = content.indexOf(BEGIN);
  // By hand: a regular expression takes a quarter of all that a PDF takes after printing.
  for (let at = content.indexOf(STEP); at >= 0; at = content.indexOf(STEP, at + STEP.length)) {
    const second = content.lastIndexOf(" ", at - 1);
    const first = content.lastIndexOf("\n", second) + 1;
    const [x, y] = [Number(content.slice(first, second)), Number(content.slice(second + 1, at))];
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    for (; begin >= 0 && begin < first; begin = content.indexOf(BEGIN, begin + BEGIN.length))
      [owedX, owedY] = [0, 0];
    const [exactX, exactY] = [x + owedX, y + owedY];
    const [newX, newY] = [rounded(exactX), rounded(exactY)];
    [owedX, owedY] = [exactX - newX, exactY - newY];
    out += `${content.slice(done, first)}${newX} ${newY}`;
    done = at;
  }
  return out + content.slice(done);
}

/** Never `-0` nor an exponent, which PDF does not know. */
const rounded = (value: number) => Math.round(value * UNIT) / UNIT || 0;
