/** Pictures sampled down to what a page can show: a camera's 20 megapixels travel in every file of every deck. */
import type { PictureSize } from "../picture-size.ts";
import { jpegSampler } from "./jpeg.ts";
import { smallerPng } from "./png.ts";

export interface Picture extends PictureSize {
  /** `data:image/png;base64,…` or `data:image/jpeg;base64,…` */
  readonly uri: string;
}

/**
 * Pixels in an inch of the page, of 96 px: what PowerPoint keeps by default. An A4 print of a slide has 250 of them in
 * an inch, and a screen of 2560 px shows fewer.
 */
const PPI = 220;
const PER_PX = PPI / 96;
/** A picture that has not this many times the pixels along an edge is left alone: packing it again would only cost it. */
const WORTH = 1.25;
/** Pixels. More than this is not unpacked. */
const MOST = 100_000_000;

/** Each picture is shown in several decks, and in each format. */
const known = new WeakMap<Picture, Map<string, string>>();

/**
 * The address of the picture with the pixels that it needs where it covers a frame, or its own if it has no more, if it
 * cannot be sampled without looking different, or if nothing would be gained. It keeps its whole extent: PowerPoint can
 * still crop it another way.
 * @param frame in px at 96 dpi.
 */
export function sampledUri(picture: Picture, frame: PictureSize): string {
  const { w, h, uri } = picture;
  const scale = PER_PX * Math.max(frame.w / w, frame.h / h);
  if (scale * WORTH > 1 || w * h > MOST) return uri;
  const [width, height] = [Math.ceil(w * scale), Math.ceil(h * scale)];
  const key = `${width} ${height}`;
  const sizes = known.get(picture) ?? new Map<string, string>();
  known.set(picture, sizes);
  const found = sizes.get(key) ?? smaller(uri, width, height);
  sizes.set(key, found);
  return found;
}

function smaller(uri: string, width: number, height: number): string {
  const comma = uri.indexOf(",") + 1;
  const bytes = Buffer.from(uri.slice(comma), "base64");
  const sample = uri.startsWith("data:image/png") ? smallerPng : jpegSampler();
  const made = attempt(() => sample(bytes, width, height));
  return made && made.length < bytes.length
    ? `${uri.slice(0, comma)}${made.toString("base64")}`
    : uri;
}

/** What these readers cannot read, Chromium may. */
function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
