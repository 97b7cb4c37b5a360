/** The one HTML document that is measured, printed and read out, and that is the HTML deck itself. */

import { escapeHtml } from "../core/escape.ts";
import { htmlHead } from "../core/html-head.ts";

export interface DocumentParts {
  readonly title: string;
  readonly language: string;
  readonly description: string;
  readonly author: string;
  readonly fonts: string;
  readonly css: string;
  readonly slides: readonly string[];
  /** Of a slide, in px at 96 dpi. */
  readonly size: { readonly width: number; readonly height: number };
  /** Marp's own: it fits headings and code to their place. */
  readonly script?: Script | undefined;
  /** What presents the slides; the document that is measured and printed has none. */
  readonly viewer?: ViewerParts | undefined;
  /** What the file says of itself, as JSON in which no `<` stands; nothing runs it. */
  readonly about?: AboutParts | undefined;
}

export interface AboutParts {
  readonly data: string;
  /** 64 digits. */
  readonly seal: string;
}

export interface Script {
  readonly code: string;
  /** `sha256-…`: the policy lets only scripts run that it names so. */
  readonly hash: string;
}

export interface ViewerParts {
  readonly css: string;
  readonly script: Script;
  /** JSON in which no `<` stands. */
  readonly data: string;
}

type Scripts = Pick<DocumentParts, "script" | "viewer" | "about">;

/**
 * Nothing from outside, and no script but those named by their hash: what a deck shows is in the file. The viewer
 * alone never makes markup of text, and is held to it; Marp's script does.
 */
const policy = ({ script, viewer }: Scripts) => {
  const hashes = [script, viewer?.script].flatMap((one) => (one ? [`'${one.hash}'`] : []));
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "img-src data:",
    "font-src data:",
    ...(hashes.length ? [`script-src ${hashes.join(" ")}`] : []),
    ...(viewer && !script ? ["require-trusted-types-for 'script'", "trusted-types 'none'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
};

/**
 * On screen each slide fills the window and scrolling snaps to the next; in a window that is higher than wide they
 * stand under one another; on paper each is a page.
 */
const shell = ({ width, height }: DocumentParts["size"]) => `
html{scroll-snap-type:y mandatory;background:#000}
body{margin:0}
.marpit{display:block}
.marpit>svg[data-marpit-svg]{display:block;width:100vw;height:100vh;scroll-snap-align:start;break-inside:avoid}
@media screen and (max-aspect-ratio:1/1){html{scroll-snap-type:none}.marpit>svg[data-marpit-svg]{height:auto;margin-bottom:8px}}
@media print{html{background:none}.marpit>svg[data-marpit-svg]{width:${width}px;height:${height}px;break-after:page}.marpit>svg[data-marpit-svg]:last-child{break-after:auto}}
`;

export const htmlDocument = (parts: DocumentParts): string =>
  `${deckHead(parts, [parts.fonts, parts.css, shell(parts.size), ...(parts.viewer ? [parts.viewer.css] : [])])}
<body>
<main><div class="marpit">
${parts.slides.join("\n")}
</div></main>${scripts(parts)}
</body>
</html>
`;

const scripts = ({ script, viewer, about }: Scripts) =>
  [
    script && `<script id="bd-fit">${script.code}</script>`,
    viewer && `<script type="application/json" id="bd-data">${viewer.data}</script>`,
    viewer && `<script id="bd-viewer">${viewer.script.code}</script>`,
    about &&
      `<script type="application/json" id="bd-manifest" data-seal="${about.seal}">${about.data}</script>`,
  ]
    .flatMap((line) => (line ? [`\n${line}`] : []))
    .join("");

type HeadParts = Pick<DocumentParts, "title" | "language" | "description" | "author"> & Scripts;

/** Up to the body. */
export const deckHead = (parts: HeadParts, styles: readonly string[]): string => `<!DOCTYPE html>
<html lang="${escapeHtml(parts.language)}">
${htmlHead({
  title: parts.title,
  policy: policy(parts),
  meta: { author: parts.author, description: parts.description },
  styles,
})}`;
