/** One pass over the laid-out page, for all checks at once: to ask Chromium costs more than to answer. */
import type { Page } from "puppeteer-core";
import { readBlock } from "./blocks.ts";
import { makeDrawer } from "./draw.ts";
import type { BlockFact, Box, Color, KeyFact, Owner, SlideFacts, TextFact } from "./facts.ts";
import { readGrounds } from "./grounds.ts";

/**
 * The page shows a deck, at any size.
 * @param only these slides, from 0; all where left out.
 */
export const measurePage = (page: Page, only?: readonly number[]): Promise<SlideFacts[]> =>
  page.evaluate(
    `(${gather})(${readGrounds}, ${readBlock}, ${makeDrawer}, ${JSON.stringify(only ?? null)})`,
  ) as Promise<SlideFacts[]>;

/** Runs in the page: what it needs from elsewhere is handed in. */
async function gather(
  grounds: typeof readGrounds,
  block: typeof readBlock,
  drawer: typeof makeDrawer,
  only: readonly number[] | null,
): Promise<SlideFacts[]> {
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const style = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, style);
    return style;
  };
  const colorOf = (css: string): Color => {
    const [r = 0, g = 0, b = 0, a = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
    const unit = css.startsWith("color(") ? 255 : 1;
    return [r * unit, g * unit, b * unit, a];
  };
  /** What a style sheet prints on a slide, such as its number: it has no node to be measured. */
  const labels = (svg: Element, boxOf: (element: Element) => Box): Box[] =>
    [...svg.querySelectorAll("foreignObject > section")].flatMap((section) =>
      ["::before", "::after"].flatMap((pseudo): Box[] => {
        const style = getComputedStyle(section, pseudo);
        const lengths = [style.left, style.top, style.width, style.height];
        const [x = 0, y = 0, w = 0, h = 0] = lengths.map((length) => Number.parseFloat(length));
        const [left, top] = boxOf(section);
        const shown = /["(]/.test(style.content) && style.position === "absolute" && w > 0;
        if (!shown || style.display === "none") return [];
        return [[left + x, top + y, left + x + w, top + y + h]];
      }),
    );
  const folded = (text: string) => text.trim().replace(/\s+/g, " ");
  const range = document.createRange();
  const rects = new Map<Text, DOMRect[]>();
  const rectsOf = (node: Text): DOMRect[] => {
    const known = rects.get(node);
    if (known) return known;
    range.selectNodeContents(node);
    const own = [...range.getClientRects()];
    rects.set(node, own);
    return own;
  };
  const bounds = (lines: readonly Box[]): Box => [
    Math.min(...lines.map(([left]) => left)),
    Math.min(...lines.map(([, top]) => top)),
    Math.max(...lines.map(([, , right]) => right)),
    Math.max(...lines.map(([, , , bottom]) => bottom)),
  ];

  const all = [...document.querySelectorAll("svg[data-marpit-svg]")];
  const asked = only ? only.flatMap((at) => all[at] ?? []) : all;
  const slide = async (svg: Element): Promise<SlideFacts> => {
    const frame = svg.getBoundingClientRect();
    const scale = frame.width / 1280 || 1;
    const toBox = ({ left, top, right, bottom }: DOMRect): Box => [
      (left - frame.left) / scale,
      (top - frame.top) / scale,
      (right - frame.left) / scale,
      (bottom - frame.top) / scale,
    ];
    const boxes = new Map<Element, Box>();
    const boxOf = (element: Element): Box => {
      const box = boxes.get(element) ?? toBox(element.getBoundingClientRect());
      boxes.set(element, box);
      return box;
    };
    const elements = [...svg.querySelectorAll("section, section *")];
    const { layersOf, groundOf, opacityOf } = grounds(elements, boxOf, styleOf, colorOf);
    const draw = drawer(boxOf, styleOf);

    const owners: Owner[] = [];
    const numbers = new Map<Element, number>();
    const roleOf = (element: Element): Owner["role"] => {
      if (element.closest("header, footer")) return "furniture";
      if (element.closest("[aria-hidden=true], [data-role=decoration]")) return "decoration";
      return element.closest("[data-role=source]") ? "source" : "body";
    };
    const ownerOf = (element: Element): number => {
      const known = numbers.get(element);
      if (known !== undefined) return known;
      const own = element.closest("[data-content]");
      const text = folded(element.textContent ?? "");
      numbers.set(element, owners.length);
      owners.push({
        content: own?.getAttribute("data-content") ?? undefined,
        heading: !own && element.closest("h1, h2, h3") !== null,
        text: text.slice(0, 60),
        length: text.length,
        role: roleOf(element),
      });
      return owners.length - 1;
    };
    const limits = new Map<Element, TextFact["limits"]>();
    const limitsOf = (element: Element): TextFact["limits"] => {
      const known = limits.get(element);
      if (known || element.tagName === "foreignObject") return known ?? [];
      const cuts = element.tagName !== "SECTION" && /hidden|clip/.test(styleOf(element).overflow);
      const card =
        element.getAttribute("data-role") === "card" || /^(TD|TH)$/.test(element.tagName);
      const own = { kind: cuts ? "cut" : "box", box: boxOf(element) } as const;
      const around = element.parentElement ? limitsOf(element.parentElement) : [];
      const all = cuts || card ? [own, ...around] : around;
      limits.set(element, all);
      return all;
    };
    /** Of what runs in a text of another colour: whether it differs in anything else. */
    const setOff = (element: Element): boolean | undefined => {
      const parent = element.parentElement;
      const style = styleOf(element);
      const around = parent && styleOf(parent);
      if (style.display !== "inline" || !around || style.color === around.color) return undefined;
      const runsIn = [...parent.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      const looks = [
        "fontWeight",
        "fontStyle",
        "fontSize",
        "fontFamily",
        "backgroundColor",
      ] as const;
      return runsIn
        ? style.textDecorationLine !== "none" || looks.some((look) => style[look] !== around[look])
        : undefined;
    };

    /** By the names that the template gives its keys. */
    const keys = (svg: Element): KeyFact[][] => {
      const found = new Map<string, KeyFact[]>();
      for (const sign of svg.querySelectorAll("[data-key]")) {
        const style = styleOf(sign);
        const fill = colorOf(style.backgroundColor);
        const [r, g, b, a] = fill[3] ? fill : colorOf(style.borderTopColor);
        const layers = layersOf(sign.parentElement ?? sign, boxOf(sign));
        const [x, y, z] = groundOf(layers, boxOf(sign)) ?? [255, 255, 255];
        const alpha = a * opacityOf(sign);
        const over = (one: number, under: number) => one * alpha + under * (1 - alpha);
        const name = sign.getAttribute("data-key") ?? "";
        const words = sign.nextElementSibling ?? sign.parentElement;
        const fact: KeyFact = {
          color: [over(r, x), over(g, y), over(b, z), 1],
          shape: `${style.width} ${style.height} ${style.borderRadius} ${style.borderTopStyle} ${style.transform} ${fill[3] > 0}`,
          text: folded(words?.textContent ?? ""),
          content: words?.closest("[data-content]")?.getAttribute("data-content") ?? undefined,
        };
        found.set(name, [...(found.get(name) ?? []), fact]);
      }
      return [...found.values()];
    };

    const texts: Promise<TextFact>[] = [];
    const blocks = new Map<Element, Text[]>();
    const walker = document.createTreeWalker(svg, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!(node instanceof Text) || !element || !node.data.trim()) continue;
      if (element.closest("style, title, [data-role=readers]")) continue;
      const lines = rectsOf(node).map(toBox);
      const box = bounds(lines);
      if (!(box[2] > box[0] && box[3] > box[1])) continue;
      const style = styleOf(element);
      const [r, g, b, a] = colorOf(style.color);
      const layers = layersOf(element, box);
      const ground = groundOf(layers, box);
      const text: TextFact = {
        owner: ownerOf(element),
        box,
        lines,
        limits: limitsOf(element),
        size: Number.parseFloat(style.fontSize),
        bold: Number(style.fontWeight) >= 600,
        color: [r, g, b, a * opacityOf(element)],
        ground,
        setOff: setOff(element),
      };
      texts.push(
        ground
          ? Promise.resolve(text)
          : draw(layers, lines).then((around) => ({ ...text, around })),
      );
      let around: Element = element;
      while (/^(inline|contents)$/.test(styleOf(around).display) && around.parentElement)
        around = around.parentElement;
      blocks.set(around, [...(blocks.get(around) ?? []), node]);
    }
    return {
      owners,
      texts: await Promise.all(texts),
      blocks: [...blocks].map(([element, own]): BlockFact => block(own, ownerOf(element), rectsOf)),
      margins: [
        ...[...svg.querySelectorAll("section > header, section > footer")].map((margin) => {
          range.selectNodeContents(margin);
          return toBox(range.getBoundingClientRect());
        }),
        ...labels(svg, boxOf),
      ],
      pictures: [...svg.querySelectorAll<HTMLImageElement>("img[data-content]")].map((img) => ({
        content: img.getAttribute("data-content") ?? "",
        scale: Math.max(img.offsetWidth / img.naturalWidth, img.offsetHeight / img.naturalHeight),
      })),
      keys: keys(svg),
    };
  };
  return Promise.all(asked.map(slide));
}
