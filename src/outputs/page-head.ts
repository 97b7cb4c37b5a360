/** The head of a page that people open from a folder: it runs and loads nothing but what its policy names. */
import { html, type Markup, trusted } from "./markup.ts";

export interface PageHead {
  /** Content security policy. */
  readonly policy: string;
  readonly title: string;
  readonly css: string;
}

export const pageHead = ({ policy, title, css }: PageHead): Markup => html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="generator" content="Briefdeck">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${trusted(css)}</style>
</head>`;
