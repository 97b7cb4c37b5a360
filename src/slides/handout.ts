/** The document of a handout: sheets of paper with the marking at the head and foot of each. */
import type { Paper } from "../content/schema/handout.ts";
import { cssString } from "../core/escape.ts";
import { type DocumentParts, deckHead } from "./document.ts";
import { resolveAnchors } from "./render.ts";

export interface HandoutParts extends Omit<DocumentParts, "slides" | "size" | "script" | "viewer"> {
  readonly body: string;
  readonly handoutCss: string;
  readonly paper: Paper;
  /** At the head and foot of each sheet. */
  readonly marking: { readonly label: string; readonly color: string; readonly background: string };
  readonly handling: string;
  readonly embargo?: string | undefined;
}

/** TLP 2.0 wants its label in head and foot of each page, to the right, in 12 pt at least; other schemes do no other harm by it. */
const sheet = ({ paper, marking, handling, embargo, title }: HandoutParts) => {
  const label = `content:${cssString(marking.label)};color:${marking.color};background:${marking.background};font:700 12pt/15pt Carlito,Calibri,sans-serif;text-align:right;height:15pt;width:fit-content;padding:0 6pt;margin:auto 0 auto auto`;
  const small = "color:#4A5561;font:400 10pt/13pt Carlito,Calibri,sans-serif";
  return `@page{size:${paper === "a4" ? "A4" : "letter"} portrait;margin:22mm 18mm 20mm;
@top-left{content:${cssString(title)};${small}}
@top-right{${label}}
@bottom-left{content:${embargo ? `${cssString(embargo)} "\\a " ` : ""}${cssString(handling)};white-space:pre-line;${small}}
@bottom-center{content:counter(page) " / " counter(pages);${small}}
@bottom-right{${label}}}`;
};

export const handoutDocument = (parts: HandoutParts): string =>
  `${deckHead(parts, [parts.fonts, parts.css, parts.handoutCss, sheet(parts)])}
<body>
<main>
${resolveAnchors(parts.body)}
</main>
</body>
</html>
`;
