/** Any Marp Markdown, with all that stock Marp knows: its themes, fitting headings, code, maths, emoji, inline HTML. */
import { createHash } from "node:crypto";
import { Marp } from "@marp-team/marp-core";
import { parseDocument } from "yaml";
import type { Diagnostic } from "../core/diagnostics.ts";
import { EMOJI_BASE, inlineAssets, KATEX_FONTS } from "./assets.ts";
import { marpCss } from "./marp-css.ts";
import { type Slides, sizeOf, stableScopes } from "./render.ts";

export interface MarpDeck extends Slides {
  readonly title: string;
  readonly language: string;
  readonly author: string;
  readonly description: string;
  /** Marp's own script, where a heading or a block of code is fitted to its place; and its hash for the policy. */
  readonly script: { readonly code: string; readonly hash: string } | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export interface MarpSource {
  readonly markdown: string;
  /** CSS of the person's own themes. */
  readonly themes: readonly string[];
  /** Pictures below it are put inside. */
  readonly folder: string;
  /** How the Markdown is named to people. */
  readonly file: string;
}

export async function renderMarpDeck({
  markdown,
  themes,
  folder,
  file,
}: MarpSource): Promise<MarpDeck> {
  const marp = new Marp({
    script: true,
    html: true,
    minifyCSS: false,
    emoji: { shortcode: "twemoji", unicode: "twemoji", twemoji: { base: EMOJI_BASE, ext: "svg" } },
    math: { lib: "katex", katexFontPath: KATEX_FONTS },
  });
  const [{ default: katex }, { default: shiki }] = await Promise.all([
    /\$/.test(markdown) ? import("@marp-team/marp-core/plugins/katex") : { default: undefined },
    /^ {0,3}(```|~~~)/m.test(markdown)
      ? import("@marp-team/marp-core/plugins/shiki")
      : { default: undefined },
  ]);
  if (katex) marp.use(katex());
  if (shiki) marp.use(shiki());
  for (const theme of themes) marp.themeSet.add(theme);
  const rendered = marp.render(markdown.replace(MATHJAX, "$1katex"), { htmlAsArray: true });
  const last = rendered.html.at(-1) ?? "";
  const code = MARP_SCRIPT.exec(last)?.[1];
  const bare = [...rendered.html.slice(0, -1), last.replace(MARP_SCRIPT, "")];
  const stable = stableScopes(bare.join(""));
  const own = [markdown, ...themes].join("\n");
  const css = await marpCss(marp, { css: stable(rendered.css), html: bare, own });
  const { texts, missing } = await inlineAssets([...bare.map(stable), css], folder);
  const html = texts.slice(0, -1);
  return {
    html,
    css: texts.at(-1) ?? "",
    comments: rendered.comments,
    ...metadata(markdown, bare),
    size: sizeOf(html[0]),
    script:
      code && bare.some((slide) => slide.includes("data-auto-scaling"))
        ? { code, hash: `sha256-${createHash("sha256").update(code).digest("base64")}` }
        : undefined,
    diagnostics: [
      ...(MATHJAX.test(markdown) ? [otherMaths(markdown, file)] : []),
      ...missing.map((address) => notBelow(address, markdown, file)),
    ],
  };
}

/** Asks for the library that is not shipped: see the table of dependencies in `docs/architecture.md`. */
const MATHJAX = /^(math:\s*)mathjax\s*$/m;

const otherMaths = (markdown: string, file: string): Diagnostic => ({
  code: "MATHS_LIBRARY",
  severity: "warning",
  message: "maths is set by KaTeX; MathJax is not shipped",
  hint: "write `math: katex`, and look at the formulas",
  ...placeOf("mathjax", markdown, file),
});

const notBelow = (address: string, markdown: string, file: string): Diagnostic => ({
  code: "ASSET_MISSING",
  severity: "warning",
  message: `${address} is not a picture or font below the deck's own folder`,
  hint: "only files there are put into the deck",
  ...placeOf(address, markdown, file),
});

/** Marp puts its script at the end of the last slide. */
const MARP_SCRIPT = /<script>((?:(?!<script>)[\s\S])*)<\/script>(?=<\/foreignObject><\/svg>\s*$)/;

/** From the front matter; the title is else the first heading. */
function metadata(markdown: string, slides: readonly string[]) {
  const front = /^---\r?\n([\s\S]*?)\n---/.exec(markdown)?.[1] ?? "";
  const keys: unknown = parseDocument(front).toJS();
  const key = (name: string): string | undefined =>
    typeof keys === "object" && keys !== null && name in keys
      ? String((keys as Record<string, unknown>)[name])
      : undefined;
  const heading = /<h[1-6][^>]*>([\s\S]*?)<\/h[1-6]>/.exec(slides.join(""))?.[1];
  return {
    title: key("title") ?? heading?.replace(/<[^>]*>/g, "").trim() ?? "Slides",
    language: key("lang") ?? "en",
    author: key("author") ?? "",
    description: key("description") ?? "",
  };
}

function placeOf(address: string, markdown: string, file: string) {
  const lines = markdown.split("\n");
  const line = lines.findIndex((text) => text.includes(address));
  return line < 0
    ? { file }
    : { file, line: line + 1, column: (lines[line]?.indexOf(address) ?? 0) + 1 };
}
