/**
 * Chromium drops the space at which a line wraps, so that words run together where its text is read by the tags. A space
 * that is kept hangs beyond the line and moves nothing, if it is the only one there.
 */
import type { Page } from "puppeteer-core";

const MARK = "data-briefdeck-spaces";

/** Keeps the spaces of all running text, after taking out those that would not have been shown. */
export async function keepSpaces(page: Page): Promise<void> {
  await page.evaluate((mark) => {
    /** What stands in a line as one thing, whatever is inside. */
    const ATOMS = new Set(
      "img svg video audio iframe canvas object embed input select textarea math".split(" "),
    );
    /** Lines of text that are laid out together: text and what stands within lines, and nothing else. */
    const roots = new Set<Element>();
    const outer = new Map<Element, Element | null>();
    const rootOf = (element: Element): Element | null => {
      const known = outer.get(element);
      if (known !== undefined) return known;
      const { display } = getComputedStyle(element);
      const parent = element.parentElement;
      const root = display === "inline" ? parent && rootOf(parent) : element;
      outer.set(element, root);
      return root;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const root = parent && /\S\s+\S/.test(walker.currentNode.nodeValue ?? "") && rootOf(parent);
      if (root instanceof HTMLElement && parent instanceof HTMLElement) roots.add(root);
    }
    for (const root of roots) {
      const style = getComputedStyle(root);
      if (style.whiteSpaceCollapse !== "collapse" || style.textWrapMode === "nowrap") continue;
      const texts: Text[] = [];
      /** Text that is set, and where a line begins or something else stands: `undefined` and an element. */
      const parts: (Text | Element | undefined)[] = [];
      const collect = (node: Node): boolean => {
        if (node instanceof Text) {
          texts.push(node);
          parts.push(node);
          return true;
        }
        if (!(node instanceof Element)) return true;
        if (node.localName === "br") return parts.push(undefined) > 0;
        const inner = getComputedStyle(node);
        if (/^inline-|^ruby/.test(inner.display) || ATOMS.has(node.localName) || node.shadowRoot)
          return parts.push(node) > 0;
        // What is underlined or coloured would show the space.
        const shows =
          inner.textDecorationLine !== "none" || inner.backgroundColor !== "rgba(0, 0, 0, 0)";
        return (
          inner.display === "inline" &&
          inner.whiteSpaceCollapse === "collapse" &&
          !shows &&
          [...node.childNodes].every(collect)
        );
      };
      if (![...root.childNodes].every(collect)) continue;
      // As CSS Text 3, 4.1 has it: runs of spaces are one, and none stand at the edges of a line that is not wrapped.
      let before: Text | undefined;
      let spaced = true;
      const values = new Map<Text, string>();
      const trim = () => before && values.set(before, (values.get(before) ?? "").replace(/ $/, ""));
      for (const part of parts) {
        if (!(part instanceof Text)) {
          if (!part) trim();
          spaced = !part;
          before = undefined;
          continue;
        }
        const text = part.data.replace(/[ \t\n\r\f]+/g, " ");
        const kept = spaced ? text.replace(/^ /, "") : text;
        values.set(part, kept);
        if (!kept) continue;
        spaced = kept.endsWith(" ");
        before = part;
      }
      trim();
      for (const text of texts)
        if (text.data !== values.get(text)) text.data = values.get(text) ?? "";
      root.setAttribute(mark, "");
    }
    const sheet = document.createElement("style");
    sheet.setAttribute(mark, "");
    sheet.textContent = `[${mark}]{white-space-collapse:preserve!important}[${mark}] :is(input,svg){white-space-collapse:collapse}`;
    document.head.append(sheet);
  }, MARK);
}

/** Takes the marks away again; the text stays as it was shown. */
export async function releaseSpaces(page: Page): Promise<void> {
  await page.evaluate((mark) => {
    for (const one of document.querySelectorAll(`[${mark}]`))
      if (one.localName === "style") one.remove();
      else one.removeAttribute(mark);
  }, MARK);
}
