/** Whether text can be read: its size, its contrast with what is behind it, and whether colour alone sets it off. */
import type { Deck } from "../audience/deck.ts";
import { contrast, hexOf } from "../core/colour.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import type { Color, SlideFacts, TextFact } from "./page/facts.ts";
import type { Seen } from "./page/look.ts";
import { firstOf, measured, ownerDiagnostic } from "./page/place.ts";

/** Pt on a slide of 13.333 in; 1 px is 0.75 pt. */
const LEAST = { text: 14, smallPrint: 10 } as const;
const ROUNDING = 0.01;

export function legibilityDiagnostics(
  slides: readonly SlideFacts[],
  seen: Seen,
  deck: Deck,
): Diagnostic[] {
  return measured(deck, slides).flatMap(({ slide, facts }) => {
    const found = facts.texts.flatMap((text) => {
      const owner = facts.owners[text.owner];
      if (!owner) return [];
      const tell = (
        code: "TYPE_SMALL" | "CONTRAST" | "COLOUR_ALONE",
        what: string,
        hint: string,
      ) => [
        {
          owner,
          code,
          told: ownerDiagnostic(deck, slide, owner, {
            code,
            severity: "error",
            message: `“${owner.text}” ${what}`,
            hint,
          }),
        },
      ];
      const pt = text.size * 0.75;
      const least = owner.role === "body" ? LEAST.text : LEAST.smallPrint;
      const ratio = worstContrast(text, text.ground ? [text.ground] : (seen.get(text) ?? []));
      return [
        ...(pt < least - ROUNDING
          ? tell(
              "TYPE_SMALL",
              `is set in ${pt.toFixed(1)} pt, and ${owner.role === "body" ? "text" : "small print"} needs ${least}`,
              "shorten it, so that it can be larger; sizes are the template's",
            )
          : []),
        ...(ratio < wanted(text) - ROUNDING
          ? tell(
              "CONTRAST",
              `has a contrast of ${ratio.toFixed(1)} with what is behind it, and needs ${wanted(text)}`,
              "take another picture or `theme`; colours are the template's",
            )
          : []),
        ...(text.setOff === false
          ? tell(
              "COLOUR_ALONE",
              "is set off from the text around it by colour alone",
              "let the theme underline it, or give it another weight or face",
            )
          : []),
      ];
    });
    return firstOf(
      found,
      ({ owner, code }) => `${code} ${owner.content ?? ""} ${owner.heading}`,
    ).map(({ told }) => told);
  });
}

/** 18 pt, or 14 pt and bold (WCAG 2.2, 1.4.3). */
const isLarge = ({ size, bold }: TextFact) => size >= 24 || (bold && size >= 18.66);

const wanted = (text: TextFact) => (isLarge(text) ? 3 : 4.5);

/** Whether a text has the contrast it needs with each of these colours. */
export const isLegible = (text: TextFact, grounds: readonly Color[]): boolean =>
  worstContrast(text, grounds) >= wanted(text) - ROUNDING;

const worstContrast = (text: TextFact, grounds: readonly Color[]) =>
  Math.min(
    21,
    ...grounds.map((ground) => contrast(hexOf(blend(text.color, ground)), hexOf(ground))),
  );

const blend = ([r, g, b, a]: Color, [x, y, z]: Color): Color => [
  r * a + x * (1 - a),
  g * a + y * (1 - a),
  b * a + z * (1 - a),
  1,
];
