import katex from "katex";
import { describe, expect, it } from "vitest";
import { readMathml } from "../../../../../src/outputs/pptx/map/formula/mathml.ts";
import { mathsOf } from "../../../../../src/outputs/pptx/map/formula/maths.ts";
import type { Maths, Row } from "../../../../../src/outputs/pptx/model.ts";

/** As a page carries it. */
function mathml(tex: string): string {
  const whole = katex.renderToString(tex, { output: "mathml", displayMode: true });
  return /<semantics>(.*)<annotation/s.exec(whole)?.[1] ?? "";
}

const said = (row: Row | undefined): string => (row ?? []).map(part).join("");

/** A short form to compare with. */
function part(p: Maths): string {
  switch (p.kind) {
    case "letters":
      return p.text;
    case "fraction":
      return `${p.bar ? "frac" : "binom"}[${said(p.top)}|${said(p.bottom)}]`;
    case "root":
      return `root${p.degree ? `(${said(p.degree)})` : ""}[${said(p.of)}]`;
    case "scripts":
      return `${said(p.of)}${p.sub ? `_[${said(p.sub)}]` : ""}${p.sup ? `^[${said(p.sup)}]` : ""}`;
    case "limit":
      return `${p.above ? "over" : "under"}[${said(p.of)}|${said(p.limit)}]`;
    case "nary":
      return `${p.char}${p.stacked ? "*" : ""}[${said(p.sub)}|${said(p.sup)}]{${said(p.of)}}`;
    case "accent":
      return `accent ${p.char.codePointAt(0)?.toString(16)}[${said(p.of)}]`;
    case "bar":
      return `bar[${said(p.of)}]`;
    case "brace":
      return `brace[${said(p.of)}]`;
    case "fence":
      return `fence${p.open}${p.parts.map(said).join(p.separator)}${p.close}`;
    case "matrix":
      return `matrix(${p.columns.join()})[${p.rows.map((r) => r.map(said).join("&")).join("/")}]`;
    case "aligned":
      return `aligned[${p.rows.map((r) => r.map(said).join("&")).join("/")}]`;
  }
}

const s = String.raw;

describe("formulas of Office's own", () => {
  it.each([
    ["E=mc^2", "E=mc^[2]"],
    [s`\sqrt{x} + \sqrt[3]{y}`, "root[x]+root(3)[y]"],
    [s`\frac{a}{b} \binom{n}{k}`, "frac[a|b]fence(binom[n|k])"],
    [s`\sum_{k=1}^{n} k = 1`, "∑*[k=1|n]{k}=1"],
    [s`\int_0^1 x^2\,dx`, "∫[0|1]{x^[2]\u2009dx}"],
    [s`\lim_{n\to\infty} \sin x`, "under[lim|n→∞]\u2009sin\u2009x"],
    [s`\hat{x} \overline{ab} \overbrace{a}^{n}`, "accent 302[x]bar[ab]over[brace[a]|n]"],
    [s`\begin{pmatrix} a & b \\ c & d \end{pmatrix}`, "fence(matrix(center,center)[a&b/c&d])"],
    [
      s`\begin{cases} 1 & x>0 \\ 0 & \text{else} \end{cases}`,
      "fence{matrix(left,left)[1&x>0/0&else]",
    ],
    [s`\begin{aligned} a &= b \\ c &= d \end{aligned}`, "aligned[a&=b/c&=d]"],
    [s`\left\{ x \middle| y \right\}`, "fence{x|y}"],
  ])("%s", (tex, expected) => expect(said(mathsOf(mathml(tex)))).toBe(expected));

  it("keep their alphabets", () => {
    expect(mathsOf(mathml(s`x\mathbb{R}\mathbf{v}\text{ if }\mathrm{d}`))).toEqual([
      { kind: "letters", text: "x", alphabet: "italic", script: undefined },
      { kind: "letters", text: "R", alphabet: "plain", script: "double-struck" },
      { kind: "letters", text: "v", alphabet: "bold", script: undefined },
      { kind: "letters", text: "\u00a0if\u00a0", alphabet: "text", script: undefined },
      { kind: "letters", text: "d", alphabet: "plain", script: undefined },
    ]);
  });

  it.each([
    s`\color{red} x`,
    s`\cancel{x}`,
    s`\boxed{x}`,
    s`x\phantom{y}`,
    s`\xrightarrow{f}`,
    s`x \tag{1}`,
    s`\colorbox{red}{x}`,
  ])("do not take %s, which stays a picture", (tex) =>
    expect(mathsOf(mathml(tex))).toBeUndefined(),
  );

  it.each([
    "",
    "x",
    "<mi>x",
    "<mi>x</mo>",
    "</mi>",
    "<mi/>",
    "<mfrac/>",
    '<mi a="<">x</mi>',
    "<b>x</b>",
  ])("do not break on %s", (source) => expect(() => mathsOf(source)).not.toThrow());

  it("read what a page serialises", () => {
    expect(readMathml('<mo stretchy="false">&lt;&nbsp;&#x3c0;&#60;</mo>')).toEqual({
      tag: "mo",
      attrs: { stretchy: "false" },
      children: [],
      text: "<\u00a0π<",
    });
  });
});
