/**
 * Turns what Marp's own script and KaTeX build into plain HTML that looks the same: what lies in shadow trees and
 * scaled drawings has no text of its own for a PPTX. Changes the page; the HTML file keeps the original.
 */
import type { Page } from "puppeteer";

/** Headings, code and formulas that Marp fits to their place keep the size that they have been fitted to. */
export async function settleFitted(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const old of document.querySelectorAll<HTMLElement>("[data-auto-scaling]")) {
      const container = old.shadowRoot?.querySelector<HTMLElement>("svg span");
      const section = old.closest("section");
      if (!container?.offsetWidth || !section) continue;
      const slide = section.getBoundingClientRect().width / section.offsetWidth;
      const scale = container.getBoundingClientRect().width / container.offsetWidth / slide;
      const height = old.getBoundingClientRect().height / slide;
      const style = getComputedStyle(old);
      const kept = [
        ...["top", "right", "bottom", "left"].flatMap((side) => [
          `margin-${side}`,
          `padding-${side}`,
          `border-${side}-width`,
        ]),
        "text-align",
        "color",
      ].map((name) => [name, style.getPropertyValue(name)] as const);
      const [size, pitch] = [Number.parseFloat(style.fontSize), Number.parseFloat(style.lineHeight)];
      const plain = document.createElement(old.localName);
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
      if (!Number.isNaN(pitch)) set("line-height", `${pitch * scale}px`);
      set("white-space", old.localName === "pre" ? "pre" : "nowrap");
      set("overflow", "visible");
      old.replaceWith(plain);
    }
  });
}
