/** Pictures, with an SVG's own drawing beside the pixels where there is one. */
import type { Picture } from "../model.ts";
import { nonVisual, type SlideParts, transformOf } from "./item.ts";
import { R } from "./names.ts";
import { RECTANGLE } from "./paint.ts";
import { share } from "./units.ts";
import { type Element, el } from "./xml.ts";

export function pictureOf(picture: Picture, parts: SlideParts): Element {
  const { media, crop, rect } = picture;
  const shown = media.fallback ?? media;
  const svg = media.extension === "svg" && media.fallback ? parts.media(media) : undefined;
  const [l, t, r, b] = crop.map(share);
  return el(
    "p:pic",
    {},
    el(
      "p:nvPicPr",
      {},
      nonVisual(picture, parts),
      el("p:cNvPicPr", {}, el("a:picLocks", { noChangeAspect: true })),
      el("p:nvPr"),
    ),
    el(
      "p:blipFill",
      {},
      el("a:blip", { "r:embed": parts.media(shown) }, svg !== undefined && svgBlip(svg)),
      crop.some((part) => part > 0) && el("a:srcRect", { l, t, r, b }),
      el("a:stretch", {}, el("a:fillRect")),
    ),
    el("p:spPr", {}, transformOf("a:xfrm", rect, picture), RECTANGLE),
  );
}

const svgBlip = (id: string): Element =>
  el(
    "a:extLst",
    {},
    el(
      "a:ext",
      { uri: "{96DAC541-7B7A-43D3-8B79-37D633B846F1}" },
      el("asvg:svgBlip", {
        "xmlns:asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
        "xmlns:r": R,
        "r:embed": id,
      }),
    ),
  );
