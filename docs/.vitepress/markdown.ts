/** What the site makes of our Markdown beyond VitePress: signs in code mean nothing to Vue, and samples name their file. */
import type { MarkdownRenderer } from "vitepress";

export function ours(md: MarkdownRenderer): void {
  const { fence, code_inline: code } = md.renderer.rules;
  md.renderer.rules.code_inline = (tokens, index, options, env, self) => {
    tokens[index]?.attrSet("v-pre", "");
    return code?.(tokens, index, options, env, self) ?? "";
  };
  // Over a sample stands the file that it belongs to: what follows the language, as in ```yaml storyline.yaml#/slides/0.
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    const block = fence?.(tokens, index, options, env, self) ?? "";
    const [, file] = /^\S+\s+([\w./-]+\.\w+)/.exec(tokens[index]?.info ?? "") ?? [];
    return file ? `<p class="sample-file">${md.utils.escapeHtml(file)}</p>\n${block}` : block;
  };
}
