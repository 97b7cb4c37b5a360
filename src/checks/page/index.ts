/** All checks of a laid-out page, from one pass over it. */
import type { Page } from "puppeteer-core";
import type { Deck } from "../../audience/deck.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { palette } from "../../template/palette.ts";
import type { Template } from "../../template/template.ts";
import { compositionDiagnostics } from "../composition.ts";
import { isLegible, legibilityDiagnostics } from "../legibility.ts";
import { overflowDiagnostics, overflows } from "../overflow.ts";
import { keyDiagnostics, paletteDiagnostics } from "../palette.ts";
import { pictureDiagnostics } from "../pictures.ts";
import { measurePage } from "./gather.ts";
import { lookBehind } from "./look.ts";

/** @param page shows the deck; it is left as it was. */
export async function pageDiagnostics(
  page: Page,
  deck: Deck,
  template: Template,
): Promise<Diagnostic[]> {
  const slides = await measurePage(page);
  const seen = await lookBehind(page, slides, isLegible);
  const { theme } = deck.audience;
  return [
    ...overflowDiagnostics(overflows(slides), deck),
    ...pictureDiagnostics(slides, deck),
    ...compositionDiagnostics(slides, deck, template.limits),
    ...legibilityDiagnostics(slides, seen, deck),
    ...paletteDiagnostics(template.apart, palette(theme, template.themes.get(theme) ?? ""), deck),
    ...keyDiagnostics(slides, deck),
  ];
}
