/** Proven by search, not by trust: nothing above an audience's ceiling is in any part of any file of its deck. */
import type { Deck } from "../../audience/deck.ts";
import { deckDiagnostic } from "../../audience/deck-diagnostic.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { escapeRegExp } from "../../core/escape.ts";
import type { Pointer } from "../../core/pointer.ts";
import type { SaidPart } from "../read-back/said.ts";
import { folded } from "./folded.ts";
import { secretIds } from "./ids.ts";
import { runsOf } from "./runs.ts";
import { secretsOf } from "./secrets.ts";

/** From this length on (without spaces) a text does not stand anywhere by chance. */
const LONG = 16;
/** Parts that a message names. */
const NAMED = 3;

/**
 * @param said what a person or program could read in its files.
 * @param known words that every deck may hold: those of the template.
 */
export function leakDiagnostics(
  deck: Deck,
  said: readonly SaidPart[],
  known: readonly string[],
): Diagnostic[] {
  const secrets = secretsOf(deck, known);
  const named = said.flatMap(({ name, manifest }) =>
    manifest === undefined
      ? []
      : secretIds(deck, manifest).map(({ id, pointer }) => leak(deck, [name], id, pointer)),
  );
  if (!secrets.length) return named;
  const parts = said.map((part) => ({ ...part, folded: folded(part.text) }));
  const all = parts.map((part) => part.folded).join("\n");
  const mayHold = runsOf(all);
  const told = secrets.flatMap(({ text, pointer }): Diagnostic[] => {
    const key = folded(text);
    if (!mayHold(key) || !all.includes(key)) return [];
    const where = parts.filter(
      (part) => part.folded.includes(key) && (key.length >= LONG || standsIn(part, text)),
    );
    const names = [...new Set(where.map(({ name }) => name))];
    return names.length ? [leak(deck, names, text, pointer)] : [];
  });
  return [...named, ...told];
}

/** @param names of the parts that say it. */
function leak(deck: Deck, names: readonly string[], text: string, pointer: Pointer): Diagnostic {
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : "";
  const fault = {
    code: "MARKING_LEAK",
    severity: "error",
    message: `${names.slice(0, NAMED).join(", ")}${more} ${names.length > 1 ? "say" : "says"} what is marked above ${deck.audience.name}’s ceiling \`${deck.audience.ceiling}\`: “${shortened(text)}”`,
    hint: "lower its marking if this audience may read it; if nothing in the deck should say it, the template or the selection is at fault",
  } as const;
  return deckDiagnostic(deck, undefined, fault, pointer);
}

/** A short text counts as whole words only, and not in the source of a page, where names of code stand. */
function standsIn({ source, text }: SaidPart, secret: string): boolean {
  if (source) return false;
  const words = escapeRegExp(secret.trim()).replace(/\s+/g, "\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, "iu").test(text);
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
