/** A strict little XML reader, so that tests judge parts without the writer's own code. */

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** All text below, in order. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
  text: string;
}

const TOKEN =
  /<\?[^>]*\?>|<!--.*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|[^<]+/gs;

/** @throws Error where the text is not well-formed. */
export function readXml(text: string): XmlNode {
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const stack: Open[] = [root];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index !== at) throw new Error(`not XML at ${at}: ${text.slice(at, at + 60)}`);
    at += match[0].length;
    const [whole, closing, name, attributes = "", single] = match;
    if (name === undefined) {
      if (!whole.startsWith("<")) say(stack, decode(whole));
      continue;
    }
    if (closing) close(stack, name);
    else {
      stack.push({ name, attributes: readAttributes(attributes), children: [], text: "" });
      if (single) close(stack, name);
    }
  }
  const [only, ...more] = root.children;
  if (at !== text.length || stack.length !== 1)
    throw new Error(`ends within <${stack.at(-1)?.name}>`);
  if (only === undefined || more.length > 0) throw new Error("not one root element");
  return only;
}

function say(stack: Open[], text: string): void {
  for (const open of stack) open.text += text;
}

function close(stack: Open[], name: string): void {
  const open = stack.pop();
  if (open === undefined || open.name !== name)
    throw new Error(`</${name}> closes <${open?.name}>`);
  stack.at(-1)?.children.push(open);
}

function readAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)) {
    if (name in found) throw new Error(`attribute ${name} twice`);
    found[name] = decode(value);
  }
  return found;
}

function decode(text: string): string {
  const bare = text.replace(/&(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);/gi, "");
  if (bare.includes("&")) throw new Error(`bare & in ${text.slice(0, 60)}`);
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, n) => String.fromCodePoint(Number(n)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

/** As a program sees it that knows no formulas: of alternatives the last. */
export const withoutChoices = (node: XmlNode): XmlNode => ({
  ...node,
  children: node.children.filter((child) => child.name !== "mc:Choice").map(withoutChoices),
});

/** All elements of that name below a node, itself included. */
export function all(node: XmlNode, name: string): XmlNode[] {
  const deeper = node.children.flatMap((child) => all(child, name));
  return node.name === name ? [node, ...deeper] : deeper;
}
