/**
 * Turns what Marp's own script and KaTeX build into plain HTML that looks the same: what lies in shadow trees and
 * scaled drawings has no text of its own for a PPTX. Changes the page; the HTML file keeps the original.
 */
import type { Page } from "puppeteer-core";

export async function settlePage(page: Page): Promise<void> {
  await settleFitted(page);
  await settleMaths(page);
  await settleOrnaments(page);
}

/** Whether a page would be another one then. */
export const isSettled = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      !document.querySelector("[data-auto-scaling], .katex") &&
      [...document.querySelectorAll("section *")].every((owner) =>
        ["::before", "::after"].every(
          (pseudo) => !getComputedStyle(owner, pseudo).content.startsWith("url("),
        ),
      ),
  );

/** Pictures that a theme sets before or after an element become real ones: pseudo-elements cannot be taken by themselves. */
async function settleOrnaments(page: Page): Promise<void> {
  await page.evaluate(() => {
    const KEPT = ["left", "top", "width", "height", "transform", "opacity", "z-index"];
    for (const owner of document.querySelectorAll<HTMLElement>("section *"))
      for (const pseudo of ["::before", "::after"]) {
        const style = getComputedStyle(owner, pseudo);
        const source = /^url\("(data:image\/.*)"\)$/.exec(style.content)?.[1];
        if (!source || style.position !== "absolute") continue;
        const picture = document.createElement("img");
        const kept = KEPT.map((name) => [name, style.getPropertyValue(name)] as const);
        picture.src = source;
        picture.alt = "";
        picture.setAttribute("aria-hidden", "true");
        picture.style.position = "absolute";
        // What is turned is taken upright, by a rule that must win.
        for (const [name, value] of kept)
          picture.style.setProperty(name, value, name === "transform" ? "" : "important");
        owner.classList.add(`briefdeck-no${pseudo.slice(1).replace(":", "-")}`);
        owner.prepend(picture);
      }
    const sheet = document.createElement("style");
    sheet.textContent =
      ".briefdeck-no-before::before,.briefdeck-no-after::after{content:none!important}";
    document.head.append(sheet);
  });
}

/** Headings, code and formulas that Marp fits to their place keep the size that they have been fitted to. */
async function settleFitted(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const old of document.querySelectorAll<HTMLElement>("[data-auto-scaling]")) {
      const fitter = old.shadowRoot?.querySelector("marp-auto-scaling");
      const container = fitter?.shadowRoot?.querySelector<HTMLElement>("svg span");
      const section = old.closest("section");
      if (!container?.offsetWidth || !section) continue;
      const slide = section.getBoundingClientRect().width / section.offsetWidth;
      const scale = container.getBoundingClientRect().width / container.offsetWidth / slide;
      const height = old.getBoundingClientRect().height / slide;
      const style = getComputedStyle(old);
      const code = old.localName.endsWith("pre");
      const shown = [...old.querySelectorAll<HTMLElement>("*")].map(
        (part) => [part, getComputedStyle(part).display] as const,
      );
      const kept = [
        ...["top", "right", "bottom", "left"].flatMap((side) => [
          `margin-${side}`,
          `padding-${side}`,
          `border-${side}-width`,
        ]),
        "text-align",
        "color",
      ].map((name) => [name, style.getPropertyValue(name)] as const);
      const [size, pitch] = [
        Number.parseFloat(style.fontSize),
        Number.parseFloat(style.lineHeight),
      ];
      const plain = document.createElement(old.localName.replace("marp-", ""));
      for (const { name, value } of old.attributes)
        if (!/^(is|data-auto-scaling|data-downscale-only)$/.test(name))
          plain.setAttribute(name, value);
      plain.append(...old.childNodes);
      const set = (name: string, value: string) =>
        plain.style.setProperty(name, value, "important");
      for (const [name, value] of kept) set(name, value);
      set("display", "block");
      set("box-sizing", "border-box");
      set("height", `${height}px`);
      set("font-size", `${size * scale}px`);
      set("letter-spacing", `${Number.parseFloat(style.letterSpacing) * scale || 0}px`);
      if (!Number.isNaN(pitch)) set("line-height", `${pitch / size}`);
      set("white-space", code ? "pre" : "nowrap");
      set("overflow", "visible");
      for (const [part, display] of shown) {
        part.style.setProperty("white-space", "inherit", "important");
        part.style.setProperty("display", display, "important");
      }
      old.replaceWith(plain);
    }
  });
}

