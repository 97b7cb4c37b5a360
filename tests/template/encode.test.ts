import { Marp } from "@marp-team/marp-core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRich } from "../../src/content/rich-text.ts";
import { decodeNotes, encodeNotes, encodeSpans, encodeText } from "../../src/template/encode.ts";
import { anyText, HOSTILE } from "../fixtures/hostile.ts";

const emoji = { shortcode: false, unicode: false } as const;
/** As stock Marp has it, with its sanitizer; and as our own decks are rendered. */
const stock = new Marp({ script: false, slug: false, math: "mathjax", emoji });
const ours = new Marp({ script: false, slug: false, math: false, emoji, html: true });

/** The text that an HTML reader sees between tags. Only numeric and the four named references occur. */
const seen = (html: string) =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#(\d+)|(lt|gt|amp|quot));/g, (_, code: string, name: string) =>
      code
        ? String.fromCodePoint(Number(code))
        : ({ lt: "<", gt: ">", amp: "&", quot: '"' }[name] ?? ""),
    );
const folded = (text: string) => text.replace(/\s+/g, " ").trim();
const tags = (html: string) => [...html.matchAll(/<\/?[a-z]\w*/g)].map(([tag]) => tag);

const places: [name: string, marp: Marp, markdown: (x: string) => string][] = [
  ["a heading", stock, (x) => `# ${x}`],
  ["a paragraph", stock, (x) => `Before\n\n${x}\n\nAfter`],
  ["a list", stock, (x) => `- ${x}\n- other`],
  ["a table", stock, (x) => `| a | b |\n|---|---|\n| ${x} | c |`],
  ["an HTML block", stock, (x) => `<div class="k">\n<p>${x}</p>\n</div>`],
  ["our own HTML block", ours, (x) => `<div class="k">\n<p>${x}</p>\n</div>`],
  ["an attribute", ours, (x) => `<div title="${x}">x</div>`],
];

describe.each(places)("content in %s", (place, marp, markdown) => {
  const plain = marp.render(markdown("x"), { htmlAsArray: true }).html[0] ?? "";
  /** Each text on a slide of its own: rendering many at once is what makes this quick. */
  const show = (texts: readonly string[]) => {
    const slides = texts.map((text) => markdown(encodeText(text))).join("\n\n---\n\n");
    const { html } = marp.render(slides, { htmlAsArray: true });
    expect(html).toHaveLength(texts.length);
    texts.forEach((text, i) => {
      const slide = html[i] ?? "";
      expect(tags(slide)).toEqual(tags(plain));
      if (place === "an attribute")
        expect(seen(/title="([^"]*)"/.exec(slide)?.[1] ?? "")).toBe(text);
      else expect(folded(seen(slide))).toBe(folded(seen(plain).replace("x", () => text)));
    });
  };
  it("shows hostile strings as they are", () => show(HOSTILE));
  it("shows any text as it is", () => {
    fc.assert(fc.property(fc.array(anyText(), { minLength: 50, maxLength: 50 }), show), {
      numRuns: 10,
    });
  });
});

describe("encoding", () => {
  it("leaves ordinary prose readable", () => {
    const prose = "Tokyo’s aims, in 2016 (say officials), were low-key: dialogue. Moscow’s weren’t";
    expect(encodeText(prose)).toBe(prose);
  });
  it("keeps 10,000 characters", () => {
    expect(encodeText("#".repeat(10_000))).toBe("&#35;".repeat(10_000));
  });
});

describe("rich text", () => {
  const html = (source: string) =>
    encodeSpans(parseRich(source), (id) => (id === "known" ? 7 : undefined));
  it("knows emphasis, strong and links, and nothing else", () => {
    expect(html("a *b* **c** [d](https://e.org/f)")).toBe(
      'a <em>b</em> <strong>c</strong> <a href="https&#58;&#47;&#47;e&#46;org&#47;f">d</a>',
    );
    expect(html("[to](#known), [lost](#unknown)")).toBe('<a href="&#35;7">to</a>, lost');
    for (const other of ["# a", "`a`", "<b>a</b>", "~~a~~", "$a$", ":smile:", "&amp;"])
      expect(seen(html(other))).toBe(other);
  });
  it("takes a backslash for what follows it", () => {
    expect(seen(html("\\*a\\*"))).toBe("*a*");
  });
});

describe("notes", () => {
  const kept = (all: readonly string[]) => {
    const markdown = all
      .map((notes) => `# a\n\n<!--\n${encodeNotes(notes)}\n-->`)
      .join("\n\n---\n\n");
    const { html, comments } = ours.render(markdown, { htmlAsArray: true });
    expect(html).toHaveLength(all.length);
    for (const slide of html) expect(tags(slide)).toEqual(tags(html[0] ?? ""));
    // Marp trims comments; what is within stays.
    expect(comments.map((notes) => notes.map(decodeNotes))).toEqual(
      all.map((notes) => [notes.trim()]),
    );
  };
  it("come back as they were written", () => {
    const directives = [
      "class: evil",
      "_class: evil",
      "theme: gaia",
      "words\nclass: evil",
      "fit",
      "{class: x}",
      "{class}",
      '"class": x',
      "? class\n: x",
      "&a class: x",
      "!t class: x",
      "# c\nclass: x",
      "--",
      "-->",
      "--!>",
      "->",
      "a --",
      "prettier-ignore",
    ];
    kept([...HOSTILE, ...directives].filter(folded));
  });
  it("stay readable", () => {
    const notes =
      "What matters here: nobody — not even Abe - expects a treaty.\n\nWhy? Two reasons {sic}: time and trust.";
    expect(encodeNotes(notes)).toBe(notes);
  });
  it("survive whatever is written", () => {
    const notes = anyText().filter((text) => folded(text) !== "");
    fc.assert(fc.property(fc.array(notes, { minLength: 50, maxLength: 50 }), kept), {
      numRuns: 10,
    });
  });
});
