/** Takes screenshots of single elements of the page: what has no native equal in PPTX. */
import type { CDPSession, Page } from "puppeteer-core";
import type { Raster } from "../map/raster/index.ts";
import type { Media } from "../model.ts";

/** Pixels of the screenshot for each px of the page. */
const SCALE = 2;

/**
 * Takes a screenshot of each alone on a clear ground. All else is hidden while that happens, and
 * shown again afterwards.
 */
export async function takeScreenshots(
  page: Page,
  rasters: readonly Raster[],
): Promise<ReadonlyMap<number, Media>> {
  const screenshots = new Map<number, Media>();
  if (rasters.length === 0) return screenshots;
  const session = await page.createCDPSession();
  try {
    await session.send("DOM.enable");
    const color = { r: 0, g: 0, b: 0, a: 0 };
    await session.send("Emulation.setDefaultBackgroundColorOverride", { color });
    for (const raster of rasters) screenshots.set(raster.id, await shoot(session, raster));
  } finally {
    await session.send("Emulation.setDefaultBackgroundColorOverride", {});
    await session.detach();
  }
  return screenshots;
}

async function shoot(session: CDPSession, raster: Raster): Promise<Media> {
  const { object } = await session.send("DOM.resolveNode", { backendNodeId: raster.id });
  const objectId = object.objectId ?? "";
  const call = (functionDeclaration: string) =>
    session.send("Runtime.callFunctionOn", { objectId, functionDeclaration, returnByValue: true });
  try {
    const { result } = await call(raster.shallow ? HIDE_ALL_BUT_SELF : HIDE_ALL_BUT_TREE);
    const clip = { ...result.value, scale: SCALE };
    const { data } = await session.send("Page.captureScreenshot", {
      format: "png",
      clip,
      captureBeyondViewport: true,
    });
    return { extension: "png", bytes: new Uint8Array(Buffer.from(data, "base64")) };
  } finally {
    await call(RESTORE);
  }
}

/** Doubled to outweigh the rule that hides. */
const MARK = "[data-briefdeck-screenshot][data-briefdeck-screenshot]";

/**
 * Only what sections hold is hidden: a hidden `foreignObject` paints nothing at all, so that those
 * stay. Runs in the page; text, because tools that rename functions would break it there.
 */
const hide = (shown: string) => `function () {
  const sheet = document.createElement("style");
  sheet.id = "briefdeck-screenshot";
  sheet.textContent = "section, section * { visibility: hidden !important } html, body, section:not([data-briefdeck-screenshot]) { background: none !important }" +
    "${shown} { visibility: visible !important }";
  this.setAttribute("data-briefdeck-screenshot", "");
  document.head.append(sheet);
  const { x, y, width, height } = this.getBoundingClientRect();
  return { x: x + scrollX, y: y + scrollY, width, height };
}`;
/** A picture is rasterised upright: the shape that shows it is turned as a whole. Its own text stays text. */
const HIDE_ALL_BUT_SELF = hide(MARK).replace(
  "visible !important }",
  `visible !important; transform: none !important; rotate: none !important; -webkit-text-fill-color: transparent !important; text-shadow: none !important } ${MARK}::before, ${MARK}::after { visibility: hidden !important }`,
);
const HIDE_ALL_BUT_TREE = hide(`${MARK}, ${MARK} *`);
const RESTORE = `function () {
  document.getElementById("briefdeck-screenshot")?.remove();
  this.removeAttribute("data-briefdeck-screenshot");
}`;
