/** What the site lists, in order; titles are those of the pages. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DefaultTheme } from "vitepress";

type Item = DefaultTheme.SidebarItem;

const docs = join(import.meta.dirname, "..");

/** Pages by group, as paths below `docs/` without their ending. */
export const GROUPS: Readonly<Record<string, readonly string[]>> = {
  Writers: [
    "writers",
    "layouts",
    "charts",
    "maps",
    "audiences",
    "languages",
    "sources",
    "confidence",
    "references",
    "gates",
    "changes",
    "circulation",
    "batch",
  ],
  "Looking at decks": ["preview", "gallery", "presenting", "inspect", "cache"],
  Designers: ["designers", "design-language"],
  Developers: ["developers", "architecture", "glossary", "scaling", "benchmarks", "comparison"],
  Reference: [
    ...pagesIn("reference"),
    "commands",
    "configuration",
    "json",
    "diagnostics",
    "pdf-accessibility",
  ],
  API: ["api/index", ...pagesIn("api/functions")],
  Layouts: pagesIn("reference/layouts"),
  Decisions: pagesIn("decisions"),
};

export const sidebar = (): Item[] => [
  ...Object.entries(GROUPS).map(([text, pages], i) => ({
    text,
    collapsed: i > 0,
    items: pages.map((page) => ({ text: titleOf(page), link: `/${page.replace(/index$/, "")}` })),
  })),
];

/** A folder's pages, its index first; none where it has not been made. */
function pagesIn(folder: string): string[] {
  if (!existsSync(join(docs, folder))) return [];
  return readdirSync(join(docs, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name.slice(0, -".md".length)}`)
    .sort(
      (a, b) => Number(b.endsWith("/index")) - Number(a.endsWith("/index")) || (a < b ? -1 : 1),
    );
}

/** A page's heading, without what stands after a colon. */
const titleOf = (page: string): string =>
  /^# (.+?)(?::.*)?$/m
    .exec(readFileSync(join(docs, `${page}.md`), "utf8"))?.[1]
    ?.replace(/`|\(\)$/g, "") ?? page;
