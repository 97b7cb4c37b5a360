/** Paragraphs of Markdown: without headings, code and markup; front matter tells title and author. */
import MarkdownIt from "markdown-it";
import { parse } from "yaml";
import { normalised } from "./fingerprint.ts";
import { day, people, type SourceText, someOf } from "./source-text.ts";

/** HTML within it is not read. */
const markdown = new MarkdownIt("commonmark", { html: false });

export function markdownSource(text: string): SourceText {
  const [, front, body = text] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n")) ??
    [];
  const tokens = markdown.parse(body, {});
  const textOf = (at: number) =>
    normalised(
      (tokens[at]?.children ?? [])
        .map(({ type, content }) => (type === "softbreak" || type === "hardbreak" ? " " : content))
        .join(""),
    );
  const opened = (at: number) => tokens[at - 1];
  const inline = tokens.flatMap(({ type }, at) => (type === "inline" ? [at] : []));
  const heading = inline.find((at) => opened(at)?.tag === "h1");
  return {
    paragraphs: inline
      .filter((at) => opened(at)?.type === "paragraph_open")
      .map(textOf)
      .filter(Boolean),
    about: someOf({
      ...(heading === undefined ? {} : { title: textOf(heading) }),
      ...frontMatter(front),
    }),
  };
}

function frontMatter(text: string | undefined) {
  let data: unknown;
  try {
    data = text && parse(text);
  } catch {
    // Of another kind than YAML: what it says is not known.
  }
  if (typeof data !== "object" || data === null) return {};
  const said = (key: string) => {
    const value = (data as Record<string, unknown>)[key];
    return typeof value === "string" || typeof value === "number" ? normalised(String(value)) : "";
  };
  return someOf({
    title: said("title"),
    author: people(said("author")),
    publisher: said("publisher"),
    issued: day(said("date")),
    URL: /^https?:/.test(said("url")) ? said("url") : "",
    language: said("lang") || said("language"),
  });
}
