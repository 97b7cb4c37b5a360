/** Names, dates and numbers of one claim against the paragraphs that it cites; of background against the briefing itself. */
import type { Briefing, Claim } from "../../content/briefing.ts";
import type { Diagnostic, Place } from "../../core/diagnostics.ts";
import type { Path } from "../../core/pointer.ts";
import { agrees, dateFound, detailsIn, together, type Unfound, unfoundFigures } from "./details.ts";
import { type NameBook, unfoundNames } from "./names.ts";

/** Where a claim has what is at a path within it; with an offset, where that character is. */
export type PlaceInClaim = (path: Path, offset?: number) => Place;

const base = (language: string | undefined) => language?.split("-")[0];

/** @param paragraphs undefined for background: it cites none */
export function detailDiagnostics(
  briefing: Briefing,
  claim: Claim,
  paragraphs: readonly string[] | undefined,
  book: NameBook,
  at: PlaceInClaim,
): Diagnostic[] {
  if (!paragraphs) return backgroundDetailDiagnostics(briefing, claim, at);
  const { content, language } = briefing;
  const cited = content.source.sources.filter(({ id }) =>
    claim.source.some(({ source }) => source === id),
  );
  const own = [...new Set(cited.map((source) => source.language ?? language))];
  const said = together(own.map((one) => detailsIn(paragraphs, one)));
  const years = new Set(cited.flatMap(({ issued }) => issued?.slice(0, 4) ?? []));
  const also = [content.briefing.date];
  const alike = own.every((one) => base(one) === base(language));
  const unfound = [
    ...unfoundFigures(claim.text, language, said, years, also),
    // In another language, a name may be another word.
    ...(alike ? unfoundNames(claim.text, paragraphs, book, knownNames(briefing, claim)) : []),
  ];
  const faults = once(unfound).map((one) => fault(claim, one, at(["text"], one.offset)));
  if (claim.date && !dateFound(claim.date, said, years, also))
    faults.push(fault(claim, { what: "date", text: claim.date, offset: 0 }, at(["date"])));
  return faults;
}

/** Names that any claim may say: of whoever speaks, of who wrote the source, of the occasion. */
function knownNames({ content }: Briefing, { holder, source }: Claim): string[] {
  const actor = content.actors.actors.find(({ id }) => id === holder);
  const authors = content.source.sources
    .filter(({ id }) => source.some((cited) => cited.source === id))
    .flatMap(({ author }) => author.flatMap((one) => Object.values(one)));
  return [
    ...(actor ? [actor.name, actor.short ?? "", ...actor.aliases] : []),
    ...authors,
    content.briefing.occasion,
    content.briefing.place,
  ];
}

const once = (all: readonly Unfound[]) =>
  all.filter(({ offset }, i) => all.findIndex((one) => one.offset === offset) === i);

function fault({ id, source }: Claim, { what, text }: Unfound, place: Place): Diagnostic {
  return {
    code: "DETAIL_UNFOUND",
    severity: "error",
    message: `claim \`${id}\`: the ${what} “${text}” is not in ${source.map((cited) => cited.id).join(", ")}`,
    hint:
      what === "name"
        ? "cite the paragraph that has it; if it goes there by another name, give that to the actor as one of its `aliases`"
        : "correct it, or cite the paragraph that has it",
    ...place,
  };
}

/** Nothing at hand can verify background; it can only be held to itself and to the other claims. */
function backgroundDetailDiagnostics(
  { content, language }: Briefing,
  claim: Claim,
  at: PlaceInClaim,
): Diagnostic[] {
  const { id, text, date, knownFrom } = claim;
  const others = [
    ...content.claims.claims.filter((one) => one.id !== id).map((one) => one.text),
    ...content.timeline.events.flatMap((event) => [event.label, event.text]),
    ...content.glossary.terms.map(({ definition }) => definition),
  ];
  const dates = [...detailsIn([knownFrom ?? ""], language).dates, ...(date ? [date] : [])];
  const elsewhere = detailsIn([...others, knownFrom ?? ""], language);
  const months = new Set(dates.map((one) => Number(one.split("-")[1])));
  const said = { ...elsewhere, dates, months, yearless: new Set<number>() };
  const make = (what: string, written: string, place: Place): Diagnostic => ({
    code: "DETAIL_UNFOUND",
    severity: "error",
    message: `claim \`${id}\`: the ${what} “${written}” is neither in its \`date\`, nor in \`knownFrom\`, nor in another claim`,
    hint: "background cites no paragraph, so that it is held to what the briefing itself says",
    ...place,
  });
  const faults = unfoundFigures(text, language, said, new Set(), []).map((one) =>
    make(one.what, one.text, at(["text"], one.offset)),
  );
  const told = detailsIn([text, knownFrom ?? ""], language);
  if (date && told.dates.length && !agrees(date, told.dates))
    faults.push(make("date", date, at(["date"])));
  return faults;
}
