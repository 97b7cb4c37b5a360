/** Frames of a terminal as one animated SVG, without a script. */
import { type Frame, SIZE } from "./screen.ts";

const CELL = { w: 8.4, h: 18 };
const PADDING = 14;
/** As ANSI numbers them, on a dark ground. */
const COLOURS = "#6b7684 #ff7b72 #7ee2a8 #e3c26b #79b8ff #d2a8ff #76e3ea #d5dbe3".split(" ");
const PLAIN = "#d5dbe3";

const ESCAPE = "\u001b[";
const SGR = new RegExp(`(${ESCAPE.replace("[", "\\[")}[\\d;]*m)`);

interface Look {
  readonly colour: string;
  readonly bold: boolean;
  readonly dim: boolean;
}
const USUAL: Look = { colour: PLAIN, bold: false, dim: false };

export function animated(frames: readonly Frame[]): string {
  const total = frames.reduce((sum, { ms }) => sum + ms, 0);
  let start = 0;
  const styles: string[] = [];
  const bodies = frames.map(({ text, ms }, i) => {
    const [from, to] = [(100 * start) / total, (100 * (start + ms)) / total];
    start += ms;
    styles.push(keyframes(i, from, to));
    return `<g class="f" style="animation-name:f${i}">${linesOf(text)}</g>`;
  });
  const [w, h] = [SIZE.columns * CELL.w + 2 * PADDING, SIZE.rows * CELL.h + 2 * PADDING].map(
    Math.ceil,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img" aria-label="A terminal: briefdeck init, a mistake and what is said of it, its mending, and the build">
<style>text{fill:${PLAIN};font:14px ui-monospace,Menlo,Consolas,monospace;white-space:pre}.f{visibility:hidden;animation:${total}ms step-end infinite}${styles.join("")}@media (prefers-reduced-motion){.f{animation:none}.f:last-of-type{visibility:visible}}</style>
<rect width="100%" height="100%" rx="8" fill="#11161d"/>
${bodies.join("\n")}
</svg>
`;
}

const keyframes = (i: number, from: number, to: number): string =>
  `@keyframes f${i}{${from > 0 ? "0%{visibility:hidden}" : ""}${from.toFixed(3)}%{visibility:visible}${to < 100 ? `${to.toFixed(3)}%{visibility:hidden}` : ""}}`;

function linesOf(text: string): string {
  let look = USUAL;
  return text
    .split("\n")
    .map((line, row) => {
      let column = 0;
      const spans = line.split(SGR).map((part) => {
        if (part.startsWith(ESCAPE)) {
          look = changed(look, part.slice(2, -1).split(";").map(Number));
          return "";
        }
        const x = PADDING + column * CELL.w;
        column += part.length;
        return part.trim() ? textOf(part, x, PADDING + (row + 0.75) * CELL.h, look) : "";
      });
      return spans.join("");
    })
    .join("");
}

/** As wide as its cells, whatever font there is. */
function textOf(text: string, x: number, y: number, { colour, bold, dim }: Look): string {
  const at = x + (text.length - text.trimStart().length) * CELL.w;
  const words = text.trim();
  const place = `x="${at.toFixed(1)}" y="${y.toFixed(1)}" textLength="${(words.length * CELL.w).toFixed(1)}"`;
  const marks = `${colour === PLAIN ? "" : ` style="fill:${colour}"`}${bold ? ' font-weight="700"' : ""}${dim ? ' opacity=".6"' : ""}`;
  return `<text ${place} lengthAdjust="spacingAndGlyphs"${marks}>${escaped(words)}</text>`;
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** @param codes of one SGR sequence */
function changed(look: Look, codes: readonly number[]): Look {
  let { colour, bold, dim } = look;
  for (const code of codes) {
    if (code === 0) ({ colour, bold, dim } = USUAL);
    if (code === 1) bold = true;
    if (code === 2) dim = true;
    if (code === 22) [bold, dim] = [false, false];
    if (code === 39) colour = PLAIN;
    if ((code >= 30 && code < 38) || (code >= 90 && code < 98))
      colour = COLOURS[code % 10] ?? PLAIN;
  }
  return { colour, bold, dim };
}
