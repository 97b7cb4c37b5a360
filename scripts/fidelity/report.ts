/** Tables of what was measured, and the page that shows it. */
import type { Verdict } from "./bars.ts";
import { mean, median, plainSlides, ratio, sumOf } from "./figures.ts";
import type { Likeness } from "./pictures.ts";
import type { Shifts } from "./shift.ts";
import type { Share, Structure } from "./structure.ts";
import type { Breaks } from "./words.ts";

export interface SlideResult extends Likeness {
  readonly chart: boolean;
  readonly breaks: Breaks;
  readonly shifts: Shifts;
}

export interface DeckResult {
  readonly deck: string;
  readonly slides: readonly SlideResult[];
  readonly structure: Structure;
}

type Row = Readonly<Record<string, string | number>>;

export function likenessTable(decks: readonly DeckResult[]): Row[] {
  const line = (deck: string, slides: readonly NamedSlide[]): Row => {
    const plain = plainSlides(slides);
    const worst = worstFirst(plain)[0];
    const shifts = slides.flatMap((s) => s.shifts.px);
    const words = shifts.length + sumOf(slides, (s) => s.shifts.unfound);
    return {
      deck,
      slides: slides.length,
      "SSIM mean": mean(plain.map((s) => s.ssim)).toFixed(3),
      "worst (slide)": worst ? `${worst.ssim.toFixed(3)} (${worst.name})` : "-",
      "ink mean": mean(plain.map((s) => s.ink)).toFixed(3),
      "breaks changed": `${sumOf(slides, (s) => s.breaks.changed.length)} of ${sumOf(slides, (s) => s.breaks.pairs)}`,
      "words not matched": sumOf(slides, (s) => s.breaks.unfound),
      "shift px, median": median(shifts).toFixed(2),
      "mean absolute": mean(shifts.map(Math.abs)).toFixed(2),
      "words unlike": `${ratio(words - shifts.length, words)}`,
      "charts SSIM": slides
        .filter(({ chart }) => chart)
        .map((s) => s.ssim.toFixed(2))
        .join(" "),
    };
  };
  return [...decks.map((deck) => line(deck.deck, named(deck))), line("all", decks.flatMap(named))];
}

interface NamedSlide extends SlideResult {
  readonly name: string;
}

const named = ({ deck, slides }: DeckResult): NamedSlide[] =>
  slides.map((slide, i) => ({ ...slide, name: `${deck}-${i + 1}` }));

/** Those with charts at the end. */
const worstFirst = (slides: readonly NamedSlide[]): NamedSlide[] =>
  [...slides].sort((a, b) => Number(a.chart) - Number(b.chart) || a.ssim - b.ssim);

export function structureTable(decks: readonly DeckResult[]): Row[] {
  const line = (deck: string, list: readonly Structure[]): Row => {
    const count = (pick: (s: Structure) => number) => sumOf(list, pick);
    const share = (pick: (s: Structure) => Share) =>
      `${count((s) => pick(s)[0])}/${count((s) => pick(s)[1])}`;
    const [shapes, blocks] = [count((s) => s.textShapes), count((s) => s.textBlocks)];
    return {
      deck,
      "words in runs": share((s) => s.words),
      formulas: share((s) => s.formulas),
      titles: share((s) => s.titles),
      notes: share((s) => s.notes),
      "alt text": share((s) => s.alt),
      tables: share((s) => s.tables),
      "pictures of text": count((s) => s.picturesOfText),
      "of maths": count((s) => s.picturesOfMaths),
      schema: list.some((s) => s.schema === undefined)
        ? "not checked"
        : count((s) => s.schema ?? 0),
      lint: count((s) => s.lint),
      "text shapes per block": `${shapes}/${blocks} = ${(shapes / blocks).toFixed(2)}`,
    };
  };
  return [
    ...decks.map(({ deck, structure }) => line(deck, [structure])),
    line(
      "all",
      decks.map(({ structure }) => structure),
    ),
  ];
}

const STYLE = `body{font:14px/1.4 sans-serif;margin:1.5em}table{border-collapse:collapse;margin:1em 0}td,th{border:1px solid #ccc;padding:2px 8px;text-align:left}
.missed{background:#fdd}figure{margin:1.5em 0}figure>div{display:grid;grid-template-columns:repeat(3,1fr);gap:8px}img{width:100%;display:block;outline:1px solid #ccc}
.difference{position:relative;isolation:isolate;filter:invert(1)}.difference img+img{position:absolute;inset:0;mix-blend-mode:difference}`;

/** Worst slides first, charts at the end; pictures lie beside the page, and the browser takes them off each other. */
export function htmlReport(decks: readonly DeckResult[], bars: readonly Verdict[]): string {
  const slides = worstFirst(decks.flatMap(named));
  return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Fidelity</title><style>${STYLE}</style>
<h1>PPTX through LibreOffice, against Chromium</h1>
${[bars.map((bar) => ({ ...bar })), likenessTable(decks), structureTable(decks)].map(htmlTable).join("\n")}
<h2>Slides, the least alike first</h2><p>Left Chromium, middle LibreOffice, right the difference: white is none.</p>
${slides.map(htmlSlide).join("\n")}</html>`;
}

const htmlTable = (rows: readonly Row[]): string =>
  `<table><tr>${Object.keys(rows[0] ?? {})
    .map((name) => `<th>${name}`)
    .join("")}${rows
    .map(
      (row) =>
        `<tr${row["verdict"] === "missed" ? ' class="missed"' : ""}>${Object.values(row)
          .map((value) => `<td>${value}`)
          .join("")}`,
    )
    .join("")}</table>`;

function htmlSlide(slide: NamedSlide): string {
  const { name, ssim, ink, chart, breaks, shifts } = slide;
  const [a, b] = [`${name}-a.png`, `${name}-b.png`];
  const image = (src: string) => `<img loading="lazy" src="${src}" alt="">`;
  const figures = [
    `SSIM ${ssim.toFixed(3)}`,
    `ink ${ink.toFixed(2)}`,
    `breaks changed ${breaks.changed.length}`,
    `shift ${median(shifts.px).toFixed(2)} px`,
    ...(chart ? ["has a chart"] : []),
  ];
  return `<figure><figcaption><b>${name}</b>: ${figures.join(", ")}</figcaption><div>${image(a)}${image(b)}<span class="difference">${image(a)}${image(b)}</span></div></figure>`;
}
