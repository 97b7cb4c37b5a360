/** How the page of changes looks: like the gallery and the report, in the light, in the dark, narrow and on paper. */
import type { MarkingLevel } from "../../content/briefing.ts";
import { footRule, labelRule } from "../marking-css.ts";

/** @param markings printed at the foot of every sheet, in their own colours on the page. */
export const pageCss = (markings: readonly MarkingLevel[]): string =>
  [
    CSS,
    ...markings.map((marking, i) => labelRule(i, marking)),
    footRule(markings.map(({ label }) => label)),
  ].join("\n");

/* Before is dashed and warm, after is solid and blue: told apart without colours, too. */
const CSS = `
:root{color-scheme:light dark;--ink:light-dark(#16202b,#f0f3f6);--soft:light-dark(#4a5561,#b4bec9);--rule:light-dark(#c5ccd4,#46515d);--paper:light-dark(#f3f4f6,#12171c);--card:light-dark(#fff,#1b2229);--link:light-dark(#0b57a4,#8ec1ff);--was:light-dark(#9a3412,#ffab7a);--was-back:light-dark(#fde8dc,#47200f);--now:light-dark(#0b4f9c,#9ccaff);--now-back:light-dark(#dcebfb,#0f2f52)}
*{box-sizing:border-box}
html{scroll-padding-top:12px}
body{margin:0;background:var(--paper);color:var(--ink);font:400 16px/1.45 Calibri,Carlito,system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
header.top,main,footer.bottom{max-width:1320px;margin:0 auto;padding:12px clamp(16px,3vw,48px)}
h1,h2,h3,h4{font-family:Cambria,Caladea,Georgia,"Times New Roman",serif;line-height:1.2;margin:0;text-wrap:balance}
h1{font-size:30px}h2{font-size:24px;margin-top:16px}h3{font-size:21px;margin-top:28px}h4{font-size:18px}
p{margin:4px 0}
ul,ol{margin:8px 0;padding:0;list-style:none}
a{color:var(--link);text-underline-offset:3px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
code{font-family:ui-monospace,Consolas,monospace;font-size:14px;color:var(--soft)}
.banner{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px;color:var(--soft);margin-bottom:12px}
.mark{font-weight:700;font-size:14px;line-height:20px;padding:1px 8px;border:1px solid var(--rule)}
.sides{font-size:19px}.tally,.where,.verb,figcaption,.label{color:var(--soft)}
.check{display:inline-flex;gap:8px;align-items:center}.check input{width:20px;height:20px;accent-color:var(--link)}
.decks{display:flex;flex-wrap:wrap;gap:4px 24px}
.things>li,article,.gap{background:var(--card);border:1px solid var(--rule);border-radius:4px}
.things>li{padding:10px 16px;margin:8px 0;border-inline-start:5px solid var(--rule);max-width:960px}
.things>.added{border-inline-start-color:var(--now)}.things>.dropped{border-inline-start:5px dashed var(--was)}
.says{max-width:80ch}
.where a{display:inline-block;min-width:24px;padding:0 5px;text-align:center}
.where .deck{margin-inline-start:8px}
.fields{padding-inline-start:16px}.fields>li{margin:4px 0;max-width:100ch}
.label::after{content:": "}
del,ins{border-radius:2px;padding:0 1px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
del{color:var(--was);background:var(--was-back);text-decoration:line-through}
ins{color:var(--now);background:var(--now-back);text-decoration:underline;text-underline-offset:3px}
.deck-section{border-top:1px solid var(--rule);margin-top:32px}
article{padding:14px 16px;margin:14px 0}
.number{color:var(--soft);font-variant-numeric:tabular-nums;margin-inline-end:6px}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:16px;margin:10px 0}
figure{margin:0;min-width:0}figcaption{font-size:14px;margin-bottom:4px}
.shot{position:relative;border:1px solid var(--rule)}
.shot img{display:block;width:100%;height:auto}
.boxes{position:absolute;inset:0;width:100%;height:100%;pointer-events:none}
.boxes rect{fill:none;stroke:#1667c7;stroke-width:4}
.boxes .halo{stroke:#fff;stroke-width:9}
.before .boxes rect{stroke:#c2410c;stroke-dasharray:14 8}.before .boxes .halo{stroke:#fff;stroke-dasharray:none}
body:has(#boxes:not(:checked)) .boxes{display:none}
.whole.before .shot{outline:3px dashed var(--was);outline-offset:2px}.whole.after .shot{outline:3px solid var(--now);outline-offset:2px}
.gap{border-style:dashed;display:flex;flex-direction:column;padding:8px 12px;color:var(--soft);background:repeating-linear-gradient(-45deg,transparent 0 12px,color-mix(in srgb,var(--rule) 30%,transparent) 12px 13px)}
.gap p{margin:auto;background:var(--card);padding:4px 12px}
summary{cursor:pointer;color:var(--link);padding:6px 0}
.alike{list-style:decimal;padding-inline-start:32px}
@media (max-width:720px){h1{font-size:26px}.pair{grid-template-columns:1fr}.gap{min-height:64px}article{padding:12px}.fields{padding-inline-start:0}}
@media print{:root{color-scheme:light;--paper:#fff}header.top,main,footer.bottom{max-width:none;padding:0}.check,summary,nav{display:none}article,.things>li{break-inside:avoid}h3,h4{break-after:avoid}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
