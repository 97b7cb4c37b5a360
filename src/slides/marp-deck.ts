/** Any Marp Markdown, with all that stock Marp knows: its themes, fitting headings, code, maths, emoji, inline HTML. */
import { Marp } from "@marp-team/marp-core";
import { cspHash } from "../core/csp-hash.ts";
import { ContentError, type Diagnostic } from "../core/diagnostics.ts";
import { EMOJI_BASE, inlineAssets, KATEX_FONTS, type Missing } from "./assets.ts";
import type { Script } from "./document.ts";
import { type FrontMatter, frontMatter, unknownThemeDiagnostics } from "./front-matter.ts";
import { marpCss } from "./marp-css.ts";
import { type Slides, sizeOf, stableScopes } from "./render.ts";
import { withoutData } from "./theme-data.ts";

export interface MarpDeck extends Slides {
  readonly title: string;
  readonly language: string;
  readonly author: string;
  readonly description: string;
  /** Marp's own script, where a heading or a block of code is fitted to its place; and its hash for the policy. */
  readonly script: Script | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export interface MarpSource {
  /** With its front matter. */
  readonly markdown: string;
  /** CSS of the person's own themes. */
  readonly themes: readonly string[];
  /** Pictures below it are put inside. */
  readonly folder: string;
  /** How the Markdown is named to people. */
  readonly file: string;
}

/** @throws ContentError where the front matter cannot be read. */
export async function renderMarpDeck(source: MarpSource): Promise<MarpDeck> {
  const { themes, folder, file } = source;
  const markdown = source.markdown.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const front = frontMatter(markdown, file);
  if (front.diagnostics.length > 0) throw new ContentError(front.diagnostics);
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
  marp.shikiTransformers.push(UNHURRIED);
  const light = withoutData(themes);
  for (const theme of light.themes) marp.themeSet.add(theme);
  const rendered = marp.render(markdown.replace(MATHJAX, "$1katex"), { htmlAsArray: true });
  const last = rendered.html.at(-1) ?? "";
  const code = MARP_SCRIPT.exec(last)?.[1];
  const bare = [...rendered.html.slice(0, -1), last.replace(MARP_SCRIPT, "")];
  const stable = stableScopes(bare.join(""));
  const own = [markdown, ...themes].join("\n");
  const css = await marpCss(marp, {
    css: light.restored(stable(rendered.css)),
    html: bare,
    own,
  });
  const { html, missing, remote, ...inlined } = await inlineAssets(
    { html: bare.map(stable), css },
    folder,
  );
  return {
    html,
    css: inlined.css,
    comments: rendered.comments,
    ...metadata(front, bare),
    size: sizeOf(html[0]),
    script:
      code && bare.some((slide) => slide.includes("data-auto-scaling"))
        ? { code, hash: cspHash(code) }
        : undefined,
    diagnostics: [
      ...(MATHJAX.test(markdown) ? [otherMaths(markdown, file)] : []),
      ...unknownThemeDiagnostics(
        markdown,
        file,
        [...marp.themeSet.themes()].map(({ name }) => name),
      ),
      ...missing.map((each) => notShown(each, markdown, file)),
      ...remote.map((url) => notLoaded(url, markdown, file)),
      ...(showsNothing(html) ? [empty(file)] : []),
    ],
  };
}

/** Shiki leaves a line plain after half a second: on a busy machine code would be coloured otherwise than on an idle one. */
const UNHURRIED: Marp["shikiTransformers"][number] = {
  preprocess: (_, options) => {
    options.tokenizeTimeLimit = 0;
  },
};

/** Asks for the library that is not shipped: see the table of dependencies in `docs/architecture.md`. */
const MATHJAX = /^(math:\s*)mathjax\s*$/m;

const otherMaths = (markdown: string, file: string): Diagnostic => ({
  code: "MATHS_LIBRARY",
  severity: "warning",
  message: "maths is set by KaTeX; MathJax is not shipped",
  hint: "write `math: katex`, and look at the formulas",
  ...placeOf("mathjax", markdown, file),
});

const notShown = (
  { address, outside, hint }: Missing,
  markdown: string,
  file: string,
): Diagnostic =>
  outside
    ? {
        code: "ASSET_OUTSIDE",
        severity: "warning",
        message: `${address} lies outside the deck's own folder, and is not read`,
        hint: "copy it there: only files below that folder are put into the deck",
        ...placeOf(address, markdown, file),
      }
    : {
        code: "ASSET_MISSING",
        severity: "warning",
        message: `${address} is not a picture or font that can be read`,
        hint: hint ?? "its place is told from the deck's own folder",
        ...placeOf(address, markdown, file),
      };

/** Also for what only the browser finds the page asking for. */
export const notLoaded = (url: string, markdown: string, file: string): Diagnostic => ({
  code: "REQUEST_REFUSED",
  severity: "warning",
  message: `${url} was not loaded: a deck carries all it shows`,
  hint: "save it below the deck's folder and refer to the file",
  ...placeOf(url, markdown, file),
});

/** What the page finds of links within a deck whose end is not there. */
export const deadEnd = (
  { href, text }: { readonly href: string; readonly text: string },
  markdown: string,
  file: string,
): Diagnostic => ({
  code: "LINK_BROKEN",
  severity: "warning",
  message: `the link “${text}” leads to ${href}, which is not there`,
  hint: "slides are #1, #2 and so on; headings go by their words, as in #the-plan",
  ...placeOf(href, markdown, file),
});

const showsNothing = (slides: readonly string[]): boolean =>
  slides.every((slide) => !/<(img|figure|svg|video|hr)\b/.test(slide.replace(/^<svg/, ""))) &&
  slides
    .join("")
    .replace(/<[^>]*>/g, "")
    .trim() === "";

const empty = (file: string): Diagnostic => ({
  code: "DECK_EMPTY",
  severity: "warning",
  message: "the deck shows nothing",
  file,
});

/** Marp puts its script at the end of the last slide; a picture behind that has layers of its own, of which the last is on top. */
const MARP_SCRIPT =
  /<script>((?:(?!<script>)[\s\S])*)<\/script>(?=<\/foreignObject>(?:<foreignObject(?:(?!<\/foreignObject>)[\s\S])*<\/foreignObject>)*<\/svg>\s*$)/;

/** From the front matter; the title is else the first heading. */
function metadata({ get }: FrontMatter, slides: readonly string[]) {
  const heading = /<h[1-6][^>]*>([\s\S]*?)<\/h[1-6]>/.exec(slides.join(""))?.[1];
  return {
    title: get("title") ?? heading?.replace(/<[^>]*>/g, "").trim() ?? "Slides",
    language: get("lang") ?? "en",
    author: get("author") ?? "",
    description: get("description") ?? "",
  };
}

/** Where the Markdown first names an address, as a picture's if it does so. */
function placeOf(address: string, markdown: string, file: string) {
  const raw = address.replaceAll("%25", "%");
  const at = [`(${address})`, address, raw]
    .map((text) => markdown.indexOf(text) + (text.startsWith("(") ? 1 : 0))
    .find((index) => index > 0);
  if (at === undefined) return { file };
  const before = markdown.slice(0, at).split("\n");
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
