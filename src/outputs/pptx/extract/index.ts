/** The only part that knows a browser: reads a loaded deck and returns facts; changes nothing on the page. */
import type { Page } from "puppeteer-core";
import type { DeckBoxes } from "../boxes.ts";
import { fontFacts } from "./fonts.ts";
import { svgGradients } from "./gradients.ts";
import { snapshot } from "./snapshot.ts";
import { slideTrees } from "./tree.ts";

export async function extract(page: Page): Promise<DeckBoxes> {
  const session = await page.createCDPSession();
  try {
    const slides = slideTrees(await snapshot(session), await svgGradients(page));
    return { slides, fonts: await fontFacts(page, session, slides) };
  } finally {
    await session.detach();
  }
}
