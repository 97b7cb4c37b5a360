/** The docs site: the same Markdown that reads well in the repository, with search, a sidebar and the API. Nothing is fetched. */
import { defineConfig } from "vitepress";
import { ours } from "./markdown.ts";
import { sidebar } from "./sidebar.ts";

const MARK =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path fill='%23B3121D' d='M1 3h14v8H1z'/><path fill='%2314202B' d='M4 13h8v1H4z'/></svg>";

export default defineConfig({
  lang: "en-GB",
  title: "Briefdeck",
  description:
    "Briefing decks from structured content: every audience, as HTML, PDF and editable PPTX.",
  head: [["link", { rel: "icon", href: `data:image/svg+xml,${MARK}` }]],
  markdown: {
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    config: (md) => ours(md),
  },
  themeConfig: {
    nav: [
      { text: "Writers", link: "/writers" },
      { text: "Designers", link: "/designers" },
      { text: "Developers", link: "/developers" },
      { text: "Reference", link: "/reference/" },
      { text: "API", link: "/api/" },
    ],
    sidebar: sidebar(),
    outline: [2, 3],
    search: { provider: "local" },
    docFooter: { prev: "Before", next: "Next" },
  },
});
