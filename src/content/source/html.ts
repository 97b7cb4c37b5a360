/** Paragraphs of a web page, by Readability: the article alone. Nothing in it is run or fetched. */

import { normalised } from "./fingerprint.ts";
import { type Bibliography, day, people, type SourceText, someOf } from "./source-text.ts";

/** @throws Error where the page has no article. */
export async function htmlSource(html: string): Promise<SourceText> {
  const [{ Readability }, { parseHTML }] = await Promise.all([
    import("@mozilla/readability"),
    import("linkedom"),
  ]);
  const { document } = parseHTML(html);
  const linked = linkedData(document.querySelectorAll('script[type="application/ld+json"]'));
  const meta = (...names: string[]) => {
    for (const name of names) {
      const found = document.querySelector(`meta[name="${name}"], meta[property="${name}"]`);
      const content = normalised(found?.getAttribute("content") ?? "");
      if (content) return content;
    }
    return "";
  };
  const url =
    document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? meta("og:url");
  const authors = [...document.querySelectorAll('meta[name="citation_author"]')]
    .map((one) => normalised(one.getAttribute("content") ?? ""))
    .join(";");
  const said: Bibliography = someOf({
    title: meta("citation_title", "og:title"),
    author: people(authors || meta("author", "article:author").replace(/^https?:.*/, "")),
    containerTitle: meta("citation_journal_title", "og:site_name"),
    publisher: meta("citation_publisher", "dc.publisher"),
    issued: day(
      meta("citation_publication_date", "article:published_time", "date").replaceAll("/", "-"),
    ),
    URL: /^https?:\/\//.test(url) ? url : "",
    language: document.documentElement?.getAttribute("lang") ?? "",
  });
  const article = new Readability(document, { maxElemsToParse: 200_000 }).parse();
  if (!article?.content) throw new Error("no article was found in the page");
  return {
    paragraphs: await htmlParagraphs(article.content),
    about: {
      type: "webpage",
      ...someOf({
        title: normalised(article.title ?? ""),
        author: people(normalised(article.byline ?? "")),
        issued: day(article.publishedTime ?? undefined),
      }),
      ...said,
      ...linked,
    },
  };
}

const BLOCKS = "p, li, blockquote, pre, dd, td, figcaption";

/** Blocks of text that hold no other block; headings are none. */
export async function htmlParagraphs(html: string): Promise<string[]> {
  const { parseHTML } = await import("linkedom");
  const { document } = parseHTML(`<!DOCTYPE html><html><body>${html}</body></html>`);
  return [...document.querySelectorAll(BLOCKS)]
    .filter((block) => !block.querySelector(BLOCKS))
    .map((block) => {
      for (const end of block.querySelectorAll("br")) end.replaceWith(" ");
      return normalised(block.textContent ?? "");
    })
    .filter(Boolean);
}

/** What a page says of its article in schema.org's terms. */
function linkedData(scripts: Iterable<{ readonly textContent: string | null }>): Bibliography {
  for (const { textContent } of scripts) {
    let data: unknown;
    try {
      data = JSON.parse(textContent ?? "");
    } catch {
      continue;
    }
    const graph = (data as { "@graph"?: unknown } | null)?.["@graph"] ?? data;
    for (const one of Array.isArray(graph) ? graph : [graph]) {
      const thing = (one ?? {}) as Record<string, unknown>;
      if (!/Article|Posting|Report/.test(String(thing["@type"]))) continue;
      const names = [thing["author"]].flat().map(nameOf).filter(Boolean);
      return someOf({
        type: /News/.test(String(thing["@type"])) ? "article-newspaper" : undefined,
        title: text(thing["headline"]),
        author: people(names.join(";")),
        publisher: nameOf(thing["publisher"]),
        issued: day(text(thing["datePublished"])),
        language: text(thing["inLanguage"]),
      });
    }
  }
  return {};
}

const text = (value: unknown) => (typeof value === "string" ? normalised(value) : "");
const nameOf = (value: unknown): string =>
  text(value) || text((value as { name?: unknown } | null | undefined)?.name);
