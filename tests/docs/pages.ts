/** The pages people read, with the blocks of code in them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import markdownIt from "markdown-it";

export const root = join(import.meta.dirname, "..", "..");

/** By path from the repository's root; what the site makes for itself is left out. */
export const pages: ReadonlyMap<string, string> = new Map(
  [
    "README.md",
    "CHANGELOG.md",
    ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md") && !/^(api|\.vitepress)\b/.test(name))
      .map((name) => join("docs", name)),
  ].map((name) => [name, readFileSync(join(root, name), "utf8")]),
);

export interface Block {
  /** As `docs/writers.md:12`. */
  readonly at: string;
  /** The first word behind the fence; undefined for code by indentation. */
  readonly language: string | undefined;
  /** What follows it: the file that a sample belongs to, or `unchecked:` and why. */
  readonly about: string;
  readonly text: string;
}

const markdown = markdownIt({ html: true });

export const blocks: readonly Block[] = [...pages].flatMap(([name, page]) =>
  markdown
    .parse(
      page.replace(/^---\n.*?\n---\n/s, (front) => front.replace(/.+/g, "")),
      {},
    )
    .flatMap((token) => {
      if (token.type !== "fence" && token.type !== "code_block") return [];
      const [, language, about = ""] = /^(\S+)\s*(.*)$/.exec(token.info.trim()) ?? [];
      return [{ at: `${name}:${(token.map?.[0] ?? 0) + 1}`, language, about, text: token.content }];
    }),
);

/** Code inside sentences, by page. */
export const spans: readonly { readonly at: string; readonly text: string }[] = [...pages].flatMap(
  ([name, page]) =>
    markdown
      .parse(page, {})
      .flatMap((token) => token.children ?? [])
      .filter(({ type }) => type === "code_inline")
      .map(({ content }) => ({ at: name, text: content })),
);
