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
import type { SlideFacts } from "./facts.ts";
import { measurePage } from "./gather.ts";
import { lookBehind, type Seen } from "./look.ts";

/** What was measured of a page, and seen behind its texts. */
export interface MeasuredDeck {
  readonly slides: readonly SlideFacts[];
  readonly seen: Seen;
}

/** @param page shows a deck; it is left as it was. */
export async function measureDeck(page: Page): Promise<MeasuredDeck> {
  const slides = await measurePage(page);
  return { slides, seen: await lookBehind(page, slides, isLegible) };
}

/** @param deck may have but some of the slides that were measured */
export function pageDiagnostics(
  { slides, seen }: MeasuredDeck,
  deck: Deck,
  template: Template,
): Diagnostic[] {
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
