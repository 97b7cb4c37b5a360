/** Any Marp Markdown, with all that stock Marp knows: its themes, fitting headings, code, maths, emoji, inline HTML. */
import { Marp } from "@marp-team/marp-core";
import { cspHash } from "../core/csp-hash.ts";
import { ContentError, type Diagnostic } from "../core/diagnostics.ts";
import { EMOJI_BASE, inlineAssets, KATEX_FONTS } from "./assets.ts";
import type { Script } from "./document.ts";
import { type FrontMatter, frontMatter } from "./front-matter.ts";
import { marpCss } from "./marp-css.ts";
import {
  assetDiagnostic,
  emptyDiagnostic,
  mathsDiagnostic,
  requestDiagnostic,
  unknownThemeDiagnostics,
} from "./marp-diagnostics.ts";
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
    ...properties(front, bare),
    size: sizeOf(html[0]),
    script:
      code && bare.some((slide) => slide.includes("data-auto-scaling"))
        ? { code, hash: cspHash(code) }
        : undefined,
    diagnostics: [
      ...(MATHJAX.test(markdown) ? [mathsDiagnostic(markdown, file)] : []),
      ...unknownThemeDiagnostics(
        markdown,
        file,
        [...marp.themeSet.themes()].map(({ name }) => name),
      ),
      ...missing.map((each) => assetDiagnostic(each, markdown, file)),
      ...remote.map((url) => requestDiagnostic(url, markdown, file)),
      ...(showsNothing(html) ? [emptyDiagnostic(file)] : []),
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

const showsNothing = (slides: readonly string[]): boolean =>
  slides.every((slide) => !/<(img|figure|svg|video|hr)\b/.test(slide.replace(/^<svg/, ""))) &&
  slides
    .join("")
    .replace(/<[^>]*>/g, "")
    .trim() === "";

/** Marp puts its script at the end of the last slide; a picture behind that has layers of its own, of which the last is on top. */
const MARP_SCRIPT =
  /<script>((?:(?!<script>)[\s\S])*)<\/script>(?=<\/foreignObject>(?:<foreignObject(?:(?!<\/foreignObject>)[\s\S])*<\/foreignObject>)*<\/svg>\s*$)/;

/** From the front matter; the title is else the first heading. */
function properties({ get }: FrontMatter, slides: readonly string[]) {
  const heading = /<h[1-6][^>]*>([\s\S]*?)<\/h[1-6]>/.exec(slides.join(""))?.[1];
  return {
    title: get("title") ?? heading?.replace(/<[^>]*>/g, "").trim() ?? "Slides",
    language: get("lang") ?? "en",
    author: get("author") ?? "",
    description: get("description") ?? "",
  };
}
