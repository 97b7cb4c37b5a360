/** Reads MathML that a page carries in `data-mathml`; nothing where it is not well-formed. */
import { decodeHTML } from "entities";

export interface MathNode {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly MathNode[];
  /** Of an element without children. */
  readonly text: string;
}

/** Stands unseen between a function and what it is of. */
export const APPLICATION = "\u2061";

interface Open {
  readonly tag: string;
  readonly attrs: Record<string, string>;
  readonly children: MathNode[];
  text: string;
}

const TOKEN = /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

export function readMathml(source: string): MathNode | undefined {
  const root: Open = { tag: "", attrs: {}, children: [], text: "" };
  const stack: Open[] = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const match = TOKEN.exec(source);
    const top = stack.at(-1);
    if (match === null || top === undefined) return undefined;
    const [, closing, tag = "", attrs = "", single, text] = match;
    if (text !== undefined) top.text += decodeHTML(text);
    else if (closing) {
      if (stack.length < 2 || stack.pop()?.tag !== tag) return undefined;
    } else {
      const opened: Open = { tag, attrs: attributes(attrs), children: [], text: "" };
      top.children.push(opened);
      if (!single) stack.push(opened);
    }
  }
  return stack.length === 1 ? root.children[0] : undefined;
}

const attributes = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value = ""]) => [
      name,
      decodeHTML(value),
    ]),
  );
