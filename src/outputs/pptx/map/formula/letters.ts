/** The letters and spaces of formulas: their alphabets, and how wide the gaps are. */
import type { Alphabet, Maths, Row, Script } from "../../model.ts";
import { APPLICATION, type MathNode } from "./mathml.ts";

const VARIANTS: Readonly<Record<string, readonly [Alphabet, Script?]>> = {
  normal: ["plain"],
  italic: ["italic"],
  bold: ["bold"],
  "bold-italic": ["boldItalic"],
  "double-struck": ["plain", "double-struck"],
  fraktur: ["plain", "fraktur"],
  script: ["plain", "script"],
  "sans-serif": ["plain", "sans-serif"],
  "bold-sans-serif": ["bold", "sans-serif"],
  "sans-serif-italic": ["italic", "sans-serif"],
  monospace: ["plain", "monospace"],
};

/** Without children of its own. @returns undefined for an alphabet that Office has not. */
export function lettersOf(node: MathNode): Row | undefined {
  const text = node.text.replaceAll(APPLICATION, "");
  if (text === "") return [];
  const named = node.attrs["mathvariant"];
  const usual = node.tag === "mi" && [...text].length === 1 ? "italic" : "normal";
  const [alphabet, script] = VARIANTS[named ?? usual] ?? [];
  if (alphabet === undefined) return undefined;
  const bold = alphabet === "bold" && node.tag === "mtext";
  const plain: Alphabet = node.tag === "mtext" && !bold && script === undefined ? "text" : alphabet;
  return [{ kind: "letters", text, alphabet: plain, script }];
}

/** Spaces of about this width, in em. */
const SPACES: readonly (readonly [number, string])[] = [
  [0.08, ""],
  [0.2, "\u2009"],
  [0.25, "\u205f"],
  [0.4, "\u2004"],
  [0.75, "\u2002"],
  [1.5, "\u2003"],
  [Number.POSITIVE_INFINITY, "\u2003\u2003"],
];

export function spaceOf({ attrs }: MathNode): Row {
  const width = Number.parseFloat(attrs["width"] ?? "0");
  const text = SPACES.find(([most]) => width <= most)?.[1] ?? "";
  return text === "" ? [] : [{ kind: "letters", text, alphabet: "plain" }];
}

/** Neighbouring letters of one alphabet are one run. */
export function joined(parts: readonly Maths[]): Row {
  const out: Maths[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    const same =
      last?.kind === "letters" &&
      part.kind === "letters" &&
      last.alphabet === part.alphabet &&
      last.script === part.script;
    if (same) out[out.length - 1] = { ...last, text: last.text + part.text };
    else out.push(part);
  }
  return out;
}
