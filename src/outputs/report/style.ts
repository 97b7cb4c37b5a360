/** How the report looks: legible on a screen, on paper, in the dark, and on a telephone. */
export const CSS = `
:root{color-scheme:light dark;--ink:light-dark(#14202b,#e8edf1);--soft:light-dark(#4a5661,#aab6c0);--rule:light-dark(#c3cbd2,#46525d);--paper:light-dark(#fff,#12181e);--bad:light-dark(#a5121c,#ff9a8d);--odd:light-dark(#7a4600,#ffc46b);--good:light-dark(#1c6b3f,#7ad9a3)}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:2rem 1.5rem 4rem;background:var(--paper);color:var(--ink);font:1rem/1.5 Carlito,Calibri,system-ui,sans-serif}
h1{margin:.5rem 0 1rem;font-size:2rem;line-height:1.2}h2{margin:2.5rem 0 .5rem;font-size:1.4rem}h3{margin:1.5rem 0 .25rem;font-size:1.1rem}
p,ul,ol{margin:.25rem 0 .75rem}
.marking{display:inline-block;margin:0;padding:.1rem .75rem;font-weight:700}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%}caption{text-align:left;color:var(--soft);padding-bottom:.25rem}
th,td{padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top;font-weight:400}thead th,tbody th{font-weight:700}
.passed{color:var(--good)}.warnings,.warning{color:var(--odd)}.errors,.error{color:var(--bad)}.not-run,.off{color:var(--soft)}
.errors,.error,.warnings,.warning{font-weight:700}
.found{list-style:none;padding:0}.found li{padding:.5rem 0;border-bottom:1px solid var(--rule)}
code{font-family:Cousine,Consolas,monospace;font-size:.9em;overflow-wrap:anywhere}.hint,.reason{color:var(--soft);display:block}
.story .hint{display:inline;white-space:nowrap}
a{color:inherit}
@media print{body{max-width:none;padding:0}h2{break-after:avoid}.found li{break-inside:avoid}}
`;
