/** A deck of everything: the Markdown, the page and the description that the tests build from. */
import { readFileSync } from "node:fs";
import { Marp } from "@marp-team/marp-core";
import type { PptxDeck } from "../../../src/outputs/pptx/index.ts";

/** The project's fonts, inlined as in the real decks, so that widths do not depend on the machine. */
function face(family: string, file: string, weight: number, style = "normal"): string {
  const name = file.split("-latin")[0]?.split("-japanese")[0] ?? file;
  const path = `node_modules/@fontsource/${name}/files/${file}-${weight}-${style}.woff2`;
  const data = readFileSync(path).toString("base64");
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${data})}`;
}

const FACES = () =>
  [
    ...[400, 700].map((weight) => face("Carlito", "carlito-latin", weight)),
    face("Carlito", "carlito-latin", 400, "italic"),
    face("Caladea", "caladea-latin", 400, "italic"),
    face("Noto Sans JP", "noto-sans-jp-japanese", 400),
  ].join("\n");

const CSS = `/* @theme sample */
section { width: 1280px; height: 720px; padding: 56px 72px; box-sizing: border-box; background: #FFFFFF; color: #1B2A38;
  font: 24px/1.4 Carlito, 'Noto Sans JP', sans-serif; }
h1 { font-size: 40px; line-height: 1.2; margin: 0 0 24px; color: #1F4E79; }
p { margin: 0 0 12px; } ul, ol { margin: 0 0 12px; padding-left: 1.2em; }
section::after { position: absolute; right: 72px; bottom: 24px; font-size: 16px; content: attr(data-marpit-pagination) " / " attr(data-marpit-pagination-total); }
footer { position: absolute; left: 72px; bottom: 24px; font-size: 16px; color: #5B6B7A; }
table { border-collapse: collapse; font-size: 20px; width: 100% } td, th { border-bottom: 1px solid #9AA7B3; padding: 8px 12px; text-align: left }
th { background: #1F4E79; color: #fff } td:nth-child(2) { text-align: right }
.card { position: absolute; box-sizing: border-box; width: 330px; height: 200px; border-radius: 12px; padding: 20px; background: #F2F5F8; border: 1px solid #9AA7B3; border-left: 6px solid #C55A11; }
.card h3 { margin: 0 0 8px; font-size: 24px } .card p { font-size: 20px; margin: 0 }
.box { position: absolute; display: flex; align-items: center; justify-content: center; text-align: center; width: 240px; height: 80px; background: #1F4E79; color: #fff; border-radius: 8px; }
.edge { position: absolute; height: 3px; background: #5B6B7A; transform-origin: 0 50% }
.edge::after { content: ""; position: absolute; right: -2px; top: -6px; width: 15px; height: 15px; background: #5B6B7A; clip-path: polygon(0 0, 100% 50%, 0 100%) }
section.cover { background: linear-gradient(135deg, #1F4E79, #0B2238); color: #fff } section.cover h1 { color: #fff; font-size: 60px; margin-top: 160px }
section.cover h1::after { content: ""; display: block; width: 120px; height: 6px; background: #C55A11; margin-top: 16px }
blockquote { margin: 0; padding: 8px 0 8px 24px; border-left: 6px solid #C55A11; font-family: Caladea, serif; font-size: 32px; font-style: italic }
`;

/** One pixel, red. */
const PNG =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

const MARKDOWN = `---
theme: sample
paginate: true
footer: Briefdeck · TLP:GREEN
---
<!-- _class: cover -->
# The summit before the summit

A briefing for the **trade delegation**

---
# Lists keep their levels, and a title may be so long that it takes two lines of the slide to say its point

- First point with **bold**, *italic* and <u>underlined</u> text
- Second point, which is long enough to need more than one line on the slide so that wrapping can be compared
  - nested once
    - nested twice
- Third: H<sub>2</sub>O, x<sup>2</sup>, ~~gone~~, [a link](https://example.org/?a=1&b=2) and [slide 4](#4)

1. one
2. two
3. three

---
# A table is a table

| Actor | Share | Remark |
|---|---:|---|
| Japan | 12.5 % | Wants the islands |
| Russia | 7 % | Wants investment, and a remark so long that the cell needs two lines because the table is only so wide |

<table><thead><tr><th colspan="2">Spanned</th><th>C</th></tr></thead><tbody><tr><td rowspan="2">tall</td><td>b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr></tbody></table>

---
# Cards, columns and an edge between boxes

<div class="card" data-role="card" style="left:72px;top:140px"><h3>Card one</h3><p>Some text that wraps within the card because it is long.</p></div>
<div class="card" data-role="card" style="left:422px;top:140px;box-shadow:0 4px 12px rgba(0,0,0,.3);border:0"><h3>Card two</h3><p>No border but a shadow.</p></div>
<div class="box" data-node="a" style="left:120px;top:420px">Cause</div>
<div class="box" data-node="b" style="left:640px;top:540px">Effect &amp; more</div>
<div class="edge" data-role="connector" data-from="a" data-to="b" style="left:360px;top:459px;width:305px;transform:rotate(23.2deg)"></div>
<div data-role="group" aria-label="A scale from one to three" style="position:absolute;left:800px;top:160px"><div style="position:absolute;width:120px;height:24px;background:#C55A11"></div><div style="position:absolute;left:130px;width:60px;height:24px;background:#9AA7B3;opacity:.5"></div></div>
<div style="position:absolute;left:900px;top:250px;width:160px;padding:8px;background:#FFE699;transform:rotate(-12deg);text-transform:uppercase">rotated text</div>
<div aria-hidden="true" style="position:absolute;left:1100px;top:60px;width:60px;height:60px;border-radius:50%;background:#C55A11;z-index:-1"></div>
<div style="position:absolute;left:1000px;top:440px;width:0;height:0;border-left:30px solid transparent;border-right:30px solid transparent;border-bottom:50px solid #1F4E79"></div>

---
# Languages side by side

<p lang="ja">日本とロシアの首脳会談は長門で行われた。共同経済活動について合意した。</p>
<p lang="ar" dir="rtl">هذا سطر باللغة العربية يُقرأ من اليمين إلى اليسار</p>
<p lang="ru">Владивосток, Восточный экономический форум</p>

> A quotation in another face, long enough that it has to be set on two lines of the slide, or so one hopes.

<!--
First paragraph of the notes.

Second paragraph <with> & marks.
-->

---
# Pictures and drawings

<img src="${PNG}" alt="A red square" width="120" height="120">

<svg width="320" height="160" viewBox="0 0 160 80" role="img" aria-label="A small drawing"><rect x="10" y="10" width="50" height="30" rx="4" fill="#1F4E79"/><circle cx="100" cy="30" r="20" fill="#C55A11" stroke="#000" stroke-width="2"/><path d="M10 70 C 40 40, 80 90, 150 60" fill="none" stroke="#5B6B7A" stroke-width="3"/><text x="80" y="76" font-size="10" text-anchor="middle">drawn text</text></svg>

<div style="filter:blur(2px);width:200px;height:40px;background:#C55A11"></div>

---
<div style="margin-top:200px;font-size:32px">No heading here, but the slide still has a title.</div>

---
# Numbers with a workbook behind them

<div style="position:relative;height:200px"><div role="img" aria-label="Tokyo 3, Moscow 1" data-chart='{"type":"bar","horizontal":true,"categories":["Tokyo","Moscow"],"series":[{"name":"Visits","values":[3,1],"color":"C55A11","labelled":[0,1]}],"labels":{"categories":true,"axis":false},"plot":{"area":{"x":120,"y":0,"w":600,"h":200},"min":0,"max":3,"gap":66}}' style="position:absolute;left:0;top:0;width:1000px;height:200px"><div style="position:absolute;left:121px;top:20px;width:600px;height:60px;background:#C55A11"></div><div style="position:absolute;left:121px;top:120px;width:200px;height:60px;background:#C55A11"></div><p style="position:absolute;right:900px;top:32px">Tokyo</p><p style="position:absolute;right:900px;top:132px">Moscow</p></div><p style="position:absolute;left:740px;top:32px">by far the most</p></div>

<div data-chart='{"type":"pie","categories":["For","Against"],"series":[{"name":"Votes","values":[5,2]}]}' style="height:200px"></div>
`;

/** A whole page, as the pipeline would show it. */
export function samplePage(markdown: string = MARKDOWN): string {
  const marp = new Marp({ script: false, html: true, emoji: { unicode: false, shortcode: false } });
  marp.themeSet.add(CSS);
  const { html, css } = marp.render(markdown);
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><style>${FACES()}body{margin:0}svg[data-marpit-svg]{display:block}${css}</style></head><body>${html}</body></html>`;
}

export const sampleDeck: PptxDeck = {
  title: "Sample <deck> & more",
  author: "Ada Author",
  subject: "Testing",
  keywords: ["one", "two"],
  language: "en-GB",
  marking: "TLP:GREEN",
  date: new Date("2026-01-02T03:04:05Z"),
  theme: {
    name: "Sample",
    colors: {
      dk1: "1B2A38",
      lt1: "FFFFFF",
      dk2: "1F4E79",
      lt2: "F2F5F8",
      accent1: "1F4E79",
      accent2: "C55A11",
      accent3: "5B6B7A",
      accent4: "9AA7B3",
      accent5: "0B2238",
      accent6: "FFE699",
      hlink: "0563C1",
      folHlink: "954F72",
    },
    fonts: { heading: "Carlito", body: "Carlito", eastAsian: "Noto Sans JP" },
  },
  slides: [
    { title: "The summit before the summit", notes: "", section: "Opening" },
    { title: "Lists keep their levels", notes: "Say it slowly." },
    { title: "A table is a table", notes: "", section: "Facts" },
    { title: "Cards, columns and an edge between boxes", notes: "", description: "Two cards" },
    {
      title: "Languages side by side",
      notes: "First paragraph of the notes.\n\nSecond paragraph <with> & marks.",
    },
    { title: "Pictures and drawings", notes: "" },
    { title: "A title for readers only", notes: "" },
    { title: "Numbers with a workbook behind them", notes: "" },
  ],
};
