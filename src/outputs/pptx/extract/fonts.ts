/** Asks Chromium which fonts it really drew with, once for each font and kind of script, and for their metrics. */

import type { CDPSession, Page } from "puppeteer";
import { type Box, type FontFact, fontKey, type SlideBoxes } from "../boxes.ts";
import { EAST_ASIAN } from "../script.ts";

/** Nodes asked about for each font and script: further ones only repeat the answer. */
const SAMPLES = 1;

export async function fontFacts(
  page: Page,
  session: CDPSession,
  slides: readonly SlideBoxes[],
): Promise<Record<string, FontFact>> {
  const keys = new Set<string>();
  const samples = new Map<string, { key: string; ids: number[] }>();
  for (const slide of slides) gather(slide.section, keys, samples);
  const metrics = await measure(page, [...keys]);
  const used = await drawnWith(session, [...samples.values()]);
  return Object.fromEntries(
    [...keys].map((key, i) => {
      const [ascent = 0.95, descent = 0.27] = metrics[i] ?? [];
      return [key, { used: used.get(key) ?? [], ascent, descent }];
    }),
  );
}

function gather(
  box: Box,
  keys: Set<string>,
  samples: Map<string, { key: string; ids: number[] }>,
): void {
  const key = fontKey(box.style);
  for (const child of box.children) {
    if (child.kind === "box") gather(child, keys, samples);
    else if (child.text.trim() !== "") {
      keys.add(key);
      const kind = `${EAST_ASIAN.test(child.text) ? "ea" : "latin"} ${key}`;
      const sample = samples.get(kind) ?? { key, ids: [] };
      // Its text, not the element, which would answer for all inside it. Pseudo-elements cannot be asked; their
      // font is nearly always that of some element, too.
      if (box.pseudo === "" && sample.ids.length < SAMPLES) sample.ids.push(child.id);
      samples.set(kind, sample);
    }
  }
}

/** Ascent and descent per em. Measured at 200 px, because Chromium rounds both to whole px. */
async function measure(page: Page, keys: readonly string[]): Promise<number[][]> {
  const fonts = keys.map((key) => key.replace(/^(\S+ \S+) /, "$1 200px "));
  return page.evaluate((list) => {
    const context = document.createElement("canvas").getContext("2d");
    if (context === null) return [];
    return list.map((font) => {
      context.font = font;
      const size = context.measureText("x");
      return [size.fontBoundingBoxAscent / 200, size.fontBoundingBoxDescent / 200];
    });
  }, fonts);
}

async function drawnWith(
  session: CDPSession,
  samples: readonly { key: string; ids: readonly number[] }[],
): Promise<Map<string, string[]>> {
  const used = new Map<string, string[]>();
  await Promise.all([session.send("DOM.enable"), session.send("CSS.enable")]);
  await session.send("DOM.getDocument", { depth: 0 });
  const backendNodeIds = samples.flatMap((s) => s.ids);
  const { nodeIds } = await session.send("DOM.pushNodesByBackendIdsToFrontend", { backendNodeIds });
  const owners = samples.flatMap((s) => s.ids.map(() => s.key));
  const answers = await Promise.all(
    nodeIds.map((nodeId) => session.send("CSS.getPlatformFontsForNode", { nodeId })),
  );
  answers.forEach(({ fonts }, i) => {
    const key = owners[i] ?? "";
    const names = [...fonts].sort((a, b) => b.glyphCount - a.glyphCount).map((f) => f.familyName);
    used.set(key, [...new Set([...(used.get(key) ?? []), ...names])]);
  });
  await Promise.all([session.send("CSS.disable"), session.send("DOM.disable")]);
  return used;
}
