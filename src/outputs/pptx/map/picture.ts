/** Pictures: `<img>` with its data inside, and screenshots of what has no native equal. */
import { type PictureSize, pictureSize } from "../../../core/picture-size.ts";
import { type Box, type Rect, textOf } from "../boxes.ts";
import type { Drawing, Media, Picture } from "../model.ts";
import type { Context } from "./context.ts";
import { px } from "./css.ts";
import { displayed } from "./formula/index.ts";
import { paint } from "./paint/index.ts";
import { isFiltered } from "./raster/background.ts";
import { isGroundOnly } from "./raster/no-equal.ts";
import { altOf, isDecorative } from "./role.ts";
import { item } from "./shape.ts";
import { contentBox } from "./text/flow.ts";

/** The screenshot that was taken of a box, if one was. */
export function screenshotOf(box: Box, context: Context): Picture | undefined {
  const whole = box.tag !== "img" && !isGroundOnly(box);
  const media = whole ? context.screenshots.get(box.id) : undefined;
  return media && { ...pictureOf(box, box.rect, media, WHOLE), formula: displayed(box, context) };
}

const WHOLE = [0, 0, 0, 0] as const;

export function picture(box: Box, context: Context): Drawing[] {
  const own = isFiltered(box) ? undefined : dataMedia(box.attrs["src"] ?? "");
  const screenshot = context.screenshots.get(box.id);
  const rect = contentBox(box);
  const frame = paint(box, context);
  if (own === undefined) {
    return screenshot === undefined
      ? frame
      : [...frame, pictureOf(box, box.rect, screenshot, WHOLE)];
  }
  const media = own.extension === "svg" ? { ...own, fallback: screenshot } : own;
  if (media.extension === "svg" && screenshot === undefined) return frame;
  const placed = fitted(
    rect,
    naturalSize(own),
    box.style["object-fit"],
    box.style["object-position"],
  );
  return [...frame, pictureOf(box, placed.rect, media, placed.crop)];
}

/** A background picture, with its data inside the page or rasterised. */
export function backdrop(box: Box, context: Context): Picture | undefined {
  const screenshot = context.screenshots.get(box.id);
  const own = screenshot ? undefined : backgroundMedia(box);
  const asked = box.style["background-size"];
  const natural = own && naturalSize(own);
  const media = screenshot ?? (natural && own);
  if (media === undefined) return undefined;
  const placed = !natural
    ? { rect: box.rect, crop: WHOLE }
    : /^(cover|contain)$/.test(asked) || box.tag !== "figure"
      ? fitted(box.rect, natural, asked === "contain" ? "contain" : "cover")
      : centred(box.rect, natural, asked);
  const alt = altOf(box);
  const shown = pictureOf(box, placed.rect, media, placed.crop);
  return { ...shown, alt, decorative: alt === undefined };
}

/** A background that is an SVG, as one, with its screenshot for readers that show none. */
export function svgBackdrop(box: Box, context: Context): Picture | undefined {
  const own = backgroundMedia(box);
  const fallback = context.screenshots.get(box.id);
  return own && fallback && pictureOf(box, box.rect, { ...own, fallback }, WHOLE);
}

const pictureOf = (box: Box, rect: Rect, media: Media, crop: Picture["crop"]): Picture => ({
  kind: "picture",
  ...item(box, "Picture", rect),
  ...described(box),
  media,
  crop,
});

/** Text that has become a picture can still be read out; what says nothing is decoration. */
function described(box: Box): { alt?: string; decorative: boolean } {
  const alt = altOf(box) ?? textOf(box).replace(/\s+/g, " ").trim();
  return alt === "" || isDecorative(box) ? { decorative: true } : { alt, decorative: false };
}

function backgroundMedia(box: Box): Media | undefined {
  const uri = /^url\("?(.*?)"?\)$/s.exec(box.style["background-image"])?.[1];
  return uri === undefined ? undefined : dataMedia(uri.replace(/\\(.)/g, "$1"));
}

/** PNG, JPEG, GIF or SVG from a data URI. */
function dataMedia(uri: string): Media | undefined {
  const match = /^data:image\/(png|jpe?g|gif|svg\+xml)[^,]*?(;base64)?,(.*)$/s.exec(uri);
  if (match === null) return undefined;
  const [, type = "", base64, data = ""] = match;
  const extension = type === "jpg" ? "jpeg" : type === "svg+xml" ? "svg" : type;
  if (extension !== "png" && extension !== "jpeg" && extension !== "gif" && extension !== "svg")
    return undefined;
  const bytes = base64
    ? new Uint8Array(Buffer.from(data, "base64"))
    : new TextEncoder().encode(decodeURIComponent(data));
  return { extension, bytes };
}

/** In px; undefined for SVG and what is not understood. */
const naturalSize = ({ extension, bytes }: Media): PictureSize | undefined =>
  extension === "svg" ? undefined : pictureSize(bytes);

/** A background of Marp's (a `figure`) of its own size or a given one: in the middle, and cut off at the edges. */
function centred(rect: Rect, natural: PictureSize, asked: string) {
  const [across = "auto", down = "auto"] = asked.split(" ");
  const length = (value: string, whole: number) =>
    value === "auto" ? undefined : (px(value) * (value.endsWith("%") ? whole : 100)) / 100;
  const [wide, high] = [length(across, rect.w), length(down, rect.h)];
  const w = wide ?? (high === undefined ? natural.w : (high / natural.h) * natural.w);
  const h = high ?? (wide === undefined ? natural.h : (wide / natural.w) * natural.h);
  const shown = { w: Math.min(w, rect.w), h: Math.min(h, rect.h) };
  const [dx, dy] = [(1 - shown.w / w) / 2, (1 - shown.h / h) / 2];
  const [x, y] = [rect.x + (rect.w - shown.w) / 2, rect.y + (rect.h - shown.h) / 2];
  return { rect: { x, y, ...shown }, crop: [dx, dy, dx, dy] as const };
}

/** `object-fit` as a smaller rectangle or as a crop. */
function fitted(rect: Rect, natural: PictureSize | undefined, mode: string, at = "50% 50%") {
  if (natural === undefined || natural.w * natural.h === 0 || rect.w * rect.h === 0)
    return { rect, crop: WHOLE };
  if (mode === "none") return centred(rect, natural, "auto");
  const [x = 0.5, y = 0.5] = at
    .split(" ")
    .map((part) => (part.endsWith("%") ? px(part) / 100 : 0.5));
  const [sx, sy] = [rect.w / natural.w, rect.h / natural.h];
  if (mode === "contain" || mode === "scale-down") {
    const scale = mode === "contain" ? Math.min(sx, sy) : Math.min(sx, sy, 1);
    const [w, h] = [natural.w * scale, natural.h * scale];
    return {
      rect: { x: rect.x + (rect.w - w) * x, y: rect.y + (rect.h - h) * y, w, h },
      crop: WHOLE,
    };
  }
  if (mode === "cover") {
    const scale = Math.max(sx, sy);
    const dx = Math.max(0, 1 - rect.w / (natural.w * scale));
    const dy = Math.max(0, 1 - rect.h / (natural.h * scale));
    return { rect, crop: [dx * x, dy * y, dx * (1 - x), dy * (1 - y)] as const };
  }
  return { rect, crop: WHOLE };
}
