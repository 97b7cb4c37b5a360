/** Characters that no shipped font has would be drawn by whatever font the reader's machine falls back to. */
import type { Deck } from "../audience/deck.ts";
import { slide as slideSchema } from "../content/schema/layouts.ts";
import { leaves } from "../content/walk.ts";
import type { Diagnostic } from "../core/diagnostics.ts";

/** One warning for each character, at its first place on a slide of the deck. */
export function glyphDiagnostics(missing: readonly string[], deck: Deck): Diagnostic[] {
  return missing.flatMap((character): Diagnostic[] => {
    for (const { slide, origin } of deck.slides)
      for (const { value, path, meta } of leaves(slideSchema, slide))
        if (!meta.ref && path[0] !== "notes" && value.includes(character))
          return [
            {
              code: "GLYPH_MISSING",
              severity: "warning",
              message: `no shipped font has “${character}” (U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")})`,
              hint: "write it otherwise, or add a font that has it to template.yaml",
              ...deck.briefing.locate(origin(path), value.indexOf(character)),
            },
          ];
    return [];
  });
}
