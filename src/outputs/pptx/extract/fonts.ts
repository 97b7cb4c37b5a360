/** Asks Chromium which fonts it really drew with, once for each font and kind of script, and for their metrics. */

import type { CDPSession, Page } from "puppeteer-core";
import { EAST_ASIAN } from "../../../core/east-asian.ts";
import type { Box, FontFact, SlideBoxes } from "../boxes.ts";
import { fontKey } from "../style.ts";

/** A text by which Chromium is asked about a font and script: further ones would only repeat the answer. */
interface Sample {
  readonly key: string;
  /** Chromium's backend node id. */
  readonly id: number;
}

export async function fontFacts(
  page: Page,
  session: CDPSession,
  slides: readonly SlideBoxes[],
): Promise<Record<string, FontFact>> {
  const fonts = new Map<string, Set<string>>();
  const samples = new Map<string, Sample>();
  for (const slide of slides) gather(slide.section, fonts, samples);
  const metrics = await measure(page, fonts);
  const used = await drawnWith(session, [...samples.values()]);
  return Object.fromEntries(
    [...fonts.keys()].map((key, i) => {
      const [ascent = 0.95, descent = 0.27, ascents = {}] = metrics[i] ?? [];
      return [key, { used: used.get(key) ?? [], ascent, descent, ascents }];
    }),
  );
}

function gather(box: Box, fonts: Map<string, Set<string>>, samples: Map<string, Sample>): void {
  const key = fontKey(box.style);
  for (const child of box.children) {
    if (child.kind === "box") gather(child, fonts, samples);
    else if (child.text.trim() !== "") {
      fonts.set(key, (fonts.get(key) ?? new Set()).add(box.style["font-size"]));
      const kind = `${EAST_ASIAN.test(child.text) ? "ea" : "latin"} ${key}`;
      // Its text, not the element, which would answer for all inside it. Pseudo-elements cannot be asked; their
      // font is nearly always that of some element, too.
      if (box.pseudo === "" && !samples.has(kind)) samples.set(kind, { key, id: child.id });
    }
  }
}

/**
 * Ascent and descent per em, measured at 2000 px, because Chromium rounds both to whole px; and the ascent in px at each
 * size, because with `text-rendering: geometricPrecision`, as Marp's slides have, it lends a px of it to some fonts' descents.
 */
async function measure(page: Page, fonts: ReadonlyMap<string, ReadonlySet<string>>) {
  const asked = [...fonts].map(([key, sizes]) => ({
    huge: atSize(key, "2000px"),
    sizes: [...sizes].map((size) => ({ size, font: atSize(key, size) })),
  }));
  return page.evaluate((list) => {
    const context = document.createElement("canvas").getContext("2d");
    if (context === null) return [];
    const host = document.createElement("div");
    host.style.cssText = "position: absolute; top: 0; visibility: hidden; white-space: nowrap";
    const section = document.querySelector("section");
    if (section) host.style.textRendering = getComputedStyle(section).textRendering;
    const probes = list.map(({ sizes }) =>
      sizes.map(({ size, font }) => {
        const [line, base] = [document.createElement("div"), document.createElement("span")];
        line.style.font = font;
        base.style.cssText = "display: inline-block; height: 0";
        line.append("x", base);
        host.append(line);
        return { size, line, base };
      }),
    );
    document.body.append(host);
    const text = document.createRange();
    const measured = list.map(({ huge }, i) => {
      context.font = huge;
      const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText("x");
      const ascents = probes[i]?.map(({ size, line, base }) => {
        text.selectNode(line.firstChild ?? line);
        return [size, base.getBoundingClientRect().bottom - text.getBoundingClientRect().top];
      });
      const bySize: Record<string, number> = Object.fromEntries(ascents ?? []);
      return [fontBoundingBoxAscent / 2000, fontBoundingBoxDescent / 2000, bySize] as const;
    });
    host.remove();
    return measured;
  }, asked);
}

/** A font key names style and weight before the families. */
const atSize = (key: string, size: string): string => key.replace(/^(\S+ \S+) /, `$1 ${size} `);

async function drawnWith(
  session: CDPSession,
  samples: readonly Sample[],
): Promise<Map<string, string[]>> {
  const used = new Map<string, string[]>();
  await Promise.all([session.send("DOM.enable"), session.send("CSS.enable")]);
  await session.send("DOM.getDocument", { depth: 0 });
  const backendNodeIds = samples.map(({ id }) => id);
  const { nodeIds } = await session.send("DOM.pushNodesByBackendIdsToFrontend", { backendNodeIds });
  const answers = await Promise.all(
    nodeIds.map((nodeId) => session.send("CSS.getPlatformFontsForNode", { nodeId })),
  );
  answers.forEach(({ fonts }, i) => {
    const key = samples[i]?.key ?? "";
    const names = [...fonts].sort((a, b) => b.glyphCount - a.glyphCount).map((f) => f.familyName);
    used.set(key, [...new Set([...(used.get(key) ?? []), ...names])]);
  });
  await Promise.all([session.send("CSS.disable"), session.send("DOM.disable")]);
  return used;
}
