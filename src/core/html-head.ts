/** The head of a page that stands alone: it runs and loads nothing but what its policy names. */
import { escapeHtml } from "./escape.ts";

export interface HtmlHead {
  readonly title: string;
  /** Content security policy. */
  readonly policy: string;
  /** What else it says of itself, by name. */
  readonly meta: Readonly<Record<string, string>>;
  /** Style sheets, from a trusted place. */
  readonly styles: readonly string[];
}

export const htmlHead = ({ title, policy, meta, styles }: HtmlHead): string => `<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width,initial-scale=1">
${Object.entries({ ...meta, generator: "Briefdeck" })
  .map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content)}">`)
  .join("\n")}
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
${styles.map((css) => `<style>${css}</style>`).join("\n")}
</head>`;

/** Of a page that people open from a folder, and that no search engine is to find. */
export const PRIVATE = { referrer: "no-referrer", robots: "noindex" } as const;
