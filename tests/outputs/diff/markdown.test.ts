/** Content in a pull request is text, whatever it looks like. */

import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { safe } from "../../../src/outputs/diff/markdown.ts";
import { HOSTILE } from "../../fixtures/hostile.ts";

const github = new MarkdownIt({ html: true, linkify: true, typographer: false });
// GitHub links addresses with a scheme or www, and no bare names of hosts.
github.linkify.set({ fuzzyLink: false });
const ELEMENT = /<\/?[a-z][^>]*>/i;

/** What a reader sees of a line of a list, after GitHub's parser: the characters alone. */
const seen = (text: string) => {
  const html = github.renderInline(`**x** ${safe(text)}`).replace("<strong>x</strong> ", "");
  return {
    html,
    text: html
      .replaceAll("<!-- -->", "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&"),
  };
};

describe("content in Markdown", () => {
  it("is the very same characters, and no markup", () => {
    const anything = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom(...HOSTILE));
    fc.assert(
      fc.property(anything, (raw) => {
        const { html, text } = seen(raw);
        expect(html.replaceAll("<!-- -->", "")).not.toMatch(ELEMENT);
        expect(text.trim()).toBe(raw.replace(/\s+/g, " ").trim());
      }),
    );
  });

  it.each(["@octocat", "see #12", "GH-7", ":smile:", "https://example.org", "www.example.org"])(
    "parts what GitHub would link: %s",
    (text) => expect(safe(text)).toMatch(/<!-- -->/),
  );
});
