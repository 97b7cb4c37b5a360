/** The one document that the preview has, and the names of what it lets download. */
import type { Format } from "../../content/schema/audience.ts";

/** Everything in it is made by its script. */
export const shell = (): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Briefdeck preview</title>
<link rel="icon" href="/-/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/-/fonts.css">
<link rel="stylesheet" href="/-/page.css">
<script src="/-/page.js" defer></script>
</head>
<body><noscript>The preview needs JavaScript.</noscript></body>
</html>
`;

/** Of the tab: a slide, and what has just changed on it. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="2" y="6" width="28" height="20" rx="2" fill="#16202b"/><rect x="6" y="11" width="14" height="3" fill="#fff"/><rect x="6" y="18" width="20" height="3" fill="#e04652"/></svg>';

/** What a deck can be taken away as. */
export const DOWNLOADS = {
  html: "text/html; charset=utf-8",
  pdf: "application/pdf",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
} as const satisfies Partial<Record<Format, string>>;

/** From `press.fr.pdf` to the deck and the format. */
export function download(
  file: string,
): { readonly name: string; readonly format: keyof typeof DOWNLOADS } | undefined {
  const [, name, ending] = /^(.+)\.(html|pdf|pptx)$/.exec(file) ?? [];
  const format = (Object.keys(DOWNLOADS) as (keyof typeof DOWNLOADS)[]).find(
    (one) => one === ending,
  );
  return name && format ? { name, format } : undefined;
}
