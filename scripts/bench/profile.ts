/** A PPTX stage by stage, as `pptx()` goes through them. */
import type { Page } from "puppeteer-core";
import { fontFacts } from "../../src/outputs/pptx/extract/fonts.ts";
import { svgGradients } from "../../src/outputs/pptx/extract/gradients.ts";
import { takeScreenshots } from "../../src/outputs/pptx/extract/screenshots.ts";
import { snapshot } from "../../src/outputs/pptx/extract/snapshot.ts";
import { slideTrees } from "../../src/outputs/pptx/extract/tree.ts";
import type { PptxDeck } from "../../src/outputs/pptx/index.ts";
import { present, rastersIn } from "../../src/outputs/pptx/map/index.ts";
import { write } from "../../src/outputs/pptx/write/index.ts";

export const STAGES = ["prepare", "snapshot", "trees", "fonts", "photos", "map", "write"] as const;

/** @returns ms of each of {@link STAGES}. */
export async function profile(page: Page, prepare: () => Promise<PptxDeck>): Promise<number[]> {
  const marks = [performance.now()];
  const mark = () => marks.push(performance.now());
  const deck = await prepare();
  mark();
  const session = await page.createCDPSession();
  const shot = await snapshot(session);
  const gradients = await svgGradients(page);
  mark();
  const slides = slideTrees(shot, gradients);
  mark();
  const fonts = await fontFacts(page, session, slides);
  await session.detach();
  mark();
  const screenshots = await takeScreenshots(page, rastersIn(slides));
  mark();
  const model = present({ slides, fonts }, deck, screenshots);
  mark();
  write(model, deck);
  mark();
  return marks.slice(1).map((time, i) => time - (marks[i] ?? 0));
}
