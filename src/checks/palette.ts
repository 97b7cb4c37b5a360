/** Whether colours that mean different things look different to every kind of sight. */

import type { Deck } from "../audience/deck.ts";
import { audienceFile } from "../content/files.ts";
import { distance, hexOf, SIGHTS } from "../core/colour.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import type { KeyFact, SlideFacts } from "./page/facts.ts";
import { measured, ownerDiagnostic } from "./page/place.ts";

/** CIEDE2000. Opposites are told apart at a glance, neighbours in a key when looked at. */
const LEAST = { opposites: 20, key: 8 } as const;

/** The kind of sight that tells two colours apart worst. */
function worst(a: string, b: string): { readonly sight: string; readonly far: number } {
  const all = Object.keys(SIGHTS).map((sight) => ({ sight, far: distance(a, b, sight) }));
  return all.reduce((least, one) => (one.far < least.far ? one : least));
}

const seenBy = (sight: string) =>
  sight === "none" ? "hardly look different" : `hardly look different to readers with ${sight}`;

/**
 * Of the deck's theme: pairs of tokens that the template says must be told apart.
 * @param color a token's colour as #RRGGBB.
 */
export function paletteDiagnostics(
  pairs: readonly (readonly [string, string])[],
  color: (token: string) => string,
  deck: Deck,
): Diagnostic[] {
  const place = { file: audienceFile(deck.audienceId), path: ["theme"] };
  return pairs.flatMap(([a, b]): Diagnostic[] => {
    const { sight, far } = worst(color(a), color(b));
    if (far >= LEAST.opposites) return [];
    return [
      {
        code: "PALETTE",
        severity: "error",
        message: `--${a} and --${b} of \`${deck.audience.theme}\` ${seenBy(sight)} (ΔE ${far.toFixed(0)}, at least ${LEAST.opposites})`,
        hint: "take another `theme`, or change one of the two in it",
        ...deck.briefing.locate(place),
      },
    ];
  });
}

/** Of keys: signs of one shape that only their colours tell apart. */
export const keyDiagnostics = (slides: readonly SlideFacts[], deck: Deck): Diagnostic[] =>
  measured(deck, slides).flatMap(({ slide, facts }) =>
    facts.keys.flatMap((key) =>
      pairsOf(key).flatMap(([a, b]) => {
        const { sight, far } = worst(hexOf(a.color), hexOf(b.color));
        if (a.shape !== b.shape || far >= LEAST.key) return [];
        const message = `“${a.text}” and “${b.text}” ${seenBy(sight)} in the key (ΔE ${far.toFixed(0)}, at least ${LEAST.key})`;
        const hint = "show fewer of them, or take another `theme`";
        const owner = { content: b.content, heading: false };
        return [
          ownerDiagnostic(deck, slide, owner, {
            code: "PALETTE",
            severity: "error",
            message,
            hint,
          }),
        ];
      }),
    ),
  );

const pairsOf = (key: readonly KeyFact[]): [KeyFact, KeyFact][] =>
  key.flatMap((a, i) => key.slice(i + 1).map((b): [KeyFact, KeyFact] => [a, b]));