/**
 * A formula that runs along one line becomes text with raised and lowered parts; any other is marked to be
 * a screenshot, with its TeX to be read out. MathML for screen readers goes: it says the same again.
 */
async function settleMaths(page: Page): Promise<void> {
  await page.evaluate(() => {
    const LINEAR = /^(math|semantics|mrow|mstyle|mi|mn|mo|mtext|mspace|msup|msub)$/;
    const NAMES: Readonly<Record<string, string>> = { msup: "sup", msub: "sub" };
    const text = (node: Element): string => node.textContent?.replaceAll("\u2061", "") ?? "";
    /** Relations and operators stand apart, as TeX sets them; a sign at the start does not. */
    const operator = (node: Element): string => {
      const said = text(node);
      const spaced = /^[=<>≤≥≠≈≡∈∉⊂⊆→⇒⇔+−×·±∪∩-]$/u.test(said);
      return spaced && node.previousElementSibling ? `\u00a0${said}\u00a0` : said;
    };
    const write = (node: Element, into: Element): void => {
      const part = (child: Element | undefined, tag: string) => {
        const made = document.createElement(tag);
        if (child) write(child, made);
        into.append(made);
      };
      const [first, second] = node.children;
      if (node.localName in NAMES) {
        if (first) write(first, into);
        part(second, NAMES[node.localName] ?? "sup");
      } else if (
        node.localName === "mi" &&
        text(node).length === 1 &&
        node.getAttribute("mathvariant") !== "normal"
      ) {
        const letter = document.createElement("i");
        letter.textContent = text(node);
        into.append(letter);
      } else if (node.localName === "mo") into.append(operator(node));
      else if (node.children.length) for (const child of node.children) write(child, into);
      else into.append(text(node));
    };
    for (const formula of document.querySelectorAll<HTMLElement>(".katex")) {
      const math = formula.querySelector("math");
      const tex = formula.querySelector("annotation")?.textContent?.trim() ?? "";
      const row = math?.querySelector("semantics > mrow") ?? undefined;
      const whole = math?.querySelector("semantics")?.firstElementChild;
      // Readers that know no formulas of Office's must still find titles and tables.
      if (whole && !formula.closest("h1,h2,h3,h4,h5,h6,td,th"))
        formula.setAttribute("data-mathml", whole.outerHTML);
      const parts = row ? [...row.querySelectorAll("*")] : [];
      const nested = row?.querySelector(
        ":is(msup, msub) :is(msup, msub), [mathvariant]:not([mathvariant=normal]), [mathcolor], [mathbackground]",
      );
      if (
        row &&
        !nested &&
        parts.every((part) => LINEAR.test(part.localName)) &&
        !formula.closest(".katex-display")
      ) {
        formula.replaceChildren();
        write(row, formula);
        formula.setAttribute("data-formula", tex);
        continue;
      }
      formula.querySelector(".katex-mathml")?.remove();
      formula.querySelector(".katex-html")?.removeAttribute("aria-hidden");
      formula.style.display = "inline-block";
      formula.setAttribute("data-role", "formula");
      formula.setAttribute("aria-label", tex);
    }
    const sheet = document.createElement("style");
    sheet.textContent =
      ".katex[data-formula] :is(sup,sub){font-size:.7em;line-height:0;position:static;vertical-align:super}.katex[data-formula] sub{vertical-align:sub}.katex[data-formula] i{font-family:KaTeX_Math,KaTeX_Main,serif;font-style:italic}";
    document.head.append(sheet);
  });
}
