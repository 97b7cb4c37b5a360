import { describe, expect, it } from "vitest";
import type { Node } from "../../../../../src/outputs/pptx/boxes.ts";
import { piecesOf } from "../../../../../src/outputs/pptx/map/text/pieces.ts";
import { runs } from "../../../../../src/outputs/pptx/map/text/runs.ts";
import { box, context, lines } from "../../boxes.ts";

const said = (...nodes: readonly Node[]): string =>
  piecesOf(box({}, ...nodes), nodes, context(), false)
    .map((piece) => (piece.isBreak ? "⏎" : piece.text))
    .join("");
const words = (text: string) => lines(0, 0, [text, 50]);
const inline = (tag: string, text: string, style = {}) =>
  box({ tag, style: { display: "inline", ...style } }, words(text));

describe("white space", () => {
  it("collapses as rendered, across elements", () =>
    expect(said(words("  a \n b "), inline("b", " c"), words(" "))).toBe("a b c"));

  it("keeps what does not collapse: no-break spaces", () =>
    expect(said(words("a\u00a0\u00a0b"))).toBe("a\u00a0\u00a0b"));

  it("goes where lines of Japanese are joined", () =>
    expect(said(words("日本\n語"))).toBe("日本語"));

  it("stays in preformatted text, line by line, without an empty last line", () => {
    const code = box({ style: { "white-space-collapse": "preserve" } }, words("a  b\n c\n"));
    const list = piecesOf(code, code.children, context(), false);
    expect(list.map((p) => (p.isBreak ? "⏎" : p.text))).toEqual(["a  b", "⏎", " c"]);
  });

  it("is trimmed around breaks, and a last break is none", () =>
    expect(said(words("a "), box({ tag: "br" }), words(" b"), box({ tag: "br" }))).toBe("a⏎b"));
});

describe("runs", () => {
  it("join where they look alike, and end where they do not", () => {
    const nodes = [words("a "), inline("span", "b "), inline("b", "c", { "font-weight": "700" })];
    const made = runs(piecesOf(box({}, ...nodes), nodes, context(), false));
    expect(made.map((r) => (r.kind === "text" ? [r.text, r.style.bold] : r))).toEqual([
      ["a b ", false],
      ["c", true],
    ]);
  });

  it("gives raised text its neighbours' size, because Office shrinks it", () => {
    const nodes = [
      words("x"),
      inline("sup", "2", { "vertical-align": "super", "font-size": "14px" }),
    ];
    const [, raised] = piecesOf(box({}, ...nodes), nodes, context(), false);
    expect(raised?.style).toMatchObject({ baseline: 33, size: 15 });
  });

  it("links to slides by their id, to the web, and to nothing else", () => {
    const to = (href: string) => {
      const a = box({ tag: "a", attrs: { href }, style: { display: "inline" } }, words("x"));
      return piecesOf(box({}, a), [a], context({ anchors: new Map([["4", 3]]) }), false)[0]?.style
        .link;
    };
    expect(to("#4")).toEqual({ slide: 3 });
    expect(to("https://example.org")).toEqual({ url: "https://example.org" });
    expect(to("javascript:alert(1)")).toBeUndefined();
    expect(to("#nowhere")).toBeUndefined();
  });
});
