/** A photograph in its frame: cropped so that what matters stays in sight. */
import type { Deck } from "../../audience/deck.ts";
import { LICENCES } from "../../content/schema/pictures.ts";
import { sampledUri } from "../../core/picture-sampling/index.ts";
import { rawText, textView, uriView } from "../text-view.ts";
import type { View, ViewObject } from "../view.ts";
import { object } from "./canvas.ts";
import type { Size } from "./geometry.ts";

/** In per cent: the point of focus as near to the frame's middle as the picture's edges let it be. */
export function objectPosition(picture: Size, frame: Size, [x, y]: readonly [number, number]) {
  const scale = Math.max(frame.w / picture.w, frame.h / picture.h);
  const along = (focus: number, whole: number, shown: number) => {
    const visible = shown / (whole * scale);
    if (visible > 0.9999) return 50;
    const from = Math.min(Math.max(focus - visible / 2, 0), 1 - visible);
    return Math.round((1000 * from) / (1 - visible)) / 10;
  };
  return { x: along(x, picture.w, frame.w), y: along(y, picture.h, frame.h) };
}

/** What `partials/picture.hbs` needs; undefined where a slide has no picture. */
export function framed(view: View, frame: Size, deck: Deck): ViewObject | undefined {
  const picture = object(view);
  const file = deck.briefing.pictures.get(rawText(picture["file"]));
  if (!file) return undefined;
  const [x, y] = picture["focus"] as readonly [number, number];
  return {
    uri: uriView(sampledUri(file, frame)),
    licence: textView(LICENCES[rawText(picture["licence"]) as keyof typeof LICENCES]),
    ...objectPosition(file, frame, [x, y]),
  };
}
